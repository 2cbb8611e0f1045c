import type { Unit } from '../corpus/units/units.ts';
import { before } from './before.ts';
import type { Claim, Evidence } from './evidence.ts';

const TIES =
  'about across after against among and around as at before between by during for from in inside into near of on or outside over than through till to toward towards under until via with within';
const TIE = new RegExp(`^(?:(${TIES.split(' ').join('|')}) )?$`, 'i');
/** Prepositions for the same. */
const SAME: Readonly<Record<string, string>> = {
  at: 'in',
  inside: 'in',
  near: 'in',
  till: 'until',
  towards: 'toward',
};
const DETERMINERS =
  /\b(?:the|an?|his|her|its|their|our|my|this|that|these|those|am|is|are|was|were|be|been|being|has|have|had) /gi;

/** What stands where the claim has a unit, and on how many of its sides the same stands. */
export interface Slot {
  readonly unit: Unit;
  readonly sides: number;
}

/**
 * What stands in a sentence right where the claim has a unit: tied by the same word to what is before it ("in the north of Helmand" and "in
 * the north of Kandahar") or after it ("Sinai peninsula"), where the sentence has that, too. Nothing where it is what says the unit.
 */
export function inSlotOf(unit: Unit, claim: Claim, { alignment: { held }, units, text }: Evidence): Slot | undefined {
  const at = held.findIndex((each) => each.unit === unit);
  const [before, own, after] = [held[at - 1], held[at], held[at + 1]];
  const [previous, following] = [before?.there, after?.there];
  const later = previous && units[units.indexOf(previous) + 1];
  const earlier = following && units[units.indexOf(following) - 1];
  const found = [
    before && previous && later && areTied([before.unit, unit], claim.text, [previous, later], text) && later,
    after && following && earlier && areTied([unit, after.unit], claim.text, [earlier, following], text) && earlier,
  ].filter((each) => each !== undefined && each !== false);
  const [first] = found;
  if (!first || found.some((each) => each === own?.there)) return undefined;
  return { unit: first, sides: found.filter((each) => each === first).length };
}

/** Units of the claim from a unit among which one is what it belongs to. Set by hand. */
const OWN = 2;

/** Whether what says a unit stands right beside what says another that is near it in the claim, so that it is said of this. */
export function isBound(unit: Unit, there: Unit, { alignment: { held }, units, text }: Evidence): boolean {
  if (unit.kind === 'word') return false;
  const at = held.findIndex((each) => each.unit === unit);
  const place = units.indexOf(there);
  return held.some((other, i) => {
    if (!other.there || i === at || Math.abs(i - at) > OWN || units.indexOf(other.there) - place !== Math.sign(i - at))
      return false;
    const [first, second] = other.there.start < there.start ? [other.there, there] : [there, other.there];
    return !PARTED.test(text.slice(first.end, second.start));
  });
}
const PARTED = /[,;:.()]|\b(?:and|but|or|while)\b/i;

type Pair = readonly [Unit, Unit];

function areTied(ours: Pair, claim: string, theirs: Pair, sentence: string): boolean {
  const [tie, other] = [tieOf(ours, claim), tieOf(theirs, sentence)];
  return tie !== undefined && tie === other;
}

/** The preposition right before a unit; nothing where there is none. */
export const markOf = ({ start }: Unit, text: string): string | undefined =>
  MARK.exec(before({ start }, text))?.[1]?.toLowerCase();
const MARK = new RegExp(`\\b(${TIES.split(' ').join('|')}) (?:(?:the|an?) )?$`, 'i');

/** The word between two units, empty where they stand side by side; nothing where they are not tied. */
function tieOf([first, second]: Pair, text: string): string | undefined {
  const match = TIE.exec(text.slice(first.end, second.start).replace(DETERMINERS, '').replace(/^ /, ''));
  const word = match?.[1]?.toLowerCase() ?? '';
  return match ? (SAME[word] ?? word) : undefined;
}
