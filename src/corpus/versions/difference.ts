import type { Document } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Corpus } from '../corpus.ts';
import { alikeIn } from './alike.ts';
import { type Version, versionOf } from './version.ts';

/**
 * In what two documents differ, by a sentence of each that are versions of one. Nothing where one of the documents says what the other
 * says, too, elsewhere (then these are of two things), or has several sentences that it could be.
 */
export function differenceOf(a: IndexedSentence, b: IndexedSentence, corpus: Corpus): Version | undefined {
  const [here, there] = [a.passage.document, b.passage.document];
  if (here === there || a.passage.story !== b.passage.story) return undefined;
  const version = versionOf(a, b, corpus.names);
  if (!version?.differing.length) return undefined;
  const wordsOf = (pair: Version['differing'][number]): [string, string] => [
    here.text.slice(pair.here.start, pair.here.end),
    there.text.slice(pair.there.start, pair.there.end),
  ];
  const knowsBoth = version.differing.some((pair) => {
    const [ours, theirs] = wordsOf(pair);
    return pair.kind === 'name' && (isNamed(ours, theirs, there) || isNamed(theirs, ours, here));
  });
  return !knowsBoth && isOnly(a, b, corpus) && isOnly(b, a, corpus) ? version : undefined;
}

/** Whether a sentence is the only one of its document that is a version of another document's. */
const isOnly = (one: IndexedSentence, other: IndexedSentence, corpus: Corpus): boolean =>
  alikeIn(one.passage.document, other, corpus).every(
    (each) => each === one || versionOf(each, other, corpus.names) === undefined,
  );

/** Whether a document has a name, or its last word alone, which is how it is named again; of "Nora Aske" for "Tom Aske" the first. */
function isNamed(name: string, other: string, { text }: Document): boolean {
  const tell = name.split(/\s+/).filter((word) => !other.split(/\s+/).includes(word));
  return text.includes(tell.at(-1) ?? name);
}

/** What a document has of a sentence of another with other numbers, another time or name. */
export const otherwiseIn = (
  document: Document,
  sentence: IndexedSentence,
  corpus: Corpus,
): IndexedSentence | undefined =>
  alikeIn(document, sentence, corpus).find((other) => differenceOf(sentence, other, corpus) !== undefined);
