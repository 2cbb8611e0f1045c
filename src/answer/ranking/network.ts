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
 * A network laid out for speed. Most features of a sentence are 0, so what the units make of a row of zeros is computed once,
 * and a row adds to it only what its other features change.
 */
export class Scorer {
  readonly #size: number;
  readonly #units: number;
  readonly #means: Float64Array;
  readonly #scales: Float64Array;
  readonly #linear: Float32Array;
  /** Feature by feature, its weight in each unit. */
  readonly #weights: Float32Array;
  readonly #outs: Float32Array;
  /** A row of zeros: its inputs, standardised; its score by the linear part; the sum in each unit. */
  readonly #zeroInputs: Float64Array;
  readonly #zeroScore: number;
  readonly #zeroSums: Float64Array;
  readonly #sums: Float64Array;

  constructor({ mean, deviation, linear, bias, units }: Network) {
    this.#size = mean.length;
    this.#units = units.length;
    this.#means = Float64Array.from(mean);
    this.#scales = Float64Array.from(deviation, (value) => 1 / value);
    this.#linear = Float32Array.from(linear);
    this.#weights = Float32Array.from({ length: mean.length * units.length }, (_, i) => {
      const [feature, unit] = [Math.floor(i / units.length), i % units.length];
      return units[unit]?.weights[feature] ?? 0;
    });
    this.#outs = Float32Array.from(units, ({ out }) => out);
    this.#zeroInputs = Float64Array.from(mean, (_, f) => this.#standardised(f, 0));
    this.#sums = Float64Array.from(units, ({ bias }) => bias);
    let score = bias;
    for (let f = 0; f < this.#size; f++) score += this.#add(f, this.#zeroInputs[f] as number);
    this.#zeroScore = score;
    this.#zeroSums = this.#sums.slice();
  }

  /** The score of a row of features, in logits. */
  score(features: ArrayLike<number>): number {
    let score = this.#run(features);
    for (let u = 0; u < this.#units; u++) {
      const sum = this.#sums[u] as number;
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
    this.#run(features);
    return Array.from(this.#linear, (linear, f) => {
      let slope = linear;
      for (let u = 0; u < this.#units; u++)
        if ((this.#sums[u] as number) > 0)
          slope += (this.#outs[u] as number) * (this.#weights[f * this.#units + u] as number);
      return slope * this.#standardised(f, features[f] as number);
    });
  }

  /** Sets the sums of the units. @returns The score by the linear part. */
  #run(features: ArrayLike<number>): number {
    const [sums, weights, units] = [this.#sums, this.#weights, this.#units];
    sums.set(this.#zeroSums);
    let score = this.#zeroScore;
    for (let f = 0; f < this.#size; f++) {
      const value = features[f] as number;
      if (value === 0) continue;
      // Written out here, and without a choice between numbers: either would allocate one.
      const raw = (value - (this.#means[f] as number)) * (this.#scales[f] as number);
      const input = Math.min(CLIP, Math.max(-CLIP, raw)) - (this.#zeroInputs[f] as number);
      const from = f * units;
      for (let u = 0; u < units; u++) sums[u] = (sums[u] as number) + input * (weights[from + u] as number);
      score += input * (this.#linear[f] as number);
    }
    return score;
  }

  /** Adds an input to the sums of the units. @returns What it adds to the score by the linear part. */
  #add(feature: number, input: number): number {
    const from = feature * this.#units;
    for (let u = 0; u < this.#units; u++)
      this.#sums[u] = (this.#sums[u] as number) + input * (this.#weights[from + u] as number);
    return input * (this.#linear[feature] as number);
  }

  #standardised(feature: number, value: number): number {
    const input = (value - (this.#means[feature] as number)) * (this.#scales[feature] as number);
    return input > CLIP ? CLIP : input < -CLIP ? -CLIP : input;
  }
}
