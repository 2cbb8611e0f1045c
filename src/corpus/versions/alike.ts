import type { Document } from '../../library/types.ts';
import { type IndexedPassage, type IndexedSentence, textOf } from '../../search/search-index.ts';
import type { Corpus } from '../corpus.ts';
import { oncePer } from '../memo.ts';

/** The share of the pairs of words of a sentence that one has which is compared with it closely. Set by hand. */
const ALIKE = 0.4;
/** Sentences of one document that are compared with one closely, at most. Set by hand. */
const MOST = 8;

/** Pairs of words of a sentence that follow each other, in small letters. */
export const wordPairs = oncePer((sentence: IndexedSentence): ReadonlySet<string> => {
  const words =
    textOf(sentence)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.map((word, i) => `${word} ${words[i + 1] ?? ''}`));
});

/** A document's sentences, and where among them each pair of words is. */
const read = oncePer((passages: readonly IndexedPassage[]) => {
  const sentences = passages.flatMap((passage) => passage.sentences);
  const places = new Map<string, number[]>();
  for (const [at, sentence] of sentences.entries())
    for (const pair of wordPairs(sentence)) {
      const known = places.get(pair);
      if (known) known.push(at);
      else places.set(pair, [at]);
    }
  return { sentences, places };
});

/** A document's sentences, in order. */
export const sentencesOf = (document: Document, { index }: Corpus): readonly IndexedSentence[] =>
  read(index.ofDocument(document)).sentences;

/** The sentences of a document that have many words of one together, those that have most first. */
export function alikeIn(document: Document, sentence: IndexedSentence, { index }: Corpus): IndexedSentence[] {
  const { sentences, places } = read(index.ofDocument(document));
  const pairs = wordPairs(sentence);
  const shared = new Map<number, number>();
  for (const pair of pairs) for (const at of places.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared]
    .filter(([, count]) => count >= ALIKE * pairs.size)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .flatMap(([at]) => sentences[at] ?? []);
}
