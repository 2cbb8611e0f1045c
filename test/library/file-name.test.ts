import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fileNameOf } from '../../src/library/file-name.ts';

describe('fileNameOf', () => {
  it.each([
    ['The Budget: A Guide', 'the-budget-a-guide'],
    ['  “It’s over”, says Łukasz Müller!  ', 'its-over-says-łukasz-muller'],
    ['../../etc/passwd', 'etc-passwd'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['預算案', '預算案'],
    ['бюджет йод', 'бюджет-йод'],
    ['हिन्दी समाचार', 'हिन्दी-समाचार'],
    ['CON', 'story-con'],
    ['…', 'story'],
    ['', 'story'],
    ['a\u202etxt.exe\u0000', 'a-txt-exe'],
    [
      'Councillors in Pellworth vote by a narrow margin to keep the old tram line running',
      'councillors-in-pellworth-vote-by-a-narrow-margin-to-keep-the',
    ],
    ['x'.repeat(300), 'x'.repeat(60)],
  ])('GIVEN %s THEN %s', (title, name) => {
    expect(fileNameOf(title, 'story')).toBe(name);
  });

  it('GIVEN any title THEN letters, digits and hyphens, in a byte length that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (title) => {
        const name = fileNameOf(title, 'story');
        expect(name).toMatch(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*$/u);
        expect(Buffer.byteLength(name)).toBeLessThan(245);
      }),
    );
  });
});
