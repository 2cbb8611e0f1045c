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

const [ZERO, NINE, A, Z, LOWER_CASE] = [48, 57, 97, 122, 32];
const ASCII = 127;

/**
 * A number that two texts share if `bare` gives the same for both, found in a fraction of its time; nothing of a text with
 * characters that `bare` may make ASCII of, or join to those before them.
 */
export function sketch(text: string): number | undefined {
  let sum = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > ASCII && !isKept(code)) return undefined;
    const isDigit = code >= ZERO && code <= NINE;
    const lower = isDigit ? code : code | LOWER_CASE;
    if (isDigit || (code <= ASCII && lower >= A && lower <= Z)) sum = (sum * 31 + lower) | 0;
  }
  return sum;
}

/** Whether a character beyond ASCII stays beyond it, and apart from its neighbours: "é" to "į", the quotation marks and dashes. */
const isKept = (code: number): boolean => (code >= 0xc0 && code <= 0x12f) || (code >= 0x2010 && code <= 0x2026);

/** A wrapped text on one line. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ');
}
