import { continues, isAbbreviation } from './sentence-ends.ts';
import type { Span } from './span.ts';

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (!found) {
    found = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, found);
  }
  return found;
}

/** In UTF-16 code units. Intl.Segmenter takes quadratic time, so it gets windows of this size. */
const WINDOW = 2_000;
/** Whether there is a break may depend on this many code units after it. */
const LOOKAHEAD = 200;

/** The segments of the whole text, found window by window. Each window begins where a sentence does. */
function* segments(flat: string, language: string): Generator<{ index: number; segment: string }> {
  let size = WINDOW;
  for (let from = 0; from < flat.length; ) {
    const rest = from + size >= flat.length;
    const begun = from;
    for (const { index, segment } of segmenter(language).segment(flat.slice(begun, begun + size))) {
      if (!rest && index + segment.length > size - LOOKAHEAD) break;
      yield { index: begun + index, segment };
      from = begun + index + segment.length;
    }
    size = from === begun ? size * 2 : WINDOW;
  }
}

/** What may be between a number and the full stop behind it: "5%.", "the 5th.", "€3m.", "20 km².". */
const UNIT = String.raw`(?:\s?(?:[%‰]|°[CF]?|per cent|[kcm]?m[²³]?|k[gm]|st|nd|rd|th|[bt]n|[bk]))?`;
const CLOSED = '["”’)]?';
/** A break between two sentences that UAX #29 does not see. */
const HIDDEN_END = new RegExp(
  [
    String.raw`(?:(?<![\p{L}.])(?:\p{Ll}{3,20}|(?<!\d )in|it|on|up|us)|\d${UNIT})[.]${CLOSED}\s+(?=[$€£]?\d)`,
    String.raw`[.!?]${CLOSED}(?:\[[a-z][a-z \d]{0,16}\])+\s+(?=["“(]?\p{Lu})`,
    // Nothing is between the stop and the next sentence: "closed.The council".
    String.raw`(?:(?<![\p{L}\p{N}.@/_-])\p{Ll}{2,30}|\d)[.!?]["”’]?(?=["“]?(?:\p{Lu}\p{Ll}+[\s,’']|A\s\p{Ll}))`,
    String.raw`(?<![\p{L}\p{N}.@/_-])\p{Lu}\p{Ll}{2,30}[.!?]["”’]?(?=(?:The|It|They|He|She|We|But|And|This|These|In|A)\s\p{L})`,
    // Three stops in one sign end what three signs would.
    String.raw`(?<=\p{L})…\s+(?=["“«]?\p{Lu}\p{Ll})`,
  ].join('|'),
  'gu',
);

/** What a text with a hidden end has: this is looked for first, in a fraction of the time. */
const MAY_HIDE_END = /…\s|[.!?]["”’)]?(?:\s+[$€£]?\d|\[|["“]?[A-ZÀ-Þ\u0391-\u042f])/;

/**
 * UAX #29 sees no break before a number with a lower-case word after it ("in 2019. 30 people left"), because it might be
 * "No. 30 people". There is one if a whole word or a number is before the full stop. Nor does UAX #29 see a break before
 * a note in lower case: "so.[citation needed] They".
 */
function* breaks(flat: string, language: string): Generator<{ at: number; to: number }> {
  for (const { index, segment } of segments(flat, language)) {
    let at = index;
    for (const match of MAY_HIDE_END.test(segment) ? segment.matchAll(HIDDEN_END) : []) {
      const word = match[0].replace(/\P{L}.*$/u, '');
      if (isAbbreviation(word) || segment.startsWith(match[0])) continue;
      yield { at, to: index + match.index + match[0].length };
      at = index + match.index + match[0].length;
    }
    yield { at, to: index + segment.length };
  }
}

const SPACE = /\s/;
const OPENING = /[\p{Ps}\p{Pi}]/u;
/** The mark of a footnote belongs to the sentence before it: said so.[1] */
const FOOTNOTE = /^(?:\[\d{1,3}\]|[¹²³⁰⁴-⁹]|\*{1,3}|[†‡])+(?=\s)/u;
/** French has a space before the mark that closes a quotation. In German the same mark opens one, before a letter. */
const CLOSING = /^»(?=[\s.,;:!?]|$)/;
/** The number of an item at the beginning of a paragraph is no sentence: "1. The first reason is this." */
const ITEM_MARK = /^\s*\(?(?:\d{1,3}|\p{Lu})[.)]$/u;
/** The end of a share's code: "(7203.T)". */
const TICKER = /^\p{Lu}{1,4}(?!\p{L})/u;
/** In UTF-16 code units: longer than any abbreviation with its quotation marks. */
const TAIL = 64;

/** @returns Where the characters of one kind right before `end` begin; `end` if there are none. */
function back(text: string, end: number, from: number, kind: RegExp): number {
  let at = end;
  while (at > from && kind.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/**
 * Splits `text.slice(start, end)` into sentences by Unicode's rules (UAX #29, `Intl.Segmenter`), then joins what these
 * rules split at abbreviations, initials and quotations. Line ends inside the range count as spaces.
 *
 * @param language BCP 47 tag of the text.
 * @returns Spans in order, without the white space around them. Together they hold every other character of the range.
 */
export function splitSentences(text: string, start: number, end: number, language = 'en'): Span[] {
  const flat = text.slice(start, end).replace(/[\r\n\u2028\u2029\u0085\f\v]/g, ' ');
  const spans: Span[] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = flat.slice(from, to);
    const left = piece.length - piece.trimStart().length;
    const right = piece.trimEnd().length;
    if (right > left) spans.push({ start: start + from + left, end: start + from + right });
    from = to;
  };
  for (const { at, to } of breaks(flat, language)) {
    if (at <= from) continue;
    // ICU puts an opening bracket after a full stop into the sentence before it: 言った。「
    const word = back(flat, at, from, SPACE);
    const opening = back(flat, word, from, OPENING);
    const cut = opening < word ? opening : at;
    const ended = back(flat, cut, from, SPACE);
    if (ended === from) continue;
    // The tail shows how the sentence ends. The whole sentence would make long runs of abbreviations take quadratic time.
    const left = flat.slice(Math.max(from, ended - TAIL), ended);
    const tail = flat.slice(cut, cut + TAIL);
    const marks = (ended === cut ? FOOTNOTE : CLOSING).exec(tail)?.[0].length ?? 0;
    if (ended === cut && /\d\.$/.test(left) && TICKER.test(tail)) continue;
    if (from === 0 && ITEM_MARK.test(left)) continue;
    if (!continues(left, flat.slice(cut + marks, Math.max(to, cut + marks)).trim())) close(cut + marks);
  }
  close(flat.length);
  return spans;
}
