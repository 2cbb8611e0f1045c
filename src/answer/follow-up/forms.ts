import { alternatives } from '../../language/lexicon/lexicon.ts';
import { tokenize } from '../../language/tokens.ts';
import { MAYBE, wordOf } from '../question/word-forms.ts';
import { thingsIn } from './things.ts';

const PREPOSITION = `(?:${alternatives('whole-prepositions')})`;
const WH = 'who|whom|whose|what|when|where|why|which|how';
const AUX =
  'became|got|gets?|happen(?:ed|s)?|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might|must';
/** What a follow-up begins with that says nothing: "and who pays?", "ok, why?". */
const JOINS =
  /^(?:(?:(?:and|but|so|ok|okay|also|then|well|hm+|oh|ah|or)(?=[\s,.…])|(?:really|seriously|wait)(?=[,.?!…]))[\s,.…?!]+)+(?=\S)/i;
/** "What about X?", "even in 2025?". */
const LIKE = /^(?:(?:what|how) (?:about|of)|even|only|just|not|same (?:for|with))\s+(?=\S)/i;
const TOO = / (?:too|as well|either)$/i;
const OPENS_AS_QUESTION = new RegExp(
  `^(?:${PREPOSITION} )?(?:(?:${WH})(?:['’](?:s|re|d|ll))?|${AUX}|tell|show|give|explain)\\b(?! if\\b)`,
  'i',
);
/** A piece of a sentence, which needs a verb from before: "in 2025?", "if it rains?". */
const PIECE = new RegExp(`^(?:if|unless|because|${PREPOSITION})\\s`, 'i');
const CONDITION = /^(?:if|unless|because)\s[^,]*$/i;
const ASKS = new RegExp(`\\b(?:${WH})\\b`, 'i');
const HAS_VERB = new RegExp(`\\b(?:${AUX})\\b|['’](?:s|re|d|ll)\\b`, 'i');
/** What opens a question: the words that ask, with what they count left over. */
const ASKING = new RegExp(
  `^(?:${PREPOSITION} )?(?:${WH}(?: (?:many|much|long|old|far|big|large|tall|often))?)(?:['’](?:s|re|d|ll))?(?=\\s)\\s*`,
  'i',
);
const MARKS = new Set(' \n\t?？!.…');

/** A text without the marks at its end. */
export function withoutMarks(text: string): string {
  const whole = text.trim();
  let end = whole.length;
  while (end > 0 && MARKS.has(whole.charAt(end - 1))) end -= 1;
  return whole.slice(0, end);
}

/** A follow-up without what only joins it to the turn before. */
export const withoutJoin = (typed: string): string => typed.trim().replace(JOINS, '');

/** Whether words add something to the last question, "and X", and are no mere "ok X". */
export const joinsMore = (typed: string): boolean => /^(?:and|or|also|same (?:for|with))[\s,.…]/i.test(typed.trim());

/** Whether words have a verb that a question may turn round. */
export const hasVerb = (text: string): boolean => HAS_VERB.test(text);

/** "And the other boss?": of another than the last question, which has no place for it. */
const OTHER = /\b(?:others?|another|else|rest)\b/i;
/** Whether words are of another than the last question names. */
export const isOfOther = (text: string): boolean => OTHER.test(text);

/** Whether words begin with one that asks, perhaps after a preposition: "since when". */
const BEGINS_ASKING = new RegExp(`^(?:${PREPOSITION} )?(?:${WH})\\b`, 'i');
export const beginsAsking = (text: string): boolean => BEGINS_ASKING.test(text);

/** What "and X?", "what about X?" or "in X?" asks the last question of; nothing of another question. */
export function alikeIn(typed: string): string | undefined {
  const text = withoutMarks(typed);
  // "And the company? Where is it from?" asks by itself.
  if (/[?？]/.test(text)) return undefined;
  const joined = text.replace(JOINS, '');
  const about = joined.replace(LIKE, '').replace(TOO, '');
  if (about === '' || (OPENS_AS_QUESTION.test(joined) && !/^(?:what|how) (?:about|of)\s/i.test(joined)))
    return undefined;
  if (about === text && !(PIECE.test(text) && !ASKS.test(text) && (CONDITION.test(text) || !HAS_VERB.test(text))))
    return undefined;
  return about;
}

/** Whether words are a piece of a sentence that begins with a preposition or a condition. */
export const isPiece = (text: string): boolean => PIECE.test(text);

/** "For how many bridges?", "why on Mondays?", "which ones?", "what line?", "why so late?" */
const VERBLESS = new RegExp(
  [
    `^${PREPOSITION} (?:${WH})\\b`,
    `^(?:how (?:many|much)|which|what)(?: [\\p{L}\\p{N}’'-]+)?$`,
    `^(?:how|why|when|where)(?: [\\p{L}\\p{N}’'-]+){1,3}$`,
    `^(?:how (?:many|much)|which|what) .{0,60}\\bones?\\b`,
  ].join('|'),
  'iu',
);

/** "How many from free kicks?", "why on Mondays?" */
const PARTS = new RegExp(`^(?:how (?:many|much|long)|why|when|where) (?!of )${PREPOSITION}(?: [^\\s?]+){1,4}$`, 'i');

/** Whether a question asks without a verb; "why the delay?" says of what. */
export function isFragment(text: string): boolean {
  const bare = withoutMarks(text);
  if (PARTS.test(bare) && !HAS_VERB.test(bare)) return true;
  if (!VERBLESS.test(bare) || HAS_VERB.test(bare) || /\b(?:the|an?)\b/i.test(bare)) return false;
  const things = thingsIn(bare);
  return tokenize(bare)
    .map((token) => wordOf(token, bare))
    .every(({ isOpen, isName, verb, isParticiple, start, end }) => {
      const isThing = things.some((thing) => thing.start <= start && end <= thing.end);
      return !isOpen || isName || isThing || (verb < MAYBE && !isParticiple);
    });
}

/** Asks what somebody or something is, or of whoever it may be: "who is X?", "was anyone hurt?" */
const STANDS_ALONE = new RegExp(
  [
    '\\b(?:any|every|no|some)(?:body|one)\\b|',
    "^(?:who|what)(?:['’]?s| is| are| was| were) ",
    '(?!(?:he|her|his|it|its|she|that|the|their|they|this)\\b)(?!\\p{L}+ed\\b)[\\p{L}\\p{N}]',
  ].join(''),
  'iu',
);
const HAS_ARTICLE = /\bthe\b/i;
/** Content words of a question that stands by itself, whatever they are, and with "the". Set by hand. */
const ENOUGH = 3;
const ENOUGH_WITH_THE = 2;

/** Whether a question is whole without a noun that is known for one. @param content How many content words it has. */
export const standsAlone = (text: string, content: number): boolean =>
  content >= (HAS_ARTICLE.test(text) ? ENOUGH_WITH_THE : ENOUGH) || STANDS_ALONE.test(text);

const WHO =
  /^(?:who|(?:which|what) (?:airline|bank|body|business|club|company|firm|group|man|organi[sz]ation|party|person|team|union|woman))(?= )/i;
/** Whether it is asked who does or did something, or to whom it was done. */
export const isWho = (question: string): boolean => WHO.test(question.trim());

const AUXILIARY = new RegExp(`^(?:(?:${AUX})\\b|['’]s\\b)(?: (?:going to|also|now))?\\s*`, 'i');
/** What follows "who" and a verb that only helps: "framed Ida Brandt", "Ida Brandt frame". */
export const afterWho = (question: string): string => question.trim().replace(WHO, '').trim().replace(AUXILIARY, '');

/** A question without the words that ask: "the trial cost" of "how much did the trial cost". */
export const withoutAsking = (question: string): string => withoutMarks(question.replace(ASKING, ''));
