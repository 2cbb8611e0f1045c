import type { Unit } from '../../corpus/units/units.ts';
import { align } from '../alignment.ts';
import { isDefinite } from '../before.ts';
import type { Difference } from '../difference.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { nounsOf, partiesOf } from '../parties-of.ts';
import { isVerb, SAYING } from '../verbs.ts';

/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = 0.75;
/** A difference that only stands in the way of saying that both say the same. */
const NEVER = Number.POSITIVE_INFINITY;
const APPOSITION = /^(?:,? (?:the |an? )?| \()$/;

/**
 * A deed that both have and that is done in the sentence by another than in the claim, or to another: "the port blames" beside "Quorra
 * blames …; the port's inspectors …", "hospitals are rushed to people" beside "people are rushed to hospitals".
 */
export function doers(claim: Claim, evidence: Evidence): readonly Difference[] {
  const { alignment, units, text } = evidence;
  return alignment.held.flatMap(({ unit, there }): Difference[] => {
    if (!there || SAYING.test(unit.text) || !isVerb(unit) || !isVerb(there)) return [];
    // Of two of the same deed it is not sure which is which.
    if ([claim.units, units].some((all) => all.filter(({ terms }) => terms[0] === unit.terms[0]).length > 1)) return [];
    const [ours, theirs] = [partiesOf(unit, claim.units, claim.text), partiesOf(there, units, text)];
    const [doer, done] = [
      otherParty(ours.doer, theirs.doer, claim, evidence),
      otherParty(ours.done, theirs.done, claim, evidence),
    ];
    if (doer && done)
      return [{ kind: 'parties', said: [doer.said, done.said], story: [doer.story, done.story], rest: REST }];
    return [doer, done].flatMap((other) =>
      other ? [{ kind: 'word' as const, said: [other.said], story: [other.story], rest: NEVER }] : [],
    );
  });
}

type Party = readonly Unit[] | undefined;

/** The noun of the claim's party and that of the sentence's, where these are not the same, and one of the two is something else in the other text. */
function otherParty(
  ours: Party,
  theirs: Party,
  claim: Claim,
  { alignment: { held }, units, text }: Evidence,
): { said: Unit; story: Unit } | undefined {
  if (!ours || !theirs || [...ours, ...theirs].some(({ number, time }) => number ?? time)) return undefined;
  const [our, their] = [nounsOf(ours, claim.text), nounsOf(theirs, text)];
  const [said, story] = [our[0], their[0]];
  if (!said || !story) return undefined;
  if (theirs.some((each) => says(said, each)) || ours.some((each) => says(each, story))) return undefined;
  const there = held.flatMap((each) => (our.includes(each.unit) && each.there ? [each.there] : []));
  const isHeld = held.some((each) => each.there && their.includes(each.there) && !ours.includes(each.unit));
  // "The boat" may be the ferry of the sentence before, and another name is not.
  if (there.length === 0 && !isHeld && !story.named && isDefinite(theirs[0] ?? story, text)) return undefined;
  // "The girl, Aiyana Jones".
  const isNext = (a: Unit, b: Unit): boolean =>
    Math.abs(units.indexOf(a) - units.indexOf(b)) === 1 &&
    APPOSITION.test(text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
  return there.some((a) => their.some((b) => isNext(a, b))) ? undefined : { said, story };
}

const says = (a: Unit, b: Unit): boolean => (align([a], [b]).held[0]?.credit ?? 0) > 0;
