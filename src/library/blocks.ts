import type { Span } from '../language/span.ts';

/** A heading, a paragraph or an item of a document, from which sections and passages are made. */
export interface DocumentBlock extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Of a heading: 1 is the topmost. */
  readonly level?: number;
}

/** The letters and digits of a text, folded, to compare two lines by what they say. */
export function bare(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** A wrapped text on one line. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ');
}
