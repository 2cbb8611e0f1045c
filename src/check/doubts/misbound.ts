import type { Unit } from '../../corpus/units/units.ts';
import type { Claim, Evidence } from '../evidence.ts';

/** Between a number or a name and what it belongs to. */
const BINDING = /^(?: (?:a|an|the|at|in|on|by|of|to|worth|about|around|some|least|most))* ?-?$/iu;

/**
 * Whether a number of the claim belongs to something that has another number in the sentence: "goals are worth one point" beside "goals are
 * worth six points, behinds one", "97 miles wide" beside "97 miles long and 1.75 miles wide".
 */
export function isMisbound(claim: Claim, { alignment: { held }, units, text }: Evidence): boolean {
  return held.some(({ unit, there }, at) => {
    if (!there || (!unit.number && !unit.time)) return false;
    const beside = [held[at - 1], held[at + 1]].filter(
      (each) => each?.there && !each.unit.number && !each.unit.time && isBoundTo(unit, each.unit, claim.text),
    );
    const bound = beside.flatMap((each) => numberOf(each?.there as Unit, units, text));
    return bound.length > 0 && !bound.includes(there) && bound.every((other) => isAlike(other, there));
  });
}

const isAlike = (a: Unit, b: Unit): boolean => a.kind === b.kind && a.text !== b.text;

function isBoundTo(a: Unit, b: Unit, text: string): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  return BINDING.test(text.slice(first.end, second.start));
}

/** The numbers that stand right beside a unit. */
function numberOf(unit: Unit, units: readonly Unit[], text: string): Unit[] {
  const at = units.indexOf(unit);
  return [units[at - 1], units[at + 1]].filter(
    (each): each is Unit =>
      each !== undefined && (each.number ?? each.time) !== undefined && isBoundTo(unit, each, text),
  );
}
