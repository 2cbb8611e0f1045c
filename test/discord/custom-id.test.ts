import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chosenAction, decodeAction, encodeAction, menuId } from '../../src/discord/custom-id.ts';
import { action } from './actions.ts';

describe('custom ids', () => {
  it('GIVEN any action THEN it fits, and comes back', () => {
    fc.assert(
      fc.property(action, (given) => {
        const id = encodeAction(given);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(decodeAction(id)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(chosenAction(id, ['x'])).toEqual(decodeAction(id));
        expect(chosenAction(menuId(0), [id])).toEqual(decodeAction(id));
      }),
      { numRuns: 1_000 },
    );
  });

  it('GIVEN any other text THEN nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(decodeAction(text)).toBeUndefined();
        expect(chosenAction(menuId(0), [text])).toBeUndefined();
      }),
    );
  });

  it('GIVEN an id with one character changed, added or gone THEN nothing, or another action that is as well formed', () => {
    fc.assert(
      fc.property(action, fc.nat(99), fc.constantFrom('', ':', '0', 'A', '\u0000', 'zz'), (given, at, put) => {
        const id = encodeAction(given);
        const read = decodeAction(id.slice(0, at % id.length) + put + id.slice((at % id.length) + 1));
        if (read) expect(decodeAction(encodeAction(read))).toEqual(read);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    '1:context:abcdefgh:1:2',
    '2:c:abcdefgh:1',
    '2:c:abcdefgh:01:2',
    '2:c:abcdefgh:1:2:x',
    '2:c:abcdefgh:1:2:c:abcdefgh:1:2',
    '2:c:abcdefgh:1:-2',
    '2:a:1:abcdefgh:',
    '2:a:1:abcdefgh:abcdefg',
    '2:t:abcdefgh:**',
    '2:t:abcdefgh:#',
    '2:t:abcdefgh:#01',
    '2:t:abcdefgh::0',
    '2:t:abcdefgh::1:1',
    '2:n:ABCDEFGH:',
    '2:q::',
    '2:h:',
    '2:s:1:2',
    '2:l:abcdefgh',
    '2:menu:0',
    `2:q::${'x'.repeat(96)}`,
  ])('GIVEN %j THEN nothing', (id) => {
    expect(decodeAction(id)).toBeUndefined();
  });

  it('GIVEN a menu without a choice THEN nothing', () => {
    expect(chosenAction(menuId(3), [])).toBeUndefined();
  });
});
