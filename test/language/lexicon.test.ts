import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alternatives, lexicon } from '../../src/language/lexicon/lexicon.ts';
import { packageFile } from '../../src/package.ts';

const folder = packageFile('src/language/lexicon');
const lists = readdirSync(folder).filter((file) => file.endsWith('.txt'));

describe('the lexicon', () => {
  it.each(lists)('GIVEN %s THEN it says what it is and its origin, is sorted, and holds no entry twice', (file) => {
    const lines = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n');
    const head = lines.filter((line) => line.startsWith('#'));
    const entries = lines.slice(head.length);
    expect(head.length).toBeGreaterThanOrEqual(2);
    expect(head.some((line) => line.startsWith('# Origin: '))).toBe(true);
    expect(entries).toEqual([...new Set(entries)].sort());
    expect(entries.every((entry) => entry === entry.trim().replace(/\s+/g, ' ') && entry !== '')).toBe(true);
  });

  it('GIVEN a list THEN its entries, and alternatives of a pattern with the longest first', () => {
    expect(lexicon('courtesy-titles').has('mrs')).toBe(true);
    const pattern = new RegExp(`^(?:${alternatives('courtesy-titles')})`);
    expect(pattern.exec('mrs smith')?.[0]).toBe('mrs');
  });

  it('GIVEN a name without a list THEN an error', () => {
    expect(() => lexicon('nothing')).toThrow();
  });
});
