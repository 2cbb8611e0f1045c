import { buildCorpus, type Corpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';
import { type IndexedSentence, textOf } from '../../../src/search/search-index.ts';

/** A document of a story: its text, and its day if it has one. */
export interface Given {
  readonly text: string;
  readonly published?: string;
}

/** A story of documents without titles of their own, in a folder. */
export function storyOf(...documents: readonly (string | Given)[]): Corpus {
  return buildCorpus(
    makeLibrary(
      documents.map((given, i) => {
        const { text, ...facts } = typeof given === 'string' ? { text: given } : given;
        return documentFromText(`story/${i}.txt`, text, { title: `Document ${i}`, ...facts });
      }),
    ),
  );
}

/** The sentence of the document with this number that has these words. */
export function sentenceIn({ index, library }: Corpus, document: number, words: string): IndexedSentence {
  const of = library.documents.find(({ id }) => id === `story/${document}.txt`);
  const found =
    of && index.ofDocument(of).flatMap(({ sentences }) => sentences.filter((one) => textOf(one).includes(words)));
  if (!found?.[0]) throw new Error(`no “${words}” in ${document}`);
  return found[0];
}
