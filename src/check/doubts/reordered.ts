import type { Unit } from '../../corpus/units/units.ts';
import type { Held } from '../alignment.ts';
import type { Claim, Evidence } from '../evidence.ts';
import { isOblique } from '../parties-of.ts';
import { isRole } from '../role-words.ts';
import { isVerb, mayBePassive } from '../verbs.ts';
import { speakersIn } from './speakers.ts';

/** Parts what is said of one from what is said of another. */
const CLAUSE =
  /[,;:()“”"]|\b(?:and|or|but|while|when|as|after|before|because|since|until|although|though|who|which|that|where|if|than)\b/iu;
/** Between two words of one thing: "the city of Jos", "Friday's aftershock", "soda fountains", "exposure to microgravity". */
const ONE_THING = /^(?:['’]s?|,|-| (?:of|the|an?|in|at|for|to|from|on|with|its|their|his|her|between|about)\b| )*$/iu;
/** Whatever stands between two words of one thing in the sentence, at most, in units. Set by hand. */
const WITHIN = 2;

/**
 * Whether two neighbours of the claim stand in the sentence the other way round, within what the claim says of one thing, and nothing
 * shows that they mean the same in both orders: another voice, the same preposition, one thing that both are words of.
 */
export function isReordered(claim: Claim, evidence: Evidence): boolean {
  const { units, text, alignment } = evidence;
  const speakers = [...speakersIn(claim.units, claim.text), ...speakersIn(units, text)];
  const solid = alignment.held.filter(
    ({ unit, there }) => there && !unit.isAside && !unit.isLight && unit.kind !== 'time',
  );
  const hasOtherVoice = alignment.held.some(
    ({ unit, there }) => there && isVerb(unit) && mayBePassive(claim.text, unit) !== mayBePassive(text, there),
  );
  return solid.some((first, i) => {
    const second = solid[i + 1];
    if (!first.there || !second?.there || second.there.start >= first.there.start) return false;
    const between = claim.text.slice(first.unit.end, second.unit.start);
    if (CLAUSE.test(between) || second.there.end <= frontedIn(text)) return false;
    if (hasOtherVoice) return false;
    if ([first, second].some((each) => isKept(each, claim, text, speakers))) return false;
    return !areOfOneThing(first.there, second.there, between, evidence);
  });
}

/** Whether a unit may stand anywhere: after a preposition in both, who says it, somebody of whom the claim says what he is. */
function isKept({ unit, there }: Held, { text: said, units }: Claim, text: string, speakers: readonly Unit[]): boolean {
  if (!there) return true;
  return (
    (isOblique(unit, said) && isOblique(there, text)) ||
    speakers.includes(unit) ||
    speakers.includes(there) ||
    isRole(unit) ||
    (unit.named?.sort === 'person' && units.some(isRole))
  );
}

function areOfOneThing(first: Unit, second: Unit, between: string, { units, text }: Evidence): boolean {
  if (!ONE_THING.test(between)) return false;
  const theirs = text.slice(second.end, first.start);
  return units.indexOf(first) - units.indexOf(second) <= WITHIN && !CLAUSE.test(theirs.replace(/,/g, ''));
}

/** Where what is put before a sentence ends: "In the state of Western Australia, …", "Three days from now, …"; 0 without any. */
function frontedIn(text: string): number {
  const comma = text.indexOf(',');
  return FRONTED.test(text) ? Math.max(0, comma) : 0;
}
const FRONTING =
  'About After Among At Before By During For From In Inside Near On Over Since Through Under Until With Within Without';
const COUNTS = 'Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten';
const FRONTED = new RegExp(
  String.raw`^["“]?(?:${FRONTING.replaceAll(' ', '|')}|\d+|(?:${COUNTS}) (?:minutes|hours|days|weeks|months|years))\b`,
);
