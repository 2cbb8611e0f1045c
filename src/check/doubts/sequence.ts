import type { Claim, Evidence } from '../evidence.ts';
import { isVerb } from '../verbs.ts';

const TURN = /\b(before|after)\b(?! (?:being|all)\b)/iu;

/**
 * Whether of two deeds the claim has the one first, by its "before" or "after", that comes last in the sentence, by such a word of its own
 * or, without one, by where it stands.
 */
export function isOfOtherSequence(claim: Claim, { alignment: { held }, text }: Evidence): boolean {
  const turn = TURN.exec(claim.text);
  if (!turn) return false;
  const deeds = held.filter(({ unit, there }) => there && isVerb(unit) && isVerb(there));
  const left = deeds.findLast(({ unit }) => unit.end <= turn.index)?.there;
  const right = deeds.find(({ unit }) => unit.start > turn.index)?.there;
  if (!left || !right || left === right) return false;
  const isLeftFirst = turn[1]?.toLowerCase() === 'before';
  const [first, second] = left.start < right.start ? [left, right] : [right, left];
  const theirs = [...text.matchAll(new RegExp(TURN, 'giu'))];
  const between = theirs.filter(({ index }) => index > first.end && index < second.start);
  // "After X, Y": what stands first came first.
  if (between.length > 1 || (between.length === 0 && theirs.length > 0)) return false;
  const isTextOrder = between.length === 0 || between[0]?.[1]?.toLowerCase() === 'before';
  return (isTextOrder ? first === left : second === left) !== isLeftFirst;
}
