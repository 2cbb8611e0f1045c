import { isOtherTime } from '../corpus/units/times.ts';
import { isOfSort, isPlaceLike, type Named } from '../corpus/units/typed-names.ts';
import { isOtherNumber, type Unit } from '../corpus/units/units.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { fold, stemOf } from '../language/tokens.ts';
import { before } from './before.ts';
import type { DifferenceKind } from './difference.ts';
import { areAntonyms, areOpposite } from './related-words.ts';
import { isVerb } from './verbs.ts';

/** What may stand in the place of what, of units that are not the same. */
export interface Category {
  readonly kind: DifferenceKind;
  readonly isRival: (unit: Unit, other: Unit, texts: { readonly claim: string; readonly sentence: string }) => boolean;
}

export const CATEGORIES: readonly Category[] = [
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
      !isPartOf(unit, other) &&
      !isPartOf(other, unit) &&
      isAlikePlace(unit.named, claim, other.named, sentence),
  },
  {
    kind: 'opposite',
    isRival: (unit, other, { claim, sentence }) =>
      unit.kind === 'word' &&
      other.kind === 'word' &&
      !isDenied(unit, claim) &&
      !isDenied(other, sentence) &&
      (areAntonyms(unit.terms[0] ?? '', other.terms[0] ?? '') ||
        (isVerb(unit) === isVerb(other) && areOpposite(unit.terms[0] ?? '', other.terms[0] ?? ''))),
  },
];

/** Whether a word is denied, so that its opposite may be meant: "did not admit" beside "denied". */
const isDenied = (unit: Unit, text: string): boolean => DENIED.test(before(unit, text));
const DENIED = new RegExp(String.raw`(?:\b(?:${alternatives('check-negations')})|n['’]t) (?:\p{L}+ ){0,2}$`, 'iu');

/** Whether a name of no known sort stands where a place does as the other one is a place, or neither does. */
function isAlikePlace(unknown: Named, text: string, other: Named, sentence: string): boolean {
  if (unknown.sort !== 'other') return true;
  const isPlace = isPlaceLike(unknown, text);
  if (other.sort === 'other') return isPlace === isPlaceLike(other, sentence);
  return isPlace ? other.sort !== 'person' : other.sort !== 'place';
}

/** Whether all words of a name are in another: "M113s" and "M113 APCs". */
function isPartOf({ text: short }: Unit, { text: long }: Unit): boolean {
  const words = fold(long).split(' ').map(singular);
  return fold(short)
    .split(' ')
    .every((word) => words.includes(singular(word)));
}
const singular = (word: string): string => word.replace(/s$/, '');

/** Whether two numbers count the same, or one does not say what. */
function mayCountSame({ number: a }: Unit, { number: b }: Unit): boolean {
  if (!a?.of || !b?.of) return true;
  return stemOf(a.of) === stemOf(b.of) || !NOUN.test(a.of) || !NOUN.test(b.of);
}
/** The word after a number that may be what it counts. */
const NOUN = /s$/;
