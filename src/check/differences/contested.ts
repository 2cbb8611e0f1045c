import type { Unit } from '../../corpus/units/units.ts';
import { before } from '../before.ts';
import type { Difference } from '../difference.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { farness, nearestInPlace } from '../in-place-of.ts';
import { CATEGORIES } from '../rivals.ts';
import { inSlotOf, isBound, markOf } from '../slot.ts';
import { isVerb } from '../verbs.ts';

/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = 0.7;
/** A difference that only stands in the way of saying that both say the same. */
const NEVER = Number.POSITIVE_INFINITY;

/** Whether a name in the place of another is surely another, and not the same that is put shortly after it. */
const isSure = ({ named }: Unit, rival: Unit, text: string): boolean =>
  named === undefined || (named.sort !== 'other' && !/^ \(/.test(text.slice(rival.end, rival.end + 2)));

/**
 * What stands where the claim has something that the sentence says of another: "in 1952" of one house and "in 1958" of the other,
 * "from a hotel in Rio" and later "to a house near Belo". For a claim whose every word the sentence has.
 */
export function contested(claim: Claim, evidence: Evidence): readonly Difference[] {
  return evidence.alignment.held.flatMap(({ unit, there }) =>
    there && !isBound(unit, there, evidence)
      ? (inSlot(unit, there, claim, evidence) ?? nearer(unit, there, claim, evidence))
      : [],
  );
}

/** What is tied to the same word as the unit is in the claim. */
function inSlot(unit: Unit, there: Unit, claim: Claim, evidence: Evidence): readonly Difference[] | undefined {
  const { unit: slot } = inSlotOf(unit, claim, evidence) ?? {};
  if (!slot || !evidence.alignment.spare.includes(slot) || claimHas(claim, slot)) return undefined;
  if (isInParentheses(there, evidence.text)) return undefined;
  // Both say "from X", wherever they say it.
  const mark = markOf(unit, claim.text);
  if (unit.named && mark !== undefined && mark === markOf(there, evidence.text)) return undefined;
  const texts = { claim: claim.text, sentence: evidence.text };
  const kind = CATEGORIES.find(({ isRival }) => isRival(unit, slot, texts))?.kind;
  if (kind !== undefined) return [{ kind, said: [unit], story: [slot], rest: REST }];
  // What is put before a noun need not be another: "the large bridge" beside "the large old bridge".
  const isHead = !isNextTo(slot, evidence);
  const areNouns = isHead && [unit, slot].every((each) => each.kind === 'word' && !each.isLight && !isVerb(each));
  return areNouns ? [{ kind: 'word', said: [unit], story: [slot], rest: NEVER }] : undefined;
}

const isNextTo = (unit: Unit, { units, text }: Evidence): boolean => {
  const next = units[units.indexOf(unit) + 1];
  return next !== undefined && text.slice(unit.end, next.start) === ' ';
};

/** What is of the same kind and stands nearer to the unit's place than what says it; of places none, as they stand anywhere. */
function nearer(unit: Unit, there: Unit, claim: Claim, evidence: Evidence): readonly Difference[] {
  const { text, alignment } = evidence;
  const texts = { claim: claim.text, sentence: text };
  if (unit.named?.sort === 'place') return [];
  return CATEGORIES.flatMap(({ kind, isRival }): Difference[] => {
    const rivals = alignment.spare.filter(
      (other) =>
        isRival(unit, other, texts) &&
        (!unit.named || unit.named.sort === other.named?.sort) &&
        !claimHas(claim, other) &&
        !isInParentheses(other, text) &&
        other.named?.isPossessive !== true,
    );
    const rival = nearestInPlace(unit, rivals, evidence);
    if (!rival) return [];
    const [theirs, ours] = [farness(unit, rival, evidence), farness(unit, there, evidence)];
    const isNearer = [theirs.any < ours.any, theirs.ordered < ours.ordered];
    const isRightful = unit.named || kind === 'opposite' ? isNearer.every(Boolean) : isNearer.some(Boolean);
    return isRightful ? [{ kind, said: [unit], story: [rival], rest: isSure(unit, rival, text) ? REST : NEVER }] : [];
  });
}

/** Whether the claim has a word of a name by itself: "Vellmar's port" of "the Port of Vellmar". */
const claimHas = ({ units }: Claim, { terms }: Unit): boolean =>
  units.some((unit) => terms.every((term) => unit.terms.includes(term)));

/** UTF-16 code units in parentheses, at most. Set by hand. */
const IN_PARENTHESES = 200;

/** What is in parentheses only explains what is before them. */
const isInParentheses = (unit: Unit, text: string): boolean => /\([^)]*$/.test(before(unit, text, IN_PARENTHESES));
