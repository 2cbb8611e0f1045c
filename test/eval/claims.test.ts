import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { checkClaims, claimFiguresOf } from './claims/figures.ts';
import { readClaims } from './claims/labelled.ts';
import { dataBeside } from './data-beside.ts';

const FERRY = `The ferry to Oster is cancelled until Friday. Its captain, Ida Brandt, said that the propeller is broken.

A new propeller costs 40,000 crowns.`;

/** A folder with the ferry's story and these claims on it. */
function folderOf(claims: readonly object[]): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'claims-')), 'stories');
  mkdirSync(folder);
  writeFileSync(join(folder, 'ferry.txt'), FERRY);
  writeFileSync(join(folder, 'questions.json'), JSON.stringify({ stories: [{ file: 'ferry.txt', claims }] }));
  return folder;
}

const nearest = 'A new propeller costs 40,000 crowns.';

describe('figures of claims', () => {
  it('GIVEN claims in a folder THEN a table of labels and findings, and shares', async () => {
    const folder = folderOf([
      { id: 'a', text: 'A new propeller costs 40,000 crowns.', label: 'same', nearest },
      { id: 'b', text: 'A new propeller costs 50,000 crowns.', label: 'differs', differs: 'number', nearest },
      { id: 'c', text: 'A new propeller costs 40,000 crowns.', label: 'not-said', nearest },
      { id: 'd', text: 'Pancakes are free on Sundays.', label: 'absent', nearest: '' },
    ]);
    const figures = claimFiguresOf(checkClaims(await readClaims(folder)));
    expect(figures.table).toMatchObject({ same: { says: 1 }, differs: { differs: 1 }, absent: { absent: 1 } });
    expect(figures).toMatchObject({
      claims: 4,
      'said to be said, of those that differ or are not said': 33.33,
      'differs found, with the right words': 100,
      'same found as said': 100,
      'nearest right': 100,
    });
  });

  it('GIVEN a claim about a story that is not there THEN an error', async () => {
    const folder = folderOf([]);
    writeFileSync(join(folder, 'questions.json'), JSON.stringify({ stories: [{ file: 'none.txt', claims: [] }] }));
    await expect(readClaims(folder)).rejects.toThrow('none.txt is not there');
  });
});

describe('claims about articles', () => {
  const { isHere } = dataBeside('../shared/data/wikinews/articles.jsonl');

  // Bounds under what is measured now (test/eval/README.md), so that a rule that misleads is seen.
  it.skipIf(!isHere)(
    'GIVEN claims that the rules were made with THEN few mislead, and most differences are found',
    async () => {
      const figures = claimFiguresOf(
        checkClaims(await readClaims(packageFile('test/eval/labels/claims.json'), 'ranked')),
      );
      expect(figures['said to be said, of those that differ or are not said']).toBeLessThanOrEqual(1);
      expect(figures['differs found, with the right words']).toBeGreaterThanOrEqual(69);
      expect(figures['same found as said']).toBeGreaterThanOrEqual(35);
      expect(figures['same found absent']).toBeLessThanOrEqual(4);
    },
  );

  it.skipIf(!isHere)('GIVEN the words of articles put together otherwise THEN few are said to be said', async () => {
    const figures = claimFiguresOf(checkClaims(await readClaims(packageFile('test/eval/labels/twisted.json'))));
    expect(figures['said to be said, of those that differ or are not said']).toBeLessThanOrEqual(11);
    expect(figures['same found as said']).toBeGreaterThanOrEqual(84);
  });
});
