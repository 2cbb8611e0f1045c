import type { Corpus } from '../../corpus/corpus.ts';
import { tokenize } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import { type SpanKind, type ViewWord, viewWords } from '../../search/sentence-analysis.ts';
import type { Question, QuestionType } from '../question/question.ts';

/** A content word of a question. */
interface QueryTerm {
  readonly key: string;
  /** Place among the question's words. */
  readonly at: number;
  /** Inverse sentence frequency in what is searched: ln(1 + (n − df + ½) / (df + ½)). */
  readonly weight: number;
  /** Sentences that hold it. */
  readonly frequency: number;
  readonly capital: boolean;
  readonly number: boolean;
  /** The name that it is part of. */
  readonly name?: Name;
  /** Names what is asked for: the first content word behind "which", "what" or "how many". */
  readonly focus: boolean;
}

/** A question as ranking reads it. */
export interface Query {
  readonly text: string;
  readonly type: QuestionType;
  readonly words: readonly ViewWord[];
  /** Distinct, in the order of the question. */
  readonly terms: readonly QueryTerm[];
  readonly totalWeight: number;
  readonly heaviest: number;
  /** Kinds of span that could be the answer, most fitting first. */
  readonly expected: readonly SpanKind[];
  /** Average number of content words of a sentence in what is searched. */
  readonly averageLength: number;
}

/** What a ranked question can ask for. */
export const TYPES: readonly QuestionType[] = [
  'who',
  'when',
  'where',
  'money',
  'percent',
  'number',
  'why',
  'how',
  'which',
  'what',
  'yes-no',
  'about',
];

/** What the answer to a question of each type is like. */
const EXPECTED: Readonly<Partial<Record<QuestionType, readonly SpanKind[]>>> = {
  who: ['name', 'capital'],
  when: ['year', 'date', 'number'],
  where: ['name', 'capital'],
  money: ['money', 'number'],
  percent: ['percent', 'number'],
  number: ['number', 'percent', 'money', 'year'],
};

/** Reads a question for ranking in a story, or in the whole library. */
export function queryOf(question: Question, corpus: Corpus, story?: Story): Query {
  const { text, type } = question;
  // The first word's capital says nothing.
  const words = viewWords(text, 0, tokenize(text)).map((word) => ({
    ...word,
    capital: word.capital && word.start > 0,
  }));
  // Who types no capitals at all means names all the same.
  const isLower = words.every((word) => !word.capital);
  const { of, averageLength } = corpus.index.sentences(story);
  const cue = words.findIndex(({ key, stop }) => stop && /^(?:which|what|many|much)$/.test(key));
  const focus = cue < 0 ? -1 : words.findIndex(({ stop }, i) => i > cue && !stop);
  const terms = new Map<string, QueryTerm>();
  for (const [at, { key, stop, capital, start, end }] of words.entries()) {
    const read = question.terms.find((term) => term.start <= start && end <= term.end + 2);
    // The country "us" is the one stop word that a question may turn on.
    if ((stop && !(key === 'us' && read)) || terms.has(key)) continue;
    const { sentences, isName } = corpus.index.frequency(key, story);
    terms.set(key, {
      key,
      at,
      weight: Math.log(1 + (of - sentences + 0.5) / (sentences + 0.5)),
      frequency: sentences,
      capital: capital || (isLower && isName),
      number: /^\p{Nd}/u.test(key),
      ...(read?.name && { name: read.name }),
      focus: at === focus && at - cue <= 2,
    });
  }
  const list = [...terms.values()];
  return {
    text,
    type,
    words,
    terms: list,
    totalWeight: list.reduce((sum, { weight }) => sum + weight, 0) || 1,
    heaviest: Math.max(...list.map(({ weight }) => weight), 0) || 1,
    expected: EXPECTED[type] ?? [],
    averageLength,
  };
}
