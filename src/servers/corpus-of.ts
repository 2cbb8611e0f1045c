import { type BuiltCorpus, buildCorpusInSteps, type Corpus } from '../corpus/corpus.ts';
import { makeLibrary } from '../library/library.ts';
import type { Steps } from '../library/steps.ts';
import type { Document, Library } from '../library/types.ts';
import type { KnownNames } from '../names/known-names.ts';
import type { KnownWords } from '../search/search-index.ts';

/** A corpus that another is made from. */
export interface Earlier {
  readonly corpus: Corpus;
  readonly names: KnownNames;
}

/** The stories of one server: the common ones, and its own. */
export interface ServerCorpus extends Earlier {
  readonly corpus: BuiltCorpus;
}

/**
 * Makes the corpus of a server. The common documents and stories in it are the very ones of the common corpus; passages, sentences and
 * names are its own, so that nothing that is remembered of them is another's.
 *
 * @param own The server's documents. No two of all have the same id.
 * @param common What of the common documents need not be made anew.
 * @param before The same server's corpus as it was, if that is still there.
 */
export function* serverCorpus(
  own: readonly Document[],
  common: Earlier,
  before: Earlier | undefined,
): Steps<ServerCorpus, number> {
  const library = withOwn(common.corpus.library, own);
  const names = before ? before.names.after(library.documents, common.names) : common.names.after(library.documents);
  const words = wordsOf((before ?? common).corpus);
  return { corpus: yield* buildCorpusInSteps(library, { words, names }), names };
}

function withOwn(common: Library, own: readonly Document[]): Library {
  const { stories, documents } = makeLibrary(own);
  return {
    ...common,
    stories: [...common.stories, ...stories],
    documents: [...common.documents, ...documents],
    problems: [],
  };
}

function wordsOf({ index, library }: Corpus): KnownWords {
  const firsts = new Map<Document, number>();
  let sentence = 0;
  for (const document of library.documents) {
    firsts.set(document, sentence);
    for (const { sentences } of document.passages) sentence += sentences.length;
  }
  return { forward: index.forward, counts: index.counts, firstOf: (document) => firsts.get(document) };
}
