import type { Span } from '../language/span.ts';

/** In UTF-16 code units. No word or phrase that is looked for before another is longer. Set by hand. */
const REACH = 80;

/** What stands right before a place, no more than is looked at, so that a sentence without an end takes time in proportion to its length. */
export const before = ({ start }: Pick<Span, 'start'>, text: string, reach = REACH): string =>
  text.slice(Math.max(0, start - reach), start);

/** Whether a thing is one that was spoken of further up: "the airport". */
export const isDefinite = (place: Pick<Span, 'start'>, text: string): boolean => DEFINITE.test(before(place, text));
const DEFINITE = /\b(?:the|this|that|these|those|its|his|her|their) (?:\p{L}+ )?$/iu;
