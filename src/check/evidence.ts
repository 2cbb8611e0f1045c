import type { Corpus } from '../corpus/corpus.ts';
import { unitsOfSentence } from '../corpus/units/sentence-units.ts';
import { isOtherTime } from '../corpus/units/times.ts';
import { isOtherNumber, type Unit, unitsOf } from '../corpus/units/units.ts';
import { alternatives } from '../language/lexicon/lexicon.ts';
import { contentTerms } from '../language/tokens.ts';
import { dampedIdf, type IndexedSentence } from '../search/search-index.ts';
import { type Alignment, align } from './alignment.ts';
import { saidElsewhere } from './elsewhere.ts';
import { areOpposite } from './related-words.ts';
import { isRole } from './role-words.ts';

/** A sentence of a message, as it is held against the stories. */
export interface Claim {
  readonly text: string;
  readonly units: readonly Unit[];
  /** What each unit counts for among the others. */
  readonly weights: ReadonlyMap<Unit, number>;
}

/** Where a unit is said that the sentence itself does not say: in the one before or after it, in what the story is about, or
 * wherever the story calls a thing by its whole name. */
type Beside = 'before' | 'after' | 'subject' | 'elsewhere';

/** A sentence of the stories, beside a claim. */
export interface Evidence {
  readonly indexed: IndexedSentence;
  /** Of the sentence; its units' offsets count from where the sentence begins. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly alignment: Alignment;
  readonly beside: ReadonlyMap<Unit, Beside>;
  /** Of the sentence before. */
  readonly before: readonly Unit[];
  /** The share of the claim's weight that is said here, from 0 to 1. */
  readonly coverage: number;
  /** The share of this sentence that says something of the claim, from 0 to 1. */
  readonly precision: number;
}

/**
 * Weights, relative to a word that one passage alone holds: a name of the stories may be in most passages and still decides
 * what is spoken of, a number is easily changed. Set by hand.
 */
const WEIGHT = { name: 0.77, number: 0.42, time: 0.42, light: 0.25 } as const;
/** What a unit counts for that the sentence says otherwise, or that is said beside it. Set by hand. */
const CREDIT = { otherwise: 0.6, opposite: 0.8, name: 0.7, word: 0.4 } as const;
/** Refers to what is named elsewhere. */
const STANDS_FOR = new RegExp(String.raw`\b(?:${alternatives('check-anaphors')}|the \p{Ll}+)\b`, 'iu');
/** First sentences of a document that say what it is about. Set by hand. */
const OPENING = 2;

export function readClaim(text: string, { names, index }: Corpus): Claim {
  const units = unitsOf(text, names);
  const most = dampedIdf({ passages: 1, of: index.passages.length });
  const rarity = (term: string): number => Math.min(most, dampedIdf(index.frequency(term)));
  const weightOf = ({ kind, isLight, terms }: Unit): number => {
    if (kind === 'word') return (isLight ? WEIGHT.light : 1) * rarity(terms[0] ?? '');
    // Whom the story is about is in most of its sentences.
    return WEIGHT[kind] * (kind === 'name' ? Math.max(...terms.map(rarity), 0) : most);
  };
  return { text, units, weights: new Map(units.map((unit) => [unit, weightOf(unit)])) };
}

const textOf = ({ sentence, passage }: IndexedSentence): string =>
  passage.document.text.slice(sentence.start, sentence.end);

/** How much of a claim a sentence says by itself, from 0 to 1: a quick look, before what stands around it is read. */
export function ownCoverage(indexed: IndexedSentence, claim: Claim, corpus: Corpus): number {
  const { held } = align(claim.units, unitsOfSentence(indexed, corpus.names));
  return shareOf(claim, (_, i) => held[i]?.credit ?? 0);
}

/** Holds a claim against a sentence and what stands around it. */
export function evidenceIn(indexed: IndexedSentence, claim: Claim, corpus: Corpus): Evidence {
  const units = unitsOfSentence(indexed, corpus.names);
  const alignment = align(claim.units, units);
  const { held, spare } = alignment;
  const text = textOf(indexed);
  // A number, a time and what somebody is are said of what stands in the same sentence.
  const missing = held.flatMap(({ unit, credit }) => (credit === 0 && mayBeBeside(unit, claim) ? [unit] : []));
  const beside = besideOf(indexed, text, missing, corpus);
  const readUnits = (other: IndexedSentence): readonly Unit[] => unitsOfSentence(other, corpus.names);
  for (const unit of saidElsewhere(indexed, claim, held, text, missing, corpus, readUnits))
    beside.set(unit, 'elsewhere');
  return {
    indexed,
    text,
    units,
    alignment,
    beside,
    before: unitsBefore(indexed, corpus),
    coverage: shareOf(claim, (unit, i) => held[i]?.credit || creditOf(unit, beside, spare)),
    precision: units.length === 0 ? 0 : 1 - spare.length / units.length,
  };
}

/** The weighted mean of what is said of each unit. */
function shareOf({ units, weights }: Claim, said: (unit: Unit, i: number) => number): number {
  let [whole, sum] = [0, 0];
  for (const [i, unit] of units.entries()) {
    const weight = weights.get(unit) ?? 0;
    whole += weight;
    sum += weight * said(unit, i);
  }
  return whole === 0 ? 0 : sum / whole;
}

function creditOf(unit: Unit, beside: Evidence['beside'], spare: readonly Unit[]): number {
  const [term = ''] = unit.terms;
  if (unit.kind === 'word' && spare.some((other) => other.kind === 'word' && areOpposite(term, other.terms[0] ?? '')))
    return CREDIT.opposite;
  if (spare.some((other) => isOtherwise(unit, other))) return CREDIT.otherwise;
  return creditBeside(unit, { beside });
}

/** Whether a unit may be said in another sentence: "the chief executive of X" must have X beside the office. */
function mayBeBeside(unit: Unit, { units, text }: Claim): boolean {
  if (unit.kind === 'word') return !isOfSomebody(unit, units) && !/^\d+\p{L}/u.test(unit.text);
  const before = units[units.indexOf(unit) - 1];
  return unit.kind === 'name' && !(before && isRole(before) && OF.test(text.slice(before.end, unit.start)));
}
const OF = /^ (?:of|at|for|with) (?:the )?$/;

/** Whether a word is what a person is whom the claim names beside it. */
const isOfSomebody = (unit: Unit, units: readonly Unit[]): boolean =>
  isRole(unit) &&
  units.some(({ named }, i) => named?.sort === 'person' && Math.abs(i - units.indexOf(unit)) <= NEAR_NAME);
/** Units between a person's name and what the person is, at most. Set by hand. */
const NEAR_NAME = 3;

/** What a unit that the sentence lacks counts for where it is said beside it. */
export function creditBeside(unit: Unit, { beside }: Pick<Evidence, 'beside'>): number {
  if (!beside.has(unit)) return 0;
  return unit.kind === 'name' ? CREDIT.name : CREDIT.word;
}

/** Whether a number or a time is another one of the same kind. */
const isOtherwise = (a: Unit, b: Unit): boolean =>
  isOtherNumber(a, b) || (a.time !== undefined && b.time !== undefined && isOtherTime(a.time, b.time));

/** Which of the missing units the sentences around say: one of the neighbours, the one that says more, and what the story is about. */
function besideOf(indexed: IndexedSentence, text: string, missing: readonly Unit[], corpus: Corpus): Map<Unit, Beside> {
  const found = new Map<Unit, Beside>();
  if (missing.length === 0) return found;
  const [before, after] = neighboursOf(indexed);
  const said = (other: IndexedSentence | undefined): readonly Unit[] =>
    other
      ? align(missing, unitsOfSentence(other, corpus.names)).held.flatMap(({ unit, credit }) =>
          credit > 0 ? [unit] : [],
        )
      : [];
  const [earlier, later] = [said(before), said(after)];
  const [neighbour, place] = later.length > earlier.length ? [later, 'after' as const] : [earlier, 'before' as const];
  for (const unit of neighbour) found.set(unit, place);
  if (!STANDS_FOR.test(text)) return found;
  const about = subjectOf(indexed, corpus);
  for (const unit of missing) if (!found.has(unit) && align([unit], about).held[0]?.credit) found.set(unit, 'subject');
  return found;
}

function unitsBefore(indexed: IndexedSentence, corpus: Corpus): readonly Unit[] {
  const [before] = neighboursOf(indexed);
  return before ? unitsOfSentence(before, corpus.names) : [];
}

/** The sentences before and after one, in its section. */
function neighboursOf({ passage, position }: IndexedSentence): readonly (IndexedSentence | undefined)[] {
  const { sentences } = passage;
  return [sentences[position - 1], sentences[position + 1]];
}

/** What the story's title and first sentences say. */
function subjectOf({ passage }: IndexedSentence, corpus: Corpus): readonly Unit[] {
  const { document } = passage;
  const first = corpus.index
    .ofDocument(document)
    .flatMap(({ sentences }) => sentences)
    .slice(0, OPENING);
  return [
    ...unitsOf(document.title, corpus.names),
    ...first.flatMap((each) => unitsOfSentence(each, corpus.names)),
  ].filter(({ kind }) => kind === 'name' || kind === 'word');
}

/** What is searched for: the claim's words with their forms, and its names in all of theirs. */
export function searchTerms({ units }: Claim, { index }: Corpus): string[] {
  const terms = units.flatMap(({ kind, named, terms: own }) => {
    const forms = named?.name ? [named.name.name, ...named.name.aliases].flatMap((form) => contentTerms(form)) : [];
    if (kind === 'name') return [...own, ...forms];
    return kind === 'word' ? own.flatMap((term) => [term, ...index.family(term)]) : own;
  });
  return [...new Set(terms)];
}
