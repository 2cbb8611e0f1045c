import { describe, expect, it } from 'vitest';
import { expectWork } from './work.ts';

const times = (count: number) => () => {
  const found = new Map<string, number>();
  for (let i = 0; i < count; i++) found.set(`${i % 1_000}`, i);
  return found;
};

describe('work', () => {
  it('GIVEN as much as was said THEN it passes; GIVEN five hundred times as much THEN it does not', () => {
    expectWork(times(20_000), 10);
    expect(() => expectWork(times(10_000_000), 10)).toThrow('less than or equal to 10');
  });
});
