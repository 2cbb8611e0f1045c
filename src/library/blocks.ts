import type { Span } from '../language/span.ts';
import type { Speaker } from './types.ts';

/** A heading, a paragraph or an item of a document, from which sections and passages are made. */
export interface DocumentBlock extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Of a heading: 1 is the topmost. */
  readonly level?: number;
  /** It is beside the story: what a company says of itself, a legal notice. */
  readonly isAside?: boolean;
  /** Who says it, in a text in which people take turns. */
  readonly speaker?: Speaker;
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The letters and digits of a text, folded, to compare two lines by what they say. */
export function bare(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const [ZERO, NINE, A, Z] = [48, 57, 97, 122];

/** A number that two texts share if `bare` gives the same for both, found in a fraction of its time: of the ASCII in it. */
export function sketch(text: string): number {
  const said = folded(text);
  let sum = 0;
  for (let i = 0; i < said.length; i++) {
    const code = said.charCodeAt(i);
    if ((code >= A && code <= Z) || (code >= ZERO && code <= NINE)) sum = (sum * 31 + code) | 0;
  }
  return sum;
}

/** A wrapped text on one line. */
export function oneLine(text: string): string {
  return text
    .split(/[\r\n\u0085\u2028\u2029]+/)
    .map((line) => line.trim())
    .join(' ');
}
