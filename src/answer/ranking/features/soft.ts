import type { FeatureGroup } from './row.ts';

/** Terms that the sentence lacks and that other words of it may say. */
export const soft = {
  name: 'soft',
  rows: {
    prefix: (e) => e.missing(e.soft.prefix),
    trigram: (e) => e.missing(e.soft.trigram),
    sense: (e) => e.missing(e.soft.sense),
    paraphrase: (e) => e.missing(e.soft.paraphrase),
    any: (e) => e.missing(e.soft.best),
    'soft coverage': (e) => e.share(e.soft.said),
    'soft verb': (e) => e.missingBoth(e.soft.best, e.columns.verb),
    'soft noun': (e) => e.missingBoth(e.soft.best, e.columns.noun),
  },
} as const satisfies FeatureGroup;
