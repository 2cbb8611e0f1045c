import type { Candidate } from '../candidate.ts';
import { heaviest, log1, otherNumber, rarity, unknown } from '../measures.ts';
import type { FeatureGroup } from './row.ts';

/** A word in so few sentences is rare. Set by hand. */
const RARE = 2;

/** Terms of the question that the sentence itself has, and those that it lacks. */
export const words = {
  name: 'words',
  rows: {
    bm25: (e) => e.bm25,
    coverage: (e) => e.coverage,
    'coverage squared': (e) => squared(e),
    hits: (e) => count(e, 1) / Math.max(1, e.question.terms.length),
    misses: (e) => log1(count(e, 0)),
    all: (e) => Number(count(e, 0) === 0),
    'heaviest hit': (e) => heaviest(e, 1),
    'heaviest miss': (e) => heaviest(e, 0),
    'capitals missing': (e) => e.missing((i) => Number(e.question.terms[i]?.capital)),
    'capitals here': (e) => e.share((i) => (e.hits[i] ?? 0) * Number(e.question.terms[i]?.capital)),
    'numbers missing': (e) => e.missing((i) => Number(e.question.terms[i]?.number)),
    'names missing': (e) => e.missing((i) => Number(e.question.terms[i]?.name !== undefined)),
    precision: (e) => e.matched.length / Math.max(1, e.sentence.view.content),
    'new words': (e) => log1(Math.max(0, e.sentence.view.content - e.matched.length)),
    'rarity hit': (e) => e.share((i) => (e.hits[i] ?? 0) * rarity(e, i)),
    'rarity missing': (e) => e.missing((i) => rarity(e, i)),
    'rare hits': (e) => e.share((i) => (e.hits[i] ?? 0) * Number((e.question.terms[i]?.frequency ?? 9) <= RARE)),
    unknown: (e) => e.share((i) => unknown(e, i)),
    'other number': (e) => otherNumber(e),
  },
} as const satisfies FeatureGroup;

function count({ hits }: Candidate, value: number): number {
  let sum = 0;
  for (const hit of hits) if (hit === value) sum += 1;
  return sum;
}

function squared({ question, hits }: Candidate): number {
  let [held, all] = [0, 0];
  for (const [i, { weight }] of question.terms.entries()) {
    all += weight * weight;
    held += (hits[i] ?? 0) * weight * weight;
  }
  return all === 0 ? 0 : held / all;
}
