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

/** A network laid out for speed. */
export class Scorer {
  readonly #size: number;
  readonly #inputs: Float32Array;
  readonly #means: Float64Array;
  readonly #scales: Float64Array;
  readonly #linear: Float32Array;
  readonly #bias: number;
  readonly #weights: Float32Array;
  readonly #biases: Float32Array;
  readonly #outs: Float32Array;

  constructor({ mean, deviation, linear, bias, units }: Network) {
    this.#size = mean.length;
    this.#inputs = new Float32Array(mean.length);
    this.#means = Float64Array.from(mean);
    this.#scales = Float64Array.from(deviation, (value) => 1 / value);
    this.#linear = Float32Array.from(linear);
    this.#bias = bias;
    this.#weights = Float32Array.from(units.flatMap(({ weights }) => weights));
    this.#biases = Float32Array.from(units, ({ bias }) => bias);
    this.#outs = Float32Array.from(units, ({ out }) => out);
  }

  /** The score of a row of features, in logits. */
  score(features: ArrayLike<number>): number {
    this.#standardise(features);
    let score = this.#bias;
    for (let f = 0; f < this.#size; f++) score += (this.#inputs[f] as number) * (this.#linear[f] as number);
    for (let u = 0; u < this.#outs.length; u++) {
      const sum = this.#sum(u);
      if (sum > 0) score += sum * (this.#outs[u] as number);
    }
    return score;
  }

  /** The score as a probability, from 0 to 1. */
  probability(features: ArrayLike<number>): number {
    return 1 / (1 + Math.exp(-this.score(features)));
  }

  /** What each feature adds to the score, in logits: around any one row a network of rectified units is linear. */
  contributions(features: ArrayLike<number>): number[] {
    this.#standardise(features);
    const slopes = Array.from(this.#linear);
    for (let u = 0; u < this.#outs.length; u++)
      if (this.#sum(u) > 0)
        for (let f = 0; f < this.#size; f++)
          slopes[f] = (slopes[f] ?? 0) + (this.#outs[u] as number) * (this.#weights[u * this.#size + f] as number);
    return slopes.map((slope, f) => slope * (this.#inputs[f] as number));
  }

  #standardise(features: ArrayLike<number>): void {
    for (let f = 0; f < this.#size; f++) {
      const value = ((features[f] as number) - (this.#means[f] as number)) * (this.#scales[f] as number);
      this.#inputs[f] = value > CLIP ? CLIP : value < -CLIP ? -CLIP : value;
    }
  }

  #sum(unit: number): number {
    const from = unit * this.#size;
    let sum = this.#biases[unit] ?? 0;
    for (let f = 0; f < this.#size; f++) sum += (this.#inputs[f] as number) * (this.#weights[from + f] as number);
    return sum;
  }
}
