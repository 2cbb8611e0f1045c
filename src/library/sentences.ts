import type { Span } from './types.ts';

const words = (text: string): Set<string> => new Set(text.trim().split(/\s+/));

/** Abbreviations that stand before what they belong to: no sentence ends with one. */
const BEFORE_NAME =
  words(`mr mrs ms mx dr prof gen sen rep reps sens gov lt col sgt cpl capt cmdr adm maj pvt rev hon fr
  st mt ft pres supt messrs mme mlle vs v cf viz e.g i.e approx est ca esp incl amb atty dist insp`);

/** Abbreviations that a number follows: "No. 2", "Nov. 5", "pp. 3". */
const BEFORE_NUMBER = words(`no nos p pp vol ch fig figs sec art para jan feb mar apr jun jul aug sep sept oct nov dec
  c ca tel ext`);

/** Abbreviations that may end a sentence or stand inside one; what follows decides. */
const EITHER = words(`u.s u.k u.n e.u u.s.a d.c u.a.e inc corp co ltd llc plc bros jr sr ph.d m.d b.a m.a a.m p.m etc al
  ave blvd rd dept univ assn`);

/** Words that open a sentence far more often than they follow an abbreviation. */
const OPENERS =
  words(`the a an it he she they we i you in on at but and or if when while this that these those there his her
  its their our for as with after before however meanwhile since by from to so yet what who why how is are was were not no
  some many most all both each another one two three critics officials analysts according although despite under over
  also then now still last next earlier later`);

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(language: string): Intl.Segmenter {
  let found = segmenters.get(language);
  if (!found) {
    found = new Intl.Segmenter(language, { granularity: 'sentence' });
    segmenters.set(language, found);
  }
  return found;
}

/** Whether what ICU took for the end of a sentence (`left` ends there, `right` begins) is inside one. */
function continues(left: string, right: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(right)) return true;
  if (/^[\p{Pi}\p{Ps}"']*\p{Ll}/u.test(right) && /[.!?…]["'”’»)\]]*$/u.test(left)) return true;
  const end = /(?:^|[\s(["'“‘—–-])((?:\p{L}\.)*\p{L}+)\.$/u.exec(left);
  if (!end?.[1]) return false;
  const last = end[1].toLowerCase();
  if (BEFORE_NAME.has(last)) return true;
  if (BEFORE_NUMBER.has(last) && /^[#$€£]?\d/.test(right)) return true;
  const initial = /^\p{Lu}$/u.test(end[1]);
  if (!initial && !EITHER.has(last)) return false;
  const next = /^\p{L}+/u.exec(right)?.[0].toLowerCase();
  return next === undefined ? /^\d/.test(right) : !OPENERS.has(next);
}

const SPACE = /\s/;
const OPENING = /[\p{Ps}\p{Pi}]/u;
/** Longer than any abbreviation with the quotation marks after it. */
const TAIL = 64;

/** @returns Where the characters of one kind begin that stand right before `end`; `end` itself where there are none. */
function back(text: string, end: number, from: number, kind: RegExp): number {
  let at = end;
  while (at > from && kind.test(text.charAt(at - 1))) at -= 1;
  return at;
}

/**
 * Splits `text.slice(start, end)` into sentences by Unicode's rules (UAX #29, `Intl.Segmenter`), then joins what they
 * part at abbreviations, initials and quotations. Line ends inside the range are spaces.
 *
 * @param language BCP 47 tag of the text.
 * @returns Spans without the white space around them, in order; together they hold every other character of the range.
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
  for (const { index, segment } of segmenter(language).segment(flat)) {
    if (index === from) continue;
    // ICU leaves an opening bracket behind the full stop that it follows: 言った。「
    const word = back(flat, index, from, SPACE);
    const opening = back(flat, word, from, OPENING);
    const cut = opening < word ? opening : index;
    const ended = back(flat, cut, from, SPACE);
    if (ended === from) continue;
    // A tail is enough to see how the sentence ends; the whole of it would make long runs of abbreviations quadratic.
    const left = flat.slice(Math.max(from, ended - TAIL), ended);
    if (!continues(left, flat.slice(cut, index + segment.length).trim())) close(cut);
  }
  close(flat.length);
  return spans;
}
