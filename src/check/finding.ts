import type { Corpus } from '../corpus/corpus.ts';
import type { Named } from '../corpus/units/typed-names.ts';
import type { Unit } from '../corpus/units/units.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { before, isDefinite } from './before.ts';
import type { Difference, FindDifferences } from './difference.ts';
import { contested } from './differences/contested.ts';
import { doers } from './differences/doers.ts';
import { hedges } from './differences/hedges.ts';
import { negations } from './differences/negations.ts';
import { exchanged, parties } from './differences/parties.ts';
import { roles } from './differences/roles.ts';
import { scopes, scopeUnsaid } from './differences/scope.ts';
import { substitutes } from './differences/substitutes.ts';
import { isMisbound } from './doubts/misbound.ts';
import { isOfOtherPolarity } from './doubts/polarity.ts';
import { isReordered } from './doubts/reordered.ts';
import { isOfOtherSequence } from './doubts/sequence.ts';
import { isSaidByOther, speakersIn } from './doubts/speakers.ts';
import { isOfOtherTime } from './doubts/tense.ts';
import { type Claim, creditBeside, type Evidence } from './evidence.ts';
import { turnedPairs } from './order.ts';
import { SYNONYM } from './related-words.ts';
import { inSlotOf } from './slot.ts';
import { isVerb } from './verbs.ts';

/** What a claim is found to be beside the sentence nearest to it. */
export type Finding = 'says' | 'less surely' | 'differs' | 'related' | 'absent';

/** A finding, with what differs, and the claim's words that are not found. */
export interface Found {
  readonly finding: Finding;
  readonly differences: readonly Difference[];
  readonly missing: readonly Unit[];
  /** Of one that is related, whether the sentence says enough of it to be quoted. */
  readonly isNear: boolean;
  /** Of what is said, whether the sentence has it from somebody, in quotation marks or not, and the claim does not say so. */
  readonly isQuoted?: boolean;
}

/** The share of a claim's weight that a sentence must say to be quoted beside it. Set by hand. */
const RELATED = 0.3;
/** The same of a claim that names nothing that the stories name. Set by hand. */
const RELATED_BY_WORDS = 0.6;

const FINDERS: readonly FindDifferences[] = [substitutes, roles, negations, parties, scopes];

type Doubt = (claim: Claim, evidence: Evidence) => boolean;
/** Why a claim whose every word a sentence has may say something else. */
const DOUBTS: readonly Doubt[] = [isSaidByOther, isMisbound, isOfOtherSequence, isOfOtherPolarity];
/** The same of a claim that is not hedged there. */
const FURTHER_DOUBTS: readonly Doubt[] = [isOfOtherTime, isReordered];

export function findingOf(claim: Claim, evidence: Evidence | undefined, corpus: Corpus): Found {
  if (!evidence) return { finding: 'absent', differences: [], missing: claim.units, isNear: false };
  const beside = saidBeside(claim, evidence);
  const missing = evidence.alignment.held.flatMap(({ unit, credit }) =>
    credit >= SYNONYM || unit.isAside || beside.has(unit) ? [] : [unit],
  );
  missing.push(...scopeUnsaid(claim, evidence));
  const found = FINDERS.flatMap((find) => find(claim, evidence, corpus));
  const differences = found.filter((each) => restOf(claim, evidence, each, found) >= each.rest);
  if (differences.length > 0) return { finding: 'differs', differences: plainest(differences), missing, isNear: true };
  const byOthers = missing.length === 0 ? doers(claim, evidence) : [];
  const turned =
    missing.length === 0
      ? [...[contested, exchanged, parties].flatMap((find) => find(claim, evidence, corpus)), ...byOthers]
      : [];
  const sure = turned.filter(({ rest }) => rest <= 1);
  if (sure.length > 0) return { finding: 'differs', differences: sure, missing, isNear: true };
  const isDone =
    missing.length === 0 && byOthers.length === 0 && !DOUBTS.some((isDoubtful) => isDoubtful(claim, evidence));
  const hedged = hedges(claim, evidence, corpus);
  if (isDone && hedged.length > 0) return { finding: 'less surely', differences: hedged, missing, isNear: true };
  const isSure = turned.length === 0 && turnedPairs(claim, evidence).length === 0;
  if (isDone && isSure && !FURTHER_DOUBTS.some((isDoubtful) => isDoubtful(claim, evidence)))
    return { finding: 'says', differences: [], missing, isNear: true, isQuoted: isQuoted(claim, evidence) };
  const isNear = evidence.coverage >= (namesNobodyKnown(claim, corpus) ? RELATED_BY_WORDS : RELATED);
  const lacking = evidence.alignment.held.flatMap(({ unit, credit }) =>
    credit >= SYNONYM || unit.isAside ? [] : [unit],
  );
  return {
    finding: isNear || isSpokenOf(claim, corpus) ? 'related' : 'absent',
    differences: [],
    missing: lacking,
    isNear,
  };
}

/** Another word may be another word for the same: beside a difference of another kind it is not worth naming. */
function plainest(differences: readonly Difference[]): readonly Difference[] {
  const others = differences.filter(({ kind }) => kind !== 'word');
  return others.length > 0 ? others : differences;
}

const SAYS = new RegExp(String.raw`\b(?:${alternatives('saying-verbs')}|according to)\b|["“”]`, 'iu');

/** Whether the sentence has from somebody, in quotation marks or not, what the claim says as its own. */
function isQuoted(claim: Claim, { text, alignment, units }: Evidence): boolean {
  if (SAYS.test(claim.text)) return false;
  if (speakersIn(units, text).length > 0) return true;
  return alignment.held.some(({ there }) => {
    const before = there ? text.slice(0, there.start) : '';
    const marks = before.match(/["“”]/g)?.length ?? 0;
    return marks % 2 === 1;
  });
}

/** Whether the stories speak of what a claim names, or have most of its words anywhere. */
function isSpokenOf(claim: Claim, corpus: Corpus): boolean {
  const { units, weights } = claim;
  const { index } = corpus;
  if (units.some(({ named }) => named?.name !== undefined)) return true;
  if (namesNobodyKnown(claim, corpus)) return false;
  let [whole, known] = [0, 0];
  for (const unit of units) {
    const weight = weights.get(unit) ?? 0;
    whole += weight;
    if (unit.terms.every((term) => index.frequency(term).passages > 0)) known += weight;
  }
  return known > whole / 2;
}

/** Whether a claim has names, and no word of any is in the stories. */
const namesNobodyKnown = ({ units }: Claim, { index }: Corpus): boolean => {
  const names = units.filter(({ named }) => named !== undefined);
  const isThere = (term: string): boolean => index.frequency(term).passages > 0;
  return names.length > 0 && !names.some(({ terms, named }) => named?.name !== undefined || terms.some(isThere));
};

/** Of a claim's weight, what may be said beside the sentence, so that the two say it together. Set by hand. */
const MOST_BESIDE = 0.35;

/** The units that the sentence lacks and what stands beside it says; none where that is too much to say that the two say it together. */
function saidBeside(claim: Claim, evidence: Evidence): ReadonlySet<Unit> {
  const { text, weights } = claim;
  const first = evidence.alignment.held.find(({ unit }) => isPerson(unit))?.unit;
  const isSubject = (unit: Unit): boolean =>
    unit === first && SUBJECT.test(evidence.text) && isSamePerson(evidence.before[0]?.named, unit.named);
  const said = [...evidence.beside.keys()].filter(
    (unit) => isSubject(unit) || (!isDeed(unit, text) && isMeant(unit, claim, evidence)),
  );
  const sum = (units: Iterable<Unit>): number => [...units].reduce((all, unit) => all + (weights.get(unit) ?? 0), 0);
  return new Set(sum(said) <= MOST_BESIDE * sum(weights.keys()) ? said : []);
}

/** Whether a sentence can mean what is said beside it: a name where it names nobody else, a thing; what happens it must say itself. */
function isMeant(unit: Unit, claim: Claim, evidence: Evidence): boolean {
  const { units, alignment, beside, text } = evidence;
  if (beside.get(unit) === 'elsewhere') return true;
  const other = inSlotOf(unit, claim, evidence)?.unit;
  if (other && !isVerb(other) && alignment.spare.includes(other) && !(other.kind === 'word' && isDefinite(other, text)))
    return false;
  const sort = unit.named?.sort;
  if (sort === undefined) return !isVerb(unit) && !/(?:ing|ed)$/.test(unit.text);
  // "She" is whom the sentence before names.
  if (sort === 'person' && !PRONOUN.test(text)) return false;
  if (
    sort === 'person' &&
    evidence.before.some(({ named }) => named?.sort === 'person' && !isSamePerson(named, unit.named))
  )
    return false;
  return !units.some((other) => other.named?.sort === sort && (sort === 'person' || alignment.spare.includes(other)));
}

/** Whether a word is what is done, whatever else it may be: "will greatly benefit". */
const isDeed = (unit: Unit, text: string): boolean => unit.kind === 'word' && AUXILIARY.test(before(unit, text));
const AUXILIARY =
  /\b(?:will|would|can|could|may|might|must|shall|should|to|did|does|do|not|never|n['’]t) (?:\p{L}+ly )?$/iu;

/** Stands for a person. */
const PRONOUN = /\b(?:he|she|his|her|him|hers|they|their|them|who|whose|the \p{Ll}+)\b/iu;

/** Who a sentence begins with is mostly whom the one before begins with. */
const SUBJECT = /^["“]?(?:He|She)\b/;
const isPerson = ({ named }: Unit): boolean => named?.sort === 'person';

const isSamePerson = (a: Named | undefined, b: Named | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  (a.name !== undefined ? a.name === b.name : a.text.endsWith(b.text) || b.text.endsWith(a.text));

/** What a unit counts for that differs, too, and what of the rest is left where the sentence lacks what happens. Set by hand. */
const [ALSO_DIFFERENT, OTHER_DEED] = [0.4, 0.85];

/** How much of the claim is said, without the words of one difference. */
function restOf({ weights }: Claim, evidence: Evidence, { said }: Difference, all: readonly Difference[]): number {
  const differ = new Set(all.flatMap((each) => each.said));
  let [whole, sum] = [0, 0];
  let isOtherDeed = false;
  for (const { unit, credit } of evidence.alignment.held) {
    if (said.includes(unit)) continue;
    const weight = weights.get(unit) ?? 0;
    whole += weight;
    sum += weight * (differ.has(unit) ? ALSO_DIFFERENT : credit || creditBeside(unit, evidence));
    isOtherDeed ||= credit === 0 && !unit.isLight && !differ.has(unit) && isVerb(unit);
  }
  return whole === 0 ? 0 : (sum / whole) * (isOtherDeed ? OTHER_DEED : 1);
}
