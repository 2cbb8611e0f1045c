import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Name } from '../../names/types.ts';
import type { Question } from '../question/question.ts';
import { Candidate } from './candidate.ts';
import { queryOf } from './query.ts';
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
  const query = queryOf(question, corpus, story);
  const retrieved = corpus.index
    .search(searchTerms(question, corpus), { story, limit: PASSAGES })
    .map(({ passage, score }, rank): Retrieved => ({ passage, score, rank }));
  const scene = new QueryContext(query, termLikelihood(query, odds, tables.classes), retrieved, tables, corpus);
  return retrieved
    .flatMap((passage) =>
      passage.passage.sentences.map((sentence) => ({ sentence, passage, score: scene.glance(sentence) })),
    )
    .sort((a, b) => b.score - a.score)
    .slice(0, SENTENCES)
    .map(({ sentence, passage }) => new Candidate(scene, sentence, passage));
}

const formsCache = new WeakMap<Name, readonly string[]>();

/** The index's terms of every form of a name. */
function formsOf(name: Name): readonly string[] {
  const known = formsCache.get(name);
  if (known) return known;
  const forms = [...new Set([name.name, ...name.aliases].flatMap((form) => contentTerms(form)))];
  formsCache.set(name, forms);
  return forms;
}

/** The question's terms, every form of its names, and for a term that the stories lack the words related to it. */
function searchTerms({ terms }: Question, { index }: Corpus): string[] {
  const all = new Set<string>();
  for (const term of terms) {
    for (const key of term.terms) all.add(key);
    if (term.name) for (const form of formsOf(term.name)) all.add(form);
    if (!term.known) for (const near of index.family(term.terms[0] ?? '')) all.add(near);
  }
  return [...all];
}
