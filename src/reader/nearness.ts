import { type Encoded, TOKEN_WIDTH } from './encoded.ts';

/** How near a sentence is to a question, by meaning. */
export interface Nearness {
  /** Cosine of their vectors, from −1 to 1. */
  readonly cosine: number;
  /**
   * The mean over the question's tokens of the best cosine among the sentence's tokens (late interaction: Khattab and
   * Zaharia, ColBERT, 2020), from −1 to 1.
   */
  readonly late: number;
  /** The same of the worst matched tenth: what the question says and the sentence does not. */
  readonly missed: number;
}

export function nearnessOf(question: Encoded, sentence: Encoded): Nearness {
  const best = bestMatches(question.tokens, sentence.tokens);
  const late = best.reduce((sum, each) => sum + each, 0) / best.length;
  const worst = best.sort().subarray(0, Math.max(1, Math.round(best.length / 10)));
  return {
    cosine: cosine(question, sentence),
    late,
    missed: worst.reduce((sum, each) => sum + each, 0) / worst.length,
  };
}

/** The cosine of two vectors, from −1 to 1. */
export function cosine(a: Encoded, b: Encoded): number {
  let sum = 0;
  for (let i = 0; i < a.vector.length; i++) sum += (a.vector[i] as number) * (b.vector[i] as number);
  return sum * a.scale * b.scale;
}

function bestMatches(question: Int8Array, sentence: Int8Array): Float64Array {
  const best = new Float64Array(question.length / TOKEN_WIDTH).fill(-1);
  for (let q = 0; q < best.length; q++) {
    let most = Number.NEGATIVE_INFINITY;
    for (let s = 0; s < sentence.length; s += TOKEN_WIDTH) {
      let sum = 0;
      for (let i = 0; i < TOKEN_WIDTH; i++)
        sum += (question[q * TOKEN_WIDTH + i] as number) * (sentence[s + i] as number);
      if (sum > most) most = sum;
    }
    best[q] = most / (127 * 127);
  }
  return best;
}
