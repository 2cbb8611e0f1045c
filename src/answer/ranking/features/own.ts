import { context } from './context.ts';
import { order } from './order.ts';
import { passage } from './passage.ts';
import type { Feature, FeaturesOf } from './row.ts';
import { shape } from './shape.ts';
import { soft } from './soft.ts';
import { termWeights } from './term-weights.ts';
import { types } from './types.ts';
import { words } from './words.ts';

/** The features that are read of one candidate alone, in the order of the weights. */
export const OWN_GROUPS = [words, passage, context, order, soft, termWeights, types, shape] as const;

export type OwnFeature = FeaturesOf<(typeof OWN_GROUPS)[number]>;

export const OWN_FEATURES = OWN_GROUPS.flatMap(({ rows }) => Object.entries(rows)) as readonly (readonly [
  OwnFeature,
  Feature,
])[];
