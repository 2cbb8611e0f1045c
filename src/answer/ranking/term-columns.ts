import type { StemClass } from '../../language/wordnet.ts';
import type { Question } from '../question/question.ts';
import type { Term } from '../question/terms.ts';

/**
 * A number for each term of a question, in their order. Plain arrays: a typed array of so few takes several times the memory.
 */
export type OfTerms = readonly number[];

/** The sum of the products of two rows of numbers. */
export function dot(a: OfTerms, b: OfTerms): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number);
  return sum;
}

/** A row of zeros. Of its length from the start: one that grows has room for sixteen more. */
export function zeros(terms: number): number[] {
  return new Array<number>(terms).fill(0);
}

/** A word in so few sentences is rare. Set by hand. */
const RARE = 2;

/** What is known of the terms of a question, a row each, from 0 to 1. */
export interface TermColumns {
  /** The weight, as a share of the question's. */
  readonly share: OfTerms;
  /** Weight times likelihood, likewise. */
  readonly weighted: OfTerms;
  /** The likelihood, as a share of the sum of all. */
  readonly likely: OfTerms;
  /** The logarithm of the likelihood that an answer has it, and that it has not. */
  readonly logHit: OfTerms;
  readonly logMiss: OfTerms;
  readonly capital: OfTerms;
  readonly number: OfTerms;
  /** Of a name. */
  readonly name: OfTerms;
  /** How rare the word is in general; 1 if WordNet lacks it. */
  readonly rarity: OfTerms;
  /** Whether few sentences have it, and whether none has. */
  readonly rare: OfTerms;
  readonly unknown: OfTerms;
  /** The share of its uses as a verb, and as a noun (WordNet's counts); 0 if WordNet lacks it. */
  readonly verb: OfTerms;
  readonly noun: OfTerms;
}

/** What the columns are made of. */
interface OfQuestion {
  readonly question: Question;
  readonly likelihoods: readonly number[];
  readonly termWeights: readonly number[];
  readonly classes: readonly (StemClass | undefined)[];
}

export function termColumns({
  question: { terms, totalWeight },
  termWeights,
  likelihoods,
  classes,
}: OfQuestion): TermColumns {
  const column = (of: (term: Term, i: number) => number | boolean): OfTerms =>
    terms.map((term, i) => Number(of(term, i)));
  const all = likelihoods.reduce((sum, p) => sum + p, 0) || 1;
  return {
    share: column(({ weight }) => weight / totalWeight),
    weighted: termWeights,
    likely: likelihoods.map((p) => p / all),
    logHit: likelihoods.map((p) => Math.log(p + 0.01)),
    logMiss: likelihoods.map((p) => Math.log(1.01 - p)),
    capital: column(({ capital }) => capital),
    number: column(({ number }) => number),
    name: column(({ name }) => name !== undefined),
    rarity: column((_, i) => 1 - (classes[i]?.use ?? 0) / 10),
    rare: column(({ frequency }) => frequency <= RARE),
    unknown: column(({ frequency }) => frequency === 0),
    verb: column((_, i) => classes[i]?.verb ?? 0),
    noun: column((_, i) => classes[i]?.noun ?? 0),
  };
}
