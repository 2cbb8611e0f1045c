import { isOtherTime } from '../../corpus/units/times.ts';
import { isOfSort, isPlaceLike } from '../../corpus/units/typed-names.ts';
import { isOtherNumber, type Unit } from '../../corpus/units/units.ts';
import type { Span } from '../../language/span.ts';
import { stemOf } from '../../language/tokens.ts';
import type { Difference, DifferenceKind, FindDifferences } from '../difference.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { farness, isInPlaceOf, nearestInPlace } from '../in-place-of.ts';
import { areAntonyms, areOpposite } from '../related-words.ts';
import { isVerb } from '../verbs.ts';

/** How near to its place what stands there must be, in units. Set by hand. */
const NEAR = 3;
/** By how many units it must be nearer to the place of what is elsewhere in the sentence. Set by hand. */
const NEARER = 1.5;
/** How much of the rest of the claim the sentence must say, from 0 to 1. Set by hand. */
const REST = { inPlace: 0.6, name: 0.65, elsewhere: 0.8, moved: 0.7, word: 0.85 } as const;

/** What may stand in the place of what, of units that are not the same. */
interface Category {
  readonly kind: DifferenceKind;
  readonly isRival: (unit: Unit, other: Unit, texts: { readonly claim: string; readonly sentence: string }) => boolean;
}

const CATEGORIES: readonly Category[] = [
  {
    kind: 'time',
    isRival: ({ time: a }, { time: b }) => a !== undefined && b !== undefined && isOtherTime(a, b),
  },
  { kind: 'number', isRival: (unit, other) => isOtherNumber(unit, other) && mayCountSame(unit, other) },
  {
    kind: 'name',
    isRival: (unit, other, { claim, sentence }) =>
      unit.named !== undefined &&
      other.named !== undefined &&
      isOfSort(unit.named, other.named) &&
      (unit.named.sort !== 'other' ||
        other.named.sort !== 'other' ||
        isPlaceLike(unit.named, claim) === isPlaceLike(other.named, sentence)),
  },
  {
    kind: 'opposite',
    isRival: (unit, other) =>
      unit.kind === 'word' &&
      other.kind === 'word' &&
      (areAntonyms(unit.terms[0] ?? '', other.terms[0] ?? '') ||
        (isVerb(unit) === isVerb(other) && areOpposite(unit.terms[0] ?? '', other.terms[0] ?? ''))),
  },
];

/**
 * Numbers, times, names and words of the claim in whose place the sentence has others: it lacks them, or says them of
 * something else ("twelve were killed and thirteen injured" beside "thirteen were killed").
 */
export const substitutes: FindDifferences = (claim, evidence) => {
  const texts = { claim: claim.text, sentence: evidence.text };
  return evidence.alignment.held.flatMap(({ unit, there }): Difference[] => {
    const way = there && otherWay(unit, there, claim.text, evidence.text);
    if (way) return [{ kind: 'opposite', said: [way.said], story: [way.story], rest: REST.moved }];
    for (const { kind, isRival } of CATEGORIES) {
      const rivals = evidence.alignment.spare.filter((other) => isRival(unit, other, texts));
      const rival = nearestInPlace(unit, rivals, evidence);
      if (!rival) continue;
      const rest = there
        ? whereMoved(unit, there, rival, evidence)
        : whereMissing(unit, rival, rivals.length, evidence);
      if (rest !== undefined)
        return [{ kind, said: [unit], story: [rival], rest: kind === 'name' ? Math.max(rest, REST.name) : rest }];
    }
    return there ? [] : otherWord(unit, claim, evidence);
  });
};

const WAY = /\b(from|to) (?:(?!from|to|and|in|at)[\p{L}’']+,? ){0,4}$/iu;

/** "From" before a name in one of the texts, and "to" before it in the other. */
function otherWay(unit: Unit, there: Unit, claim: string, text: string): { said: Span; story: Span } | undefined {
  if (!unit.named || !there.named) return undefined;
  const [ours, theirs] = [WAY.exec(claim.slice(0, unit.start)), WAY.exec(text.slice(0, there.start))];
  if (!ours?.[1] || !theirs?.[1] || ours[1].toLowerCase() === theirs[1].toLowerCase()) return undefined;
  return {
    said: { start: ours.index, end: ours.index + ours[1].length },
    story: { start: theirs.index, end: theirs.index + theirs[1].length },
  };
}

/** Whether something of another kind of value stands nearer to the place of a unit that the sentence has than that itself does. */
export function isContested(claim: Claim, evidence: Evidence): boolean {
  const texts = { claim: claim.text, sentence: evidence.text };
  return evidence.alignment.held.some(({ unit, there }) =>
    CATEGORIES.some(({ isRival }) => {
      // Places stand anywhere in a sentence.
      if (!there || unit.named?.sort === 'place') return false;
      const rivals = evidence.alignment.spare.filter(
        (other) =>
          isRival(unit, other, texts) &&
          (!unit.named || unit.named.sort === other.named?.sort) &&
          !claimHas(claim, other) &&
          !isInParentheses(other, evidence.text),
      );
      const rival = nearestInPlace(unit, rivals, evidence);
      if (!rival) return false;
      const [theirs, ours] = [farness(unit, rival, evidence), farness(unit, there, evidence)];
      const isNearer = [theirs.any < ours.any, theirs.ordered < ours.ordered];
      return unit.named ? isNearer.every(Boolean) : isNearer.some(Boolean);
    }),
  );
}

/** Whether the claim has a word of a name by itself: "Vellmar's port" of "the Port of Vellmar". */
const claimHas = ({ units }: Claim, { terms }: Unit): boolean =>
  units.some((unit) => terms.every((term) => unit.terms.includes(term)));

/** What is in parentheses only explains what is before them. */
const isInParentheses = ({ start }: Unit, text: string): boolean => /\([^)]*$/.test(text.slice(0, start));

/** How much of the rest must be said for a rival of what the sentence lacks; nothing where it is none. */
function whereMissing(unit: Unit, rival: Unit, rivals: number, evidence: Evidence): number | undefined {
  if (isInPlaceOf(unit, rival, evidence)) return REST.inPlace;
  return rivals === 1 && !evidence.beside.has(unit) ? REST.elsewhere : undefined;
}

/** The same of what the sentence says elsewhere. */
function whereMoved(unit: Unit, there: Unit, rival: Unit, evidence: Evidence): number | undefined {
  // Whom a sentence names where hangs on its grammar, which is not read.
  if (unit.named) return undefined;
  const [theirs, ours] = [farness(unit, rival, evidence), farness(unit, there, evidence)];
  const isNearer = theirs.any <= Math.min(NEAR, ours.any) && theirs.ordered + NEARER <= ours.ordered;
  return isNearer ? REST.moved : undefined;
}

/** Another word of the same class between the same two words. */
function otherWord(unit: Unit, claim: Claim, { alignment: { held, spare }, units }: Evidence): Difference[] {
  if (unit.kind !== 'word' || unit.isLight) return [];
  const at = claim.units.indexOf(unit);
  const place = (i: number): number => {
    const there = held[i]?.there;
    return there ? units.indexOf(there) : -1;
  };
  const [before, after] = [place(at - 1), place(at + 1)];
  const rival = units[before + 1];
  if (before < 0 || after - before !== 2 || rival?.kind !== 'word' || rival.isLight || !spare.includes(rival))
    return [];
  return isVerb(rival) === isVerb(unit) ? [{ kind: 'word', said: [unit], story: [rival], rest: REST.word }] : [];
}

/** Whether two numbers count the same, or one does not say what. */
function mayCountSame({ number: a }: Unit, { number: b }: Unit): boolean {
  if (!a?.of || !b?.of) return true;
  return stemOf(a.of) === stemOf(b.of) || !NOUN.test(a.of) || !NOUN.test(b.of);
}
/** The word after a number that may be what it counts. */
const NOUN = /s$/;
