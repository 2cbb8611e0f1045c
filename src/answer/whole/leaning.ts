import { OPENS_WITH_PRONOUN } from '../../corpus/excerpt.ts';
import { MONTH, WEEKDAY } from '../../language/calendar.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { quotationIn, unquoted } from './quotations.ts';
import type { Neighbours } from './rule.ts';

const MARKS = /^[^\p{L}\p{N}"“‘']+/u;
const CONNECTOR = /^(?:and|but|so|yet|then|or|now|still|even|only|perhaps|instead|however|meanwhile)\b,?\s+/i;
const OWNED = /^(?:hers?|his|its|theirs?)\b/i;
const PREPOSITION = alternatives('whole-prepositions');
const AFTER_THAT = new RegExp(`^(?:${PREPOSITION})\\s+(?:it|them|him|her|his|its|their)\\b`, 'i');
const OF_THEM = /^(?:[\p{L}\p{N}-]+\s){1,4}of\s(?:them|these|those|its|his|her|their|it)\b/iu;
const CALENDAR = new RegExp(`^(?:${MONTH}|${WEEKDAY})$`);
const SOMEBODY = /\b(?:boy|girl|man|nobody|one|somebody|someone|who|whose|woman)\b/i;
const SAYS = new RegExp(`\\b(?:${alternatives('saying-verbs')})\\b`, 'i');
const SPEAKER = new RegExp(`^(?:he|she) (?:${alternatives('saying-verbs')})\\b`);

/** "in that incident", "at least 70 per cent of that"; not "in that he was late", "of those who came". */
const THAT = new RegExp(
  `\\b(?:${PREPOSITION}) (?:that|these|those|this(?! (?:${alternatives('takeaways-periods')})\\b))\\b` +
    '(?! (?:an?|he|her|his|i|it|of|she|the|their|they|we|which|who|whose)\\b)',
  'i',
);
/** "The workers there", "There the driver"; not "there is". */
const THERE =
  /\bthere\b(?!['’]s| (?:appears?|are|be|been|came|can|could|exists?|had|has|have|is|may|might|must|never|remains?|seems?|should|was|were|will|would)\b)/i;
const PLACE = /\b(?:are|at|from|in|is|near|of|to|was|were) (?:\p{Lu}|there\b)/u;
/** "By the time it went back", "After eighteen rounds of football, they"; not "Under the rules as they stand". */
const ADVERBIAL = new RegExp(
  `^(?:according to|${PREPOSITION}) (?:[\\p{L}\\p{N}’'%-]+,? ){1,5}` +
    '(?<!\\b(?:as|because|if|said|says|than|that|what|when|where|which|while) )(?:it|these|they|this)\\b(?! (?:time|week|month|year)\\b)',
  'iu',
);
/** "turned it down", "opposes it, saying"; not "said it had". */
const OBJECT = new RegExp(`\\b(?:it|them)(?=[.,;]| (?:${PREPOSITION}|away|back|down|off|only|out|up|when)\\b)`, 'i');
const COUNTED = new RegExp(
  `^(?:(?:all|her|his|its|the|their|these|those) )?(?:other |remaining )?(?:${alternatives('whole-counts')})` +
    '(?: (?:also|later|now|still|then))?' +
    `(?:,| (?:remain(?:ed|s)?|${alternatives('profile-finite-verbs', 'saying-verbs', 'whole-verbs')})\\b)`,
  'i',
);

/** Words before a pronoun that is at the beginning of its sentence, before an object, and before one that stands for a person. Set by hand. */
const EARLY = 2;
const EARLY_OBJECT = 5;
const EARLY_PERSON = 8;
/** Characters from a comma to the name that it leads to. Set by hand. */
const NEAR = 25;
/** Characters after a quotation in which a name is that of its speaker. Set by hand. */
const LATER_NAME = 60;

/** A sentence without what may stand before the word that it leans with. What is quoted leans on what its speaker said. */
export const bare = (text: string): string => text.replace(MARKS, '').replace(CONNECTOR, '');

const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];

/** Whether a sentence opens with "it", "they" or "this". */
export const opensWithPronoun = ({ own }: Neighbours): boolean => OPENS_WITH_PRONOUN.test(bare(own));

/** Whether a pronoun leads to a name: "In his speech, Brandt". */
function namesAfterComma(own: string, names: readonly number[], pronoun: number): boolean {
  const after = own.indexOf(', ', pronoun) + 2;
  return after > 1 && names.some((name) => name >= after && name < after + NEAR);
}

/** Whether a sentence says "he" or "her" before it says who that is: "According to her". */
export function hasUnnamedPerson({ own, names }: Neighbours): boolean {
  const prose = unquoted(own);
  const at = prose.search(/\b(?:he|she|his|her|him)\b/);
  if (at < 0) return false;
  const before = words(prose.slice(0, at));
  const isNamed = before.slice(1).some((word) => /^\p{Lu}/u.test(word) && !CALENDAR.test(word));
  if (isNamed || names.some((name) => name < at && prose[name] !== ' ')) return false;
  if (!SPEAKER.test(prose.slice(at)) && namesAfterComma(own, names, at)) return false;
  return before.length <= EARLY_PERSON && !SOMEBODY.test(prose.slice(0, at));
}

/** Whether a sentence says "it" or "they" with its first words; "Once it had landed, the plane" says what it is. */
export function opensNearPronoun({ own }: Neighbours): boolean {
  const isNamed = /^(?:after|although|as|before|once|since|though|when|while) (?:it|they) [^,]*, the\b/i.test(own);
  return !isNamed && (isEarly(own, /\b(?:it|its|they|them|their)\b/, EARLY) || ADVERBIAL.test(own));
}

/** Whether a sentence opens with something that is somebody's or of something: "Its director", "Four of them". */
export function opensWithOwned({ own, names }: Neighbours): boolean {
  const text = bare(own);
  return OWNED.test(text) || OF_THEM.test(text) || (AFTER_THAT.test(text) && !namesAfterComma(own, names, 0));
}

/** Whether a quotation begins with a sentence, or is all of it, and nobody is named who says it: "We knew," he said. */
export function isQuotedWithoutName({ own, next, rest }: Neighbours): boolean {
  if (!/^["“]/u.test(own)) return false;
  const prose = unquoted(own);
  if (words(prose).length === 0 && SAYS.test(unquoted(next))) return true;
  const said = quotationIn(own).open ? unquoted(rest).trim().slice(0, LATER_NAME) : prose;
  return !/\p{Lu}/u.test(prose + said) && (quotationIn(own).open || words(prose).length > 0);
}

/** Whether something is done to "it" or "them" with the first words of a sentence: "The ministry turned it down". */
export const actsOnIt = ({ own }: Neighbours): boolean => isEarly(unquoted(own), OBJECT, EARLY_OBJECT);

/** Whether a sentence points at what was said: "25 people died in that incident". */
export const pointsAtThat = ({ own }: Neighbours): boolean => isEarly(unquoted(own), THAT, EARLY_PERSON);

/** Whether a sentence speaks of a place as "there" before it names one. */
export function saysThere({ own }: Neighbours): boolean {
  const prose = unquoted(own);
  return isEarly(prose, THERE, EARLY_PERSON) && !PLACE.test(prose.slice(0, prose.search(THERE)));
}

/** Whether a sentence opens with some of several things without saying what they are: "Many were late", "The rest came". */
export const opensWithCount = ({ own }: Neighbours): boolean => COUNTED.test(bare(own));

/** Whether a pattern matches after so many words at most. */
function isEarly(text: string, pattern: RegExp, most: number): boolean {
  const at = text.search(pattern);
  return at >= 0 && words(text.slice(0, at)).length <= most;
}
