import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/library/dates.ts';

describe('a date', () => {
  it.each([
    '2026-03-05',
    '2026-3-5',
    '2026/03/05',
    '2026.03.05',
    '20260305',
    '2026-03-05T23:59:59-12:00',
    '2026-03-05 00:00:01 +1400',
    '2026-03-05, 10:00',
    'March 5, 2026',
    'march 5 2026',
    'Mar. 5th, 2026',
    'Thursday, March 5, 2026 at 10:00 p.m.',
    '5 March 2026',
    '5th of March 2026',
    '05-Mar-2026',
    'Thu, 05 Mar 2026 23:30:00 -0800',
    ' Mar  5,  2026 ',
    '2026年3月5日',
    '2026년 3월 5일',
  ])('GIVEN %j THEN the day that is written', (written) => {
    expect(dayOf(written)).toBe('2026-03-05');
  });

  it.each([
    ['25/3/2026', '2026-03-25'],
    ['3/25/2026', '2026-03-25'],
    ['25.03.2026', '2026-03-25'],
    ['05.03.2026', '2026-03-05'],
    ['3/3/2026', '2026-03-03'],
    ['Sept. 1, 2026', '2026-09-01'],
    ['29 Feb 2028', '2028-02-29'],
  ])('GIVEN %j, which can be one day alone THEN %j', (written, day) => {
    expect(dayOf(written)).toBe(day);
  });

  it.each([
    '5/3/2026',
    '2026-02-30',
    '31 April 2026',
    '2026-13-01',
    'March 2026',
    '2026',
    '3/5/26',
    '1772668800',
    'yesterday',
    'true',
    'May',
    '2026-03-05 draft',
    '5 Marching 2026',
    '',
  ])('GIVEN %j, which is no day or could be two THEN none', (written) => {
    expect(dayOf(written)).toBeUndefined();
  });

  it('GIVEN any day THEN each way to write it gives it back', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const written = (style: 'long' | 'short', locale: string) =>
            new Intl.DateTimeFormat(locale, {
              dateStyle: style === 'long' ? 'full' : 'medium',
              timeZone: 'UTC',
            }).format(date);
          for (const text of [
            day,
            date.toISOString(),
            date.toUTCString(),
            written('long', 'en-US'),
            written('short', 'en-US'),
            written('long', 'en-GB'),
            written('short', 'en-GB'),
          ])
            expect(dayOf(text), text).toBe(day);
        },
      ),
    );
  });
});
