import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../language/span.ts';
import { contentTerms } from '../../language/tokens.ts';
import { isCommonWord } from '../../language/wordnet.ts';
import type { Story } from '../../library/types.ts';
import type { ViewWord } from '../../search/sentence-analysis.ts';
import type { SpanKind } from '../../search/typed-spans.ts';
import { withoutFrame } from './frame.ts';
import { type Phrase, phrasesOf } from './phrases.ts';
import { expectedKinds, type QuestionType, typeOf } from './question-type.ts';
import { type Correction, correctSpelling } from './spelling-correction.ts';
import { type Term, termsOf, wordsOf } from './terms.ts';

export type { QuestionType };

/** A question, read once: what it asks for, and the words and names that an answer should hold. */
export interface Question {
  /** As it was read: without its frame, spelling corrected. Offsets count in it. */
  readonly text: string;
  readonly type: QuestionType;
  /** Kinds of span that could be the answer, most fitting first. */
  readonly expected: readonly SpanKind[];
  /** All its words, in order. */
  readonly words: readonly ViewWord[];
  /** Its content words, each once: what sentences are ranked by. */
  readonly terms: readonly Term[];
  /** Its names, and the content words that belong to none, each once: what a reader would look for in an answer. */
  readonly phrases: readonly Phrase[];
  /** The sum of the terms' weights, and the greatest of them; 1 where that is 0. */
  readonly totalWeight: number;
  readonly heaviest: number;
  readonly corrections: readonly Correction[];
  /** Average number of content words of a sentence in what is searched. */
  readonly averageLength: number;
}

/**
 * Reads a question.
 *
 * @param story Where it is asked of one story alone: rarity and spelling follow that story.
 */
export function readQuestion(typed: string, corpus: Corpus, story?: Story): Question {
  const { text, corrections } = correctSpelling(withoutFrame(typed), corpus, story);
  const type = typeOf(text);
  const mentions = corpus.names.mentionsIn(text).filter((mention) => !isOnlyAWord(mention, text, corpus, story));
  const words = wordsOf(text, mentions, corpus, story);
  const terms = termsOf(words, corpus, story);
  const weights = terms.map(({ weight }) => weight);
  return {
    text,
    type,
    expected: expectedKinds(type),
    words,
    terms,
    phrases: phrasesOf({ text, mentions, words, terms, corrections }, corpus, story),
    totalWeight: weights.reduce((sum, weight) => sum + weight, 0) || 1,
    heaviest: Math.max(...weights, 0) || 1,
    corrections,
    averageLength: corpus.index.sentences(story).averageLength,
  };
}

/**
 * Whether a word in small letters is no name although one is written like it: it is common, and the story has it in small
 * letters or the question begins its names with capitals.
 */
function isOnlyAWord({ start, end }: Span, text: string, corpus: Corpus, story: Story | undefined): boolean {
  const surface = text.slice(start, end);
  if (!/^\p{Ll}+$/u.test(surface)) return false;
  const [term = ''] = contentTerms(surface);
  if (!isCommonWord(term)) return false;
  return /(?<!^)(?<![.?!] )\b(?!I\b)\p{Lu}/u.test(text) || !corpus.index.frequency(term, story).isName;
}
