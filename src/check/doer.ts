import { align } from './alignment.ts';
import type { Claim, Evidence } from './evidence.ts';
import { nounsOf, partiesOf } from './parties-of.ts';
import type { Unit } from './units.ts';
import { isVerb } from './verbs.ts';

/** Says that it is said, where either may stand first. */
const SAYING = /^(?:say|says|said|saying|add|adds|added|note|noted|notes|state|stated|states)$/i;
const APPOSITION = /^(?:,? (?:the |an? )?| \()$/;

/**
 * Whether a deed that both have is done in the sentence by another than in the claim, or to another: "the port blames" beside "Quorra
 * blames …; the port's inspectors …", "hospitals are rushed to people" beside "people are rushed to hospitals".
 */
export function hasOtherParties(claim: Claim, evidence: Evidence): boolean {
  const { alignment, units, text } = evidence;
  return alignment.held.some(({ unit, there }) => {
    if (!there || SAYING.test(unit.text) || !isVerb(unit) || !isVerb(there)) return false;
    const [ours, theirs] = [partiesOf(unit, claim.units, claim.text), partiesOf(there, units, text)];
    return isOther(ours.doer, theirs.doer, claim, evidence) || isOther(ours.done, theirs.done, claim, evidence);
  });
}

type Party = readonly Unit[] | undefined;

/** Whether the claim's party is another than the sentence's, and one of the two is something else in the other text. */
function isOther(ours: Party, theirs: Party, claim: Claim, { alignment: { held }, units, text }: Evidence): boolean {
  if (!ours || !theirs || [...ours, ...theirs].some(({ number, time }) => number ?? time)) return false;
  const [our, their] = [nounsOf(ours, claim.text), nounsOf(theirs, text)];
  if (our.some((a) => theirs.some((b) => says(a, b))) || their.some((b) => ours.some((a) => says(a, b)))) return false;
  const there = held.flatMap((each) => (our.includes(each.unit) && each.there ? [each.there] : []));
  if (there.length === 0)
    return held.some((each) => each.there && their.includes(each.there) && !ours.includes(each.unit));
  // "The girl, Aiyana Jones".
  const isNext = (a: Unit, b: Unit): boolean =>
    Math.abs(units.indexOf(a) - units.indexOf(b)) === 1 &&
    APPOSITION.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
  return !there.some((a) => their.some((b) => isNext(a, b)));
}

const says = (a: Unit, b: Unit): boolean => (align([a], [b]).held[0]?.credit ?? 0) > 0;
