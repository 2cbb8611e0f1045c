import { Writable } from 'node:stream';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { LoadProgress } from '../../src/cli/load-progress.ts';

/** What is said of a load at these moments, in milliseconds since it began; half of it is done at each. */
function saidAt(times: readonly number[], isTTY: boolean, level = 'info') {
  const logged: unknown[] = [];
  const write = (line: string, _: string, done: () => void) => {
    logged.push(JSON.parse(String(line)));
    done();
  };
  const log = pino({ level, base: null, timestamp: false }, new Writable({ write }));
  const shown: string[] = [];
  let now = 0;
  const progress = new LoadProgress(log, { isTTY, write: (text: string) => shown.push(text) }, () => now);
  for (const time of times) {
    now = time;
    progress.tell({ files: 12, passages: 340, share: 0.5 });
  }
  progress.close();
  return { logged, shown };
}

describe('the progress of a load', () => {
  it('GIVEN a terminal THEN one line after a second, which is gone at the end', () => {
    const { shown, logged } = saidAt([100, 900, 1_000, 1_050, 4_000], true);
    expect(shown).toEqual([
      '\r\u001B[KLoading stories: 12 files, 340 passages, about 1 s left',
      '\r\u001B[KLoading stories: 12 files, 340 passages, about 4 s left',
      '\r\u001B[K',
    ]);
    expect(logged).toEqual([]);
  });

  it('GIVEN no terminal THEN a line in the log every ten seconds', () => {
    const { shown, logged } = saidAt([1_000, 9_999, 10_000, 15_000, 20_000], false);
    expect(shown).toEqual([]);
    expect(logged).toEqual(
      [10, 20].map((secondsLeft) => ({
        level: 30,
        files: 12,
        passages: 340,
        secondsLeft,
        msg: 'stories are loaded',
      })),
    );
  });

  it('GIVEN a load of less than a second, or no wish for warnings THEN nothing', () => {
    expect(saidAt([10, 900], true).shown).toEqual([]);
    expect(saidAt([2_000], true, 'error').shown).toEqual([]);
  });
});
