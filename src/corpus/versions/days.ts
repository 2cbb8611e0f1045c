import type { Document } from '../../library/types.ts';
import type { Unit } from '../units/units.ts';

const DAY = 86_400_000;

/** How a time is told from the day of writing, and how many days two writings of it may be apart. */
const TOLD: readonly { readonly is: (unit: Unit) => boolean; readonly apart: number }[] = [
  { is: ({ time }) => /^(?:yesterday|today|tomorrow)$/.test(time?.parts.relative ?? ''), apart: 0 },
  { is: ({ time }) => /week$/.test(time?.parts.relative ?? ''), apart: 6 },
  { is: ({ time }) => time?.parts.weekday !== undefined && time.parts.day === undefined, apart: 6 },
  { is: ({ time }) => /month$/.test(time?.parts.relative ?? ''), apart: 31 },
  { is: ({ time }) => time?.parts.relative !== undefined, apart: 90 },
  { is: ({ time }) => time?.parts.month !== undefined && time.parts.year === undefined, apart: 180 },
];

/** Whether times that two documents tell from their own days can be the same: "on Monday" is not that of a week later. */
export function areOfOneTime(a: Document, b: Document, units: readonly Unit[]): boolean {
  if (a.published === undefined || b.published === undefined) return true;
  const days = Math.abs(Date.parse(a.published.slice(0, 10)) - Date.parse(b.published.slice(0, 10))) / DAY;
  return !units.some((unit) => days > (TOLD.find(({ is }) => is(unit))?.apart ?? Number.POSITIVE_INFINITY));
}
