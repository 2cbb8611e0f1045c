import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { gazetteer } from '../../../src/names/gazetteer/gazetteer.ts';
import { KNOWN_NAMES, knownName } from '../../../src/names/gazetteer/known.ts';
import { packageFile } from '../../../src/package.ts';

const folder = packageFile('src/names/gazetteer');
const lists = readdirSync(folder).filter((file) => file.endsWith('.txt'));

describe('the gazetteer', () => {
  it.each(lists)('GIVEN %s THEN it says what it is and its origin, is sorted, and holds no entry twice', (file) => {
    const lines = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n');
    const head = lines.filter((line) => line.startsWith('#'));
    const entries = lines.slice(head.length);
    expect(head.some((line) => line.startsWith('# Origin: '))).toBe(true);
    expect(entries).toEqual([...new Set(entries)].sort());
    expect(entries.every((entry) => entry === entry.trim().replace(/\s+/g, ' ') && entry !== '')).toBe(true);
  });

  it('GIVEN a list without a file THEN an error', () => {
    expect(() => gazetteer('nothing')).toThrow();
  });

  it('GIVEN a known name THEN each of its forms is found, and no form is of two names', () => {
    expect(knownName('the Pentagon')).toBe(knownName('Department of Defense'));
    for (const entry of KNOWN_NAMES)
      for (const form of [entry.name, ...entry.aliases]) expect([form, knownName(form)]).toEqual([form, entry]);
  });
});
