import { l, n } from 'js-rouge';
import { stemmer } from 'stemmer';
import { splitSentences } from '../../../src/language/sentences.ts';

/** F1 of each measure, from 0 to 1. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/** The same of each measure. */
export type ByMeasure<T> = Readonly<Record<keyof Rouge, T>>;

export function byMeasure<T>(of: (measure: keyof Rouge) => T): ByMeasure<T> {
  return { rouge1: of('rouge1'), rouge2: of('rouge2'), rougeL: of('rougeL') };
}

/**
 * A text's words as ROUGE-1.5.5 with `-m` and Python's rouge-score read them: lower case, runs of a to z and digits,
 * those of over three characters stemmed (Porter 1980, by the package stemmer).
 *
 * @returns Words with one space between them; empty where there are none.
 */
export function stemsOf(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? stemmer(word) : word)).join(' ');
}

/** The stems of each of a summary's sentences: its lines, split further where a sentence ends. */
export function stemsBySentence(summary: string): string[] {
  return summary
    .split(/\r?\n/)
    .flatMap((line) => splitSentences(line, 0, line.length).map(({ start, end }) => stemsOf(line.slice(start, end))))
    .filter((stems) => stems !== '');
}

const byWord = (stems: string): string[] => stems.split(' ');
const bySentence = (stems: string): string[] => stems.split('\n');

/**
 * ROUGE (Lin 2004) of chosen sentences against one summary, counted by the package js-rouge on our words: clipped
 * n-grams of the whole texts, and ROUGE-L of summary level, the union of the longest common subsequences of each
 * sentence of the summary with each chosen one. That is ROUGE-1.5.5's ROUGE-L and rouge-score's `rougeLsum`, what is
 * published for news; rouge-score's `rougeL`, a subsequence of the whole texts, comes out lower and counts against
 * the order of the story.
 *
 * @param chosen Stems of each sentence, in order.
 * @param summary Stems of each sentence.
 */
export function rougeOf(chosen: readonly string[], summary: readonly string[]): Rouge {
  const [ours, theirs] = [chosen, summary].map((sentences) => sentences.filter((stems) => stems !== ''));
  // The package refuses what has no words.
  if (!ours?.length || !theirs?.length) return byMeasure(() => 0);
  const [text, other] = [ours.join(' '), theirs.join(' ')];
  return {
    rouge1: n(text, other, { n: 1, tokenizer: byWord }),
    rouge2: n(text, other, { n: 2, tokenizer: byWord }),
    rougeL: l(ours.join('\n'), theirs.join('\n'), { segmenter: bySentence, tokenizer: byWord }),
  };
}

/** The mean of several, 0 of none. */
export function meanOf(scores: readonly Rouge[]): Rouge {
  return byMeasure((measure) => scores.reduce((sum, score) => sum + score[measure], 0) / Math.max(1, scores.length));
}
