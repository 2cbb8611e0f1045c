import { holdsName } from '../corpus/units/names-held.ts';
import { isSameTime } from '../corpus/units/times.ts';
import type { Unit } from '../corpus/units/units.ts';
import { editDistance } from '../language/edit-distance.ts';
import { sameNumber } from '../language/numbers.ts';
import { tolerance } from '../language/spelling.ts';
import { fold } from '../language/tokens.ts';
import { SHORTEST, SYNONYM, sameness } from './related-words.ts';
import { areOfOneClass } from './verbs.ts';

/** A unit of a claim, and the unit of a text of the stories that says it. */
export interface Held {
  readonly unit: Unit;
  readonly there?: Unit;
  /** How far the text says it: from 0, not at all, to 1. */
  readonly credit: number;
}

/** A claim beside a text, word by word. */
export interface Alignment {
  /** The units of the claim, in its order. */
  readonly held: readonly Held[];
  /** The units of the text that say nothing of the claim, in its order. */
  readonly spare: readonly Unit[];
}

/** What a unit that says something of another unit of the claim, too, loses of its credit. Set by hand. */
const TAKEN = 0.5;
/** Units of the claim on each side by which the place of one is known. Set by hand. */
const BESIDE = 3;
/** How often places are chosen anew, each time by those of the others. Set by hand. */
const ROUNDS = 2;
/** What one place of distance takes of the credit, so that of two alike the nearer is taken. */
const A_PLACE = 1e-3;

/** Puts the units of a claim beside those of a text: each with the one that says most of it, of several the one that fits best. */
export function align(claim: readonly Unit[], text: readonly Unit[]): Alignment {
  const byTerm = new Map<string, number[]>();
  for (const [at, { terms }] of text.entries())
    for (const term of terms) byTerm.set(term, [...(byTerm.get(term) ?? []), at]);
  const candidates = claim.map((unit) => {
    const [term = ''] = unit.terms;
    // Pairs of characters of a script without spaces have no other forms, and there are many of them.
    const isPair = unit.kind === 'word' && term.length < SHORTEST;
    const some = isPair ? (byTerm.get(term) ?? []) : text.keys();
    return [...some].flatMap((at) => {
      const credit = creditOf(unit, text[at] as Unit);
      return credit > 0 ? [{ at, credit }] : [];
    });
  });
  const places: (number | undefined)[] = [];
  const uses = new Uint16Array(text.length);
  const choose = (i: number, farness: (at: number) => number): void => {
    const at = best(candidates[i] ?? [], farness, uses);
    places[i] = at;
    if (at !== undefined) uses[at] = (uses[at] ?? 0) + 1;
  };
  let expected = 0;
  for (let i = 0; i < claim.length; i++) {
    const next = expected;
    choose(i, (at) => Math.abs(at - next));
    expected = (places[i] ?? expected - 1) + 1;
  }
  for (let round = 0; round < ROUNDS; round++) {
    const before = places.slice();
    for (const [i, at] of before.entries()) {
      if (at === undefined || (candidates[i]?.length ?? 0) < 2) continue;
      uses[at] = (uses[at] ?? 1) - 1;
      choose(i, (other) => misfit(other, i, before));
    }
  }
  const held = claim.map((unit, i): Held => {
    const at = places[i];
    const there = at === undefined ? undefined : text[at];
    return there
      ? { unit, there, credit: candidates[i]?.find((each) => each.at === at)?.credit ?? 0 }
      : { unit, credit: 0 };
  });
  // A word of the claim that is within a name of the text does not say the name.
  const used = new Set(held.flatMap(({ unit, there }) => (there && unit.kind === there.kind ? [there] : [])));
  return { held, spare: text.filter((unit) => !used.has(unit)) };
}

function best(
  some: readonly { readonly at: number; readonly credit: number }[],
  farness: (at: number) => number,
  uses: Uint16Array,
): number | undefined {
  let [found, most]: [number | undefined, number] = [undefined, Number.NEGATIVE_INFINITY];
  for (const { at, credit } of some) {
    const worth = credit - A_PLACE * Math.min(200, farness(at)) - ((uses[at] ?? 0) > 0 ? TAKEN : 0);
    if (worth > most) [found, most] = [at, worth];
  }
  return found;
}

/**
 * How far a place in the text is from where a unit must be by those that the claim has beside it, the nearest of which count
 * most; 0 where there are none.
 *
 * @param i The unit's position in the claim.
 * @param places Of all units of the claim.
 * @param isOrdered Whether it must be on the same side of them.
 */
export function misfit(at: number, i: number, places: readonly (number | undefined)[], isOrdered = true): number {
  let [sum, weights] = [0, 0];
  for (let k = Math.max(0, i - BESIDE); k <= Math.min(places.length - 1, i + BESIDE); k++) {
    const place = places[k];
    if (k === i || place === undefined) continue;
    const weight = 1 / Math.abs(k - i);
    sum += weight * Math.abs(isOrdered ? place + i - k - at : place - at);
    weights += weight;
  }
  return weights === 0 ? 0 : sum / weights;
}

/** How far a unit of a text says what one of a claim says, from 0 to 1. */
function creditOf(claim: Unit, there: Unit): number {
  if (claim.time) return there.time && isSameTime(claim.time, there.time) ? 1 : 0;
  if (claim.number) return there.number && sameNumber(claim.number, there.number) ? 1 : 0;
  if (there.time || there.number) return 0;
  if (claim.place !== undefined && claim.place === there.place) return 1;
  if (claim.named) return isHeldName(claim, there) ? 1 : 0;
  const [term = ''] = claim.terms;
  // "Bosses" in "the Apple boss Tim Cook" is no part of a name, but "Apple" of "Apple Store" is.
  if (there.named) return there.terms.includes(term) ? 1 : 0;
  const same = sameness(term, there.terms[0] ?? '');
  // A word for the same is of the same class: to sign is not a contract.
  return same === 0 || same > SYNONYM || areOfOneClass(claim, there) ? same : 0;
}

function isHeldName({ named, terms, text }: Unit, there: Unit): boolean {
  if (!named) return false;
  if (there.named)
    return (
      holdsName(there.text, [there.named], named) ||
      isMisspelt(text, there.text) ||
      spelledOut(text) === spelledOut(there.text)
    );
  // A name that opens a sentence may be read as a word.
  return terms.length === 1 && terms[0] === there.terms[0];
}

/** "US Army" as "united states army". */
const spelledOut = (name: string): string =>
  fold(name)
    .replace(/\bu\.?s\.?(?= |$)/g, 'united states')
    .replace(/\bu\.?k\.?(?= |$)/g, 'united kingdom');

/** Whether two names differ in a slip of one word alone: "Gusmao" and "Gusamo", but not "North Korea" and "South Korea". */
function isMisspelt(a: string, b: string): boolean {
  const [ours, theirs] = [a, b].map((name) => fold(name).split(' '));
  if (!ours || !theirs) return false;
  const last = ours.slice(ours.length - theirs.length);
  return last.length === theirs.length && last.every((word, i) => isSlip(word, theirs[i] ?? ''));
}

const isSlip = (a: string, b: string): boolean =>
  a === b ||
  (a[0] === b[0] && Math.min(a.length, b.length) >= LEAST_MISSPELT && editDistance(a, b, 2) <= tolerance(a.length - 1));
/** Letters of a word that may be misspelt, at least. Set by hand. */
const LEAST_MISSPELT = 5;
