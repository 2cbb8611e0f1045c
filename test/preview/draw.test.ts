import { describe, expect, it } from 'vitest';
import { drawMessage } from '../../src/preview/draw.ts';
import type { Message } from '../../src/preview/local-discord.ts';

const drawn = (content: string): string => {
  const message = { content: '', components: [{ type: 10, content }] } as unknown as Message;
  return drawMessage(message, false, false).text;
};

describe('a message in a terminal', () => {
  it.each([
    ['[A | b_c_d 10:30](<https://x.y/z>)', 'A | b_c_d 10:30 (https://x.y/z)'],
    ['-# [[1]](<https://x.y/z>) ¶ 1 · \\|\\|a\\|\\| \\*b\\*', '[1] (https://x.y/z) ¶ 1 · ||a|| *b*'],
    ['[A [b] *c](<https://x.y/z>) **d** *e*', 'A [b] *c (https://x.y/z) d e'],
    ['\\[a\\]\\(b) \\\\ [c](<https://x.y>)', '[a](b) \\ c (https://x.y)'],
  ])('GIVEN %j THEN %j', (markdown, expected) => {
    expect(drawn(markdown)).toBe(expected);
  });
});
