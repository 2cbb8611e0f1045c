import { type Network, Scorer } from '../../src/answer/ranking/network.ts';
import { type LikelihoodModel, termFeatures } from '../../src/answer/ranking/term-likelihood.ts';
import type { Weights } from '../../src/answer/ranking/weights.ts';
import type { WordRelations } from '../../src/language/word-relations.ts';
import { isRight } from '../eval/labelled.ts';
import { candidatesOf, type Posed } from './lists.ts';
import { type Example, fitJudge, REGRESSION } from './losses.ts';

/**
 * A stem gets logits of its own if it is in at least so many questions; they are shrunk as if by so many more; smaller ones
 * than these are dropped. Set by hand.
 */
const LEAST_TIMES = 4;
const SHRINKAGE = 3;
const LEAST_LOGIT = 0.15;

export const EMPTY: Network = { mean: [], deviation: [], linear: [], bias: 0, units: [] };
const NO_LIKELIHOOD: LikelihoodModel = { scorer: new Scorer(EMPTY), stems: new Map() };

/** Learns how likely a right sentence holds a term of its question: from the term's features, then what is left by stem. */
export function fitLikelihood(questions: readonly Posed[], tables: WordRelations): Weights['likelihood'] {
  const examples: (Example & { readonly key: string })[] = [];
  for (const each of questions) {
    const candidates = candidatesOf(each, { tables, likelihood: NO_LIKELIHOOD });
    const right = candidates.find(({ sentence }) => isRight(sentence, each.story, each.asked));
    if (!right) continue;
    for (const [i, { key, frequency }] of right.question.terms.entries())
      if (frequency > 0)
        examples.push({ key, features: termFeatures(right.question, i, tables.classes), label: right.hits[i] === 1 });
  }
  const network = fitJudge(examples, REGRESSION);
  const scorer = new Scorer(network);
  const sums = new Map<string, { off: number; information: number; times: number }>();
  for (const { key, features, label } of examples) {
    const p = scorer.probability(features);
    const { off, information, times } = sums.get(key) ?? { off: 0, information: 0, times: 0 };
    sums.set(key, { off: off + Number(label) - p, information: information + p * (1 - p), times: times + 1 });
  }
  const stems = new Map<string, number>();
  for (const [key, { off, information, times }] of [...sums].sort(([a], [b]) => (a < b ? -1 : 1))) {
    // One step of Newton's method from zero.
    const logit = off / (information + SHRINKAGE);
    if (times >= LEAST_TIMES && Math.abs(logit) >= LEAST_LOGIT) stems.set(key, logit);
  }
  return { network, stems };
}
