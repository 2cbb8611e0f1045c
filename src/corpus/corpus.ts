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

/** The part of the time that indexing takes; the rest goes into finding names. Measured on news. */
const INDEXING = 0.4;
/** Steps for each passage of a library while it is indexed, and for each document while names are found, about. */
const [A_PASSAGE, A_DOCUMENT] = [3, 4];

/** The same in short steps, between which other work can be done. Each tells what share of the work is done, about: from 0 to 1. */
export function* buildCorpusInSteps(library: Library): Steps<Corpus, number> {
  const passages = library.documents.reduce((sum, document) => sum + document.passages.length, 0);
  const index = yield* shared(indexLibraryInSteps(library), 0, INDEXING, A_PASSAGE * passages);
  const names = yield* shared(findNamesInSteps(library, index), INDEXING, 1, A_DOCUMENT * library.documents.length);
  return { library, index, names };
}

/** Tells of about `expected` steps what share of the whole each completes. */
function* shared<Result>(steps: Steps<Result>, from: number, to: number, expected: number): Steps<Result, number> {
  for (let taken = 1; ; taken++) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + (to - from) * Math.min(1, taken / expected);
  }
}
