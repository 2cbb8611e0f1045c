import type { Document, Story } from './types.ts';

/** The date of a story's latest document, as 2026-03-05; nothing where none has a date. */
export function latestDate({ documents }: Story): string | undefined {
  return documents
    .flatMap(({ published }) => published ?? [])
    .sort()
    .at(-1);
}

/** The stories by the date of their latest document, the newest first; those without one last, in their own order. */
export function newestFirst(stories: readonly Story[]): Story[] {
  const dated = stories.map((story) => ({ story, date: latestDate(story) ?? '' }));
  return dated.sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).map(({ story }) => story);
}

/** Negative where the first of two documents is the newer: by the day on which it was published, then updated; one without a day is last. */
export function byNewest(a: Document, b: Document): number {
  const [ours = '', theirs = ''] = [a, b].map(({ published = '', updated = '' }) => published.padEnd(10) + updated);
  return ours === theirs ? 0 : ours > theirs ? -1 : 1;
}
