import type { Frequency } from './search-index.ts';

/**
 * What a term counts for: Robertson's idf, damped, since in a story of a dozen passages counts are too thin for rarity to
 * mean much.
 */
export function dampedIdf({ passages, of }: Pick<Frequency, 'passages' | 'of'>): number {
  return 0.7 + 0.35 * Math.log(1 + (of - passages + 0.5) / (passages + 0.5));
}
