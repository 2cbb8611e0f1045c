/** How two lists of lines differ. */
export interface Differences {
  readonly same: number;
  /** Lines of the first that the second lacks, and the other way round; each as often as it is too many. */
  readonly missing: readonly string[];
  readonly added: readonly string[];
}

/** Compares lines whatever their order: tests run side by side. */
export function differencesOf(before: readonly string[], after: readonly string[]): Differences {
  const counts = new Map<string, number>();
  for (const line of before) counts.set(line, (counts.get(line) ?? 0) + 1);
  const added = after.filter((line) => {
    const left = counts.get(line) ?? 0;
    if (left > 0) counts.set(line, left - 1);
    return left === 0;
  });
  const missing = [...counts].flatMap(([line, count]) => Array<string>(count).fill(line));
  return { same: before.length - missing.length, missing, added };
}
