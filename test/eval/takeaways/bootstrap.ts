import { randomFrom } from '../../train/random.ts';
import { type ByMeasure, byMeasure, meanOf, type Rouge } from './rouge.ts';

/** A mean and the interval that holds it with 95 %. */
export interface Interval {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 10_000;
const SEED = 2004;
const TAIL = 0.025;

/**
 * The mean of paired differences, an item each, and its percentile interval by the bootstrap (Efron and Tibshirani
 * 1993): 10,000 resamples of the items, the same ones for every measure and in every run.
 */
export function bootstrap(differences: readonly Rouge[]): ByMeasure<Interval> {
  const random = randomFrom(SEED);
  const means = Array.from({ length: RESAMPLES }, () =>
    meanOf(differences.flatMap(() => differences[Math.floor(random() * differences.length)] ?? [])),
  );
  const mean = meanOf(differences);
  return byMeasure((measure) => {
    const sorted = Float64Array.from(means, (each) => each[measure]).sort();
    const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
    return { mean: mean[measure], low: at(TAIL), high: at(1 - TAIL) };
  });
}
