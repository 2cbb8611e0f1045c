import { classShare, saidSoftly, softest } from '../measures.ts';
import type { FeatureGroup } from './row.ts';

/** Terms that the sentence lacks and that other words of it may say. */
export const soft = {
  name: 'soft',
  rows: {
    prefix: (e) => e.missing((i) => e.soft.prefix[i] ?? 0),
    trigram: (e) => e.missing((i) => e.soft.trigram[i] ?? 0),
    sense: (e) => e.missing((i) => e.soft.sense[i] ?? 0),
    paraphrase: (e) => e.missing((i) => e.soft.paraphrase[i] ?? 0),
    any: (e) => e.missing((i) => softest(e, i)),
    'soft coverage': (e) => e.share((i) => saidSoftly(e, i)),
    'soft verb': (e) => e.missing((i) => softest(e, i) * classShare(e, i, 'verb')),
    'soft noun': (e) => e.missing((i) => softest(e, i) * classShare(e, i, 'noun')),
  },
} as const satisfies FeatureGroup;
