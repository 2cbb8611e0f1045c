/** The last three rows of the table. They are made once and grow on need, since names are compared ten thousands of times. */
let rows: [Int32Array, Int32Array, Int32Array] = [new Int32Array(64), new Int32Array(64), new Int32Array(64)];

/**
 * Optimal string alignment distance (Damerau-Levenshtein without repeated edits of one place), or `limit + 1` as soon
 * as it is known to be larger. Computes only the cells within `limit` of the diagonal (Ukkonen 1985).
 *
 * @param limit The largest distance of interest, in edits of UTF-16 code units.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let [start, m, n] = [0, a.length, b.length];
  while (m > 0 && n > 0 && a.charCodeAt(m - 1) === b.charCodeAt(n - 1)) {
    m -= 1;
    n -= 1;
  }
  while (start < m && start < n && a.charCodeAt(start) === b.charCodeAt(start)) start += 1;
  m -= start;
  n -= start;
  if (m === 0 || n === 0) return m + n;
  const far = limit + 1;
  if (rows[0].length <= n + 1) rows = [new Int32Array(2 * n + 2), new Int32Array(2 * n + 2), new Int32Array(2 * n + 2)];
  let [twoBack, back, row] = rows;
  for (let j = 0; j <= n; j++) back[j] = j;
  for (let i = 1; i <= m; i++) {
    const [from, to] = [Math.max(1, i - limit), Math.min(n, i + limit)];
    row[from - 1] = from === 1 ? i : far;
    let least = row[from - 1] ?? far;
    const char = a.charCodeAt(start + i - 1);
    for (let j = from; j <= to; j++) {
      const other = b.charCodeAt(start + j - 1);
      // The row above was written only within its own band.
      const above = j < i + limit ? (back[j] ?? far) : far;
      let best = Math.min(above + 1, (row[j - 1] ?? far) + 1, (back[j - 1] ?? far) + (char === other ? 0 : 1));
      if (i > 1 && j > 1 && char === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === other)
        best = Math.min(best, (twoBack[j - 2] ?? far) + 1);
      row[j] = best;
      least = Math.min(least, best);
    }
    if (least > limit) return far;
    [twoBack, back, row] = [back, row, twoBack];
  }
  return Math.min(back[n] ?? far, far);
}
