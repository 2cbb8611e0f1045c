import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pino } from 'pino';
import { openStories } from '../../src/cli/open-corpus.ts';
import { KeptCorpus } from '../../src/kept/kept-corpus.ts';
import { inTurns } from '../../src/library/turns.ts';
import { LiveLibrary } from '../../src/live/live-library.ts';
import { quantile } from './figures.ts';

/** When the edited file was last written to, as far as its date says, in seconds since 1970: nobody is at it any more. */
const LONG_AGO = 1_000_000_000;

/** Edits one file of a copy of a folder after the other, and prints how long each takes and for how long the process does nothing else. */
export async function measureLive(source: string, changes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'live-'));
  try {
    cpSync(source, folder, { recursive: true });
    const log = pino({ level: 'silent' });
    const kept = KeptCorpus.nowhere();
    const corpus = await openStories(folder, log, { kept });
    process.stdout.write(`${corpus.library.documents.length} documents, ${corpus.index.passages.length} passages\n`);
    let used = corpus;
    const live = new LiveLibrary({
      folder,
      corpus,
      kept,
      log,
      onUse: (each) => {
        used = each;
      },
    });
    await inTurns(corpus.complete());
    await live.refresh('start');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:txt|md)$/.test(file),
    );
    const took: number[] = [];
    const delay = monitorEventLoopDelay({ resolution: 1 });
    delay.enable();
    for (let i = 0; i < changes; i++) {
      const path = join(folder, files[(i * 37) % files.length] ?? '');
      appendFileSync(path, `\n\nThe figure of round ${i} is ${i * 7} million.\n`);
      utimesSync(path, LONG_AGO + i, LONG_AGO + i);
      const began = performance.now();
      await live.refresh('bench');
      took.push(performance.now() - began);
      await inTurns(used.complete());
    }
    delay.disable();
    await live.close();
    process.stdout.write(
      `a change is in use after ${quantile(took, 0.5).toFixed(0)} ms, ${Math.max(...took).toFixed(0)} ms at most; ` +
        `nothing else is done for ${(delay.percentile(99) / 1e6).toFixed(0)} ms (99 %), ${(delay.max / 1e6).toFixed(0)} ms at most\n`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
