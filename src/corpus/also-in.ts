import type { Document } from '../library/types.ts';
import { type IndexedPassage, type IndexedSentence, textOf } from '../search/search-index.ts';
import type { Corpus } from './corpus.ts';
import { citationOf, sentencesWithin } from './excerpt.ts';
import { oncePer } from './memo.ts';
import type { Citation, CitedExcerpt } from './types.ts';
import { versionOf } from './versions.ts';

/** Other documents of a story, the newest, in which an excerpt is looked for, and that are named. Set by hand. */
const MOST_DOCUMENTS = 25;
const MOST_NAMED = 3;
/** Sentences between two of an excerpt that another document may have put in or moved. Set by hand. */
const NEAR = 2;
/** The share of the pairs of words of a sentence that one has which is compared with it. Set by hand. */
const ALIKE = 0.4;

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

/** Excerpts, each with the places of other documents of its story that say the same, sentence for sentence; as they are if none does. */
export const withAlsoIn = <Cited extends CitedExcerpt>(excerpts: readonly Cited[], corpus: Corpus): Cited[] =>
  excerpts.map((cited) => {
    const { story, document } = cited.citation;
    if (story.documents.length < 2) return cited;
    const sentences = sentencesWithin(cited, corpus.index);
    const alsoIn = story.documents
      .slice(0, MOST_DOCUMENTS)
      .flatMap((other) => (other === document ? [] : (sameIn(other, sentences, corpus) ?? [])))
      .slice(0, MOST_NAMED);
    return alsoIn.length === 0 ? cited : { ...cited, alsoIn };
  });

/** Where a document says the same as sentences that follow each other, if it does. */
function sameIn(
  document: Document,
  [first, ...others]: readonly IndexedSentence[],
  corpus: Corpus,
): Citation | undefined {
  if (!first) return undefined;
  const { sentences } = read(corpus.index.ofDocument(document));
  const isSame = (a: IndexedSentence, b: IndexedSentence): boolean =>
    versionOf(a, b, corpus.names)?.differing.length === 0;
  for (const there of alikeIn(document, first, corpus)) {
    if (!isSame(first, there)) continue;
    let next = sentences.indexOf(there);
    const isAll = others.every((other) => {
      const found = sentences.findIndex((each, i) => i > next && i <= next + 1 + NEAR && isSame(other, each));
      next = Math.max(next, found);
      return found > 0;
    });
    if (isAll) return citationOf(there.passage, there.sentence.paragraph);
  }
  return undefined;
}

/** The sentences of a document that have many words of one together. */
function alikeIn(document: Document, sentence: IndexedSentence, { index }: Corpus): IndexedSentence[] {
  const { sentences, places } = read(index.ofDocument(document));
  const pairs = wordPairs(sentence);
  const shared = new Map<number, number>();
  for (const pair of pairs) for (const at of places.get(pair) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
  return [...shared].flatMap(([at, count]) => (count < ALIKE * pairs.size ? [] : (sentences[at] ?? [])));
}

/** What a document has of a sentence with other numbers or names, or nothing. */
export const otherwiseIn = (
  document: Document,
  sentence: IndexedSentence,
  corpus: Corpus,
): IndexedSentence | undefined =>
  alikeIn(document, sentence, corpus).find(
    (other) => (versionOf(sentence, other, corpus.names)?.differing.length ?? 0) > 0,
  );
