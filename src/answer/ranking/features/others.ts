import type { IndexedPassage } from '../../../search/search-index.ts';
import type { Candidate } from '../candidate.ts';
import { OWN_FEATURES, type OwnFeature } from './own.ts';

/** Features whose best value among the passage's other candidates is a feature of its own. */
const COMPARED = [
  'bm25',
  'soft coverage',
  'longest run',
  'subsequence',
  'window',
  'expected near',
  'weighted soft',
  'weighted hit',
  'near pairs',
  'likelihood',
  'definition',
] as const satisfies readonly OwnFeature[];
const COMPARED_COLUMNS = COMPARED.map((name) => OWN_FEATURES.findIndex(([each]) => each === name));

/** Features that compare a candidate with the others. */
export const others = {
  name: 'others',
  names: [
    ...COMPARED.map((name) => `others: ${name}`),
    'candidates of the passage',
    'sum of the passage',
    'local rarity',
    'alone',
  ],
} as const;

/**
 * Adds to the features of each candidate what the others are like: the best of its passage's others by some features, and how
 * few of all candidates hold the terms that it does.
 *
 * @param rows Of each candidate, its features in the order of `OWN_FEATURES`.
 * @param from Where in a row these begin.
 */
export function compare(candidates: readonly Candidate[], rows: readonly Float64Array[], from: number): void {
  const byPassage = new Map<IndexedPassage, number[]>();
  for (const [i, { sentence }] of candidates.entries()) {
    const together = byPassage.get(sentence.passage);
    if (together) together.push(i);
    else byPassage.set(sentence.passage, [i]);
  }
  const rarity = new LocalRarity(candidates);
  for (let i = 0; i < candidates.length; i++) {
    const [candidate, row] = [candidates[i] as Candidate, rows[i] as Float64Array];
    const together = byPassage.get(candidate.sentence.passage) ?? [];
    for (let c = 0; c < COMPARED_COLUMNS.length; c++)
      row[from + c] = bestOfOthers(i, together, rows, COMPARED_COLUMNS[c] as number);
    let sum = 0;
    for (const j of together) sum += (candidates[j] as Candidate).bm25;
    const after = from + COMPARED_COLUMNS.length;
    row[after] = together.length / 10;
    row[after + 1] = sum;
    row[after + 2] = rarity.of(candidate);
    row[after + 3] = rarity.alone(candidate);
  }
}

/** The best value of a feature among a passage's candidates but for one; 0 without another. */
function bestOfOthers(i: number, together: readonly number[], rows: readonly Float64Array[], column: number): number {
  if (together.length < 2) return 0;
  let most = Number.NEGATIVE_INFINITY;
  for (const j of together) if (j !== i) most = Math.max(most, (rows[j] as Float64Array)[column] as number);
  return most;
}

/** How rare the terms are among the candidates. */
class LocalRarity {
  readonly #likelihoods: readonly number[];
  /** How many candidates hold each term, and its idf among them, weighted by likelihood. */
  readonly #held: number[];
  readonly #weights: readonly number[];
  readonly #all: number;

  constructor(candidates: readonly Candidate[]) {
    this.#likelihoods = candidates[0]?.context.likelihoods ?? [];
    this.#held = this.#likelihoods.map((_, term) => candidates.reduce((sum, { hits }) => sum + (hits[term] ?? 0), 0));
    this.#weights = this.#likelihoods.map(
      (p, term) => p * Math.log(1 + candidates.length / (1 + (this.#held[term] as number))),
    );
    this.#all = this.#weights.reduce((sum, weight) => sum + weight, 0) || 1;
  }

  /** The weights of the terms that a candidate holds, as a share of all. */
  of({ hits }: Candidate): number {
    let sum = 0;
    for (let i = 0; i < hits.length; i++) if (hits[i] === 1) sum += this.#weights[i] as number;
    return sum / this.#all;
  }

  /** The sum of the likelihoods of the terms that a candidate alone holds. */
  alone({ hits }: Candidate): number {
    let sum = 0;
    for (let i = 0; i < hits.length; i++)
      if (hits[i] === 1 && this.#held[i] === 1) sum += this.#likelihoods[i] as number;
    return sum;
  }
}
