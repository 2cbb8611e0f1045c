import type { Unit } from '../corpus/units/units.ts';
import { misfit } from './alignment.ts';
import type { Evidence } from './evidence.ts';

/** How far a unit may be from the place of one of the claim to stand in its place, in units. Set by hand. */
const NEAR = 3;
/** The same of one that the claim has right beside it. Set by hand. */
const NEXT = 2;

/** How far a unit of the sentence is from where the claim has its own, in units; infinite where nothing beside that is there. */
export interface Farness {
  /** On the same side of what stands beside it. */
  readonly ordered: number;
  /** On any side. */
  readonly any: number;
}

export function farness(unit: Unit, there: Unit, { alignment: { held }, units }: Evidence): Farness {
  const at = held.findIndex((each) => each.unit === unit);
  const places = held.map((each) => (each.there ? units.indexOf(each.there) : undefined));
  if (places.every((place, i) => i === at || place === undefined))
    return { ordered: Number.POSITIVE_INFINITY, any: Number.POSITIVE_INFINITY };
  const place = units.indexOf(there);
  return { ordered: misfit(place, at, places), any: misfit(place, at, places, false) };
}

/** Whether a unit of the sentence stands where the claim has its own: near what the claim has around it, or next to what it has beside it. */
export function isInPlaceOf(unit: Unit, there: Unit, evidence: Evidence): boolean {
  const { held } = evidence.alignment;
  const [at, place] = [held.findIndex((each) => each.unit === unit), evidence.units.indexOf(there)];
  const beside = [held[at - 1]?.there, held[at + 1]?.there];
  const isNext = beside.some((other) => other && Math.abs(evidence.units.indexOf(other) - place) <= NEXT);
  return isNext || farness(unit, there, evidence).any <= NEAR;
}

/** The nearest to the place of a claim's unit. */
export function nearestInPlace(unit: Unit, some: readonly Unit[], evidence: Evidence): Unit | undefined {
  let [nearest, least]: [Unit | undefined, number] = [some[0], Number.POSITIVE_INFINITY];
  for (const other of some) {
    const { ordered, any } = farness(unit, other, evidence);
    if (ordered + any < least) [nearest, least] = [other, ordered + any];
  }
  return nearest;
}
