import { describe, expect, it } from 'vitest';
import { isOtherTime, isSameTime, timesIn } from '../../../src/corpus/units/times.ts';

const [only] = [(text: string) => timesIn(text)[0]];

describe('times of a text', () => {
  it.each([
    ['It fell at 1:26 p.m. on Monday.', ['1:26 p.m.', 'Monday']],
    ['It fell on March 3, 2024, and again in May.', ['March 3, 2024', 'May']],
    ['It may fall in the 1980s or in 1999.', ['1980s', '1999']],
    ['They march on; it cost $1999 and 2000 tons.', ['2000']],
    ['It fell yesterday at noon.', ['yesterday', 'noon']],
  ])('GIVEN %j THEN %j', (text, expected) => {
    expect(timesIn(text).map((time) => time.text)).toEqual(expected);
  });

  it.each([
    ['3 p.m.', '15:00', 'same'],
    ['3 p.m.', '3 a.m.', 'other'],
    ['3:00', '3 p.m.', 'same'],
    ['March 3, 2024', 'March 3', 'same'],
    ['March 3', 'March 4', 'other'],
    ['September 2008', 'June 2008', 'other'],
    ['1985', '1980s', 'same'],
    ['1975', '1980s', 'other'],
    ['Monday', 'Tuesday', 'other'],
    ['Monday', 'March 3', 'neither'],
  ])('GIVEN %s and %s THEN %s', (a, b, expected) => {
    const [one, other] = [only?.(a), only?.(b)];
    if (!one || !other) throw new Error('no time');
    const found = isSameTime(one, other) ? 'same' : isOtherTime(one, other) ? 'other' : 'neither';
    expect(found).toBe(expected);
  });
});
