import type { Library } from '../library/types.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { SearchIndex } from '../search/search-index.ts';

/** A library made ready for questions. */
export interface Corpus {
  readonly library: Library;
  readonly index: SearchIndex;
  readonly names: NameIndex;
}
