import { byNewest } from '../../library/newest.ts';
import type { Document } from '../../library/types.ts';
import { type IndexedSentence, type SearchIndex, textOf } from '../../search/search-index.ts';
import type { Corpus } from '../corpus.ts';
import { correctionsIn } from '../corrections.ts';
import { alikeIn } from './alike.ts';
import { differenceOf } from './difference.ts';
import { type Version, versionOf } from './version.ts';

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
  const [ours, theirs] = [a.passage.document, b.passage.document];
  const { documents } = a.passage.story;
  return corrected || byNewest(ours, theirs) || documents.indexOf(ours) - documents.indexOf(theirs);
}

/** Whether a text has words that are no part of others: not "6" in "64". */
function hasWords(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text.slice(0, at), text.slice(at + words.length)];
    if (!/[\p{L}\p{N}]$/u.test(before) && !/^(?:[\p{L}\p{N}]|[.,]\p{N})/u.test(after)) return true;
  }
  return false;
}

/** Documents of a story in which a newer version is looked for: the newest. Set by hand. */
const MOST_DOCUMENTS = 25;

/** A sentence as the first of some documents has it whose version counts before its own: a newer one, the same or with other figures, or a corrected one. */
export function currentOf(
  sentence: IndexedSentence,
  documents: readonly Document[],
  corpus: Corpus,
): IndexedSentence | undefined {
  for (const document of documents.slice(0, MOST_DOCUMENTS))
    for (const other of alikeIn(document, sentence, corpus)) {
      const same = versionOf(other, sentence, corpus.names);
      const version = same?.differing.length === 0 ? same : same && differenceOf(other, sentence, corpus);
      if (version && byWorth(other, sentence, version, corpus.index) < 0) return other;
    }
  return undefined;
}
