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
  const words = wordsOf(version, a, b);
  const knowsBoth = version.differing.some(({ kind }, i) => {
    const [ours = '', theirs = ''] = words[i] ?? [];
    return kind === 'name' && (isNamed(ours, theirs, there) || isNamed(theirs, ours, here));
  });
  return !knowsBoth && isOnly(a, b, corpus) && isOnly(b, a, corpus) ? version : undefined;
}

/** What two sentences have in the place of each other, as they write it. */
export const wordsOf = ({ differing }: Version, a: IndexedSentence, b: IndexedSentence): [string, string][] =>
  differing.map(({ here, there }) => [
    a.passage.document.text.slice(here.start, here.end),
    b.passage.document.text.slice(there.start, there.end),
  ]);

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
