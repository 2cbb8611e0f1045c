import type { Candidate } from './candidate.ts';
import { context } from './features/context.ts';
import { soft, termWeights, wordClass } from './features/meaning.ts';
import { order } from './features/order.ts';
import { compare, others } from './features/others.ts';
import { passage } from './features/passage.ts';
import type { FeatureGroup } from './features/row.ts';
import { shape } from './features/shape.ts';
import { types } from './features/types.ts';
import { words } from './features/words.ts';

const OWN: readonly FeatureGroup[] = [words, passage, context, order, soft, wordClass, termWeights, types, shape];
const ROWS = OWN.flatMap(({ rows }) => rows);
const OWN_NAMES = ROWS.map(([name]) => name);

/** The names of all features by group, in the order of the weights. */
export const FEATURE_GROUPS: readonly { readonly name: string; readonly features: readonly string[] }[] = [
  ...OWN.map(({ name, rows }) => ({ name, features: rows.map(([feature]) => feature) })),
  { name: others.name, features: others.names },
];
export const FEATURES: readonly string[] = FEATURE_GROUPS.flatMap(({ features }) => features);

/** The features of all candidates of a question, a row each in the order of `FEATURES`. */
export function featuresOf(candidates: readonly Candidate[]): Float64Array[] {
  const own = candidates.map((candidate) => {
    const values = new Float64Array(ROWS.length);
    for (let f = 0; f < ROWS.length; f++) values[f] = ROWS[f]?.[1](candidate) ?? 0;
    return values;
  });
  return compare(candidates, own, OWN_NAMES).map((compared, i) => {
    const all = new Float64Array(FEATURES.length);
    all.set(own[i] ?? []);
    all.set(compared, ROWS.length);
    return all;
  });
}
