import { splitSentences } from '../language/sentences.ts';
import type { Span } from '../language/span.ts';

/** A line of a text without the white space around it. */
export interface TextLine extends Span {
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Begins with an ideographic space, as a paragraph does in Chinese and Japanese. */
  readonly newParagraph: boolean;
}

/** White space, and characters that show nothing, around a line. */
const INVISIBLE = String.raw`[\s\u200b\u2060\u00ad\ufeff]*`;
const BEFORE = new RegExp(`^${INVISIBLE}`);
const BEHIND = /[\s\u200b\u2060\u00ad\ufeff]/;

/** Every line of a text, parted by any of Unicode's line ends. */
export function* linesOf(text: string): Generator<TextLine> {
  for (const match of text.matchAll(/[^\r\n\u0085\u2028\u2029\f\v]*(?:\r\n|[\r\n\u0085\u2028\u2029\f\v]|$)/g)) {
    const before = BEFORE.exec(match[0])?.[0] ?? '';
    let length = match[0].length;
    while (length > before.length && BEHIND.test(match[0].charAt(length - 1))) length -= 1;
    const start = match.index + before.length;
    yield {
      start,
      end: match.index + length,
      text: match[0].slice(before.length, length),
      indent: columns(before.replace(/\t/g, '    ').replace(/[\r\n\u200b\u2060\u00ad\ufeff]/g, '')),
      newParagraph: before.startsWith('\u3000'),
    };
    if (match.index + match[0].length >= text.length) return;
  }
}

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

export function isCjk(text: string): boolean {
  return text.search(CJK) >= 0;
}

/** Columns that a line takes: a wide character two. */
export function columns(text: string): number {
  return text.length + (text.match(CJK)?.length ?? 0);
}

/** A time alone heads what happened then. */
const TIME = /^\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/i;
/** The number of a heading: "1. The first reason". */
const NUMBER = /^\(?(?:\d{1,3}|[IVX]{1,5}|[A-Z])[.)]\s+/;

/** The end of a sentence, with the quotation marks and brackets that close behind it. */
export const STOP = /[.!?。！？…]["'”’»)\]」』]*$/u;

/** What pictures, and what is said of them, begin with. */
const CAPTION =
  /^(?:photo(?:graph)?|image|picture|video|graphic|illustration|caption)s?\b[^:：]{0,20}[:：]|^(?:image caption|getty images|pa media|shutterstock|alamy)\b/i;
/** Words that no heading ends with, and those that a title hardly does. */
const LINKING = /\s(?:the|an?|and|or|but|that|which|by|its|their|his|her|our|your|from|as|than)$/;
const PREPOSITION = /\s(?:of|to|in|on|at|for|with|into|over|is|was|are|were|has|had|will|said)$/;
const SHORTENED = /\b(?:Inc|Corp|Co|Ltd|Jr|Sr|[AaPp]\.[Mm]|U\.[SKN]|U\.S\.A|D\.C)\.$/;

/**
 * Whether a line that stands alone reads as a heading: short, no full stop, no comma at its end, not in lower case.
 * Plain text carries no marks, so this is a judgement on form.
 */
export function looksLikeHeading(line: string): boolean {
  if (TIME.test(line)) return true;
  const words = line.split(/\s+/).length;
  const cjk = isCjk(line);
  if (line.startsWith('|') || line.length > (cjk ? 40 : 120) || words > 16 || !/\p{L}/u.test(line)) return false;
  // "iPhone" and "eBay" begin a heading, too.
  if (/^\p{Ll}(?!\p{Lu}|\p{Ll}\p{Lu})/u.test(line) || CAPTION.test(line) || LINKING.test(line)) return false;
  if (/^["“‘'「«(（]/u.test(line) && /["”’'」»)）]$/u.test(line)) return false;
  // "Key points:" is a heading, "The plan has three parts:" a sentence that introduces a list.
  if (/[:：]$/u.test(line)) return cjk ? line.length <= 9 : words <= 2 || (words <= 6 && !/\s\p{Ll}{4,}/u.test(line));
  if (/[?？]$/u.test(line)) return words <= 12;
  // Where a sentence ends inside, more is said than a heading says.
  const said = line.replace(NUMBER, '');
  if (/[.!?。！？].*\p{L}/u.test(said) && splitSentences(said, 0, said.length).length > 1) return false;
  if (SHORTENED.test(line)) return words <= 8 && !/\s\p{Ll}{4,}/u.test(line);
  return !/[.!,;。！，、；…—–-]["”’')\]]*$/u.test(line);
}

/** Whether a line stands with a picture, and says so. */
export function isCaption(line: string): boolean {
  return CAPTION.test(line);
}

/** Whether a line breaks off before a word that it cannot end without: "the first time on". */
export function breaksOff(line: string): boolean {
  return LINKING.test(line) || PREPOSITION.test(line);
}

/** Whether the first line of a document, alone, is its title: one may be a quotation, and may exclaim. */
export function looksLikeTitle(line: string): boolean {
  if (looksLikeHeading(line)) return true;
  return (
    line.length <= 120 &&
    line.split(/\s+/).length <= 16 &&
    /\p{L}/u.test(line) &&
    !/[.,:;。，、；：…]$/u.test(line) &&
    !/^\p{Ll}/u.test(line)
  );
}
