import type { Unit } from '../corpus/units/units.ts';
import { align } from './alignment.ts';
import type { Claim, Evidence } from './evidence.ts';
import { isPassive, isVerb } from './verbs.ts';

/** Stands between who does it and what is done. */
const BEFORE_DEED =
  /^ (?:(?:has|have|had|is|are|was|were|will|would|can|could|may|might|must|shall|should|does|do|did|to|not|also|again|\p{L}+ly|\p{L}+n['’]t) )*$/u;
/** Says that it is said, where either may stand first. */
const SAYING = /^(?:say|says|said|saying|add|adds|added|note|noted|notes|state|stated|states)$/i;

/** A verb of the claim that somebody else does in the sentence. */
interface OtherDoer {
  readonly ours: Unit;
  readonly theirs: Unit;
}

/**
 * Who does a deed in the sentence that both have, right before it, where the claim has somebody before it who is not: "the port blames"
 * beside "Quorra blames …; the port's inspectors …", "Quorra asked the port" beside "the port would ask".
 */
export function otherDoer(claim: Claim, evidence: Evidence): OtherDoer | undefined {
  const { alignment, units, text } = evidence;
  const { held } = alignment;
  for (const [at, { unit, there }] of held.entries()) {
    if (!there || SAYING.test(unit.text) || !isVerb(unit) || !isVerb(there)) continue;
    if (isPassive(claim.text, unit) !== isPassive(text, there)) continue;
    const [ours, theirs] = [doerOf(unit, claim.units, claim.text), doerOf(there, units, text)];
    if (!ours || !theirs || (align([ours], [theirs]).held[0]?.credit ?? 0) > 0) continue;
    const own = held.find((each) => each.unit === ours)?.there;
    const theirOwn = held.findIndex((each) => each.there === theirs);
    const isElsewhere = own === undefined ? theirOwn > at : own.start > there.end;
    const isOthers = theirOwn > at || (theirOwn < 0 && theirs.kind === 'name');
    if (isElsewhere && isOthers) return { ours, theirs };
  }
  return undefined;
}

/** What stands right before a verb, with nothing between but what belongs to the verb. */
function doerOf(verb: Unit, units: readonly Unit[], text: string): Unit | undefined {
  const before = units.slice(0, units.indexOf(verb)).findLast(({ start, end }) => !VERBAL.test(text.slice(start, end)));
  if (!before || before.kind === 'number' || before.kind === 'time' || isVerb(before)) return undefined;
  return BEFORE_DEED.test(text.slice(before.end, verb.start)) ? before : undefined;
}
const VERBAL = /(?:ly|n['’]t)$/;
