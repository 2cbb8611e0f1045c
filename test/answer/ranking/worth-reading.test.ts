import { describe, expect, it } from 'vitest';
import { worthReading } from '../../../src/answer/ranking/rank.ts';

const scored = (...scores: number[]): { readonly score: number }[] => scores.map((score) => ({ score }));

describe('what is read together with the question', () => {
  it('GIVEN many that are nearly as good THEN the best eight', () => {
    const found = scored(...Array.from({ length: 20 }, (_, i) => 3 - i / 10));
    expect(worthReading(found)).toEqual(found.slice(0, 8));
  });

  it('GIVEN some far below the best THEN none of them, whatever the best one has', () => {
    expect(worthReading(scored(-20, -22, -24, -24.1, -40))).toEqual(scored(-20, -22, -24));
  });

  it('GIVEN nothing found THEN nothing', () => {
    expect(worthReading([])).toEqual([]);
  });
});
