import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf } from '../../src/cards/pages.ts';
import { excerptOf } from '../../src/corpus/excerpt.ts';
import type { CitedExcerpt } from '../../src/corpus/types.ts';
import { CARD_LIMITS } from '../../src/discord/limits.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

const { stories } = makeLibrary([
  documentFromText('a.txt', `Title\n\n${'A word. '.repeat(1_000)}`, { url: 'https://example.org/a' }),
]);

const cited = (length: number): CitedExcerpt => {
  const [story] = stories;
  const [document] = story?.documents ?? [];
  if (!story || !document) throw new Error('no document');
  return {
    excerpt: excerptOf(document, 10, 10 + length),
    citation: { story, document, paragraph: 1, section: 'Points' },
  };
};

describe('pages of points', () => {
  it('GIVEN any points THEN all of them in order, no page empty, crowded or of over 3,000 characters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 2_500 }), { maxLength: 40 }), (lengths) => {
        const points = lengths.map((length) => ({ ...cited(length), atLength: cited(5) }));
        const pages = pagesOf(points, CARD_LIMITS);
        expect(pages.flat()).toEqual(points);
        for (const page of pages) {
          expect(page.length).toBeGreaterThan(0);
          expect(page.length).toBeLessThanOrEqual(10);
          const size = page.reduce((sum, { excerpt }) => sum + excerpt.text.length, 0);
          if (page.length > 1) expect(size).toBeLessThanOrEqual(3_000);
        }
      }),
    );
  });

  it('GIVEN the places of other documents THEN their lines count, too', () => {
    const [{ citation }] = [cited(60)];
    const other = { citation, words: ['June'.repeat(20)], quoted: ['May'] };
    const more = { alsoIn: [citation, citation, citation], otherwise: [other, other, other] };
    const limits = { ...CARD_LIMITS, pageCitations: 1_000 };
    const pagesWith = (point: CitedExcerpt): number =>
      pagesOf(
        Array.from({ length: 8 }, () => point),
        limits,
      ).length;
    expect(pagesWith(cited(60))).toBe(1);
    expect(pagesWith({ ...cited(60), ...more })).toBeGreaterThan(2);
  });

  it.each([
    [5, [5]],
    [10, [10]],
    [12, [6, 6]],
    [30, [10, 10, 10]],
    [31, [8, 8, 8, 7]],
  ])('GIVEN %i short points THEN pages of about as many each', (count, sizes) => {
    expect(
      pagesOf(
        Array.from({ length: count }, () => cited(60)),
        CARD_LIMITS,
      ).map(({ length }) => length),
    ).toEqual(sizes);
  });
});
