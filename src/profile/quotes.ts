import type { Span } from '../language/span.ts';

/** Words in quotation marks, the marks included. */
export interface Quote extends Span {
  /** No mark closes it: it goes on in the next paragraph, or the mark was forgotten. */
  readonly isOpen: boolean;
}

const MARK = /["“”„«»]/gu;
/** `6" tall`: an inch opens nothing. */
const INCH = /\d$/;
/** The text around a mark that can only open. */
const [BEFORE_OPENING, BEHIND_OPENING] = [/(?:^|[\s([—–-])$/u, /^[\p{L}\p{N}[(.…'‘$€£]/u];

/**
 * Quotations in double quotation marks within a paragraph, `text.slice(start, end)`. The direction of a mark does not say
 * whether it opens or closes, as news often has the wrong one. A mark that can only open shows that the one before it was
 * never closed, and that quotation is left out.
 */
export function quotesIn(text: string, start: number, end: number): Quote[] {
  const found: Quote[] = [];
  let from: number | undefined;
  for (const { index } of text.slice(start, end).matchAll(MARK)) {
    const at = start + index;
    const before = text.slice(Math.max(start, at - 1), at);
    if (from === undefined) {
      if (!INCH.test(before)) from = at;
    } else if (BEFORE_OPENING.test(before) && BEHIND_OPENING.test(text.slice(at + 1, Math.min(end, at + 2)))) {
      from = at;
    } else {
      found.push({ start: from, end: at + 1, isOpen: false });
      from = undefined;
    }
  }
  if (from !== undefined) found.push({ start: from, end, isOpen: true });
  return found;
}

/** Its words, without marks. */
export const wordsOfQuote = (text: string, { start, end }: Span): string[] =>
  text.slice(start, end).match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
