import { DATE, MONTH, MONTHS, monthNumber, RELATIVE_DAYS, WEEKDAY, WEEKDAYS } from '../../language/calendar.ts';
import type { Span } from '../../language/span.ts';

/** What is said of a time; what is not said is left out. */
interface TimeParts {
  /** Minutes since midnight. */
  readonly clock?: number;
  /** Whether an hour says "a.m." or "p.m.". */
  readonly half?: 'am' | 'pm';
  readonly weekday?: number;
  readonly day?: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly year?: number;
  /** The first year of a decade: 1980 of "the 1980s". */
  readonly decade?: number;
  /** "Yesterday", which may be any of the others. */
  readonly relative?: string;
}

/** A time of a text. Offsets count UTF-16 code units of the text that was read. */
export interface TimeSpan extends Span {
  readonly text: string;
  readonly parts: TimeParts;
}

/** "May" is a verb, unless it comes after one of these. */
const MAY = String.raw`(?<=\b(?:in|of|by|until|since|from|before|after|last|next|this|early|late|mid|to|and)[ -])May\b`;
const OTHER_MONTHS = MONTHS.filter((month) => month !== 'May').join('|');
const TIME = new RegExp(
  [
    String.raw`(?<clock>\b\d{1,2}(?:[:.]\d{2})?\s?[ap]\.?m\b\.?|\b\d{1,2}:\d{2}\b|\b\d{1,2}\.\d{2}(?=\s(?:local|UTC|GMT|hours)\b)|\b(?:noon|midnight)\b)`,
    `(?<date>${DATE})`,
    String.raw`(?<weekday>\b(?:${WEEKDAY})\b)`,
    String.raw`(?<month>\b(?:${OTHER_MONTHS})\b|${MAY})`,
    String.raw`(?<decade>\b(?:1[5-9]|20)\d0s\b)`,
    String.raw`(?<year>(?<![\d.,$€£]|(?<!\bmid)-)\b(?:1[5-9]|20)\d{2}\b(?![.,]?\d|[\d-]*%))`,
    String.raw`(?<relative>\b(?:${RELATIVE_DAYS.join('|')}|(?:last|this|next) (?:week|month|year|season|spring|summer|autumn|winter))\b)`,
  ].join('|'),
  'giu',
);

/** The times of a text in English, in order: hours, dates, days, months, years and decades. */
export function timesIn(text: string): TimeSpan[] {
  return [...text.matchAll(TIME)].flatMap((match) => {
    const parts = partsOf(match.groups ?? {});
    return parts ? [{ start: match.index, end: match.index + match[0].length, text: match[0], parts }] : [];
  });
}

function partsOf(groups: Readonly<Record<string, string | undefined>>): TimeParts | undefined {
  const { clock, date, weekday, month, decade, year, relative } = groups;
  if (clock !== undefined) return clockOf(clock);
  if (date !== undefined) return dateOf(date);
  if (weekday !== undefined)
    return { weekday: WEEKDAYS.findIndex((day) => day.toLowerCase() === weekday.toLowerCase()) };
  // "March" in small letters walks.
  if (month !== undefined) return /^\p{Lu}/u.test(month) ? { month: monthNumber(month) ?? 0 } : undefined;
  if (decade !== undefined) return { decade: Number(decade.slice(0, 4)) };
  if (year !== undefined) return { year: Number(year) };
  return relative === undefined ? undefined : { relative: relative.toLowerCase() };
}

function clockOf(written: string): TimeParts | undefined {
  const lower = written.toLowerCase();
  if (lower === 'noon') return { clock: 720, half: 'pm' };
  if (lower === 'midnight') return { clock: 0, half: 'am' };
  const [, hours = '', minutes = '0', half] = /^(\d{1,2})(?:[:.](\d{2}))?\s?(?:([ap])\.?m)?/.exec(lower) ?? [];
  const [hour, minute] = [Number(hours), Number(minutes)];
  if (hour > 24 || minute > 59) return undefined;
  if (half === undefined) return { clock: hour * 60 + minute };
  return { clock: ((hour % 12) + (half === 'p' ? 12 : 0)) * 60 + minute, half: half === 'p' ? 'pm' : 'am' };
}

function dateOf(written: string): TimeParts | undefined {
  const month = monthNumber(new RegExp(`\\b(?:${MONTH})`, 'i').exec(written)?.[0] ?? '');
  if (month === undefined) return undefined;
  const numbers = (written.match(/\d+/g) ?? []).map(Number);
  const [year, day] = [numbers.find((number) => number > 31), numbers.find((number) => number <= 31)];
  return { month, ...(day !== undefined && { day }), ...(year !== undefined && { year }) };
}

/** Whether two times may be one: they agree in all that both say, and there is something that both say. */
export function isSameTime(a: TimeSpan, b: TimeSpan): boolean {
  const shared = comparisons(a.parts, b.parts);
  return shared.length > 0 && shared.every(Boolean);
}

/** Whether two times are of one kind and are not the same. */
export function isOtherTime(a: TimeSpan, b: TimeSpan): boolean {
  return comparisons(a.parts, b.parts).includes(false);
}

function comparisons(a: TimeParts, b: TimeParts): boolean[] {
  const found: boolean[] = [];
  for (const part of ['clock', 'weekday', 'day', 'month', 'year', 'decade', 'relative'] as const)
    if (a[part] !== undefined && b[part] !== undefined) found.push(isSamePart(part, a, b));
  if (a.decade !== undefined && b.year !== undefined) found.push(b.year >= a.decade && b.year < a.decade + 10);
  if (b.decade !== undefined && a.year !== undefined) found.push(a.year >= b.decade && a.year < b.decade + 10);
  return found;
}

/** An hour without "a.m." or "p.m." may be either. */
function isSamePart(part: keyof TimeParts, a: TimeParts, b: TimeParts): boolean {
  if (a[part] === b[part]) return true;
  if (part !== 'clock' || (a.half !== undefined) === (b.half !== undefined)) return false;
  return Math.abs((a.clock ?? 0) - (b.clock ?? 0)) === 720;
}
