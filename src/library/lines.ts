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

/** The end of a sentence, with the quotation marks and brackets that close behind it. */
export const STOP = /[.!?。！？…]["'”’»)\]」』]*$/u;

/** What pictures, and what is said of them, begin with. */
const CAPTION =
  /^(?:photo(?:graph)?|image|picture|video|graphic|illustration|caption)s?\b[^:：]{0,20}[:：]|^(?:image caption|getty images|pa media|shutterstock|alamy)\b/i;
/** Whether a line stands with a picture, and says so. */
export function isCaption(line: string): boolean {
  return CAPTION.test(line);
}
