import { describe, expect, it } from 'vitest';
import { type Checked, checkText } from '../../src/check/check.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { differencesOf } from './read-differences.ts';

const documents = [
  documentFromText(
    'mill/1.txt',
    'Mill burns\n\nSeven people died in the fire at the mill, police said.\n\nThe mill employed 340 people. Its owner is Ada Brill.',
    { published: '2026-03-02' },
  ),
  documentFromText(
    'mill/2.txt',
    'Mill fire killed five\n\nFive people died in the fire at the mill, police said on Friday.\n\nCorrection: An earlier version of this article said that Jon Vey led the night shift. He is a guard.',
    { published: '2026-03-06' },
  ),
];
const corpus = buildCorpus(makeLibrary(documents));
const first = (message: string): Checked | undefined => checkText(message, corpus).checked[0];

describe('a story that has been told anew', () => {
  it('GIVEN what an older document says and the newer says otherwise THEN it differs, beside the newer', () => {
    const checked = first('Seven people died in the fire at the mill.');
    expect(checked?.finding).toBe('differs');
    expect(differencesOf(checked)).toEqual(['number: Seven ≠ Five']);
    expect(checked?.nearest?.excerpt.document.id).toBe('mill/2.txt');
  });

  it('GIVEN what only the older says THEN it says this', () => {
    expect(first('The mill employed 340 people.')?.finding).toBe('says');
    expect(first('Five people died in the fire at the mill.')?.finding).toBe('says');
  });

  it('GIVEN what a note of correction calls wrong THEN no comfort, and the note', () => {
    const checked = first('Jon Vey led the night shift.');
    expect(checked?.finding).toBe('related');
    expect(checked?.nearest?.excerpt.text).toMatch(/^Correction:/);
  });
});

describe('short claims', () => {
  it.each(['Nobody died.', 'All died.', 'The fire was in May.'])('GIVEN %j THEN it is a claim', (message) => {
    expect(first(message)).toBeDefined();
    expect(first(message)?.finding).not.toBe('says');
  });

  it.each(['lol nobody cares', 'All good!', 'may be'])('GIVEN %j THEN it is none', (message) => {
    expect(checkText(message, corpus).checked).toEqual([]);
  });
});
