import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPrint, printOf } from '../../src/library/text-print.ts';

/** Few letters, so that texts are found in each other. */
const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u{1f600}', '\uffff'), maxLength: 12 });

describe('the print of a text', () => {
  it('GIVEN any text THEN eight digits of a fingerprint', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => /^[0-9a-z]{8}$/.test(printOf(text))));
    expect(printOf('')).toHaveLength(8);
  });

  it('GIVEN a text and where it stood THEN the place nearest to that, as a search finds it', () => {
    fc.assert(
      fc.property(letters, letters, fc.nat(15), (text, part, near) => {
        const places = [...Array(text.length).keys()].filter((at) => part !== '' && text.startsWith(part, at));
        const nearest = places.sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b)[0];
        expect(findPrint(printOf(part), part.length, text, near)).toBe(nearest);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, number, string]>([
    ['a length that is none', 0, 'abc'],
    ['a length beyond the text', 4, 'abc'],
    ['an endless length', Number.POSITIVE_INFINITY, 'abc'],
  ])('GIVEN %s THEN nothing', (_what, length, text) => {
    expect(findPrint(printOf('a'), length, text, 0)).toBeUndefined();
  });
});
