import { alternatives } from '../../language/lexicon/lexicon.ts';

const PREPOSITION = `(?:${alternatives('whole-prepositions')})`;
const WH = 'who|whom|whose|what|when|where|why|which|how';
const AUX = 'is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must';
/** What a follow-up begins with that says nothing: "and who pays?", "ok, why?". */
const JOINS = /^(?:(?:and|but|so|ok|okay|also|then|well|hm+|oh|ah|or)(?=[\s,.…])[\s,.…]+)+(?=\S)/i;
/** "What about X?", "even in 2025?". */
const LIKE = /^(?:(?:what|how) (?:about|of)|even|only|just|not|same (?:for|with))\s+(?=\S)/i;
const TOO = /\s+(?:too|as well|either)$/i;
const OPENS_AS_QUESTION = new RegExp(`^(?:${PREPOSITION} )?(?:(?:${WH})(?:['’](?:s|re|d|ll))?|${AUX}|tell|show|give|explain)\\b(?! if\\b)`, 'i');
/** A piece of a sentence, which needs a verb from before: "in 2025?", "if it rains?". */
const PIECE = new RegExp(`^(?:if|unless|because|${PREPOSITION})\\s`, 'i');
const ASKS = new RegExp(`\\b(?:${WH})\\b`, 'i');
const HAS_VERB = new RegExp(`\\b(?:${AUX})\\b|['’](?:s|re|d|ll)\\b`, 'i');
/** What opens a question: the words that ask, with what they count left over. */
const ASKING = new RegExp(
  `^(?:${PREPOSITION} )?(?:${WH}(?: (?:many|much|long|old|far|big|large|tall|often))?)(?:['’](?:s|re|d|ll))?(?=\\s)\\s*`,
  'i',
);
const MARKS = /[\s?？!.…]+$/u;

/** A text without the marks at its end. */
export const withoutMarks = (text: string): string => text.trim().replace(MARKS, '');

/** A follow-up without what only joins it to the turn before. */
export const withoutJoin = (typed: string): string => typed.trim().replace(JOINS, '');

/** What "and X?", "what about X?" or "in X?" asks the last question of; nothing of another question. */
export function alikeIn(typed: string): string | undefined {
  const text = withoutMarks(typed);
  const joined = text.replace(JOINS, '');
  const about = joined.replace(LIKE, '').replace(TOO, '');
  if (about === '' || (OPENS_AS_QUESTION.test(joined) && !/^(?:what|how) (?:about|of)\s/i.test(joined))) return undefined;
  if (about === text && !(PIECE.test(text) && !ASKS.test(text))) return undefined;
  return about;
}

/** Whether words are a piece of a sentence that begins with a preposition or a condition. */
export const isPiece = (text: string): boolean => PIECE.test(text);

/** Whether a question asks without a verb: "for how many bridges?", "why on Mondays?"; "why the delay?" says of what. */
export const isFragment = (text: string): boolean =>
  OPENS_AS_QUESTION.test(text) && !HAS_VERB.test(text) && !/\b(?:the|an?)\b/i.test(text);

/** A question without the words that ask: "the trial cost" of "how much did the trial cost". */
export const withoutAsking = (question: string): string => withoutMarks(question.replace(ASKING, ''));
