import type { Unit } from '../../corpus/units/units.ts';
import type { Span } from '../../language/span.ts';
import { before } from '../before.ts';
import type { Difference, DifferenceKind, FindDifferences } from '../difference.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { farness, isInPlaceOf, nearestInPlace } from '../in-place-of.ts';
import { areAntonyms } from '../related-words.ts';
import { CATEGORIES } from '../rivals.ts';
import { inSlotOf, isBound } from '../slot.ts';
import { isVerb } from '../verbs.ts';

/** How near to its place what stands there must be, in units. Set by hand. */
const NEAR = 3;
/** By how many units it must be nearer to the place of what is elsewhere in the sentence. Set by hand. */
const NEARER = 1.5;
/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = {
  inPlace: 0.6,
  name: 0.65,
  elsewhere: 0.8,
  moved: 0.7,
  word: 0.85,
  slot: 0.55,
  bothSides: 0.5,
  opposite: 0.65,
} as const;

/**
 * Numbers, times, names and words of the claim in whose place the sentence has others: it lacks them, or says them of
 * something else ("twelve were killed and thirteen injured" beside "thirteen were killed").
 */
export const substitutes: FindDifferences = (claim, evidence) => {
  const texts = { claim: claim.text, sentence: evidence.text };
  return evidence.alignment.held.flatMap(({ unit, there }): Difference[] => {
    const way = there && otherWay(unit, there, claim.text, evidence.text);
    if (way) return [{ kind: 'opposite', said: [way.said], story: [way.story], rest: REST.moved }];
    const slot = inSlotOf(unit, claim, evidence);
    for (const { kind, isRival } of CATEGORIES) {
      const rivals = evidence.alignment.spare.filter(
        (other) => isRival(unit, other, texts) && !isNamedAlready(other, evidence) && !isHis(unit, evidence),
      );
      const isInSlot = slot !== undefined && rivals.includes(slot.unit);
      const rival = isInSlot ? slot.unit : nearestInPlace(unit, rivals, evidence);
      if (!rival) continue;
      const rest = there
        ? whereMoved(unit, there, rival, evidence)
        : isInSlot
          ? restInSlot(kind, slot.sides)
          : whereMissing(unit, rival, isOpposed(unit, rival) ? 0 : rivals.length, evidence);
      if (rest !== undefined)
        return [
          { kind, said: [unit], story: [rival], rest: kind === 'name' && !isInSlot ? Math.max(rest, REST.name) : rest },
        ];
    }
    return there ? [] : otherWord(unit, claim, evidence);
  });
};

const WAY = /\b(from|to) (?:(?!from|to|and|in|at)[\p{L}’']+,? ){0,4}$/iu;

/** "From" before a name in one of the texts, and "to" before it in the other. */
function otherWay(unit: Unit, there: Unit, claim: string, text: string): { said: Span; story: Span } | undefined {
  if (!unit.named || !there.named) return undefined;
  const [above, aboveThere] = [before(unit, claim), before(there, text)];
  const [ours, theirs] = [WAY.exec(above), WAY.exec(aboveThere)];
  if (!ours?.[1] || !theirs?.[1] || ours[1].toLowerCase() === theirs[1].toLowerCase()) return undefined;
  return {
    said: wordAt(unit.start - above.length + ours.index, ours[1]),
    story: wordAt(there.start - aboveThere.length + theirs.index, theirs[1]),
  };
}

const wordAt = (start: number, word: string): Span => ({ start, end: start + word.length });

/** Whether two words are opposite only as others for the same as theirs are. */
const isOpposed = (a: Unit, b: Unit): boolean =>
  a.kind === 'word' && b.kind === 'word' && !areAntonyms(a.terms[0] ?? '', b.terms[0] ?? '');

/** Whether the sentence says a name again that is something else of the claim's: it is in the place of that. */
const isNamedAlready = ({ named, text }: Unit, { alignment }: Evidence): boolean =>
  named !== undefined && alignment.held.some(({ there }) => there?.named !== undefined && there.text === text);

/** Whether the sentence has "his" where the claim names the owner. */
function isHis({ named, start }: Unit, { alignment: { held }, text }: Evidence): boolean {
  const owned = named?.isPossessive && held.find(({ unit }) => unit.start > start)?.there;
  return owned ? HIS.test(before(owned, text)) : false;
}
const HIS = /\b(?:his|her|its|their) $/i;

const restInSlot = (kind: DifferenceKind, sides: number): number =>
  kind === 'opposite' ? REST.opposite : sides > 1 ? REST.bothSides : REST.slot;

/** How much of the rest must be said for a rival of what the sentence lacks; nothing where it is none. */
function whereMissing(unit: Unit, rival: Unit, rivals: number, evidence: Evidence): number | undefined {
  if (isInPlaceOf(unit, rival, evidence)) return REST.inPlace;
  return rivals === 1 && !evidence.beside.has(unit) ? REST.elsewhere : undefined;
}

/** The same of what the sentence says elsewhere. */
function whereMoved(unit: Unit, there: Unit, rival: Unit, evidence: Evidence): number | undefined {
  // Whom a sentence names where hangs on its grammar, which is not read.
  if (unit.named || isBound(unit, there, evidence)) return undefined;
  const [theirs, ours] = [farness(unit, rival, evidence), farness(unit, there, evidence)];
  const isNearer = theirs.any <= Math.min(NEAR, ours.any) && theirs.ordered + NEARER <= ours.ordered;
  return isNearer ? REST.moved : undefined;
}

/** Another word of the same class where the claim has its own. */
function otherWord(unit: Unit, claim: Claim, evidence: Evidence): Difference[] {
  const { unit: rival, sides = 0 } = inSlotOf(unit, claim, evidence) ?? {};
  if (!rival || sides < 2 || !evidence.alignment.spare.includes(rival) || isVerb(rival) !== isVerb(unit)) return [];
  if (![unit, rival].every((each) => each.kind === 'word' && !each.isLight && /\p{L}/u.test(each.text))) return [];
  return [{ kind: 'word', said: [unit], story: [rival], rest: REST.word }];
}
