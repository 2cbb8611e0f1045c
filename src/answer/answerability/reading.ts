import type { Read } from '../ranking/meaning.ts';

/** The candidate that is judged, and the others, as the reader sees them. */
interface Judged {
  readonly best: Read;
  readonly others: readonly Read[];
}

/** What the reader adds to the judge's features. */
export const OF_READING = {
  'reader: answers': ({ best }) => best.weighed?.answers ?? 0,
  'reader: answered': ({ best }) => best.weighed?.answered ?? 0,
  'reader: margin': ({ best, others }) =>
    Math.max(-5, Math.min(5, (best.weighed?.answers ?? 0) - most(others, ({ weighed }) => weighed?.answers))),
  'reader: most answered': ({ best, others }) =>
    Math.max(
      best.weighed?.answered ?? 0,
      most(others, ({ weighed }) => weighed?.answered),
    ),
  'reader: cosine': ({ best }) => best.near.cosine,
  'reader: late': ({ best }) => best.near.late,
  'reader: missed': ({ best }) => best.near.missed,
  'reader: best cosine': ({ best, others }) =>
    Math.max(
      best.near.cosine,
      most(others, ({ near }) => near.cosine),
    ),
  'reader: best late': ({ best, others }) =>
    Math.max(
      best.near.late,
      most(others, ({ near }) => near.late),
    ),
  'reader: cosine margin': ({ best, others }) => best.near.cosine - most(others, ({ near }) => near.cosine),
  'reader: words agree': ({ best, others }) => Number(best.words >= most(others, ({ words }) => words)),
} as const satisfies Record<string, (judged: Judged) => number>;

/** The most among the others; very little where there is none. */
function most(others: readonly Read[], of: (read: Read) => number | undefined): number {
  return others.reduce((all, each) => Math.max(all, of(each) ?? all), -9);
}
