import { atOnce, type Steps } from '../library/steps.ts';
import type { Library } from '../library/types.ts';
import { findNamesInSteps } from '../names/find-names.ts';
import type { NameIndex } from '../names/name-index.ts';
import { indexLibraryInSteps, type SearchIndex } from '../search/search-index.ts';
import { type Ranking, shippedRanking } from './ranking/weights.ts';

/** A library made ready for questions. */
export interface Corpus {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly names: NameIndex;
  readonly ranking: Ranking;
}

/** Indexes a library's passages and finds its names. @param ranking Other weights than those that ship. */
export function buildCorpus(library: Library, ranking?: Ranking): Corpus {
  return atOnce(buildCorpusInSteps(library, ranking));
}

/** The same in steps, none of which takes long. */
export function* buildCorpusInSteps(library: Library, ranking: Ranking = shippedRanking()): Steps<Corpus> {
  const index = yield* indexLibraryInSteps(library);
  return { library, index, names: yield* findNamesInSteps(library, index), ranking };
}
