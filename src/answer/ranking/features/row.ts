import type { Candidate } from '../candidate.ts';

/** How a feature of a candidate is read. */
export type Feature = (candidate: Candidate) => number;

/** Features of one kind, by name; an ablation leaves out a group at a time. */
export interface FeatureGroup {
  readonly name: string;
  readonly rows: Readonly<Record<string, Feature>>;
}

/** The names of a group's features. */
export type FeaturesOf<Group extends FeatureGroup> = Group extends { readonly rows: infer Rows }
  ? keyof Rows & string
  : never;
