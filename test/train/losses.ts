import type { Network } from '../../src/answer/ranking/network.ts';
import { fitNetwork, type NetworkOptions, type Table } from './network.ts';

export const RANKER: NetworkOptions = {
  units: 32,
  epochs: 6,
  rate: 0.003,
  seed: 3,
  batch: 32,
  unitDropout: 0.4,
  featureDropout: 0.1,
  l2: 1e-3,
};

export const JUDGE: NetworkOptions = {
  units: 12,
  epochs: 10,
  rate: 0.003,
  seed: 3,
  batch: 64,
  unitDropout: 0.2,
  featureDropout: 0,
  l2: 1e-3,
};

/** A logistic regression: a network without units. */
export const REGRESSION: NetworkOptions = { ...JUDGE, units: 0, rate: 0.02, l2: 1e-4 };

/** What finds and chooses with the reader: few features, each telling much. */
export const CHOICE: NetworkOptions = { ...RANKER, units: 8, epochs: 10, unitDropout: 0.2, featureDropout: 0, seed: 3 };

/** Candidates of many questions, a group each. */
export interface Lists extends Table {
  /** Of each row, 1 where the candidate is right. */
  readonly right: Uint8Array;
}

/**
 * Learns to put right candidates first: softmax over a question's candidates, loss −log of the share of the right ones
 * (ListNet's top-one form, Cao et al. 2007). Questions without a right candidate teach nothing.
 */
export function fitRanker(lists: Lists, options: NetworkOptions = RANKER): Network {
  const { right } = lists;
  const groups = lists.groups.filter(({ from, to }) => right.subarray(from, to).includes(1));
  return fitNetwork(
    { ...lists, groups },
    ({ from }, scores) => {
      const top = scores.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
      let [all, good] = [0, 0];
      for (let i = 0; i < scores.length; i++) {
        const part = Math.exp((scores[i] as number) - top);
        scores[i] = part;
        all += part;
        if (right[from + i] === 1) good += part;
      }
      for (let i = 0; i < scores.length; i++) {
        const part = scores[i] as number;
        scores[i] = part / all - (right[from + i] === 1 ? part / good : 0);
      }
    },
    options,
  );
}

/** A row of features, whether it is so, and how much it counts. */
export interface Example {
  readonly features: ArrayLike<number>;
  readonly label: boolean;
  readonly weight?: number;
}

/** Learns how likely something is so: the score is its logit, the loss the cross-entropy. */
export function fitJudge(examples: readonly Example[], options: NetworkOptions = JUDGE): Network {
  const size = examples[0]?.features.length ?? 0;
  const values = new Float32Array(examples.length * size);
  for (const [i, { features }] of examples.entries()) values.set(features, i * size);
  const groups = examples.map((_, from) => ({ from, to: from + 1 }));
  return fitNetwork(
    { size, values, groups },
    ({ from }, scores) => {
      const { label, weight = 1 } = examples[from] ?? { label: false };
      scores[0] = weight * (1 / (1 + Math.exp(-(scores[0] as number))) - Number(label));
    },
    options,
  );
}
