import { MONTH, ORDINAL_ENDING } from './calendar.ts';
import { columnUnit } from './column-units.ts';
import { foldedText } from './folded-text.ts';
import {
  CURRENCY_SIGN,
  CURRENCY_WORD,
  currencySign,
  HAN_CURRENCY,
  HAN_SCALES,
  NUMBER_WORD,
  plainDigits,
  SCALE_SUFFIXES,
  SCALES,
  VAGUE_NUMBERS,
  valueOfWords,
} from './number-words.ts';
import type { Span } from './span.ts';

type NumberKind = 'money' | 'percent' | 'year' | 'date' | 'ordinal' | 'plain';

/** A number of a text. Offsets count UTF-16 code units of the text that was read. */
export interface NumberSpan extends Span {
  readonly kind: NumberKind;
  /** As it is written: "$9 billion". */
  readonly text: string;
  /** The range of its value: from `least` to just under `below` ("tens of billions"). Of an exact number both are the same. */
  readonly least: number;
  readonly below: number;
  /** Sign of its currency, where the text has the sign or the name: `$`. */
  readonly currency?: string;
  /** The word after it in lower case, empty where there is none: what is counted. */
  readonly of: string;
}

const LARGE = [...SCALES.keys()].join('|');
/** Scales that are a number alone: "billions". "hundreds" is too vague to compare with a number. */
const BARE = [...SCALES.keys()].filter((word) => word !== 'hundred').join('|');
const SUFFIX = [...SCALE_SUFFIXES.keys()].sort((a, b) => b.length - a.length).join('|');
const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]`;
/** Digits that belong to a word are no number ("GPT-4", "F-35", "5G"), but those of "mid-2025" are. */
const APART = [
  String.raw`(?<!(?!${CJK})[\p{L}\p{N}])`,
  String.raw`(?<!(?<!\b(?:mid|pre|post))(?<=\p{L})[-‐‑])`,
  String.raw`(?<!\p{N}[.,])`,
].join('');
/** A number in digits or words, with its currency and scale. */
const NUMBER = new RegExp(
  [
    `(?:(?<sign>${CURRENCY_SIGN})\\s?)?(?:`,
    `(?<=(?<month>\\b(?:${MONTH})\\.? )?)`,
    `${APART}(?<digits>[\\d０-９]+(?:[.,][\\d０-９]+)*)`,
    `(?<suffix>(?:${SUFFIX}|${ORDINAL_ENDING}|s)(?![\\p{L}\\p{N}]))?(?![\\p{Script=Latin}\\p{N}])`,
    `(?:[ -]?(?<scale>${LARGE})s?\\b)?(?<han>${[...HAN_SCALES.keys()].join('|')})?`,
    `|\\b(?<word>${NUMBER_WORD}|an?(?= (?:${LARGE})\\b))\\b(?:[ -](?<hundred>hundred)\\b)?(?:[ -](?<wordscale>${LARGE})s?\\b)?`,
    `|\\b(?:(?<some>${[...VAGUE_NUMBERS.keys()].join('|')}) of )?(?<bare>${BARE})s?\\b`,
    ')',
    `(?:[ -]?(?<unit>%|％|per ?cent|${CURRENCY_WORD}\\b|${HAN_CURRENCY}))?`,
    `(?=(?<before> (?:of )?(?:${MONTH})\\b)?(?:[ -](?<of>\\p{L}+))?)`,
  ].join(''),
  'giu',
);

/**
 * Finds the numbers of a text, in order: digits in any language, number words in English only.
 */
export function numbersIn(text: string): readonly NumberSpan[] {
  const folded = foldedText(text);
  if (folded)
    return numbersInFolded(folded.text).map((number) => {
      const { start, end } = folded.spanOf(number.start, number.end);
      return { ...number, start, end, text: text.slice(start, end) };
    });
  return numbersInFolded(text);
}

function numbersInFolded(text: string): readonly NumberSpan[] {
  return [...text.matchAll(NUMBER)].flatMap((match) => {
    const groups = match.groups ?? {};
    const read = readValue(groups);
    if (!read) return [];
    const [written] = match;
    const of = groups['of']?.toLowerCase() ?? '';
    const value = inColumn(read, text.slice(0, match.index));
    return [{ start: match.index, end: match.index + written.length, text: written, of, ...value }];
  });
}

/** The value of a number with the unit of its column, in the row of a table. */
function inColumn(value: NumericValue, before: string): NumericValue {
  const { scale, currency, isPercent } = columnUnit(before);
  if (value.kind === 'date' || value.kind === 'ordinal' || (scale === 1 && currency === undefined && !isPercent))
    return value;
  const [least, below] = [value.least * scale, value.below * scale];
  const sign = value.currency ?? currency;
  if (sign !== undefined) return { kind: 'money', least, below, currency: sign };
  return { kind: isPercent ? 'percent' : value.kind === 'year' ? 'plain' : value.kind, least, below };
}

type Groups = Readonly<Record<string, string | undefined>>;
type NumericValue = Pick<NumberSpan, 'kind' | 'least' | 'below' | 'currency'>;

function readValue(groups: Groups): NumericValue | undefined {
  const { sign, digits, word, some, bare } = groups;
  const unit = groups['unit']?.toLowerCase() ?? '';
  const currency = sign ?? currencySign(unit);
  const make = (kind: NumberKind, least: number, below = least): NumericValue =>
    currency !== undefined
      ? { kind: 'money', least, below, currency }
      : { kind: /%|％|cent/.test(unit) ? 'percent' : kind, least, below };
  if (bare) {
    const least = (VAGUE_NUMBERS.get(some?.toLowerCase() ?? '') ?? 1) * scaled(bare);
    return make('plain', least, least * (some ? 10 : 1_000));
  }
  const scale = scaleOf(groups);
  if (word) {
    // "one of the", "no one": more often a pronoun than a number.
    return /^one$/i.test(word) && scale === 1 && unit === '' && !sign
      ? undefined
      : make('plain', valueOfWords(word) * scale);
  }
  const value = Number(plainDigits(digits ?? '').replace(',', '.'));
  return Number.isFinite(value) ? make(kindOf(groups, value * scale), value * scale) : undefined;
}

const ORDINAL = new RegExp(`^${ORDINAL_ENDING}$`, 'i');

function kindOf({ digits, suffix, month, before }: Groups, value: number): NumberKind {
  if ((month || before) && value <= 31) return 'date';
  if (suffix && ORDINAL.test(suffix)) return 'ordinal';
  return /^(?:1[5-9]|20)\d\d$/.test(digits ?? '') && value < 2_100 ? 'year' : 'plain';
}

function scaled(written: string | undefined): number {
  const word = written?.toLowerCase() ?? '';
  return SCALES.get(SCALE_SUFFIXES.get(word) ?? word) ?? HAN_SCALES.get(word) ?? 1;
}

function scaleOf({ suffix, scale, han, hundred, wordscale, sign }: Groups): number {
  // "5 m" may be metres: a single letter is a scale only after a currency, but "k" always is.
  const isScale = suffix !== undefined && (suffix.length === 2 || sign !== undefined || /^k$/i.test(suffix));
  return scaled(isScale ? suffix : undefined) * scaled(scale) * scaled(han) * scaled(hundred) * scaled(wordscale);
}

/** Whether the number `story` confirms the number `said`: the same value, or within a vague one ("billions" for $9 billion). */
export function sameNumber(said: NumberSpan, story: NumberSpan): boolean {
  if ((said.kind === 'percent') !== (story.kind === 'percent')) return false;
  if (said.currency !== undefined && story.currency !== undefined && said.currency !== story.currency) return false;
  if (isExact(said)) return isExact(story) && story.least === said.least;
  return story.least >= said.least && (isExact(story) ? story.least < said.below : story.below <= said.below);
}

const isExact = ({ least, below }: NumberSpan): boolean => least === below;

/** From this value on a number without a currency may be a sum of money. Set by hand. */
const LARGE_SUM = 1e6;

/**
 * Whether one number may have been written by mistake for the other: both are of one kind, count the same things, or one is
 * money and the other a large number without a currency.
 */
export function comparable(a: NumberSpan, b: NumberSpan): boolean {
  if (a.kind === b.kind) return true;
  const kinds = [a.kind, b.kind];
  if (!kinds.includes('plain')) return false;
  // "1709 children" looks like a year.
  return kinds.includes('money')
    ? a.least >= LARGE_SUM && b.least >= LARGE_SUM
    : kinds.includes('year') && a.of === b.of;
}
