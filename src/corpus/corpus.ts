import { atOnce, type Steps } from '../library/steps.ts';
import type { Library } from '../library/types.ts';
import { findNamesInSteps } from '../names/find-names.ts';
import type { NameIndex } from '../names/name-index.ts';
import { indexLibraryInSteps, type SearchIndex } from '../search/search-index.ts';

/** A library made ready for questions. */
export interface Corpus {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly names: NameIndex;
}

/** Indexes a library's passages and finds its names. */
export function buildCorpus(library: Library): Corpus {
  return atOnce(buildCorpusInSteps(library));
}

/** The same in steps, none of which takes long. */
export function* buildCorpusInSteps(library: Library): Steps<Corpus> {
  const index = yield* indexLibraryInSteps(library);
  return { library, index, names: yield* findNamesInSteps(library, index) };
}
