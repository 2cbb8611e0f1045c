import MiniSearch from 'minisearch';
import type { Steps } from '../library/steps.ts';
import { sentenceRange } from './counts.ts';
import type { ForwardIndex } from './forward-index.ts';
import type { IndexedPassage } from './indexed.ts';

export const FIELDS = ['text', 'heading', 'title'] as const;
export type Field = (typeof FIELDS)[number];

/** A passage's own words count more than its heading and title (0.3 for titles is the best on SQuAD). */
export const BOOST: Readonly<Record<Field, number>> = { text: 1, heading: 0.5, title: 0.3 };

/** MiniSearch over passages, which it knows by their ids, a step for each. It is given their terms, which are made already. */
export function* engineOf(
  passages: Iterable<IndexedPassage>,
  forward: ForwardIndex,
): Steps<MiniSearch<IndexedPassage>> {
  const termsOf: Readonly<Record<string, (passage: IndexedPassage) => readonly string[]>> = {
    text: (passage) => forward.terms(...sentenceRange(passage)),
    heading: (passage) => passage.headTerms('heading'),
    title: (passage) => passage.headTerms('title'),
  };
  // MiniSearch passes on what a field has as it is, whatever its type says.
  const asIs = <T>(value: unknown): T => value as T;
  const engine = new MiniSearch<IndexedPassage>({
    fields: [...FIELDS],
    extractField: (passage, field) => asIs(field === 'id' ? passage.id : termsOf[field]?.(passage)),
    stringifyField: asIs,
    tokenize: asIs,
    processTerm: (term) => term,
    searchOptions: { boost: { ...BOOST }, combineWith: 'OR', tokenize: (query) => query.split(' ') },
  });
  for (const passage of passages) {
    engine.add(passage);
    yield;
  }
  return engine;
}
