import type { Document, Story } from '../../library/types.ts';
import { type IndexedSentence, type SearchIndex, textOf } from '../../search/search-index.ts';
import { correctionsIn } from '../corrections.ts';
import type { Version } from './version.ts';

/**
 * Which of two versions of a sentence counts: negative for the first. A text that was corrected counts before what its correction
 * names, the newer document before the older, one with a date before one without, and else the one that its story has first.
 */
export function byWorth(a: IndexedSentence, b: IndexedSentence, { differing }: Version, index: SearchIndex): number {
  const corrects = (one: IndexedSentence, other: IndexedSentence, words: readonly string[]): boolean =>
    differing.length > 0 &&
    correctionsIn(index.ofDocument(one.passage.document)).some((note) =>
      words.some((each) => hasWords(textOf(note), each)),
    ) &&
    !correctionsIn(index.ofDocument(other.passage.document)).length;
  const wordsOf = (one: IndexedSentence, side: 'here' | 'there'): string[] =>
    differing.map((pair) => one.passage.document.text.slice(pair[side].start, pair[side].end));
  const corrected = Number(corrects(b, a, wordsOf(a, 'here'))) - Number(corrects(a, b, wordsOf(b, 'there')));
  return corrected || byDate(a.passage.document, b.passage.document, a.passage.story);
}

/** Whether a text has words that are no part of others: not "6" in "64". */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^(?:[\p{L}\p{N}]|[.,]\p{N})/u.test(after)) return true;
  }
  return false;
}

/** Negative where the first of two documents of a story is the newer. */
function byDate(a: Document, b: Document, { documents }: Story): number {
  const dates = [a, b].map(({ published = '', updated = '' }) => published.padEnd(10) + updated);
  const [ours = '', theirs = ''] = dates;
  return ours === theirs ? documents.indexOf(a) - documents.indexOf(b) : ours > theirs ? -1 : 1;
}
