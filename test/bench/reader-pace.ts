import { monitorEventLoopDelay } from 'node:perf_hooks';
import { explainWithReader } from '../../src/answer/answer.ts';
import { silenceRuntime } from '../../src/cli/open-reader.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { type RunningReader, startReader } from '../../src/reader/start-reader.ts';
import type { LabelledStory } from '../eval/labelled.ts';

/** How fast a library answers, once its stories are read; all in milliseconds. */
interface Pace {
  readonly p50: number;
  readonly p99: number;
  /** The longest that the event loop was held. */
  readonly held: number;
}

/** Questions that are asked, evenly spread over all. */
const QUESTIONS = 300;
/** How finely the event loop is watched. */
const EACH_MS = 1;

/** Has a reader, in its thread, read all stories, and closes it after use. */
export async function withReader<T>(corpus: Corpus, use: (reader: RunningReader) => Promise<T>): Promise<T> {
  silenceRuntime();
  const reader = startReader({
    worker: packageFile('dist/src/reader/worker.js'),
    model: packageFile('src/reader/model'),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  try {
    const fault = await reader.loaded;
    if (fault !== undefined) throw new Error(fault);
    await reader.prepare(corpus);
    return await use(reader);
  } finally {
    await reader.close();
  }
}

/** Asks a library of stories questions about them, one after the other, with the reader in its thread. */
export async function paceWithReader(stories: readonly LabelledStory[]): Promise<Pace> {
  const corpus = buildCorpus(makeLibrary(stories.map(({ document }) => document)));
  const all = stories.flatMap(({ questions }) => questions.map(({ question }) => question));
  const chosen = all.filter((_, i) => i % Math.ceil(all.length / QUESTIONS) === 0);
  return await withReader(corpus, async (reader) => {
    const took: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: EACH_MS });
    delay.enable();
    for (const question of chosen) {
      const before = performance.now();
      await explainWithReader(question, corpus, reader);
      took.push(performance.now() - before);
    }
    delay.disable();
    took.sort((a, b) => a - b);
    const at = (share: number): number => took[Math.floor(share * (took.length - 1))] ?? Number.NaN;
    return { p50: at(0.5), p99: at(0.99), held: delay.max / 1e6 - EACH_MS };
  });
}
