import { atOnce, Later, type Steps } from '../library/steps.ts';
import type { Library } from '../library/types.ts';
import { findNamesInSteps } from '../names/find-names.ts';
import type { KnownNames } from '../names/known-names.ts';
import type { NameIndex } from '../names/name-index.ts';
import { indexLibraryInSteps, type KnownWords, type SearchIndex } from '../search/search-index.ts';

/** A library that is ready for questions: immutable, to be replaced as a whole when files change. */
export interface Corpus {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly names: NameIndex;
}

/** A corpus with what is left to be done of it once questions are taken, if an earlier start did most of it. */
export interface BuiltCorpus extends Corpus {
  readonly complete: () => Steps<void>;
}

/** Indexes a library's passages and finds its names. */
export function buildCorpus(library: Library): Corpus {
  return atOnce(buildCorpusInSteps(library));
}

/** The part of the time that indexing takes; the rest goes into finding names. Measured on news. */
const INDEXING = 0.4;
/** Steps for each passage of a library while it is indexed, and for each document while names are found, about. */
const [A_PASSAGE, A_DOCUMENT] = [3, 4];

/** What of an earlier library need not be made anew. */
export interface Known {
  readonly words?: KnownWords | undefined;
  /** Is told the names that are found. */
  readonly names?: KnownNames;
}

/**
 * The same in short steps, between which other work can be done. Each tells what share of the work is done, about: from 0 to 1.
 * Where all is known, most is left to `complete`.
 */
export function* buildCorpusInSteps(library: Library, known: Known = {}): Steps<BuiltCorpus, number> {
  const passages = library.documents.reduce((sum, document) => sum + document.passages.length, 0);
  const index = yield* shared(indexLibraryInSteps(library, known.words), 0, INDEXING, A_PASSAGE * passages);
  const finding = findNamesInSteps(library, index, known.names);
  if (index.forward === known.words?.forward && known.names?.hasAll(library)) {
    const later = new Later(finding);
    const complete = function* (): Steps<void> {
      yield* later.finish();
      yield* index.complete();
    };
    return {
      library,
      index,
      get names() {
        return later.result;
      },
      complete,
    };
  }
  const names = yield* shared(finding, INDEXING, 1, A_DOCUMENT * library.documents.length);
  return { library, index, names, complete: () => index.complete() };
}

/** Tells of about `expected` steps what share of the whole each completes. */
function* shared<Result>(steps: Steps<Result>, from: number, to: number, expected: number): Steps<Result, number> {
  for (let taken = 1; ; taken++) {
    const { done, value } = steps.next();
    if (done) return value;
    yield from + (to - from) * Math.min(1, taken / expected);
  }
}
