import type { IndexedSentence } from '../../search/search-index.ts';
import type { Question } from '../question/question.ts';
import type { QueryContext } from './query-context.ts';

/** Of each term that a sentence lacks, how nearly one of its words says the same, by four measures. */
export interface SoftMatches {
  /** A shared beginning of four letters or more, as a share of the longer word. */
  readonly prefix: Float64Array;
  /** Dice's coefficient of letter trigrams, from 0.5. */
  readonly trigram: Float64Array;
  /** A shared sense (WordNet). */
  readonly sense: Float64Array;
  /** A group of paraphrases, kept by hand. */
  readonly paraphrase: Float64Array;
}

/** A sentence and a question; `hits` says of each term whether the sentence has it. */
interface Beside {
  readonly question: Question;
  readonly context: QueryContext;
  readonly sentence: IndexedSentence;
  readonly hits: Uint8Array;
}

/** Letters that two words must share at their beginning before trigrams are compared, and the least coefficient. Set by hand. */
const LEAST_PREFIX = 4;
const LEAST_DICE = 0.5;

/** How nearly other words of a sentence say the terms that it lacks. A word that is itself a term counts for no other. */
export function softMatches({ question, sentence, hits, context }: Beside): SoftMatches {
  const n = question.terms.length;
  const [prefix, trigram, sense, paraphrase] = [0, 1, 2, 3].map(() => new Float64Array(n)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  const others = [...sentence.terms].filter((there) => !question.terms.some(({ key }) => key === there));
  for (const [i, { key, number }] of question.terms.entries()) {
    if (hits[i] === 1 || number || key.length < 3) continue;
    const [senses, paraphrases] = [context.senses[i], context.paraphrases[i]];
    for (const there of others) {
      if (senses) sense[i] = Math.max(sense[i] ?? 0, senses.get(there) ?? 0);
      if (paraphrases) paraphrase[i] = Math.max(paraphrase[i] ?? 0, paraphrases.get(there) ?? 0);
      const shared = sharedBeginning(key, there);
      if (shared < LEAST_PREFIX) continue;
      prefix[i] = Math.max(prefix[i] ?? 0, shared / Math.max(key.length, there.length));
      const dice = trigramDice(key, there);
      if (dice >= LEAST_DICE) trigram[i] = Math.max(trigram[i] ?? 0, dice);
    }
  }
  return { prefix, trigram, sense, paraphrase };
}

function sharedBeginning(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  return shared;
}

function trigramDice(a: string, b: string): number {
  const [x, y] = [trigramsOf(a), trigramsOf(b)];
  let shared = 0;
  for (const each of x) if (y.has(each)) shared += 1;
  return (2 * shared) / (x.size + y.size);
}

/** Of a word with its borders. */
function trigramsOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return found;
}
