import type { Span } from '../../language/span.ts';
import type { Document } from '../../library/types.ts';

/** The kinds of question, in the order in which they take turns. */
export const KINDS = [
  'who is',
  'who did',
  'why',
  'how much',
  'heading',
  'when',
  'how many',
  'how long',
  'said about',
  'what if',
  'who does',
  'what did',
  'of what',
  'where',
  'what is',
  'by whom',
] as const;

export type Kind = (typeof KINDS)[number] | 'about';

/** A question made from words of a sentence, and of which kind it is. */
export type Made = readonly [kind: Kind, question: string];

/** A question that may be answered, and where its answer must be found for it to be kept. */
export interface Proposal {
  readonly kind: Kind;
  readonly question: string;
  readonly document: Document;
  readonly within: Span;
}
