import { CLIP, type Network } from '../../src/answer/ranking/network.ts';
import { Adam } from './adam.ts';
import { randomFrom, shuffle } from './random.ts';

/** Rows of features, and the groups of rows that are scored together. */
export interface Table {
  /** Features a row. */
  readonly size: number;
  readonly values: Float32Array;
  readonly groups: readonly Group[];
}

/** Rows `from` up to `to`. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

/** The slope of the loss by each score of a group, in place of the scores. */
export type Slopes = (group: Group, scores: Float64Array) => void;

export interface NetworkOptions {
  readonly units: number;
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  /** Groups a step. */
  readonly batch: number;
  /** Shares of units and of features that are left out of each group's scores. */
  readonly unitDropout: number;
  readonly featureDropout: number;
  readonly l2: number;
  /** Of each feature, the direction in which alone it may count linearly; any without. */
  readonly signs?: readonly (1 | -1)[];
}

/** A candidate whose slope is smaller is left out of the step. */
const NOTHING = 1e-3;

/** Learns a network by Adam, with dropout of units and of features; the same seed gives the same weights. */
export function fitNetwork(table: Table, slopes: Slopes, options: NetworkOptions): Network {
  const { epochs, rate, seed, batch: size } = options;
  const { mean, deviation } = columns(table);
  const learner = new Learner(standardised(table, mean, deviation), table, options);
  const random = randomFrom(seed + 1);
  const order = [...table.groups];
  const steps = Math.ceil(order.length / size) * epochs;
  let step = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (let first = 0; first < order.length; first += size) {
      const batch = order.slice(first, first + size);
      for (const group of batch) learner.learn(group, slopes);
      step += 1;
      learner.step(rate * (1 - step / (steps + 1)), batch.length);
    }
  }
  return { mean, deviation, ...learner.weights() };
}

class Learner {
  readonly #adam: Adam;
  readonly #z: Float32Array;
  readonly #size: number;
  readonly #options: NetworkOptions;
  readonly #random: () => number;
  readonly #W: Float32Array;
  readonly #bias: Float32Array;
  readonly #out: Float32Array;
  readonly #linear: Float32Array;
  /** A group's inputs, the sums of its units, and its scores. */
  readonly #x: Float32Array;
  readonly #sums: Float32Array;
  readonly #scores: Float64Array;
  readonly #keepUnit: Float32Array;
  readonly #keepFeature: Float32Array;

  constructor(z: Float32Array, { size, groups }: Table, options: NetworkOptions) {
    const { units, l2, seed } = options;
    const most = groups.reduce((all, { from, to }) => Math.max(all, to - from), 1);
    this.#z = z;
    this.#size = size;
    this.#options = options;
    this.#random = randomFrom(seed);
    this.#W = Float32Array.from({ length: units * size }, () => (this.#random() - 0.5) * 2 * Math.sqrt(3 / size));
    this.#out = Float32Array.from({ length: units }, () => (this.#random() - 0.5) * 0.2);
    this.#bias = new Float32Array(units);
    // The last one is the bias of the score, which listwise losses never move.
    this.#linear = new Float32Array(size + 1);
    this.#adam = new Adam([this.#W, this.#bias, this.#out, this.#linear], l2);
    this.#x = new Float32Array(most * size);
    this.#sums = new Float32Array(most * units);
    this.#scores = new Float64Array(most);
    this.#keepUnit = new Float32Array(units);
    this.#keepFeature = new Float32Array(size);
  }

  weights(): Omit<Network, 'mean' | 'deviation'> {
    const F = this.#size;
    const units = Array.from(this.#out, (out, u) => ({
      weights: [...this.#W.subarray(u * F, (u + 1) * F)],
      bias: this.#bias[u] as number,
      out,
    }));
    return { linear: [...this.#linear.subarray(0, F)], bias: this.#linear[F] as number, units };
  }

  step(rate: number, count: number): void {
    this.#adam.step(rate, count);
    for (const [f, sign] of this.#options.signs?.entries() ?? [])
      if ((this.#linear[f] as number) * sign < 0) this.#linear[f] = 0;
  }

  /** Adds a group's gradient. */
  learn({ from, to }: Group, slopes: Slopes): void {
    this.#drop(this.#keepUnit, this.#options.unitDropout);
    this.#drop(this.#keepFeature, this.#options.featureDropout);
    const n = to - from;
    for (let i = 0; i < n; i++) this.#scores[i] = this.#forward(i, from + i);
    const off = this.#scores.subarray(0, n);
    slopes({ from, to }, off);
    for (let i = 0; i < n; i++) if (Math.abs(off[i] as number) >= NOTHING) this.#backward(i, off[i] as number);
  }

  #drop(keep: Float32Array, share: number): void {
    for (let i = 0; i < keep.length; i++) keep[i] = this.#random() < share ? 0 : 1 / (1 - share);
  }

  #forward(i: number, row: number): number {
    const [F, x, keep, W] = [this.#size, this.#x, this.#keepFeature, this.#W];
    const [p, o] = [i * F, row * F];
    let score = this.#linear[F] as number;
    for (let f = 0; f < F; f++) {
      const value = (this.#z[o + f] as number) * (keep[f] as number);
      x[p + f] = value;
      score += (this.#linear[f] as number) * value;
    }
    const H = this.#out.length;
    for (let u = 0; u < H; u++) {
      this.#sums[i * H + u] = 0;
      const kept = this.#keepUnit[u] as number;
      if (kept === 0) continue;
      let sum = this.#bias[u] as number;
      const w = u * F;
      for (let f = 0; f < F; f++) sum += (W[w + f] as number) * (x[p + f] as number);
      if (sum <= 0) continue;
      this.#sums[i * H + u] = sum;
      score += (this.#out[u] as number) * sum * kept;
    }
    return score;
  }

  #backward(i: number, off: number): void {
    const [gW, gBias, gOut, gLinear] = this.#adam.gradients as [Float32Array, Float32Array, Float32Array, Float32Array];
    const [F, H, x] = [this.#size, this.#out.length, this.#x];
    const p = i * F;
    for (let f = 0; f < F; f++) gLinear[f] = (gLinear[f] as number) + off * (x[p + f] as number);
    gLinear[F] = (gLinear[F] as number) + off;
    for (let u = 0; u < H; u++) {
      const sum = this.#sums[i * H + u] as number;
      if (sum === 0) continue;
      const kept = this.#keepUnit[u] as number;
      gOut[u] = (gOut[u] as number) + off * sum * kept;
      const back = off * (this.#out[u] as number) * kept;
      gBias[u] = (gBias[u] as number) + back;
      const w = u * F;
      for (let f = 0; f < F; f++) gW[w + f] = (gW[w + f] as number) + back * (x[p + f] as number);
    }
  }
}

/** Means and standard deviations of columns; 1 for a column that never changes. @throws Error for a value that is no number. */
function columns({ size, values }: Pick<Table, 'size' | 'values'>): { mean: number[]; deviation: number[] } {
  const [sums, squares] = [new Float64Array(size), new Float64Array(size)];
  for (let i = 0; i < values.length; i++) {
    const [f, value] = [i % size, values[i] as number];
    if (!Number.isFinite(value)) throw new Error(`feature ${f} of row ${Math.floor(i / size)} is no number`);
    sums[f] = (sums[f] as number) + value;
    squares[f] = (squares[f] as number) + value * value;
  }
  const count = Math.max(1, values.length / Math.max(1, size));
  const mean = [...sums].map((sum) => sum / count);
  const deviation = mean.map((m, f) => {
    const variance = (squares[f] as number) / count - m * m;
    return variance > 1e-8 ? Math.sqrt(variance) : 1;
  });
  return { mean, deviation };
}

function standardised({ values, size }: Table, mean: readonly number[], deviation: readonly number[]): Float32Array {
  const z = new Float32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const f = i % size;
    const value = ((values[i] as number) - (mean[f] as number)) / (deviation[f] as number);
    z[i] = value > CLIP ? CLIP : value < -CLIP ? -CLIP : value;
  }
  return z;
}
