/** Adam (Kingma and Ba, 2015) over a few arrays of parameters, with L2 added to the gradient. */
export class Adam {
  readonly #parameters: readonly Float32Array[];
  readonly #means: readonly Float32Array[];
  readonly #variances: readonly Float32Array[];
  readonly #l2: number;
  #steps = 0;
  /** Sums of gradients since the last step, one for each parameter. */
  readonly gradients: readonly Float32Array[];

  constructor(parameters: readonly Float32Array[], l2: number) {
    const like = (): Float32Array[] => parameters.map(({ length }) => new Float32Array(length));
    this.#parameters = parameters;
    this.#means = like();
    this.#variances = like();
    this.gradients = like();
    this.#l2 = l2;
  }

  /** Steps against the mean of the gradients of `count` examples, and forgets them. */
  step(rate: number, count: number): void {
    this.#steps += 1;
    const [c1, c2] = [1 - 0.9 ** this.#steps, 1 - 0.999 ** this.#steps];
    for (let k = 0; k < this.#parameters.length; k++) {
      const [p, g, m, v] = [this.#parameters[k], this.gradients[k], this.#means[k], this.#variances[k]];
      if (!p || !g || !m || !v) continue;
      for (let i = 0; i < p.length; i++) {
        const gradient = (g[i] as number) / count + this.#l2 * (p[i] as number);
        const mean = 0.9 * (m[i] as number) + 0.1 * gradient;
        const variance = 0.999 * (v[i] as number) + 0.001 * gradient * gradient;
        m[i] = mean;
        v[i] = variance;
        p[i] = (p[i] as number) - (rate * (mean / c1)) / (Math.sqrt(variance / c2) + 1e-8);
        g[i] = 0;
      }
    }
  }
}
