import type { Span } from '../language/span.ts';

/** A line of a text without the white space around it. */
export interface TextLine extends Span {
  readonly text: string;
  /** Columns of white space before it. */
  readonly indent: number;
  /** Begins with an ideographic space, as a paragraph does in Chinese and Japanese. */
  readonly newParagraph: boolean;
}

/** White space and invisible characters around a line. */
const INVISIBLE = String.raw`[\s\u200b\u2060\u00ad\ufeff]*`;
const BEFORE = new RegExp(`^${INVISIBLE}`);
const AFTER = /[\s\u200b\u2060\u00ad\ufeff]/;

/** Every line of a text, by any of Unicode's line ends. */
export function* linesOf(text: string): Generator<TextLine> {
  for (const match of text.matchAll(/[^\r\n\u0085\u2028\u2029\f\v]*(?:\r\n|[\r\n\u0085\u2028\u2029\f\v]|$)/g)) {
    const before = BEFORE.exec(match[0])?.[0] ?? '';
    let length = match[0].length;
    while (length > before.length && AFTER.test(match[0].charAt(length - 1))) length -= 1;
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
/** A code unit that each of these has: it is looked for first, in a fraction of the time, and most texts have none. */
const MAY_BE_CJK = /[\u1100-\u11ff\u2e80-\uffff]/;

/** How many Chinese, Japanese and Korean characters there are: wide ones. */
export function wideIn(text: string): number {
  return MAY_BE_CJK.test(text) ? (text.match(CJK)?.length ?? 0) : 0;
}

export function isCjk(text: string): boolean {
  return MAY_BE_CJK.test(text) && text.search(CJK) >= 0;
}

/** The width of a line in columns: a wide character takes two. */
export function columns(text: string): number {
  return text.length + wideIn(text);
}

/** The end of a sentence, with closing quotation marks and brackets. */
export const STOP = /[.!?。！？…]["'”’»)\]」』]*$/u;

/** The beginning of a caption. */
const CAPTION =
  /^(?:photo(?:graph)?|image|picture|video|graphic|illustration|caption)s?\b[^:：]{0,20}[:：]|^(?:image caption|getty images|pa media|shutterstock|alamy)\b/i;
/** Whether a line is a picture's caption and says so. */
export function isCaption(line: string): boolean {
  return CAPTION.test(line);
}
