import { atOnce, type Steps } from '../library/steps.ts';
import type { Library } from '../library/types.ts';
import { findNamesInSteps } from '../names/find-names.ts';
import type { NameIndex } from '../names/name-index.ts';
import { indexLibraryInSteps, type SearchIndex } from '../search/search-index.ts';

/** A library that is ready for questions: immutable, to be replaced as a whole when files change. */
export interface Corpus {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly names: NameIndex;
}

/** Indexes a library's passages and finds its names. */
export function buildCorpus(library: Library): Corpus {
  return atOnce(buildCorpusInSteps(library));
}

/** The same in short steps, between which other work can be done. */
export function* buildCorpusInSteps(library: Library): Steps<Corpus> {
  const index = yield* indexLibraryInSteps(library);
  return { library, index, names: yield* findNamesInSteps(library, index) };
}
