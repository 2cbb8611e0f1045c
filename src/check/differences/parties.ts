import type { Unit } from '../../corpus/units/units.ts';
import type { Held } from '../alignment.ts';
import { before } from '../before.ts';
import type { Difference, FindDifferences } from '../difference.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { turnedPairs, WHERE } from '../order.ts';
import { isPassive, isVerb, mayBePassive, SAYING } from '../verbs.ts';

/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = 0.75;

/**
 * Who does it to whom, exchanged: before and after a verb that both have, the claim has the same names or things in the other
 * order than the sentence, and neither of the two is in the passive alone.
 */
export const parties: FindDifferences = (claim, evidence) => {
  const { held } = evidence.alignment;
  for (const [at, { unit, there, credit }] of held.entries()) {
    if (!there || credit < SURELY || SAYING.test(unit.text) || !isVerb(unit) || !isVerb(there)) continue;
    const doer = held.slice(0, at).findLast(isParty);
    const others = held.slice(at + 1).filter((each) => isParty(each) && each.there !== doer?.there);
    const isAfter = doer?.there !== undefined && doer.there.start > there.start;
    const other = isAfter ? others.find((each) => (each.there?.start ?? 0) < there.start) : others[0];
    if (!doer?.there || !other?.there) continue;
    const isTurned = isAfter && other.there.start < there.start;
    const isKept = !CALLING.test(unit.text) && doer.there.start < there.start && other.there.start > there.start;
    const passive = isPassive(claim.text, unit) !== isPassive(evidence.text, there);
    const isBoth = isPassive(claim.text, unit) && isPassive(evidence.text, there);
    const isAlike = isBoth || (!mayBePassive(claim.text, unit) && !mayBePassive(evidence.text, there));
    if (!(isTurned && isAlike) && !(isKept && passive)) continue;
    return [differenceOf(doer, other)];
  }
  const names = turnedPairs(claim, evidence).find(([first, second]) => isDone(first, second, evidence));
  return names ? [differenceOf(...names)] : [];
};

/** Two names of one sort, or what is compared, in the other order, of a claim that the sentence has every word of. */
export function exchanged(claim: Claim, evidence: Evidence): readonly Difference[] {
  const pair =
    turnedPairs(claim, evidence).find(
      ([first, second]) =>
        first.unit.named !== undefined &&
        first.unit.terms.join() !== second.unit.terms.join() &&
        !CLAUSE.test(claim.text.slice(first.unit.end, second.unit.start)) &&
        second.unit.named?.isPossessive === second.there?.named?.isPossessive &&
        first.unit.named.sort === second.unit.named?.sort &&
        (IS.test(claim.text.slice(first.unit.end, second.unit.start)) ||
          claim.units.some((unit) => unit.start > first.unit.end && unit.end < second.unit.start && isVerb(unit))),
    ) ?? compared(claim, evidence);
  return pair ? [differenceOf(...pair)] : [];
}

/** What stands before and after "than" in the claim, and after and before it in the sentence: "the crack was older than the update". */
function compared(claim: Claim, { alignment: { held }, text }: Evidence): readonly [Held, Held] | undefined {
  const [ours, theirs] = [claim.text, text].map((each) => THAN.exec(each)?.index ?? Number.NaN);
  const second = held.find(({ unit, there }) => unit.start > Number(ours) && there !== undefined);
  if (second?.there === undefined || second.there.start > Number(theirs)) return undefined;
  const first = held.find(({ unit, there }) => unit.end < Number(ours) && (there?.start ?? 0) > Number(theirs));
  return first && [first, second];
}
const THAN = /\bthan\b/i;

/** Parts what is said of one from what is said of another. */
const CLAUSE = /[;:]|\b(?:although|though|while|but|because|whereas)\b/i;
const IS = /\b(?:is|are|was|were|has|had|have)\b/;

/** Whether two names have something done between them, in the claim and in the sentence. */
function isDone(first: Held, second: Held, { alignment: { held }, units, text }: Evidence): boolean {
  const [a, b] = [first.there, second.there];
  if (!a || !b || [first, second].some(({ unit }) => unit.kind !== 'name')) return false;
  // Where something is done may stand anywhere.
  if ([a, b].some(({ start }) => WHERE.test(before({ start }, text)))) return false;
  const [from, to] = [Math.min(units.indexOf(a), units.indexOf(b)), Math.max(units.indexOf(a), units.indexOf(b))];
  const isDeed = (unit: Unit): boolean => isVerb(unit) && !SAYING.test(unit.text);
  const deeds = held.slice(held.indexOf(first) + 1, held.indexOf(second)).filter(({ unit }) => isDeed(unit));
  // What the claim says that is done must be done between the two there, too, if it is done there at all.
  const isBetween = ({ there }: Held): boolean =>
    there === undefined || (units.indexOf(there) > from && units.indexOf(there) < to);
  return deeds.length > 0 && deeds.every(isBetween) && units.slice(from + 1, to).some(isDeed);
}

function differenceOf(first: Held, second: Held): Difference {
  const story = [first.there, second.there].filter((unit) => unit !== undefined);
  return {
    kind: 'parties',
    said: [first.unit, second.unit],
    story: story.sort((a, b) => a.start - b.start),
    rest: REST,
  };
}

/** After these "by" says how, and not who. */
const CALLING = /^(?:known|called|named|dubbed|nicknamed)$/i;
/** Credit of a word that is the same in both, if in another form. */
const SURELY = 0.95;

const isParty = ({ unit, there, credit }: Held): boolean =>
  there !== undefined &&
  credit >= SURELY &&
  (unit.kind === 'name' || (unit.kind === 'word' && !unit.isLight && !isVerb(unit)));
