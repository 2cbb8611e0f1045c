import type { Unit } from '../corpus/units/units.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import type { Held } from './alignment.ts';
import { before } from './before.ts';
import type { Claim, Evidence } from './evidence.ts';
import { isRole } from './role-words.ts';
import { areOfOneClass, isPassive, isVerb } from './verbs.ts';

/**
 * Two names, numbers or times that the sentence has in another order than the claim, so that who did it to whom or what is counted
 * may be another. Where a verb between two names is in the passive in one of the two texts alone, they must be in the other order.
 */
export function turnedPairs(claim: Claim, evidence: Evidence): (readonly [Held, Held])[] {
  const { held } = evidence.alignment;
  return held.flatMap((first, i) =>
    held.slice(i + 1).flatMap((second) => (isTurned(first, second, claim, evidence) ? [[first, second] as const] : [])),
  );
}

function isTurned(first: Held, second: Held, claim: Claim, evidence: Evidence): boolean {
  if (!first.there || !second.there || first.there === second.there) return false;
  // "The pastor at X's service" is not done by X.
  if ([first, second].some(({ unit, there }) => unit.named?.isPossessive && there?.named?.isPossessive)) return false;
  if (!areAlike(first, second, claim, evidence)) return false;
  if ([first, second].some((each) => isMarked(each, claim, evidence) || isSource(each, claim, evidence))) return false;
  if (isObliqueInBoth(first, second, claim, evidence)) return false;
  const isVoice = isVoiceTurned(first, second, claim, evidence);
  if (first.unit.kind === 'name' && !isVoice && isDoneByOther(first, second, evidence)) return true;
  if (first.there.start < second.there.start) return isVoice;
  if (first.unit.kind !== 'name') return ![first, second].every((each) => keepsBeside(each, claim, evidence));
  if ([first, second].some((each) => saysIt(each, claim, evidence))) return false;
  return !isVoice;
}

const PREPOSITIONS =
  'after against at before below beneath besides beyond despite during except for from in into of on over since to toward towards under until via with within without';
const PREPOSITION = new RegExp(String.raw`\b(${PREPOSITIONS.split(' ').join('|')}) (?:the )?$`, 'i');
/** Prepositions that say of a thing what a possessive says of it: "the heir to X", "X's heir". */
const POSSESSES = /^(?:of|for|to)$/;

/** Whether the same word before a name says in both texts what it has to do with the rest, so that it may stand anywhere: "after China". */
function isMarked({ unit, there }: Held, claim: Claim, { text }: Evidence): boolean {
  if (!unit.named || !there) return false;
  const markOf = (each: Unit, whole: string): string | undefined =>
    each.named?.isPossessive ? 'of' : PREPOSITION.exec(before(each, whole))?.[1]?.toLowerCase();
  const [ours, theirs] = [markOf(unit, claim.text), markOf(there, text)];
  if (ours === undefined || theirs === undefined) return false;
  const isOwner = [unit, there].some(({ named }) => named?.isPossessive);
  return ours === theirs || (isOwner && POSSESSES.test(ours) && POSSESSES.test(theirs));
}

/** Whether both texts have a preposition before the same one of the two and none before the other: "after the vote X …" and "X …, at the vote". */
function isObliqueInBoth(first: Held, second: Held, claim: Claim, evidence: Evidence): boolean {
  const isOblique = ({ unit, there }: Held): (boolean | undefined)[] => [
    PREPOSITION.test(before(unit, claim.text)),
    there && PREPOSITION.test(before(there, evidence.text)),
  ];
  const [a, b] = [isOblique(first), isOblique(second)];
  return (a.every(Boolean) && !b.some(Boolean)) || (b.every(Boolean) && !a.some(Boolean));
}

/** Whether one of the two has it from whom it names: "…, according to X". */
const isSource = ({ unit, there }: Held, claim: Claim, { text }: Evidence): boolean =>
  SOURCE.test(before(unit, claim.text)) || (there !== undefined && SOURCE.test(before(there, text)));
const SOURCE = /\baccording to (?:the )?$/i;

/** Whether the second is named right before what is done, and the first right after it: a name that comes twice may be in order elsewhere. */
function isDoneByOther(first: Held, second: Held, { alignment: { held }, units }: Evidence): boolean {
  const deed = held
    .slice(held.indexOf(first) + 1, held.indexOf(second))
    .find(({ unit, there }) => there !== undefined && !unit.isLight && isVerb(unit) && isVerb(there))?.there;
  if (!deed) return false;
  const at = units.indexOf(deed);
  const sort = first.unit.named?.sort;
  const before = units.slice(0, at).findLast(({ named }) => named?.sort === sort);
  const after = units.slice(at + 1).find(({ named }) => named?.sort === sort);
  const names = (held: Held, unit: Unit | undefined): boolean => unit !== undefined && unit.text === held.there?.text;
  return names(second, before) && names(first, after);
}

/** Whether a number or a time has a word right before or after it in the sentence that it has there in the claim, too. */
function keepsBeside({ unit, there }: Held, { units: claim }: Claim, { alignment, units }: Evidence): boolean {
  if (!there) return false;
  const at = claim.indexOf(unit);
  return alignment.held.some(
    (other, i) =>
      Math.abs(i - at) === 1 &&
      other.there &&
      // "Miles" of "97 miles long and 1.75 miles wide" tells nothing.
      units.filter(({ terms }) => terms[0] === other.there?.terms[0]).length === 1 &&
      units.indexOf(other.there) - units.indexOf(there) === i - at,
  );
}

/** Whether both texts say that somebody said it, wherever they say so: "…, X said" and "X said that …". */
function saysIt({ unit, there }: Held, claim: Claim, { text }: Evidence): boolean {
  return there !== undefined && isSpeaker(unit, claim.text) && isSpeaker(there, text);
}

const SAYS = new RegExp(String.raw`^,? (?:has |had |also |later )?(?:${alternatives('names-verbs-of-saying')})\b`);
const SAID_BY = /\b(?:said|says|added|according to) (?:the |an? )?$/i;
const isSpeaker = ({ start, end }: Unit, text: string): boolean =>
  SAYS.test(text.slice(end, end + 40)) || SAID_BY.test(before({ start }, text));

/**
 * Whether one may be in the place of the other: two numbers, two times, two names, unless one of these is where something is, or
 * what somebody is has it between them ("Jobs, the chief executive of Apple").
 */
function areAlike(first: Held, second: Held, claim: Claim, evidence: Evidence): boolean {
  const [a, b] = [first.unit, second.unit];
  if (isDoer(a) && isDoer(b) && !(a.named && b.named))
    return [[claim, a, b] as const, [evidence, first.there, second.there] as const].every(
      ([whole, one, other]) => one !== undefined && other !== undefined && isVerbBetween(whole.units, one, other),
    );
  if (!a.named || !b.named) return a.kind === b.kind && a.kind !== 'word';
  if (a.named.sort === b.named.sort) return true;
  if ([a, b].some((unit) => WHERE.test(before(unit, claim.text)))) return false;
  // "X is the Holy See's secretary of state".
  return !claim.units.slice(claim.units.indexOf(a) + 1, claim.units.indexOf(b) + 2).some(isRole);
}
/** Somebody by name or by calling. */
const isDoer = (unit: Unit): boolean => unit.named?.sort === 'person' || isRole(unit);
const isVerbBetween = (units: readonly Unit[], a: Unit, b: Unit): boolean => {
  const [from, to] = [units.indexOf(a), units.indexOf(b)].sort((x, y) => x - y);
  return units.slice((from ?? 0) + 1, to).some(isVerb);
};

/** Precedes a name of where something is. */
export const WHERE = /\b(?:in|at|on|near|from|to|into|around|across) (?:the )?$/i;

/** Whether a verb between two names is in the passive in the claim or in the sentence alone. */
function isVoiceTurned(first: Held, second: Held, claim: Claim, { text, alignment: { held } }: Evidence): boolean {
  if (first.unit.kind !== 'name') return false;
  return held
    .slice(held.indexOf(first) + 1, held.indexOf(second))
    .some(
      ({ unit, there }) =>
        there && isVerb(unit) && areOfOneClass(unit, there) && isPassive(claim.text, unit) !== isPassive(text, there),
    );
}
