import type { NameIndex } from '../../names/name-index.ts';
import { type IndexedSentence, textOf } from '../../search/search-index.ts';
import { oncePer } from '../memo.ts';
import { type Unit, unitsOf } from './units.ts';

/** Sentences that are remembered as they are compared: those of one question or message come again for the next. Set by hand. */
const MOST_REMEMBERED = 1_000;

const read = oncePer((_: NameIndex) => new Map<IndexedSentence, readonly Unit[]>());

/** What a sentence of the stories is compared by; offsets count from where the sentence begins. */
export function unitsOfSentence(indexed: IndexedSentence, names: NameIndex): readonly Unit[] {
  const known = read(names);
  let units = known.get(indexed);
  if (units) return units;
  if (known.size >= MOST_REMEMBERED) known.clear();
  units = unitsOf(textOf(indexed), names);
  known.set(indexed, units);
  return units;
}
