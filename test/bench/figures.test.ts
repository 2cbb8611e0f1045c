import { describe, expect, it } from 'vitest';
import { exponent, markdownTable, median, quantile, randomFrom, shown, shuffled, times } from './figures.ts';

describe('figures of a benchmark', () => {
  it('GIVEN values in any order THEN the one in the middle, or the mean of two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([10, 9, 1, 2])).toBe(5.5);
    expect(median([7])).toBe(7);
    expect(median([])).toBeNaN();
  });

  it('GIVEN a share THEN the value that far through, and the greatest at the end', () => {
    const values = Array.from({ length: 200 }, (_, i) => 199 - i);
    expect([0, 0.5, 0.99, 1].map((share) => quantile(values, share))).toEqual([0, 100, 198, 199]);
    expect(quantile([], 0.5)).toBeNaN();
  });

  const pointsOf = (value: (size: number) => number) =>
    [5, 10, 20, 40, 80].map((size) => ({ size, value: value(size) }));

  it.each([
    ['the same', 0, () => 3],
    ['linear', 1, (size: number) => 0.2 * size],
    ['quadratic', 2, (size: number) => 7 * size ** 2],
  ])('GIVEN values that are %s THEN the exponent %d', (_, expected, value) => {
    expect(exponent(pointsOf(value))).toBeCloseTo(expected);
  });

  it('GIVEN a start that hides growth THEN the upper half tells', () => {
    expect(exponent(pointsOf((size) => (size < 20 ? 100 : size ** 2)))).toBeCloseTo(2);
  });

  it('GIVEN fewer than two sizes that were measured THEN no exponent', () => {
    expect(exponent([{ size: 5, value: 1 }])).toBeNaN();
    expect(
      exponent([
        { size: 5, value: 1 },
        { size: 9, value: Number.NaN },
      ]),
    ).toBeNaN();
  });

  it('GIVEN a value THEN three digits of it, and a ratio of what was measured alone', () => {
    expect([0.01234, 1.234, 12.34, 1234.5, 0, undefined, Number.NaN].map(shown)).toEqual([
      '0.0123',
      '1.23',
      '12.3',
      '1,235',
      '0',
      '–',
      '–',
    ]);
    expect([times(3, 2), times(30, 2), times(3, undefined), times(3, 0)]).toEqual(['1.5×', '15×', '–', '–']);
  });

  it('GIVEN rows THEN a Markdown table', () => {
    expect(markdownTable(['', 'a'], [['x', '1']])).toBe('|  | a |\n| --- | ---: |\n| x | 1 |\n');
  });

  it('GIVEN the same seed THEN the same order, with everything in it', () => {
    const all = Array.from({ length: 30 }, (_, i) => i);
    const [first, again, other] = [1, 1, 2].map((seed) => shuffled(all, randomFrom(seed)));
    expect(first).toEqual(again);
    expect(first).not.toEqual(other);
    expect(first?.toSorted((a, b) => a - b)).toEqual(all);
  });
});
