import { MONTHS, RELATIVE_DAYS, SHORT_MONTHS, WEEKDAYS } from '../language/calendar.ts';
import { alternatives, lexicon } from '../language/lexicon/lexicon.ts';
import { CURRENCY_SIGN, CURRENCY_WORD, QUANTITY_WORDS, SCALES } from '../language/number-words.ts';
import type { Token } from '../language/tokens.ts';

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

/** A word, for ranking. */
export interface ViewWord {
  /** Its stem; for a stop word the word itself. */
  readonly key: string;
  readonly stop: boolean;
  readonly capital: boolean;
  /** UTF-16 offsets into the document. */
  readonly start: number;
  readonly end: number;
}

const folded = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toLowerCase()));
const MONTH_WORDS = folded([...MONTHS, ...SHORT_MONTHS]);
const DAY_WORDS = folded([...WEEKDAYS, ...RELATIVE_DAYS]);
const PLACE = new Set('in at near from to across outside through around into within'.split(' '));
/** Fewer than all titles: with all, three more questions of SQuAD's 10,352 get a wrong first sentence. */
const TITLED = lexicon('before-persons');

const REASON = new RegExp(`\\b(?:${alternatives('reason-words', 'reason-hints')})\\b`, 'i');
const BECAUSE = new RegExp(`\\b(?:${alternatives('reason-words')})\\b`, 'i');
const NAMING = /\b(?:called|named|known as|nick-?named|termed|titled|entitled|dubbed|refer(?:red|s)? to as|or)\b|["“]/i;
const MEANS = /\b(?:by \w+ing|through|via|using|with the help|by means)\b/i;
const PRONOUN = /^["“'‘(]*(?:he|she|it|they|this|these|that|those|his|her|its|their|such|both|we|i|there)\b/i;
const COPULA = /\b(?:is|are|was|were|means?|refers? to|known as|called|defined)\b/i;
const CAPITAL = /\p{Lu}/u;
const QUOTATION = /["“”]/;
const CONTRAST = /\b(?:but|however|although|though|yet|while)\b/i;
const ASKS = /[?？]["”’]?$/;
/** Words that deny. */
export const NEGATION = /\b(?:not|never|no|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/i;

/**
 * The words of a text, for ranking.
 *
 * @param offset Where the text begins in what the tokens' offsets count in.
 */
export function viewWords(text: string, offset: number, tokens: readonly Token[]): ViewWord[] {
  const words: ViewWord[] = [];
  for (const { word, term, stop, start, end, extra } of tokens)
    if (!extra)
      words.push({ key: stop ? word : term, stop, capital: isCapital(text.charCodeAt(start - offset)), start, end });
  return words;
}

/** Whether a UTF-16 code unit is an upper-case letter. */
function isCapital(code: number): boolean {
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(String.fromCharCode(code));
}

/** Where the words of a sentence come from. */
interface WordSource {
  /** With offsets into the document. */
  readonly tokens: () => readonly Token[];
  readonly words: () => readonly ViewWord[];
}

/** A sentence's analysis for ranking: each part is made when it is first asked for. */
export class SentenceView {
  readonly cues: SentenceCues;
  readonly #text: string;
  readonly #offset: number;
  readonly #source: WordSource;
  #tokens: readonly Token[] | undefined;
  #words: readonly ViewWord[] | undefined;
  #terms: ReadonlySet<string> | undefined;
  #places: ReadonlyMap<string, readonly number[]> | undefined;
  #spans: readonly TypedSpan[] | undefined;

  /**
   * @param text The sentence.
   * @param offset Where it begins in its document.
   */
  constructor(text: string, offset: number, source: WordSource) {
    this.#text = text;
    this.#offset = offset;
    this.#source = source;
    this.cues = new SentenceCues(text);
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= this.#source.tokens();
    return this.#tokens;
  }

  get words(): readonly ViewWord[] {
    this.#words ??= this.#source.words();
    return this.#words;
  }

  /** Its terms, without stop words. */
  get terms(): ReadonlySet<string> {
    if (this.#terms) return this.#terms;
    const terms = new Set<string>();
    for (const { term, stop } of this.tokens) if (!stop) terms.add(term);
    this.#terms = terms;
    return terms;
  }

  /** Positions of each key among the words, in order. */
  get places(): ReadonlyMap<string, readonly number[]> {
    this.#places ??= placesOf(this.words);
    return this.#places;
  }

  /** The number of words that are not stop words. */
  get content(): number {
    return this.words.reduce((sum, { stop }) => sum + (stop ? 0 : 1), 0);
  }

  get spans(): readonly TypedSpan[] {
    this.#spans ??= spansOf(this.#text, this.#offset, this.words);
    return this.#spans;
  }
}

function placesOf(words: readonly ViewWord[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, { key }] of words.entries()) {
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return places;
}

/** What a sentence does, by its words. */
class SentenceCues {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get opensWithPronoun(): boolean {
    return PRONOUN.test(this.#text);
  }

  get reason(): boolean {
    return REASON.test(this.#text);
  }

  /** It gives a reason and calls it one: "because". */
  get because(): boolean {
    return BECAUSE.test(this.#text);
  }

  get naming(): boolean {
    return NAMING.test(this.#text);
  }

  get means(): boolean {
    return MEANS.test(this.#text);
  }

  get quotation(): boolean {
    return QUOTATION.test(this.#text);
  }

  get negation(): boolean {
    return NEGATION.test(this.#text);
  }

  get copula(): boolean {
    return COPULA.test(this.#text);
  }

  get contrast(): boolean {
    return CONTRAST.test(this.#text);
  }

  get asks(): boolean {
    return ASKS.test(this.#text);
  }
}

const SIGN = new RegExp(CURRENCY_SIGN);
const CURRENCY = new RegExp(`^ ${CURRENCY_WORD}\\b`, 'i');

function spansOf(text: string, offset: number, words: readonly ViewWord[]): TypedSpan[] {
  const spans: TypedSpan[] = [];
  const lower = words.map(({ start, end }) => text.slice(start - offset, end - offset).toLowerCase());
  const gap = (i: number): string =>
    text.slice((words[i - 1]?.end ?? offset) - offset, (words[i]?.start ?? offset) - offset);
  const add = (kind: SpanKind, from: number, to: number): void => {
    const before = lower[from - 1] === 'the' ? lower[from - 2] : lower[from - 1];
    spans.push({
      kind,
      from,
      to,
      isPlace: before !== undefined && PLACE.has(before),
      isTitled: before !== undefined && TITLED.has(before),
    });
  };
  const isTime = (i: number): boolean => MONTH_WORDS.has(lower[i] ?? '') || DAY_WORDS.has(lower[i] ?? '');
  for (let i = 0; i < words.length; i++) {
    const word = lower[i] ?? '';
    if (/^\p{Nd}/u.test(word)) i = numeric(i) - 1;
    else if (QUANTITY_WORDS.has(word)) {
      let to = i + 1;
      while (to < words.length && QUANTITY_WORDS.has(lower[to] ?? '')) to += 1;
      add('number', i, to);
      i = to - 1;
    } else if (words[i]?.capital && isTime(i)) {
      let to = i + 1;
      while (to < words.length && /^\p{Nd}{1,4}(?:st|nd|rd|th)?$/u.test(lower[to] ?? '')) to += 1;
      add('date', i, to);
      i = to - 1;
    } else if (words[i]?.capital && !words[i]?.stop) {
      let to = i + 1;
      while (to < words.length && words[to]?.capital && !isTime(to) && /^[ -]$|^\. $/.test(gap(to))) to += 1;
      if (to - i > 1) add('name', i, to);
      else if (i > 0) add('capital', i, to);
      i = to - 1;
    }
  }
  if (/\p{Script=Han}/u.test(text)) spans.push(...hanSpans(text, offset, words));
  return spans;

  /** Adds the span of a number in digits. @returns The position after its last word. */
  function numeric(i: number): number {
    const word = lower[i] ?? '';
    let to = i + 1;
    if (MONTH_WORDS.has(lower[to] ?? '') && words[to]?.capital) {
      to += 1;
      if (/^\d{4}$/.test(lower[to] ?? '')) to += 1;
      add('date', i, to);
      return to;
    }
    while (SCALES.has(lower[to] ?? '')) to += 1;
    const before = text.charAt((words[i]?.start ?? offset) - offset - 1);
    const after = text.slice((words[to - 1]?.end ?? offset) - offset, (words[to - 1]?.end ?? offset) - offset + 9);
    if (SIGN.test(before) || CURRENCY.test(after)) add('money', i, to);
    else if (/^\s?%|^ per ?cent/i.test(after)) add('percent', i, to);
    else if (/^(?:1[0-9]|20)\d\ds?$/.test(word) && to === i + 1) add('year', i, to);
    else add('number', i, to);
    return to;
  }
}

/** Chinese and Japanese numbers with what they count. */
const HAN_NUMBER =
  /[\d〇零一二三四五六七八九十百千万億亿两兩,.]+\s*(?<unit>[年月日号號]|[块元円圆]|美元|[%％]|百分|\p{Script=Han})/gu;

function hanSpans(text: string, offset: number, words: readonly ViewWord[]): TypedSpan[] {
  return [...text.matchAll(HAN_NUMBER)].flatMap((match): TypedSpan[] => {
    const [start, end] = [offset + match.index, offset + match.index + match[0].length];
    const from = words.findIndex((word) => word.end > start);
    const to = words.findIndex((word) => word.start >= end);
    const unit = match.groups?.['unit'] ?? '';
    const kind = /[年月日号號]/u.test(unit)
      ? 'date'
      : /元|[块円圆]/u.test(unit)
        ? 'money'
        : /[%％百]/u.test(unit)
          ? 'percent'
          : 'number';
    return from < 0 ? [] : [{ kind, from, to: to < 0 ? words.length : to, isPlace: false, isTitled: false }];
  });
}
