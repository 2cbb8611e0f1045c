import type { ClassTable, StemClass } from '../../language/wordnet.ts';
import type { Question } from '../question/question.ts';
import { RANKED_TYPES } from '../question/question-type.ts';
import type { Scorer } from './network.ts';

/** Estimates that the answering sentence holds a term of the question. */
export interface LikelihoodModel {
  /** Over `TERM_FEATURES`. */
  readonly scorer: Scorer;
  /** Logits that are added for stems that answers have more or less often than their features suggest. */
  readonly stems: ReadonlyMap<string, number>;
}

interface TermInQuestion {
  readonly question: Question;
  readonly at: number;
  readonly known: StemClass | undefined;
}

type TermRow = readonly [name: string, value: (term: TermInQuestion) => number];

const termOf = ({ question, at }: TermInQuestion) =>
  question.terms[at] ?? { at: 0, key: '', weight: 0, frequency: 0, capital: false, number: false, focus: false };
const beside = ({ question, at }: TermInQuestion, step: number) => question.words[(question.terms[at]?.at ?? 0) + step];

/** The features of a term, in the order of the weights. */
const TERM_FEATURES: readonly TermRow[] = [
  ['weight to heaviest', (t) => termOf(t).weight / t.question.heaviest],
  ['weight', (t) => termOf(t).weight / 10],
  ['frequency', (t) => Math.log(1 + termOf(t).frequency) / 5],
  ['capital', (t) => Number(termOf(t).capital)],
  ['capital and weight', (t) => Number(termOf(t).capital) * (termOf(t).weight / t.question.heaviest)],
  ['number', (t) => Number(termOf(t).number)],
  ['of a name', ({ question, at }) => Number(question.terms[at]?.name !== undefined)],
  ['noun', ({ known }) => known?.noun ?? 0],
  ['verb', ({ known }) => known?.verb ?? 0],
  ['adjective', ({ known }) => known?.adjective ?? 0],
  ['use', ({ known }) => (known?.use ?? 0) / 10],
  ['unknown', ({ known }) => Number(known === undefined)],
  ['first verb', ({ known, at }) => Number(at === 0 && (known?.verb ?? 0) > 0.5)],
  ['focus', (t) => Number(termOf(t).focus)],
  ...(['which', 'what', 'number'] as const).map(
    (type): TermRow => [`focus of ${type}`, (t) => Number(termOf(t).focus && t.question.type === type)],
  ),
  ['place', ({ at, question }) => at / Math.max(1, question.terms.length - 1)],
  ['first', ({ at }) => Number(at === 0)],
  ['last', ({ at, question }) => Number(at === question.terms.length - 1)],
  ['share', ({ question }) => 1 / question.terms.length],
  ['length', (t) => termOf(t).key.length / 10],
  ['after the', (t) => Number(beside(t, -1)?.key === 'the')],
  ['after of or in', (t) => Number(beside(t, -1)?.key === 'of' || beside(t, -1)?.key === 'in')],
  ['after stop word', (t) => Number(beside(t, -1)?.stop ?? false)],
  ['before stop word', (t) => Number(beside(t, 1)?.stop ?? false)],
  ['end', (t) => Number(beside(t, 1) === undefined)],
  [
    'in capital run',
    (t) => Number(termOf(t).capital && beside(t, -1)?.stop === false && beside(t, -1)?.capital === true),
  ],
  ['after do', (t) => Number([-1, -2].some((step) => /^d(?:o|id|oes)$/.test(beside(t, step)?.key ?? '')))],
  ...RANKED_TYPES.map((type): TermRow => [`in ${type}`, ({ question }) => Number(question.type === type)]),
];

export const TERM_NAMES = TERM_FEATURES.map(([name]) => name);

/** The features of a term of a question. */
export function termFeatures(question: Question, at: number, classes: ClassTable): Float64Array {
  const term = { question, at, known: classes.get(question.terms[at]?.key ?? '') };
  const row = new Float64Array(TERM_FEATURES.length);
  for (let f = 0; f < row.length; f++) row[f] = (TERM_FEATURES[f] as TermRow)[1](term);
  return row;
}

/** Of each term of a question, the estimate that the answering sentence holds it, from 0 to 1. */
export function termLikelihood(question: Question, { scorer, stems }: LikelihoodModel, classes: ClassTable): number[] {
  return question.terms.map(({ key }, at) => {
    const logit = scorer.score(termFeatures(question, at, classes)) + (stems.get(key) ?? 0);
    return 1 / (1 + Math.exp(-logit));
  });
}
