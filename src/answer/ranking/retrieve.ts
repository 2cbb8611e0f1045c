import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import { bestFirst } from '../../search/best-first.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Question } from '../question/question.ts';
import { QueryContext, type Retrieved } from './query-context.ts';
import { termLikelihood } from './term-likelihood.ts';
import type { Ranking } from './weights.ts';

/** Passages whose sentences get a quick score. Set by hand. */
const PASSAGES = 20;
/** Where no more sentences than these are searched, every one is a candidate: words may miss what meaning finds. Set by hand. */
const FEW_SENTENCES = 400;

/** A sentence that may become a candidate. */
export interface Found {
  readonly sentence: IndexedSentence;
  readonly passage: Retrieved;
}

/** What is found for a question, best first by a quick score. */
export interface Gathered {
  readonly context: QueryContext;
  readonly found: readonly Found[];
  /** Whether these are all sentences that are searched. */
  readonly isAll: boolean;
}

/**
 * Finds the sentences that may answer: those of the passages that MiniSearch ranks highest and, of a short story, all
 * others.
 */
export function gather(
  question: Question,
  corpus: Corpus,
  { tables, likelihood }: Pick<Ranking, 'tables' | 'likelihood'>,
  story?: Story,
): Gathered {
  const { index } = corpus;
  const retrieved = index
    .search(searchTerms(question, corpus), { story, limit: PASSAGES })
    .map(({ passage, score }, rank): Retrieved => ({ passage, score, rank }));
  const likelihoods = termLikelihood(question, likelihood, tables.classes);
  const context = new QueryContext(question, likelihoods, retrieved, tables, corpus);
  const isFew = index.sentences(story).of <= FEW_SENTENCES;
  const known = new Set(retrieved.map(({ passage }) => passage));
  const others = (isFew ? index.of(story) : [])
    .filter((passage) => !known.has(passage))
    .map((passage): Retrieved => ({ passage, score: 0, rank: retrieved.length }));
  const found = [...retrieved, ...others]
    .flatMap((passage) =>
      passage.passage.sentences.map((sentence) => ({ sentence, passage, score: context.preScore(sentence) })),
    )
    .sort(bestFirst);
  return { context, found, isAll: isFew };
}

/** What is searched for: the question's stems, every form of its names, and words related to those that the stories lack. */
function searchTerms({ phrases }: Question, { index }: Corpus): string[] {
  const all = new Set<string>();
  for (const phrase of phrases) {
    for (const key of phrase.keys) all.add(key);
    if (phrase.name)
      for (const form of [phrase.name.name, ...phrase.name.aliases]) for (const key of contentTerms(form)) all.add(key);
    if (!phrase.known) for (const near of index.family(phrase.keys[0] ?? '')) all.add(near);
  }
  return [...all];
}
