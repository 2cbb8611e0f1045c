import type { Library } from '../library/types.ts';
import { findNames } from '../names/find-names.ts';
import type { NameIndex } from '../names/name-index.ts';
import { SearchIndex } from '../search/search-index.ts';
import { type Ranking, shippedRanking } from './ranking/weights.ts';

/** A library made ready for questions. */
export interface Corpus {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly names: NameIndex;
  readonly ranking: Ranking;
}

/** Indexes a library's passages and finds its names. @param ranking Other weights than those that ship. */
export function buildCorpus(library: Library, ranking: Ranking = shippedRanking()): Corpus {
  const index = new SearchIndex(library);
  return { library, index, names: findNames(library, index), ranking };
}
