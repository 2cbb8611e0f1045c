import type { Corpus } from '../corpus/corpus.ts';
import type { IndexedPassage } from '../search/search-index.ts';
import { isEnglish } from './can-read.ts';
import type { Slice } from './messages.ts';
import { type Reading, readingOf } from './reading.ts';

/** Sentences of a slice: far less than a millisecond to make and to send, set by hand. */
const SLICE = 100;

interface Part {
  readonly passages: IndexedPassage[];
  sentences: number;
}

/** The sentences of all stories that can be read, shortest story first, in slices that are made when they are asked for. */
export function* slicesOf({ index }: Corpus): Generator<Slice, undefined> {
  const parts: Part[] = [];
  let story: unknown;
  // The passages of a story stand together.
  for (const passage of index.passages) {
    if (!isEnglish(passage.document)) continue;
    if (passage.story !== story) parts.push({ passages: [], sentences: 0 });
    story = passage.story;
    const part = parts.at(-1) as Part;
    part.passages.push(passage);
    part.sentences += passage.sentences.length;
  }
  parts.sort((a, b) => a.sentences - b.sentences);
  for (const { passages, sentences: of } of parts) {
    let left = of;
    let slice: Reading[] = [];
    for (const { sentences } of passages)
      for (const sentence of sentences) {
        slice.push(readingOf(sentence));
        left -= 1;
        if (slice.length < SLICE && left > 0) continue;
        yield { readings: slice, of, ends: left === 0 };
        slice = [];
      }
  }
  return undefined;
}
