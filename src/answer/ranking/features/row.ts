import type { Evidence } from '../candidate.ts';

/** A feature: its name, and how it is read from the evidence. */
export type Row = readonly [name: string, value: (evidence: Evidence) => number];

/** Features that belong together, so that what they bring can be told by leaving them out. */
export interface Group {
  readonly name: string;
  readonly rows: readonly Row[];
}
