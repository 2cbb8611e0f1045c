import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Question } from '../question/question.ts';
import { Candidate } from './candidate.ts';
import { QueryContext, type Retrieved } from './query-context.ts';
import { termLikelihood } from './term-likelihood.ts';
import type { Ranking } from './weights.ts';

/** Passages whose sentences are glanced at, and sentences that are weighed. */
const PASSAGES = 20;
const SENTENCES = 48;

/**
 * The sentences worth weighing, of the passages that MiniSearch finds best for a question, each with the evidence on it;
 * best at a glance first.
 */
export function retrieve(
  question: Question,
  corpus: Corpus,
  { tables, odds }: Pick<Ranking, 'tables' | 'odds'>,
  story?: Story,
): Candidate[] {
  const retrieved = corpus.index
    .search(searchTerms(question, corpus), { story, limit: PASSAGES })
    .map(({ passage, score }, rank): Retrieved => ({ passage, score, rank }));
  const scene = new QueryContext(question, termLikelihood(question, odds, tables.classes), retrieved, tables, corpus);
  return retrieved
    .flatMap((passage) =>
      passage.passage.sentences.map((sentence) => ({ sentence, passage, score: scene.glance(sentence) })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .map(({ sentence, passage }) => new Candidate(scene, sentence, passage));
}

/** The question's terms, every form of its names, and for a term that the stories lack the words related to it. */
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
