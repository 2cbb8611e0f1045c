import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { whileClaimed } from '../../src/store/claim.ts';

function claimIn(): { readonly folder: string; readonly path: string } {
  const folder = mkdtempSync(join(tmpdir(), 'claim-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return { folder, path: join(folder, 'claim') };
}

describe('a claim', () => {
  it('GIVEN several who want it THEN one has it at a time, and nothing of it is left', async () => {
    const { folder, path } = claimIn();
    let within = 0;
    const most: number[] = [];
    const work = async (): Promise<void> => {
      most.push(++within);
      await new Promise(setImmediate);
      within -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5].map(() => whileClaimed(path, work)));
    expect(most).toEqual([1, 1, 1, 1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('GIVEN work that fails THEN the error is given, and the claim is free', async () => {
    const { path } = claimIn();
    await expect(whileClaimed(path, () => Promise.reject(new Error('no space')))).rejects.toThrow('no space');
    expect(existsSync(path)).toBe(false);
  });

  it('GIVEN one that a process has left behind THEN it is taken away in the end, and one of several has it', async () => {
    const { folder, path } = claimIn();
    writeFileSync(path, '');
    let within = 0;
    const work = async (): Promise<number> => {
      const there = ++within;
      await new Promise(setImmediate);
      within -= 1;
      return there;
    };
    expect(await Promise.all([1, 2, 3].map(() => whileClaimed(path, work, 100)))).toEqual([1, 1, 1]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('GIVEN no folder THEN the error says so', async () => {
    await expect(whileClaimed(join(claimIn().path, 'claim'), () => Promise.resolve())).rejects.toThrow('ENOENT');
  });
});
