import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alternatives, lexicon } from '../../src/language/lexicon/lexicon.ts';
import { NO_NAMES, OPENERS, PERSON_NOUNS, ROLE_NOUNS, TITLES } from '../../src/language/lexicon/lists.ts';
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

  it('GIVEN an entry with signs of patterns THEN it matches itself alone', () => {
    const pattern = new RegExp(`^(?:${alternatives('abbreviations')})$`);
    expect(['u.s', 'p.m', 'uxs', 'p m'].map((text) => pattern.test(text))).toEqual([true, true, false, false]);
  });

  it('GIVEN an entry of several words THEN any white space may be between them', () => {
    const pattern = new RegExp(`^(?:${alternatives('reason-words')})$`);
    expect(['due to', 'due\n to', 'dueto'].map((text) => pattern.test(text))).toEqual([true, true, false]);
  });

  it('GIVEN the nouns for persons THEN each is in one list', () => {
    const lists = ['courtesy-titles', 'titles', 'callings', 'person-nouns', 'role-nouns'].map(lexicon);
    const all = lists.flatMap((list) => [...list]);
    expect(all.filter((noun, i) => all.indexOf(noun) !== i)).toEqual([]);
  });

  it.each([
    ['mr', { title: true, person: false, role: false }],
    ['admiral', { title: true, person: false, role: true }],
    ['actor', { title: true, person: true, role: true }],
    ['survivor', { title: false, person: true, role: true }],
    ['widow', { title: false, person: true, role: false }],
    ['shopkeeper', { title: false, person: false, role: true }],
    ['table', { title: false, person: false, role: false }],
  ])('GIVEN %j THEN it is among titles, nouns for persons and roles: %j', (noun, expected) => {
    expect({ title: TITLES.has(noun), person: PERSON_NOUNS.has(noun), role: ROLE_NOUNS.has(noun) }).toEqual(expected);
  });

  it('GIVEN months and days THEN they are no names, and words that open a sentence are openers', () => {
    expect(['May', 'Sunday', 'American', 'Acme'].map((word) => NO_NAMES.has(word))).toEqual([true, true, true, false]);
    expect(['the', 'researchers', 'acme'].map((word) => OPENERS.has(word))).toEqual([true, true, false]);
  });
});
