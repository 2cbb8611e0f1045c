import type { Unit } from '../corpus/units/units.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { before } from './before.ts';
import { isInPassive, isVerb, mayBePassive } from './verbs.ts';

const AUXILIARIES =
  'has have had is are was were be been being will would can could may might must shall should does do did not also again already now then later ever never';
const AUXILIARY = String.raw`(?:${AUXILIARIES.replaceAll(' ', '|')}|\p{L}+ly|\p{L}+n['’]t)`;
/** Stands between who does it, or to whom it is done, and what is done. */
const BEFORE_DEED = new RegExp(`^(?:, (?:which|who|that))? (?:${AUXILIARY} )*$`, 'u');
/** Stands between what is done and to whom. */
const AFTER_DEED =
  /^ (?:(?:the|an?|its|his|her|their|our|all|both|some|any|this|that|these|those|of|up|out|down|off|on) )*$/iu;
/** Units from a verb to who does it, after "by", at most. Set by hand. */
const MOST_TO_BY = 12;
const BY = /^[^.;:!?,]{0,40}?\bby (?:the |an? |its |his |her |their )?$/u;
const ADVERB = /(?:ly|n['’]t)$|^(?:also|again|already|now|then|later)$/i;
const SAYS = new RegExp(`^(?:${alternatives('saying-verbs', 'names-verbs-of-saying')})$`, 'i');

const PREPOSITIONS =
  'about|after|against|among|at|before|between|by|during|for|from|in|into|of|on|over|since|to|under|until|via|with|without';
const DETERMINER = '(?:the |an? |its |his |her |their |this |that )?';
/** Between words of one thing: "the families of Israeli diplomats". */
const ONE_THING = new RegExp(`^(?:['’]s?)?[ -](?:(?:${PREPOSITIONS}) )?${DETERMINER}$`, 'iu');
/** The same of words of one part of it: "Israeli diplomats". */
const ONE_PART = /^(?:['’]s?)?[ -]$/;
/** Whether a unit stands after a preposition, so that it is no party of a verb. */
export const isOblique = (unit: Unit, text: string): boolean => OBLIQUE.test(before(unit, text));
const OBLIQUE = new RegExp(`\\b(?:${PREPOSITIONS}) ${DETERMINER}$`, 'iu');
/** May begin a clause, too: "after gunmen fired". */
const CONJUNCTION = new RegExp(`\\b(?:after|before|since|until) ${DETERMINER}$`, 'iu');

/** Who does a deed and to whom, all words of each; nothing of what does not stand right beside the verb. */
export interface Parties {
  readonly doer?: readonly Unit[] | undefined;
  readonly done?: readonly Unit[] | undefined;
}

/** Reads the parties of a verb by where they stand, before it and after it, and after "by". */
export function partiesOf(verb: Unit, units: readonly Unit[], text: string): Parties {
  const at = units.indexOf(verb);
  // "People wounded in it": whether they did it or it was done to them, is not to be seen.
  if (mayBePassive(text, verb) && !isInPassive(text, verb)) return {};
  const [before, after] = [partyBefore(at, units, text), units[at + 1]];
  if (isInPassive(text, verb)) {
    const by = units.slice(at + 1, at + 1 + MOST_TO_BY).find(({ start }) => BY.test(text.slice(verb.end, start)));
    return { done: before, doer: by && partyFrom(units.indexOf(by), units, text) };
  }
  const isDone = after && !isVerb(after) && AFTER_DEED.test(text.slice(verb.end, after.start));
  return { doer: before, done: isDone ? partyFrom(at + 1, units, text) : undefined };
}

function partyBefore(at: number, units: readonly Unit[], text: string): readonly Unit[] | undefined {
  let last = at - 1;
  while (last >= 0 && ADVERB.test(units[last]?.text ?? '')) last--;
  const [noun, verb] = [units[last], units[at]];
  if (!noun || !verb || isVerb(noun) || !BEFORE_DEED.test(text.slice(noun.end, verb.start))) return undefined;
  let first = last;
  while (first > 0 && areOne(units[first - 1], units[first], text)) first--;
  const party = units.slice(first, last + 1);
  const [{ start } = noun, previous] = [party[0], units[first - 1]];
  // "The illness that killed her was": what another verb is done to.
  const isOfOther =
    previous && isVerb(previous) && !SAYS.test(previous.text) && AFTER_DEED.test(text.slice(previous.end, start));
  const isPart = isOblique(party[0] ?? noun, text) && !CONJUNCTION.test(before({ start }, text));
  return isOfOther || isPart ? undefined : party;
}

function partyFrom(first: number, units: readonly Unit[], text: string): readonly Unit[] {
  let last = first;
  while (areOne(units[last], units[last + 1], text)) last++;
  return units.slice(first, last + 1);
}

const areOne = (a: Unit | undefined, b: Unit | undefined, text: string): boolean =>
  a !== undefined &&
  b !== undefined &&
  !isVerb(a) &&
  !isVerb(b) &&
  !b.time &&
  ONE_THING.test(text.slice(a.end, b.start));

/** The nouns of a party, the last word of each of its parts: "families" and "diplomats" of "the families of Israeli diplomats". */
export const nounsOf = (party: readonly Unit[], text: string): Unit[] =>
  party.filter((unit, i) => {
    const next = party[i + 1];
    return next === undefined || !ONE_PART.test(text.slice(unit.end, next.start));
  });
