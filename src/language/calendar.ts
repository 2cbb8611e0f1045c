const list = (words: string): readonly string[] => words.split(' ');

/** English months as they are written, January first. */
export const MONTHS = list('January February March April May June July August September October November December');
/** As dates shorten them, a longer form before a shorter one. */
export const SHORT_MONTHS = list('Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec');

/** English days of the week as they are written, Monday first. */
export const WEEKDAYS = list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday');
/** As dates shorten them. In lower case "sat" and "sun" are other words. */
export const SHORT_WEEKDAYS = list('Mon Tues Tue Wed Thurs Thur Thu Fri Sat Sun');

/** Days that are named by where they are from the day of writing. */
export const RELATIVE_DAYS = list('yesterday today tomorrow');

/** German months: before one, a number's full stop ends no sentence ("3. Mai"). */
export const GERMAN_MONTHS = list('Januar Februar März April Mai Juni Juli August September Oktober November Dezember');

/** Months of other languages in small letters: German, French, Spanish, Italian, Portuguese, Dutch; January first. */
export const MONTHS_ELSEWHERE: readonly (readonly string[])[] = [
  GERMAN_MONTHS.map((month) => month.toLowerCase()),
  list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  list('enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'),
  list('gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'),
  list('janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'),
  list('januari februari maart april mei juni juli augustus september oktober november december'),
];

/** As datelines in these languages shorten them, where English does not write the same. */
export const SHORT_MONTHS_ELSEWHERE = list(
  'ene janv gen févr fév mär mrt abr avr mai mag giu juil lug ago août out okt ott déc dez dic set',
);

/**
 * Alternatives of a pattern, to be put between `(?:` and `)`: months, whole and shortened, longer forms first. They have
 * capitals: match them with the flag `i` where a text may lack them.
 */
export const MONTH = [...MONTHS, ...SHORT_MONTHS].join('|');

/** Whole days of the week as alternatives of a pattern. */
export const WEEKDAY = WEEKDAYS.join('|');

/** What makes a number the number of a day, or any ordinal: "5th". */
export const ORDINAL_ENDING = '(?:st|nd|rd|th)';

/** Dates in words as alternatives of a pattern, with a year or without: "March 5, 2026", "5th of March", "March 2026". */
export const DATE = [
  `\\b(?:${MONTH})\\.? \\d{1,2}${ORDINAL_ENDING}?(?:,? \\d{4})?\\b`,
  `\\b\\d{1,2}${ORDINAL_ENDING}? (?:of )?(?:${MONTH})(?:,? \\d{4})?\\b`,
  `\\b(?:${MONTH})\\.?,? \\d{4}\\b`,
].join('|');

const names = new Set([...MONTHS, ...WEEKDAYS]);

/** Whether a word as it is written is a month or a day of the week: "March", not "march". */
export function isCalendarName(word: string): boolean {
  return names.has(word);
}

/** The number of a month, 1 to 12, by its name or short form in any case; nothing where it is none. */
export function monthNumber(name: string): number | undefined {
  const lower = name.toLowerCase();
  const known = [...MONTHS, ...SHORT_MONTHS].some((month) => month.toLowerCase() === lower);
  const index = MONTHS.findIndex((month) => month.toLowerCase().startsWith(lower.slice(0, 3)));
  return known ? index + 1 : undefined;
}

/** The same, of a month in any language whose months are known. */
export function monthNumberAnywhere(name: string): number | undefined {
  const lower = name.normalize('NFC').toLowerCase();
  const index = MONTHS_ELSEWHERE.map((months) => months.indexOf(lower)).find((at) => at >= 0);
  return monthNumber(name) ?? (index === undefined ? undefined : index + 1);
}
