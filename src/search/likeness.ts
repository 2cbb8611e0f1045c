/** Stems of one family share five letters or more: "invest" and "investor", "exclud" and "exclus". */
const SHARED_PREFIX = 5;
const SHARED_PART = 0.6;
/** What a related form counts for beside the word itself. */
export const RELATED_FORM = 0.75;

/** How alike two stems are: 1 the same, `RELATED_FORM` where they share a long beginning, else 0. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < SHARED_PREFIX || b.length < SHARED_PREFIX) return 0;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared >= SHARED_PREFIX && shared / Math.max(a.length, b.length) >= SHARED_PART ? RELATED_FORM : 0;
}
