import { Writable } from 'node:stream';
import { type Logger, pino } from 'pino';
import { onTestFinished } from 'vitest';
import { openStories } from '../../src/cli/open-corpus.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { KeptCorpus } from '../../src/kept/kept-corpus.ts';
import { LiveLibrary, type LiveOptions } from '../../src/live/live-library.ts';

/** A line of the log. */
export type Line = Readonly<Record<string, unknown>>;

/** A log that remembers its lines, and tells who waits for one. */
export function listeningLog(): { log: Logger; lines: Line[]; next: (message: string) => Promise<Line> } {
  const lines: Line[] = [];
  const waiting = new Set<(line: Line) => void>();
  const stream = new Writable({
    write: (chunk, _encoding, done) => {
      const line = JSON.parse(String(chunk)) as Line;
      lines.push(line);
      for (const tell of waiting) tell(line);
      done();
    },
  });
  const next = (message: string): Promise<Line> =>
    new Promise((resolve) => {
      const tell = (line: Line): void => {
        if (line['msg'] !== message) return;
        waiting.delete(tell);
        resolve(line);
      };
      waiting.add(tell);
    });
  return { log: pino({ level: 'debug', base: null, timestamp: false }, stream), lines, next };
}

/** A library that follows a folder as long as a test runs. `next` resolves with the next line of the log with this message. */
export async function liveOf(folder: string, more: Partial<LiveOptions> = {}) {
  const { log, lines, next } = listeningLog();
  const kept = KeptCorpus.nowhere();
  const corpus = await openStories(folder, log, { kept, more: more.more });
  const used: Corpus[] = [];
  const live = new LiveLibrary({ folder, corpus, kept, log, onUse: (each) => used.push(each), ...more });
  onTestFinished(() => live.close());
  await live.begin();
  return { live, lines, next, used };
}

export const READ_AGAIN = 'stories read again';
