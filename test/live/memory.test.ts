import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import { conversation } from '../../commands/index.ts';
import { suggestionsOf } from '../../src/answer/suggestions/suggestions.ts';
import { en } from '../../src/cards/strings/index.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { CARD_LIMITS } from '../../src/discord/limits.ts';
import { Background } from '../../src/live/background.ts';
import { folderOf } from '../library/folder.ts';
import { liveOf } from './live.ts';

const [WARM_UP, CHANGES] = [400, 2_000];
/** A guard against waiting for ever, in milliseconds, and no promise: other programs may keep every core busy. */
const LIMIT_MS = 600_000;
/** Changes after which everything is asked. */
const A_ROUND = 50;
/** Texts that the file has in turn. */
const VERSIONS = 30;
/** Bytes by which the heap may grow, for what Node compiles meanwhile: 1.5 kB a change, where a library of these takes some 100. */
const TOLERANCE = 3e6;
/** What is in use, and what a thing that is done may still hold. */
const MOST_HELD = 2;

const textOf = (town: string, version: number): string =>
  `The bridge of ${town}\n\n${Array.from(
    { length: 6 },
    (_, at) => `Mayor Ina Corvell of ${town} told reporter ${at} that its bridge costs ${version + at} million francs.`,
  ).join('\n\n')}\n`;

it('GIVEN 2,000 changes, each with questions, THEN no library but the one in use is held, and the heap stays as large', {
  timeout: LIMIT_MS,
}, async () => {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  const folder = folderOf({
    'bern.txt': textOf('Bern', 1),
    'chur.txt': textOf('Chur', 1),
    'jona/a.txt': textOf('Jona', 1),
  });
  const stop = new AbortController();
  const log = pino({ level: 'silent' });
  const background = new Background({ log, signal: stop.signal });
  onTestFinished(() => stop.abort());
  const held = new Set<WeakRef<Corpus>>();
  const { live } = await liveOf(folder, {
    // Lines that are remembered take memory, too.
    log,
    onUse: (corpus, kept) => {
      held.add(new WeakRef(corpus));
      // What is done in the background takes longer than a change.
      if (held.size % A_ROUND === 0) background.take(corpus, kept);
    },
  });
  const measure = async (): Promise<number> => {
    await suggestionsOf(live.corpus).done;
    for (let i = 0; i < 3; i++) {
      await setImmediate();
      collect();
    }
    return process.memoryUsage().heapUsed;
  };
  const change = async (version: number): Promise<void> => {
    const path = join(folder, 'bern.txt');
    // Words that come again: how many words are remembered is bounded, but not by so few changes.
    writeFileSync(path, textOf('Bern', 1_000 + (version % VERSIONS)));
    utimesSync(path, version, version);
    await live.refresh('changed');
    if (version % A_ROUND === 0) await ask(live.corpus);
  };
  let version = 1;
  for (; version <= WARM_UP; version++) await change(version);
  const before = await measure();
  for (; version <= WARM_UP + CHANGES; version++) await change(version);
  const after = await measure();
  expect(held.size).toBeGreaterThan(CHANGES);
  expect([...held].filter((each) => each.deref()).length).toBeLessThanOrEqual(MOST_HELD);
  expect(after - before).toBeLessThan(TOLERANCE);
});

/** Runs each command. */
async function ask(corpus: Corpus): Promise<void> {
  const context = { corpus, strings: en, limits: CARD_LIMITS, isOneDocument: false };
  const options = { question: 'How much does the bridge of Bern cost?', name: 'Ina Corvell' };
  for (const command of conversation.commands) await command.run({ options }, context);
  await conversation.commands[0]?.complete?.({ options: {}, option: 'question', typed: 'how' }, context);
}
