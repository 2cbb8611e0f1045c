import type { Candidate } from './candidate.ts';
import { compare, others } from './features/others.ts';
import { OWN_FEATURES, OWN_GROUPS } from './features/own.ts';

/** The names of all features by group, in the order of the weights. */
export const FEATURE_GROUPS: readonly { readonly name: string; readonly features: readonly string[] }[] = [
  ...OWN_GROUPS.map(({ name, rows }) => ({ name, features: Object.keys(rows) })),
  { name: others.name, features: others.names },
];
export const FEATURES: readonly string[] = FEATURE_GROUPS.flatMap(({ features }) => features);

/** The features of all candidates of a question, a row each in the order of `FEATURES`. */
export function featuresOf(candidates: readonly Candidate[]): Float64Array[] {
  const own = candidates.map((candidate) => Float64Array.from(OWN_FEATURES, ([, value]) => value(candidate)));
  return compare(candidates, own).map((compared, i) => {
    const all = new Float64Array(FEATURES.length);
    all.set(own[i] ?? []);
    all.set(compared, OWN_FEATURES.length);
    return all;
  });
}
