import type { Span } from '../../language/span.ts';
import type { Document } from '../../library/types.ts';

/** The kinds of question, in the order in which they take turns. */
export const KINDS = [
  'why',
  'news',
  'of what',
  'who is',
  'how much',
  'heading',
  'when',
  'what did',
  'how',
  'how many',
  'where',
  'how long',
  'what if',
  'by whom',
  'who does',
  'what is',
  'who did',
  'what say',
] as const;

export type Kind = (typeof KINDS)[number];

/** A question made from words of a sentence, and of which kind it is. */
export type Made = readonly [kind: Kind, question: string];

/** A question that may be answered, and where its answer must be found for it to be kept. */
export interface Proposal {
  readonly kind: Kind;
  readonly question: string;
  readonly document: Document;
  readonly within: Span;
}
