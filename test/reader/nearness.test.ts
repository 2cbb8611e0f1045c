import { describe, expect, it } from 'vitest';
import { type Encoded, TOKEN_WIDTH, WIDTH } from '../../src/reader/encoded.ts';
import { cosine, nearnessOf } from '../../src/reader/nearness.ts';

/** A vector along one direction, and a token along each of some. */
function encoded(direction: number, tokens: readonly number[], sign = 1): Encoded {
  const vector = new Int8Array(WIDTH);
  vector[direction] = 127 * sign;
  const all = new Int8Array(TOKEN_WIDTH * tokens.length);
  for (const [i, token] of tokens.entries()) all[i * TOKEN_WIDTH + token] = 127;
  return { vector, scale: 1 / 127, tokens: all };
}

describe('nearness', () => {
  it('GIVEN the same THEN it is 1', () => {
    const same = encoded(3, [0, 1, 2]);
    expect(nearnessOf(same, same)).toEqual({
      cosine: expect.closeTo(1),
      late: expect.closeTo(1),
      missed: expect.closeTo(1),
    });
  });

  it('GIVEN vectors at a right angle or opposite THEN 0 or −1', () => {
    expect(cosine(encoded(3, [0]), encoded(4, [0]))).toBeCloseTo(0);
    expect(cosine(encoded(3, [0]), encoded(3, [0], -1))).toBeCloseTo(-1);
  });

  it('GIVEN a sentence that lacks one of four tokens THEN late says how much is there, and missed what is not', () => {
    const near = nearnessOf(encoded(0, [0, 1, 2, 3]), encoded(0, [2, 1, 0, 9, 10]));
    expect(near.late).toBeCloseTo(3 / 4);
    expect(near.missed).toBeCloseTo(0);
  });

  it('GIVEN a longer sentence THEN what is more in it does not count', () => {
    expect(nearnessOf(encoded(0, [5]), encoded(0, [1, 2, 3, 4, 5])).late).toBeCloseTo(1);
  });
});
