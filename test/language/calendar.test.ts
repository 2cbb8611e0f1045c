import { describe, expect, it } from 'vitest';
import {
  DATE,
  isCalendarName,
  MONTH,
  MONTHS,
  monthNumber,
  SHORT_MONTHS,
  WEEKDAY,
} from '../../src/language/calendar.ts';

const whole = (pattern: string, text: string): string | undefined => new RegExp(pattern, 'iu').exec(text)?.[0];

describe('the calendar', () => {
  it.each([
    ['On March 5, 2026 it rained.', 'March 5, 2026'],
    ['On march 5th it rained.', 'march 5th'],
    ['It was the 5th of March 2026.', '5th of March 2026'],
    ['On 12 Sept 2025 they met.', '12 Sept 2025'],
    ['In Dec. 2024 it closed.', 'Dec. 2024'],
    ['It may rain in 2026.', undefined],
    ['The marchers met 5 times.', undefined],
  ])('GIVEN %j THEN the date in it is %j', (text, expected) => {
    expect(whole(DATE, text)).toBe(expected);
  });

  it('GIVEN a month in any form THEN its number, and nothing for another word', () => {
    expect(MONTHS.map(monthNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(SHORT_MONTHS.map(monthNumber)).toEqual([1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12]);
    expect(['MAY', 'sept', 'Marches', 'Ma', ''].map(monthNumber)).toEqual([5, 9, undefined, undefined, undefined]);
  });

  it('GIVEN a short form of a month that begins another THEN the longer one is taken', () => {
    expect(SHORT_MONTHS.map((month) => whole(`^(?:${MONTH})`, month))).toEqual(SHORT_MONTHS);
  });

  it.each([
    ['May', true],
    ['Sunday', true],
    ['may', false],
    ['Sun', false],
    ['Maya', false],
  ])('GIVEN %j THEN that it is a month or a day of the week is %j', (word, expected) => {
    expect(isCalendarName(word)).toBe(expected);
  });

  it('GIVEN days of the week in a pattern THEN each is found whole', () => {
    expect('From Monday to friday.'.match(new RegExp(`\\b(?:${WEEKDAY})\\b`, 'gi'))).toEqual(['Monday', 'friday']);
  });
});
