import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../../src/package.ts';
import { dataBeside } from '../../eval/data-beside.ts';
import { writeLibrary } from '../library/write.ts';
import { runChild } from './run-child.ts';

const PASSAGES = 100_000;
/** MiB of V8's heap: what Node takes by default on a machine of 2 GB is less than twice that. */
const HEAP = 1_400;
/** A guard, and no promise: it takes a minute. */
const SECONDS = 15 * 60;

describe('100,000 passages', () => {
  const squad = dataBeside('../shared/data/squad/dev.json');

  it.skipIf(!squad.isHere)(
    'GIVEN a heap of 1,400 MiB THEN a first start and a second have room, and the second needs a fraction of the time',
    async (test) => {
      const scratch = mkdtempSync(join(tmpdir(), 'stories-'));
      test.onTestFinished(() => rmSync(scratch, { recursive: true }));
      const [folder, cache] = [join(scratch, 'stories'), join(scratch, 'cache')];
      expect(writeLibrary(folder, PASSAGES, 1).passages).toBeGreaterThanOrEqual(PASSAGES);
      const start = () =>
        runChild({ kind: 'start', checkout: packageFile('.'), folder, cache }, { seconds: SECONDS, heap: HEAP });
      const took = { cpuMs: expect.any(Number), wallMs: expect.any(Number) };
      const first = await start();
      expect(first).toEqual({ ready: took, everything: took });
      const second = await start();
      expect(second).toEqual({ ready: took, everything: took });
      if (typeof first === 'string' || typeof second === 'string') return;
      // On an idle machine a fortieth. A busy one makes both slow.
      expect(second.ready?.cpuMs).toBeLessThan((first.ready?.cpuMs ?? 0) / 10);
    },
    2 * SECONDS * 1_000,
  );
});
