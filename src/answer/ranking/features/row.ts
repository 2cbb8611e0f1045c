import type { Candidate } from '../candidate.ts';

/** A feature: its name, and how it is read from the evidence. */
export type FeatureRow = readonly [name: string, value: (evidence: Candidate) => number];

/** Features that belong together, so that what they bring can be told by leaving them out. */
export interface FeatureGroup {
  readonly name: string;
  readonly rows: readonly FeatureRow[];
}
