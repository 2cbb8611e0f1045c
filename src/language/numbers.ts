import { MONTH } from './calendar.ts';
import type { Span } from './span.ts';

export type NumberKind = 'money' | 'percent' | 'year' | 'date' | 'ordinal' | 'plain';

/** A number as it stands in a text. */
export interface NumberSpan extends Span {
  readonly kind: NumberKind;
  /** As it is written: "$9 billion". */
  readonly text: string;
  /** What it comes to; a vague one ("tens of billions") is at least this and below that, an exact one both. */
  readonly least: number;
  readonly below: number;
  /** Sign of its currency, where it is written or named. */
  readonly currency?: string;
  /** The word behind it, folded by case alone: what is counted. */
  readonly of: string;
}

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';
const WORDS: ReadonlyMap<string, number> = new Map([
  ...UNITS.split(' ').map((word, i) => [word, i] as const),
  ...TENS.split(' ').map((word, i) => [word, 20 + 10 * i] as const),
]);
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    hundred: 1e2,
    thousand: 1e3,
    million: 1e6,
    billion: 1e9,
    trillion: 1e12,
    k: 1e3,
    m: 1e6,
    mn: 1e6,
    b: 1e9,
    bn: 1e9,
    t: 1e12,
    tn: 1e12,
    万: 1e4,
    萬: 1e4,
    亿: 1e8,
    億: 1e8,
  }),
);
const VAGUE: ReadonlyMap<string, number> = new Map(
  Object.entries({ dozens: 12, tens: 10, hundreds: 100, thousands: 1e3 }),
);
const CURRENCIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    dollar: '$',
    euro: '€',
    pound: '£',
    yen: '¥',
    yuan: '¥',
    rupee: '₹',
    美元: '$',
    欧元: '€',
    歐元: '€',
    人民币: '¥',
    日元: '¥',
  }),
);

const either = (list: string): string => list.replaceAll(' ', '|');
const WORD = `(?:${either(TENS)})(?:[- ](?:${either(UNITS)}))?|${either(UNITS)}`;
const LARGE = 'hundred|thousand|million|billion|trillion';
/** Digits that belong to a word are no number ("GPT-4", "F-35", "5G"), but those of "mid-2025" are. */
const APART =
  '(?<!(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}])[\\p{L}\\p{N}])(?<!(?<!\\b(?:mid|pre|post))(?<=\\p{L})[-‐‑])(?<!\\p{N}[.,])';
/** A number in digits or words, with its currency and scale. */
const NUMBER = new RegExp(
  [
    '(?:(?<sign>[$€£¥₹])\\s?)?(?:',
    `(?<=(?<month>\\b(?:${MONTH})\\.? )?)`,
    `${APART}(?<digits>[\\d０-９]+(?:[.,][\\d０-９]+)*)`,
    '(?<suffix>(?:bn|tn|mn|st|nd|rd|th|s|[kmbt])(?![\\p{L}\\p{N}]))?(?![\\p{Script=Latin}\\p{N}])',
    `(?:[ -]?(?<scale>${LARGE})s?\\b)?(?<han>[万萬亿億])?`,
    `|\\b(?<word>${WORD}|an?(?= (?:${LARGE})\\b))\\b(?:[ -](?<hundred>hundred)\\b)?(?:[ -](?<wordscale>${LARGE})s?\\b)?`,
    `|\\b(?:(?<some>dozens|tens|hundreds|thousands) of )?(?<bare>thousand|million|billion|trillion)s?\\b`,
    ')',
    '(?:[ -]?(?<unit>%|％|per ?cent|(?:dollar|euro|pound|yen|yuan|rupee)s?\\b|美元|欧元|歐元|人民币|日元))?',
    `(?=(?<before> (?:of )?(?:${MONTH})\\b)?(?:[ -](?<of>\\p{L}+))?)`,
  ].join(''),
  'giu',
);

/** Finds the numbers of a text, in order. Blind to numbers in the words of languages other than English. */
export function numbersIn(text: string): readonly NumberSpan[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const groups = match.groups ?? {};
    const read = readValue(groups);
    if (!read) return [];
    const [written] = match;
    const of = groups['of']?.toLowerCase() ?? '';
    return [{ start: match.index, end: match.index + written.length, text: written, of, ...read }];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;
type NumericValue = Pick<NumberSpan, 'kind' | 'least' | 'below' | 'currency'>;

function readValue(groups: Groups): NumericValue | undefined {
  const { sign, digits, word, some, bare } = groups;
  const unit = groups['unit']?.toLowerCase() ?? '';
  const currency = sign ?? CURRENCIES.get(unit.replace(/s$/, ''));
  const make = (kind: NumberKind, least: number, below = least): NumericValue =>
    currency !== undefined
      ? { kind: 'money', least, below, currency }
      : { kind: /%|％|cent/.test(unit) ? 'percent' : kind, least, below };
  if (bare) {
    const least = (VAGUE.get(some?.toLowerCase() ?? '') ?? 1) * scaled(bare);
    return make('plain', least, least * (some ? 10 : 1_000));
  }
  const scale = scaleOf(groups);
  if (word) {
    // "one of the", "no one": a pronoun more often than a number.
    return /^one$/i.test(word) && scale === 1 && unit === '' && !sign
      ? undefined
      : make('plain', inWords(word) * scale);
  }
  const value = Number(
    (digits ?? '')
      .normalize('NFKC')
      .replace(/,(?=\d{3})/g, '')
      .replace(',', '.'),
  );
  return Number.isFinite(value) ? make(kindOf(groups, value * scale), value * scale) : undefined;
}

function kindOf({ digits, suffix, month, before }: Groups, value: number): NumberKind {
  if ((month || before) && value <= 31) return 'date';
  if (suffix && /^(?:st|nd|rd|th)$/i.test(suffix)) return 'ordinal';
  return /^(?:1[5-9]|20)\d\d$/.test(digits ?? '') && value < 2_100 ? 'year' : 'plain';
}

const scaled = (word: string | undefined): number => SCALES.get(word?.toLowerCase() ?? '') ?? 1;

function scaleOf({ suffix, scale, han, hundred, wordscale, sign }: Groups): number {
  // "5 m" may be metres: a letter alone is a scale behind a currency, "k" always.
  const isScale = suffix !== undefined && (suffix.length === 2 || sign !== undefined || /^k$/i.test(suffix));
  return scaled(isScale ? suffix : undefined) * scaled(scale) * scaled(han) * scaled(hundred) * scaled(wordscale);
}

function inWords(written: string): number {
  const lower = written.toLowerCase();
  return /^an?$/.test(lower) ? 1 : lower.split(/[- ]/).reduce((sum, word) => sum + (WORDS.get(word) ?? 0), 0);
}

/** Whether `story` says what `said` says, or what is vaguely said is true of it: "billions" of $9 billion. */
export function sameNumber(said: NumberSpan, story: NumberSpan): boolean {
  if ((said.kind === 'percent') !== (story.kind === 'percent')) return false;
  if (said.currency !== undefined && story.currency !== undefined && said.currency !== story.currency) return false;
  if (isExact(said)) return isExact(story) && story.least === said.least;
  return story.least >= said.least && (isExact(story) ? story.least < said.below : story.below <= said.below);
}

const isExact = ({ least, below }: NumberSpan): boolean => least === below;

const LARGE_SUM = 1e6;

/** Whether one number may stand in another's place: of its kind, a count of the same things, a large one beside a sum. */
export function comparable(a: NumberSpan, b: NumberSpan): boolean {
  if (a.kind === b.kind) return true;
  const kinds = [a.kind, b.kind];
  if (!kinds.includes('plain')) return false;
  // "1709 children" looks like a year.
  return kinds.includes('money')
    ? a.least >= LARGE_SUM && b.least >= LARGE_SUM
    : kinds.includes('year') && a.of === b.of;
}
