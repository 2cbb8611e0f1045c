import type { Term } from '../../question/terms.ts';
import type { Candidate } from '../candidate.ts';
import { heaviest, log1, otherNumber } from '../measures.ts';
import type { OfTerms } from '../term-columns.ts';
import type { FeatureGroup } from './row.ts';

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
    'capitals missing': (e) => e.missing(e.columns.capital),
    'capitals here': (e) => held(e, e.columns.capital),
    'numbers missing': (e) => e.missing(e.columns.number),
    'names missing': (e) => e.missing(e.columns.name),
    precision: (e) => e.matched.length / Math.max(1, e.content),
    'new words': (e) => log1(Math.max(0, e.content - e.matched.length)),
    'rarity hit': (e) => held(e, e.columns.rarity),
    'rarity missing': (e) => e.missing(e.columns.rarity),
    'rare hits': (e) => held(e, e.columns.rare),
    unknown: (e) => e.share(e.columns.unknown),
    'other number': (e) => otherNumber(e),
  },
} as const satisfies FeatureGroup;

/** Share of the question's weight that the sentence has and `of` holds. */
const held = (e: Candidate, of: OfTerms): number => e.share(of) - e.missing(of);

function count({ hits }: Candidate, value: number): number {
  let sum = 0;
  for (let i = 0; i < hits.length; i++) if (hits[i] === value) sum += 1;
  return sum;
}

function squared({ question: { terms }, hits }: Candidate): number {
  let [held, all] = [0, 0];
  for (let i = 0; i < terms.length; i++) {
    const { weight } = terms[i] as Term;
    all += weight * weight;
    held += (hits[i] as number) * weight * weight;
  }
  return all === 0 ? 0 : held / all;
}
