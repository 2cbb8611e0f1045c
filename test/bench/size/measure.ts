import { GCProfiler } from 'node:v8';
import { quantile } from '../figures.ts';

/** What some work took, in milliseconds: of the processor, all threads together, and by the clock. */
export interface Took {
  readonly cpuMs: number;
  readonly wallMs: number;
}

/** @returns What it took since. */
export function stopwatch(): () => Took {
  const began = performance.now();
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return { cpuMs: (user + system) / 1_000, wallMs: performance.now() - began };
  };
}

export async function timed<T>(work: () => T | Promise<T>): Promise<{ result: T; took: Took }> {
  const took = stopwatch();
  const pending = work();
  // To wait for what is there would add a turn of the queue to each question.
  const result = pending instanceof Promise ? await pending : pending;
  return { result, took: took() };
}

/** Bytes in use after collecting garbage: V8's heap and what is kept outside it, which has the array buffers; `rss` of the process. */
export interface Held {
  readonly heap: number;
  readonly rss: number;
}

export function held(): Held {
  for (let i = 0; i < 3; i++) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: heapUsed + external, rss };
}

/** How questions were answered, in milliseconds and bytes. */
export interface Asking {
  readonly cpu50: number;
  readonly cpu99: number;
  readonly wall50: number;
  readonly wall99: number;
  /** Allocated for one question on average. */
  readonly bytes: number;
}

/** Asks each question, once all were asked to warm up, and once more to see what is allocated. */
export async function askAll(questions: readonly string[], ask: (question: string) => unknown): Promise<Asking> {
  for (const question of questions) await ask(question);
  const took: Took[] = [];
  for (const question of questions) took.push((await timed(() => ask(question))).took);
  const bytes = await allocated(async () => {
    for (const question of questions) await ask(question);
  });
  const of = (what: keyof Took, share: number) =>
    quantile(
      took.map((each) => each[what]),
      share,
    );
  return {
    cpu50: of('cpuMs', 0.5),
    cpu99: of('cpuMs', 0.99),
    wall50: of('wallMs', 0.5),
    wall99: of('wallMs', 0.99),
    bytes: bytes / questions.length,
  };
}

/** Bytes by which the heap grew, had nothing been collected: the growth from end to end, and what each collection freed. */
async function allocated(work: () => Promise<void>): Promise<number> {
  globalThis.gc?.();
  const profiler = new GCProfiler();
  const before = process.memoryUsage().heapUsed;
  profiler.start();
  await work();
  const { statistics } = profiler.stop() as unknown as { statistics: readonly Collection[] };
  const freed = statistics.map(({ beforeGC, afterGC }) => usedIn(beforeGC) - usedIn(afterGC));
  return process.memoryUsage().heapUsed - before + freed.reduce((sum, bytes) => sum + bytes, 0);
}

interface Heap {
  readonly heapStatistics: { readonly usedHeapSize: number };
}
interface Collection {
  readonly beforeGC: Heap;
  readonly afterGC: Heap;
}
const usedIn = ({ heapStatistics }: Heap): number => heapStatistics.usedHeapSize;
