import type { Span } from '../language/span.ts';

/** A stretch of text with one part to play in a document, before sections and passages are made of it. */
export interface DocumentBlock extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Of a heading, 1 the topmost. */
  readonly level?: number;
}

/** Letters and digits of a text, folded, to tell whether two lines say the same. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A text whose lines are wrapped, on one line. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ');
}
