import type { Library } from '../library/types.ts';
import { findNames } from '../names/find-names.ts';
import type { NameIndex } from '../names/name-index.ts';
import { SearchIndex } from '../search/search-index.ts';

/** A library made ready for questions. */
export interface Corpus {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly names: NameIndex;
}

/** Indexes a library's passages and finds its names. */
export function buildCorpus(library: Library): Corpus {
  const index = new SearchIndex(library);
  return { library, index, names: findNames(library, index) };
}
