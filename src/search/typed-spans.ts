import { MONTHS, RELATIVE_DAYS, SHORT_MONTHS, WEEKDAYS } from '../language/calendar.ts';
import { lexicon } from '../language/lexicon/lexicon.ts';
import { CURRENCY_SIGN, CURRENCY_WORD, QUANTITY_WORDS, SCALES } from '../language/number-words.ts';

/** What a span of a sentence is, by its form. */
export type SpanKind = 'year' | 'date' | 'money' | 'percent' | 'number' | 'name' | 'capital';

export const SPAN_KINDS: readonly SpanKind[] = ['year', 'date', 'money', 'percent', 'number', 'name', 'capital'];

/** A span that could be the answer to a question of some type. `from` and `to` are positions among the sentence's words. */
export interface TypedSpan {
  readonly kind: SpanKind;
  readonly from: number;
  /** After the last word. */
  readonly to: number;
  /** Follows "in", "at", "near" or another preposition of place. */
  readonly isPlace: boolean;
  /** Follows a title or the noun of a role. */
  readonly isTitled: boolean;
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));
const MONTH_WORDS = folded([...MONTHS, ...SHORT_MONTHS]);
const DAY_WORDS = folded([...WEEKDAYS, ...RELATIVE_DAYS]);
const PLACE_WORDS = new Set('in at near from to across outside through around into within'.split(' '));
/** Fewer than all titles: with all, three more questions of SQuAD's 10,352 get a wrong first sentence. */
const TITLE_WORDS = lexicon('before-persons');

/** What spans are found by, as a bit each: of a word in small letters, and of how it stands in the text. */
const [DIGITS, FOUR_DIGITS, YEAR, ORDINAL, QUANTITY, SCALE, MONTH, TIME] = [1, 2, 4, 8, 16, 32, 64, 128];
const [THE, PLACE, TITLE, CAPITAL, STOP] = [256, 512, 1_024, 2_048, 4_096];
/** So that the traits of a word are never 0, which is for those not yet read. */
const READ = 8_192;

/** What a word is by itself, as it is written. */
export function traitsOf(written: string): number {
  const word = written.toLowerCase();
  const isMonth = MONTH_WORDS.has(word);
  return (
    READ |
    (/^\p{Nd}/u.test(word) ? DIGITS : 0) |
    (/^\d{4}$/.test(word) ? FOUR_DIGITS : 0) |
    (/^(?:1[0-9]|20)\d\ds?$/.test(word) ? YEAR : 0) |
    (/^\p{Nd}{1,4}(?:st|nd|rd|th)?$/u.test(word) ? ORDINAL : 0) |
    (QUANTITY_WORDS.has(word) ? QUANTITY : 0) |
    (SCALES.has(word) ? SCALE : 0) |
    (isMonth ? MONTH | TIME : 0) |
    (DAY_WORDS.has(word) ? TIME : 0) |
    (word === 'the' ? THE : 0) |
    (PLACE_WORDS.has(word) ? PLACE : 0) |
    (TITLE_WORDS.has(word) ? TITLE : 0)
  );
}

/** More words than most sentences have. */
const USUAL = 64;

/** The words of a sentence in columns, which are used again for the next one. */
export class SpanWords {
  length = 0;
  /** UTF-16 offsets into the document. */
  #start = new Uint32Array(USUAL);
  #end = new Uint32Array(USUAL);
  #traits = new Uint16Array(USUAL);

  clear(): void {
    this.length = 0;
  }

  /** Adds a word. @param traits What it is by itself (`traitsOf`). */
  push(start: number, end: number, traits: number, isCapital: boolean, isStop: boolean): void {
    if (this.length === this.#start.length) this.#grow();
    this.#start[this.length] = start;
    this.#end[this.length] = end;
    this.#traits[this.length] = traits | (isCapital ? CAPITAL : 0) | (isStop ? STOP : 0);
    this.length += 1;
  }

  startOf(at: number): number {
    return this.#start[at] as number;
  }

  endOf(at: number): number {
    return this.#end[at] as number;
  }

  /** Whether there is such a word and it has one of some traits. */
  has(at: number, traits: number): boolean {
    return at >= 0 && at < this.length && ((this.#traits[at] as number) & traits) !== 0;
  }

  #grow(): void {
    const [start, end, traits] = [this.#start, this.#end, this.#traits];
    this.#start = new Uint32Array(2 * start.length);
    this.#end = new Uint32Array(2 * start.length);
    this.#traits = new Uint16Array(2 * start.length);
    this.#start.set(start);
    this.#end.set(end);
    this.#traits.set(traits);
  }
}

const SIGN = new RegExp(CURRENCY_SIGN);
const CURRENCY = new RegExp(`^ ${CURRENCY_WORD}\\b`, 'i');
const PERCENT = /^\s?%|^ per ?cent/i;
/** The longest that follows a number and says what it counts: " per cent". */
const UNIT_LENGTH = 9;
const HAN = /\p{Script=Han}/u;

/**
 * The typed spans of a sentence, in order.
 *
 * @param text The sentence.
 * @param offset Where it begins in its document.
 */
export function typedSpans(text: string, offset: number, words: SpanWords): TypedSpan[] {
  const spans: TypedSpan[] = [];
  for (let i = 0; i < words.length; i++) {
    let to = i + 1;
    if (words.has(i, DIGITS)) {
      to = endOfNumber(i, words);
      spans.push(spanOf(numericKind(i, to, text, offset, words), i, to, words));
    } else if (words.has(i, QUANTITY)) {
      while (words.has(to, QUANTITY)) to += 1;
      spans.push(spanOf('number', i, to, words));
    } else if (words.has(i, CAPITAL) && words.has(i, TIME)) {
      while (words.has(to, ORDINAL)) to += 1;
      spans.push(spanOf('date', i, to, words));
    } else if (words.has(i, CAPITAL) && !words.has(i, STOP)) {
      while (words.has(to, CAPITAL) && !words.has(to, TIME) && isBeside(to, text, offset, words)) to += 1;
      if (to - i > 1) spans.push(spanOf('name', i, to, words));
      else if (i > 0) spans.push(spanOf('capital', i, to, words));
    }
    i = to - 1;
  }
  return HAN.test(text) ? [...spans, ...hanSpans(text, offset, words)] : spans;
}

function spanOf(kind: SpanKind, from: number, to: number, words: SpanWords): TypedSpan {
  const before = words.has(from - 1, THE) ? from - 2 : from - 1;
  return { kind, from, to, isPlace: words.has(before, PLACE), isTitled: words.has(before, TITLE) };
}

/** Whether a space, a hyphen or the point of an abbreviation is all that is between a word and the one before it. */
function isBeside(at: number, text: string, offset: number, words: SpanWords): boolean {
  const [from, to] = [words.endOf(at - 1) - offset, words.startOf(at) - offset];
  if (to - from === 1) return text[from] === ' ' || text[from] === '-';
  return to - from === 2 && text[from] === '.' && text[from + 1] === ' ';
}

/** Whether a number is the day of a date: "3 June", "3 June 1998". */
const isDay = (at: number, words: SpanWords): boolean => words.has(at + 1, MONTH) && words.has(at + 1, CAPITAL);

/** The position after the last word of a number in digits. */
function endOfNumber(at: number, words: SpanWords): number {
  if (isDay(at, words)) return words.has(at + 2, FOUR_DIGITS) ? at + 3 : at + 2;
  let to = at + 1;
  while (words.has(to, SCALE)) to += 1;
  return to;
}

function numericKind(from: number, to: number, text: string, offset: number, words: SpanWords): SpanKind {
  if (isDay(from, words)) return 'date';
  const end = words.endOf(to - 1) - offset;
  const after = text.slice(end, end + UNIT_LENGTH);
  if (SIGN.test(text.charAt(words.startOf(from) - offset - 1)) || CURRENCY.test(after)) return 'money';
  if (PERCENT.test(after)) return 'percent';
  return words.has(from, YEAR) && to === from + 1 ? 'year' : 'number';
}

/** Chinese and Japanese numbers with what they count. */
const HAN_NUMBER =
  /[\d〇零一二三四五六七八九十百千万億亿两兩,.]+\s*(?<unit>[年月日号號]|[块元円圆]|美元|[%％]|百分|\p{Script=Han})/gu;

function hanSpans(text: string, offset: number, words: SpanWords): TypedSpan[] {
  return [...text.matchAll(HAN_NUMBER)].flatMap((match): TypedSpan[] => {
    const [start, end] = [offset + match.index, offset + match.index + match[0].length];
    let from = 0;
    while (from < words.length && words.endOf(from) <= start) from += 1;
    let to = 0;
    while (to < words.length && words.startOf(to) < end) to += 1;
    const unit = match.groups?.['unit'] ?? '';
    const kind = /[年月日号號]/u.test(unit)
      ? 'date'
      : /元|[块円圆]/u.test(unit)
        ? 'money'
        : /[%％百]/u.test(unit)
          ? 'percent'
          : 'number';
    return from === words.length ? [] : [{ kind, from, to, isPlace: false, isTitled: false }];
  });
}
