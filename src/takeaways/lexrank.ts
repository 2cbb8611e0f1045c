/** Terms of a sentence with their weights; a unit vector, or empty. */
export type TermVector = ReadonlyMap<string, number>;

/** The tf·idf vector of each sentence, with idf over these sentences. */
export function termVectors(sentences: readonly (readonly string[])[]): TermVector[] {
  const holding = new Map<string, number>();
  for (const terms of sentences) for (const term of new Set(terms)) holding.set(term, (holding.get(term) ?? 0) + 1);
  return sentences.map((terms) => {
    const weights = new Map<string, number>();
    for (const term of terms) {
      const idf = Math.log(sentences.length / (holding.get(term) ?? 1));
      weights.set(term, (weights.get(term) ?? 0) + idf);
    }
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([term, weight]) => [term, weight / length]));
  });
}

/** Cosine of two vectors, from 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}

/** PageRank's usual damping factor. */
const DAMPING = 0.85;
/** Iterations at most, and the largest change of a share at which they end. */
const ROUNDS = 50;
const SETTLED = 1e-6;

/**
 * Continuous LexRank (Erkan and Radev 2004): PageRank over the sentences, with edges weighted by cosine.
 *
 * @returns A share for each sentence; they sum to 1.
 */
export function lexRank(vectors: readonly TermVector[]): number[] {
  const n = vectors.length;
  const rows = likenesses(vectors);
  let shares = vectors.map(() => 1 / n);
  for (let round = 0; round < ROUNDS; round++) {
    const next = vectors.map(() => (1 - DAMPING) / n);
    for (const [i, { others, sum }] of rows.entries()) {
      const given = DAMPING * (shares[i] ?? 0);
      if (sum === 0) for (let j = 0; j < n; j++) next[j] = (next[j] ?? 0) + given / n;
      for (const [j, weight] of others) next[j] = (next[j] ?? 0) + (given * weight) / sum;
    }
    const change = next.reduce((most, share, i) => Math.max(most, Math.abs(share - (shares[i] ?? 0))), 0);
    shares = next;
    if (change < SETTLED) break;
  }
  return shares;
}

interface SimilarityRow {
  /** The sentences that share a term with this one, and the cosine. */
  readonly others: ReadonlyMap<number, number>;
  readonly sum: number;
}

function likenesses(vectors: readonly TermVector[]): SimilarityRow[] {
  const holding = new Map<string, (readonly [number, number])[]>();
  for (const [i, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const there = holding.get(term);
      if (there) there.push([i, weight]);
      else holding.set(term, [[i, weight]]);
    }
  return vectors.map((vector, i) => {
    const others = new Map<number, number>();
    let sum = 0;
    for (const [term, weight] of vector)
      for (const [j, other] of holding.get(term) ?? []) {
        const share = weight * other;
        if (j === i || share === 0) continue;
        others.set(j, (others.get(j) ?? 0) + share);
        sum += share;
      }
    return { others, sum };
  });
}
