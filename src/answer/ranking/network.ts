/** A linear model plus one hidden layer of rectified units, over standardised features. */
export interface Network {
  /** What is subtracted from each feature, and what it is then divided by. */
  readonly mean: readonly number[];
  readonly deviation: readonly number[];
  readonly linear: readonly number[];
  readonly bias: number;
  /** Of each unit, its weights on all features, its bias, and its weight in the score. */
  readonly units: readonly { readonly weights: readonly number[]; readonly bias: number; readonly out: number }[];
}

/** Deviations from the mean; a feature further out counts as this far, so that no odd value decides alone. Set by hand. */
export const CLIP = 5;

/**
 * A network laid out for speed. Most features of a sentence are 0, so what a row of zeros comes to is computed once, and a row
 * adds to it only what its other features change. Sums are kept in typed arrays: a number beside them is allocated at each step.
 */
export class Scorer {
  readonly #size: number;
  readonly #units: number;
  readonly #means: Float64Array;
  readonly #scales: Float64Array;
  /** Feature by feature, its weight in each unit and, last, in the linear part. */
  readonly #weights: Float32Array;
  readonly #outs: Float32Array;
  /** A row of zeros: its inputs, standardised; the sum in each unit and, last, the score by the linear part. */
  readonly #zeroInputs: Float64Array;
  readonly #zeroSums: Float64Array;
  /** The same of the row that was last run. */
  readonly #sums: Float64Array;

  constructor({ mean, deviation, linear, bias, units }: Network) {
    this.#size = mean.length;
    this.#units = units.length;
    this.#means = Float64Array.from(mean);
    this.#scales = Float64Array.from(deviation, (value) => 1 / value);
    const columns = [...units.map(({ weights }) => weights), linear];
    this.#weights = Float32Array.from({ length: mean.length * columns.length }, (_, i) => {
      const [feature, column] = [Math.floor(i / columns.length), i % columns.length];
      return columns[column]?.[feature] ?? 0;
    });
    this.#outs = Float32Array.from(units, ({ out }) => out);
    this.#zeroInputs = Float64Array.from(mean, (_, f) => this.#standardised(f, 0));
    this.#sums = Float64Array.of(...units.map(({ bias }) => bias), bias);
    for (let f = 0; f < this.#size; f++) this.#add(f, this.#zeroInputs[f] as number);
    this.#zeroSums = this.#sums.slice();
  }

  /** The score of a row of features, in logits. */
  score(features: ArrayLike<number>): number {
    this.#run(features);
    let score = this.#sums[this.#units] as number;
    for (let u = 0; u < this.#units; u++) score += Math.max(0, this.#sums[u] as number) * (this.#outs[u] as number);
    return score;
  }

  /** The score as a probability, from 0 to 1. */
  probability(features: ArrayLike<number>): number {
    return 1 / (1 + Math.exp(-this.score(features)));
  }

  /** What each feature adds to the score, in logits: around any one row a network of rectified units is linear. */
  contributions(features: ArrayLike<number>): number[] {
    this.#run(features);
    return Array.from(this.#means, (_, f) => {
      const from = f * this.#sums.length;
      let slope = this.#weights[from + this.#units] as number;
      for (let u = 0; u < this.#units; u++)
        if ((this.#sums[u] as number) > 0) slope += (this.#outs[u] as number) * (this.#weights[from + u] as number);
      return slope * this.#standardised(f, features[f] as number);
    });
  }

  /** Sets the sums. */
  #run(features: ArrayLike<number>): void {
    this.#sums.set(this.#zeroSums);
    for (let f = 0; f < this.#size; f++) {
      const value = features[f] as number;
      if (value !== 0) this.#add(f, this.#standardised(f, value) - (this.#zeroInputs[f] as number));
    }
  }

  /** Adds an input to the sums. */
  #add(feature: number, input: number): void {
    const [sums, weights] = [this.#sums, this.#weights];
    const from = feature * sums.length;
    for (let c = 0; c < sums.length; c++) sums[c] = (sums[c] as number) + input * (weights[from + c] as number);
  }

  #standardised(feature: number, value: number): number {
    const input = (value - (this.#means[feature] as number)) * (this.#scales[feature] as number);
    return Math.min(CLIP, Math.max(-CLIP, input));
  }
}
