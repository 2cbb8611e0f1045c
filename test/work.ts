import { expect } from 'vitest';

const TRIES = 3;

/** Milliseconds of the processor: what else the machine is busy with is not among them. */
function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** A fixed piece of work of the kind that is measured: about 2 ms. */
function unit(): number {
  const counts = new Map<string, number>();
  for (const [word] of TEXT.matchAll(/\p{L}+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts.size;
}

const TEXT = Array.from({ length: 25_000 }, (_, i) => `word${String.fromCodePoint(97 + (i % 26))} ${i}, `).join('');
for (let i = 0; i < 20; i++) unit();

/**
 * Expects something to take no more than `units` times the processor time of a fixed piece of work, which is measured
 * beside it: so the machine may be slow or busy. The best of a few tries counts.
 */
export function expectWork(run: () => unknown, units: number): void {
  let least = Number.POSITIVE_INFINITY;
  for (let tries = 0; tries < TRIES && least > units; tries++) {
    const base = Math.min(cpuOf(unit), cpuOf(unit), cpuOf(unit));
    least = Math.min(least, cpuOf(run) / base);
  }
  expect(least).toBeLessThanOrEqual(units);
}
