import { MONTH, MONTHS_ELSEWHERE, monthNumberAnywhere, ORDINAL_ENDING } from '../language/calendar.ts';

/** In UTF-16 code units: no date is longer. */
const LONGEST = 100;

/** A time of any form may follow the day; it is not read. */
const TIME = String.raw`(?:[T ,].*\d.*)?`;
const WEEKDAY = String.raw`(?:\p{L}{2,9}\.?,? )?`;
const NTH = `${ORDINAL_ENDING}?`;
/** Months of other languages as alternatives of a pattern. */
export const MONTH_ELSEWHERE = [...new Set(MONTHS_ELSEWHERE.flat())].join('|');

/** Unambiguous ways to write a day (with full stops, the day is first wherever that is usual), with the numbers of the groups for year, month and day. */
const FORMS: readonly (readonly [form: RegExp, year: number, month: number, day: number])[] = [
  [new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`), 1, 3, 4],
  [/^(\d{4})(\d{2})(\d{2})$/, 1, 2, 3],
  [/^(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일](?:.*\d.*)?$/u, 1, 2, 3],
  [
    new RegExp(
      String.raw`^${WEEKDAY}(\d{1,2})(?:er|\.|º)? (?:de )?(${MONTH_ELSEWHERE})\.?(?: del?)? (\d{4})${TIME}$`,
      'iu',
    ),
    3,
    2,
    1,
  ],
  [new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4})${TIME}$`), 3, 2, 1],
  [new RegExp(String.raw`^${WEEKDAY}(${MONTH})\.? (\d{1,2})${NTH},? (\d{4})${TIME}$`, 'iu'), 3, 1, 2],
  [new RegExp(String.raw`^${WEEKDAY}(\d{1,2})${NTH}[ -](?:of )?(${MONTH})\.?,?[ -](\d{4})${TIME}$`, 'iu'), 3, 2, 1],
];
/** Ambiguous: the day is first or the month. */
const EITHER = new RegExp(String.raw`^(\d{1,2})([/-])(\d{1,2})\2(\d{4})${TIME}$`);

/**
 * Reads a date as people and programs write it: `2026-03-05T10:00:00+08:00`, "March 5, 2026", "5 Mar 2026", "2026年3月5日".
 * The day is taken as it is written; the time and its zone do not change it.
 *
 * @returns The day as `2026-03-05`; nothing if there is no such day, or if it is ambiguous ("5/3/2026").
 */
export function dayOf(written: string): string | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  if (text.length > LONGEST) return undefined;
  for (const [form, year, month, day] of FORMS) {
    const match = form.exec(text);
    if (match) return dayFrom(match[year], match[month], match[day]);
  }
  const [, first, , second, year] = EITHER.exec(text) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [dayFirst, monthFirst] = [dayFrom(year, second, first), dayFrom(year, first, second)];
  return dayFirst === monthFirst || monthFirst === undefined
    ? dayFirst
    : dayFirst === undefined
      ? monthFirst
      : undefined;
}

function dayFrom(year = '', month = '', day = ''): string | undefined {
  const number = monthNumberAnywhere(month) ?? month;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date) ? date : undefined;
}
