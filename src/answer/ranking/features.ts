import type { Candidate } from './candidate.ts';
import { compare, others } from './features/others.ts';
import { OWN_FEATURES, OWN_GROUPS } from './features/own.ts';
import type { Feature } from './features/row.ts';

/** The names of all features by group, in the order of the weights. */
export const FEATURE_GROUPS: readonly { readonly name: string; readonly features: readonly string[] }[] = [
  ...OWN_GROUPS.map(({ name, rows }) => ({ name, features: Object.keys(rows) })),
  { name: others.name, features: others.names },
];
export const FEATURES: readonly string[] = FEATURE_GROUPS.flatMap(({ features }) => features);

const OWN = OWN_FEATURES.map(([, value]) => value);

/** The features of all candidates of a question, a row each in the order of `FEATURES`. */
export function featuresOf(candidates: readonly Candidate[]): Float64Array[] {
  const size = FEATURES.length;
  const table = new Float64Array(candidates.length * size);
  const rows = candidates.map((candidate, i) => {
    const row = table.subarray(i * size, (i + 1) * size);
    for (let f = 0; f < OWN.length; f++) row[f] = (OWN[f] as Feature)(candidate);
    return row;
  });
  compare(candidates, rows, OWN.length);
  return rows;
}
