import { alternatives, lexicon } from './lexicon/lexicon.ts';

/** Words too common to tell one passage from another, folded, without apostrophes. */
export const STOP_WORDS = lexicon('stop-words');

/**
 * Chinese and Japanese function words as alternatives of a pattern. They part a run of characters before it is cut into
 * pairs, so that a term never holds a piece of what a question asks with.
 */
export const CJK_FUNCTION_WORD = alternatives('cjk-function-words');
