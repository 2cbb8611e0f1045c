import { sameNumber } from '../../language/numbers.ts';
import { isOtherTime, isSameTime } from './times.ts';
import { isOfSort } from './typed-names.ts';
import { isOtherNumber, type Unit } from './units.ts';

/** A unit, and one of another text. */
export type UnitPair = readonly [here: Unit, there: Unit];

/** What two texts have between two units that both have. */
interface Gap {
  readonly here: readonly Unit[];
  readonly there: readonly Unit[];
}

/**
 * Two texts side by side, unit by unit in order: how many both have, and what stands between these. By the longest common
 * subsequence; the time is the product of their lengths.
 */
export function pairedUnits(
  here: readonly Unit[],
  there: readonly Unit[],
): { readonly common: number; readonly gaps: readonly Gap[] } {
  const [rows, columns] = [here.length + 1, there.length + 1];
  const lengths = new Uint16Array(rows * columns);
  const same = new Uint8Array(rows * columns);
  for (let i = here.length - 1; i >= 0; i--)
    for (let j = there.length - 1; j >= 0; j--) {
      const at = i * columns + j;
      same[at] = Number(isSameUnit(here[i] as Unit, there[j] as Unit));
      lengths[at] = same[at]
        ? 1 + (lengths[at + columns + 1] as number)
        : Math.max(lengths[at + columns] as number, lengths[at + 1] as number);
    }
  const gaps: { here: Unit[]; there: Unit[] }[] = [{ here: [], there: [] }];
  for (let [i, j] = [0, 0]; i < here.length || j < there.length; ) {
    const at = i * columns + j;
    const gap = gaps.at(-1);
    if (i < here.length && j < there.length && same[at]) {
      gaps.push({ here: [], there: [] });
      [i, j] = [i + 1, j + 1];
    } else if (
      j === there.length ||
      (i < here.length && (lengths[at + columns] as number) >= (lengths[at + 1] as number))
    )
      gap?.here.push(here[i++] as Unit);
    else gap?.there.push(there[j++] as Unit);
  }
  return { common: lengths[0] ?? 0, gaps: gaps.filter((gap) => gap.here.length > 0 || gap.there.length > 0) };
}

/** Whether two units say the same, as they stand. */
export function isSameUnit(a: Unit, b: Unit): boolean {
  if (a.number || b.number) return a.number !== undefined && b.number !== undefined && sameNumber(a.number, b.number);
  if (a.time || b.time) return a.time !== undefined && b.time !== undefined && isSameTime(a.time, b.time);
  if (a.named?.name !== undefined && a.named.name === b.named?.name) return true;
  if (a.place !== undefined && a.place === b.place) return true;
  return a.terms.length === b.terms.length && a.terms.every((term, i) => term === b.terms[i]);
}

/** Whether one unit may stand in the place of another: both are numbers, times or names of one kind, and not the same. */
export function isInPlace(a: Unit, b: Unit): boolean {
  if (a.time && b.time) return isOtherTime(a.time, b.time);
  if (isOtherNumber(a, b)) return true;
  return a.named !== undefined && b.named !== undefined && a.named.sort === b.named.sort && isOfSort(a.named, b.named);
}
