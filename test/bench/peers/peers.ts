import type { System } from './system.ts';

/** Others' search engines; each loads its code only when it is asked for, so that a process holds no more than it measures. */
export const PEERS = {
  minisearch: async () => (await import('./minisearch.ts')).plain,
  'minisearch-tuned': async () => (await import('./minisearch.ts')).tuned,
  'minisearch-our-terms': async () => (await import('./minisearch.ts')).withOurTerms,
  lunr: async () => (await import('./lunr.ts')).lunrSearch,
  flexsearch: async () => (await import('./flexsearch.ts')).flexSearch,
  orama: async () => (await import('./orama.ts')).orama,
} as const satisfies Record<string, () => Promise<System>>;

export const allPeers = (): Promise<System[]> => Promise.all(Object.values(PEERS).map((load) => load()));
