import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Question } from '../question/question.ts';
import { Candidate } from './candidate.ts';
import { QueryContext, type Retrieved } from './query-context.ts';
import { termLikelihood } from './term-likelihood.ts';
import type { Ranking } from './weights.ts';

/** Passages whose sentences get a quick score, and sentences that are read closely. Set by hand. */
const PASSAGES = 20;
const SENTENCES = 48;

/**
 * The candidates for a question: of the passages that MiniSearch ranks highest, the sentences that are best by a quick
 * score, best first.
 */
export function retrieve(
  question: Question,
  corpus: Corpus,
  { tables, likelihood }: Pick<Ranking, 'tables' | 'likelihood'>,
  story?: Story,
): Candidate[] {
  const retrieved = corpus.index
    .search(searchTerms(question, corpus), { story, limit: PASSAGES })
    .map(({ passage, score }, rank): Retrieved => ({ passage, score, rank }));
  const context = new QueryContext(
    question,
    termLikelihood(question, likelihood, tables.classes),
    retrieved,
    tables,
    corpus,
  );
  return retrieved
    .flatMap((passage) =>
      passage.passage.sentences.map((sentence) => ({ sentence, passage, score: context.preScore(sentence) })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .map(({ sentence, passage }) => new Candidate(context, sentence, passage));
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
