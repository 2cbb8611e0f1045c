import type { Unit } from '../corpus/units/units.ts';
import { fold, stemOf } from '../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../language/verb-forms.ts';
import { wordClasses } from '../language/wordnet.ts';

/** Share of a stem's uses as a verb from which on it is one. Set by hand. */
const VERB = 0.7;
/** The same of a word that has the ending of a verb. Set by hand. */
const INFLECTED = 0.3;
/** UTF-16 code units after a participle in which "by" makes it passive. Set by hand. */
const REACH = 60;
const AUXILIARY =
  /\b(?:am|is|are|was|were|be|been|being|gets?|got)(?:\s+\p{L}+(?:ly|n't)|\s+(?:also|not|later|then|now|never|first))*\s+$/iu;
const BY = /^[^.;:!?]*?\bby\b/u;

/** Endings of nouns whose stem is a verb's: "container". */
const NOUN = /(?:[^e]ers?|ors?|ments?|ions?|ances?|ences?|als)$/;

/** Whether a word is a verb, as far as tables know. */
export function isVerb({ kind, text }: Unit): boolean {
  const word = fold(text);
  if (kind !== 'word' || NOUN.test(word)) return false;
  return (
    furtherVerbForm(word) !== undefined ||
    isParticiple(word) ||
    basesOf(word).some((base) => shareOf(base) >= leastOf(word))
  );
}

/** Whether both are verbs, or neither is; "grant" may be either. */
export const areOfOneClass = (a: Unit, b: Unit): boolean =>
  isVerb(a) === isVerb(b) || (isVerb(a) ? mayBeVerb(b) : mayBeVerb(a));

const mayBeVerb = ({ text }: Unit): boolean => shareOf(fold(text)) >= INFLECTED;

const leastOf = (word: string): number => (/(?:ed|ing)$/.test(word) ? INFLECTED : VERB);

const shareOf = (word: string): number => wordClasses().get(stemOf(word))?.verb ?? 0;

/** What a word may be a form of, as far as its ending shows. */
function basesOf(word: string): string[] {
  const start = /^(\p{L}{2,}?)(?:ing|ed|e?s)$/u.exec(word)?.[1];
  return start === undefined
    ? [word]
    : [word, start, `${start}e`, start.replace(/(.)\1$/, '$1'), start.replace(/i$/, 'y')];
}

const isPast = (word: string): boolean =>
  isParticiple(word) || (/ed$/.test(word) && basesOf(word).some((base) => shareOf(base) >= INFLECTED));

/** Whether a verb is in the passive, with who did it after "by". */
export function isPassive(text: string, { start, end, text: written }: Unit): boolean {
  return (
    isPast(fold(written)) &&
    BY.test(text.slice(end, end + REACH)) &&
    (AUXILIARY.test(text.slice(Math.max(0, start - REACH), start)) || /^\s+by\b/.test(text.slice(end)))
  );
}

const BEFORE_PLACE = /^\s+(?:by|to|for|in|at|on|from|with|of)\b/;

/** Whether a verb may be in the passive, with "by" or without: "awarded to Quorra". */
export const mayBePassive = (text: string, { start, end, text: written }: Unit): boolean =>
  isPast(fold(written)) &&
  (AUXILIARY.test(text.slice(Math.max(0, start - REACH), start)) || BEFORE_PLACE.test(text.slice(end)));

/** Whether a verb is in the passive as far as its own clause shows: after a form of "be", or before a place and "by whom". */
export const isInPassive = (text: string, verb: Unit): boolean =>
  isPassive(text, verb) ||
  (isPast(fold(verb.text)) &&
    (AUXILIARY.test(text.slice(Math.max(0, verb.start - REACH), verb.start)) ||
      (BEFORE_PLACE.test(text.slice(verb.end)) && BY.test(text.slice(verb.end, verb.end + REACH)))));

/** Says that it is said, where what is said and who says it may stand in either order. */
export const SAYING = /^(?:say|says|said|saying|add|adds|added|note|noted|notes|state|stated|states)$/i;
