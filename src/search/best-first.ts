/** Sorts by score, the highest first. Its results are whole numbers: a difference would be allocated at each comparison. */
export function bestFirst(a: { readonly score: number }, b: { readonly score: number }): number {
  return a.score > b.score ? -1 : Number(a.score < b.score);
}
