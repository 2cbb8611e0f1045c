const list = (words: string): readonly string[] => words.split(' ');

const UNITS = list(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
);
const TENS = list('twenty thirty forty fifty sixty seventy eighty ninety');

/** Number words up to ninety → what they come to. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
]);

/** What multiplies a number before it, as a word → by how much. */
export const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
]);

/** The same, as it is written right after digits → its word. A single letter but "k" may be another unit: "5 m". */
export const SCALE_SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['k', 'thousand'],
  ['m', 'million'],
  ['mn', 'million'],
  ['b', 'billion'],
  ['bn', 'billion'],
  ['t', 'trillion'],
  ['tn', 'trillion'],
]);

/** The same in Chinese and Japanese → by how much. */
export const HAN_SCALES: ReadonlyMap<string, number> = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
]);

/** Plurals that say a number only roughly → what it is at least. */
export const VAGUE_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['dozens', 12],
  ['tens', 10],
  ['hundreds', 1e2],
  ['thousands', 1e3],
]);

/** Every English word that says how many or how often. */
export const QUANTITY_WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS.keys(),
  ...[...SCALES.keys(), 'dozen'].flatMap((word) => [word, `${word}s`]),
  ...list('half third thirds quarter quarters twice'),
]);

/** A currency by its sign and its names, in English without the plural's "s". */
interface Currency {
  readonly sign: string;
  readonly words: readonly string[];
  readonly han: readonly string[];
}

const CURRENCIES: readonly Currency[] = [
  { sign: '$', words: ['dollar'], han: ['美元'] },
  { sign: '€', words: ['euro'], han: ['欧元', '歐元'] },
  { sign: '£', words: ['pound'], han: [] },
  { sign: '¥', words: ['yen', 'yuan'], han: ['人民币', '日元'] },
  { sign: '₹', words: ['rupee'], han: [] },
];

/** A currency's sign as a class of characters in a pattern. */
export const CURRENCY_SIGN = `[${CURRENCIES.map(({ sign }) => sign).join('')}]`;

/** Names of currencies as alternatives of a pattern: English, in singular and plural, and Chinese. */
export const CURRENCY_WORD = `(?:${CURRENCIES.flatMap(({ words }) => words).join('|')})s?`;
export const HAN_CURRENCY = CURRENCIES.flatMap(({ han }) => han).join('|');

/** The sign of a currency by its name, in singular or plural, folded. */
export function currencySign(name: string): string | undefined {
  const singular = name.replace(/s$/, '');
  return CURRENCIES.find(({ words, han }) => words.includes(singular) || han.includes(name))?.sign;
}

/** The first name of a currency, or "percent", by its sign. */
export function wordOfSign(sign: string): string | undefined {
  return sign === '%' ? 'percent' : CURRENCIES.find((currency) => currency.sign === sign)?.words[0];
}

/** Digits as they are written, also in full width, without commas between thousands: "１,000.5" → "1000.5". */
export function plainDigits(written: string): string {
  return written.normalize('NFKC').replace(/,(?=\d{3})/g, '');
}

/** What `NUMBER_WORD` or an article comes to: "twenty-one" → 21, "a" (of "a million") → 1. */
export function valueOfWords(written: string): number {
  const lower = written.toLowerCase();
  return /^an?$/.test(lower) ? 1 : lower.split(/[- ]/).reduce((sum, word) => sum + (NUMBER_WORDS.get(word) ?? 0), 0);
}

/** Number words as alternatives of a pattern: "twenty-one", "seven". */
export const NUMBER_WORD = `(?:${TENS.join('|')})(?:[- ](?:${UNITS.join('|')}))?|${UNITS.join('|')}`;
