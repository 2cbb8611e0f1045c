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
 * Of each candidate, what the others are like: the best of its passage's others by some features, and how few of all
 * candidates hold the terms that it does.
 *
 * @param values The features of each candidate, in the order of `OWN_FEATURES`.
 */
export function compare(candidates: readonly Candidate[], values: readonly Float64Array[]): Float64Array[] {
  const byPassage = new Map<IndexedPassage, number[]>();
  for (const [i, { sentence }] of candidates.entries()) {
    const together = byPassage.get(sentence.passage);
    if (together) together.push(i);
    else byPassage.set(sentence.passage, [i]);
  }
  const rarities = localRarities(candidates);
  return candidates.map((candidate, i) => {
    const together = byPassage.get(candidate.sentence.passage) ?? [];
    const row = new Float64Array(others.names.length);
    for (const [c, column] of COMPARED_COLUMNS.entries()) {
      let most = together.length > 1 ? Number.NEGATIVE_INFINITY : 0;
      for (const j of together) if (j !== i) most = Math.max(most, values[j]?.[column] ?? 0);
      row[c] = most;
    }
    const sum = together.reduce((all, j) => all + (candidates[j]?.bm25 ?? 0), 0);
    const { rarity, alone } = rarities[i] ?? { rarity: 0, alone: 0 };
    row.set([together.length / 10, sum, rarity, alone], COMPARED_COLUMNS.length);
    return row;
  });
}

/** Idf among the candidates, weighted by likelihood; and the likelihoods of terms that one candidate alone holds. */
function localRarities(candidates: readonly Candidate[]): { rarity: number; alone: number }[] {
  const likelihoods = candidates[0]?.context.likelihoods ?? [];
  const held = likelihoods.map((_, term) => candidates.reduce((sum, { hits }) => sum + (hits[term] ?? 0), 0));
  const weights = likelihoods.map((p, term) => p * Math.log(1 + candidates.length / (1 + (held[term] ?? 0))));
  const all = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  return candidates.map(({ hits }) => {
    let [rarity, alone] = [0, 0];
    for (const [term, weight] of weights.entries()) {
      if (hits[term] !== 1) continue;
      rarity += weight;
      if (held[term] === 1) alone += likelihoods[term] ?? 0;
    }
    return { rarity: rarity / all, alone };
  });
}
