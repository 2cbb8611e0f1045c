import { fold } from '../../language/tokens.ts';
import { furtherVerbForm, isParticiple } from '../../language/verb-forms.ts';
import { before } from '../before.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { isVerb } from '../verbs.ts';

const ADVERBS = String.raw`(?:\p{L}+ly |not |also |now |soon |then )*`;
/** Before what will happen. */
const WILL = new RegExp(
  String.raw`\b(?:will|shall|won['’]t|is going to|are going to) ${ADVERBS}(?:be |have )?(?:been )?${ADVERBS}$`,
  'iu',
);
/** Before what somebody is to do, or has done: "for the house to be dissolved". */
const TO = new RegExp(String.raw`(\p{L}+) (?:not )?to ${ADVERBS}(?:be |have )?(?:been )?$`, 'iu');
/** Before "to" where it came to pass. */
const CAME =
  'able allowed appointed began begun came caused chose chosen comes continue continued continues decided elected forced got had has have helped helps led left made managed obliged opened prove proved refused remained required returned sentenced set start started starts stopped taken used went were was won';
const CAME_TO_PASS = new RegExp(`^(?:${CAME.replaceAll(' ', '|')})$`, 'i');
const DONE = /\b(?:was|were|has|have|had|been|got)\b[\p{L}'’ ]{0,24}$/iu;

/**
 * Whether a claim says of something that it was done which the sentence says only that it will or is to be done, or the other way
 * round: "were considered" beside "will be considered", "the house was dissolved" beside "for the house to be dissolved".
 */
export function isOfOtherTime(claim: Claim, { alignment, text }: Evidence): boolean {
  return alignment.held.some(({ unit, there }) => {
    if (!there || !isVerb(unit)) return false;
    const [ours, theirs] = [before(unit, claim.text), before(there, text)];
    if (WILL.test(ours) !== WILL.test(theirs)) return isDone(unit.text, ours) || isDone(there.text, theirs);
    const to = TO.exec(theirs)?.[1];
    return to !== undefined && !CAME_TO_PASS.test(to) && !/\bto\b/i.test(ours) && isDone(unit.text, ours);
  });
}

/** Whether a verb is in the past, or of something done. */
const isDone = (written: string, above: string): boolean => {
  const word = fold(written);
  if (WILL.test(above) || TO.test(above)) return false;
  const isPast = /ed$/.test(word) || isParticiple(word) || furtherVerbForm(word) !== undefined;
  return isPast || DONE.test(above);
};
