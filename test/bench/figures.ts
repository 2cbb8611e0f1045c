/** Something that grows: a size, and what was measured there. */
export interface Point {
  readonly size: number;
  readonly value: number;
}

/** The value at a share of the way through the sorted values; `NaN` of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** The middle value; of an even number the mean of the two in the middle; `NaN` of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return ((sorted[Math.ceil(half) - 1] ?? Number.NaN) + (sorted[Math.floor(half)] ?? Number.NaN)) / 2;
}

/**
 * How fast a value grows: the exponent e of value ~ size^e, by least squares of the logarithms. Of the upper half of the
 * sizes, two at least, as what is the same for every size hides the growth of the small ones.
 *
 * @returns `NaN` where fewer than two sizes were measured.
 */
export function exponent(points: readonly Point[]): number {
  const sorted = points.filter(({ value }) => value > 0).toSorted((a, b) => a.size - b.size);
  const upper = sorted.slice(-Math.max(2, Math.ceil(sorted.length / 2)));
  const xs = upper.map(({ size }) => Math.log(size));
  const ys = upper.map(({ value }) => Math.log(value));
  const [x, y] = [mean(xs), mean(ys)];
  const spread = sum(xs.map((each) => (each - x) ** 2));
  return spread === 0 ? Number.NaN : sum(xs.map((each, i) => (each - x) * ((ys[i] ?? y) - y))) / spread;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Three digits that count: `0.0123`, `1.23`, `12.3`, `1,234`; a dash for what was not measured. */
export function shown(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value === 0 ? '0' : value.toFixed(Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value)))));
}

/** How many times as much, `2.1×`; a dash where one of them was not measured. */
export function times(value: number | undefined, base: number | undefined): string {
  const ratio = (value ?? Number.NaN) / (base ?? Number.NaN);
  return Number.isFinite(ratio) ? `${ratio >= 10 ? Math.round(ratio).toLocaleString('en') : ratio.toFixed(1)}×` : '–';
}

/** A Markdown table; all columns but the first are aligned to the right. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, head.map((_, i) => (i === 0 ? '---' : '---:')), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** Random numbers from 0 to 1, the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** In another order (Fisher and Yates). */
export function shuffled<T>(values: readonly T[], random: () => number): T[] {
  const all = [...values];
  for (let i = all.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [all[i], all[j]] = [all[j] as T, all[i] as T];
  }
  return all;
}
