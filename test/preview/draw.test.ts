import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { drawMessage } from '../../src/preview/draw.ts';

const NOW = Date.UTC(2026, 2, 5, 12);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
});

afterEach(() => {
  vi.useRealTimers();
});

const drawn = (content: string): string =>
  drawMessage({ content, components: [] } as unknown as Message, false, false).text;
const seconds = NOW / 1_000;

describe('a time on a terminal', () => {
  it.each([
    [`<t:${seconds + 12}:R>`, 'in 12 seconds'],
    [`<t:${seconds + 1}:R>`, 'in 1 second'],
    [`<t:${seconds}:R>`, 'now'],
    [`<t:${seconds - 180}:R>`, '3 minutes ago'],
    [`<t:${seconds + 86_400}:R>`, 'tomorrow'],
    [`**You can ask again <t:${seconds + 12}:R>.**`, 'You can ask again in 12 seconds.'],
  ])('GIVEN %s THEN %s', (markdown, words) => {
    expect(drawn(markdown)).toBe(words);
  });

  it.each(['', ':t', ':T', ':d', ':D', ':f', ':F'])('GIVEN the style “%s” THEN the date and the hour', (style) => {
    expect(drawn(`<t:${seconds}${style}>`)).toMatch(/^March \d, 2026 at \d+:\d\d [AP]M$/);
  });

  it.each([`\\<t:${seconds}:R>`, '<t:9999999999999999:R>', '<t:x:R>', `<t:${seconds}:x>`])(
    'GIVEN %s, which is no time, THEN it stays',
    (text) => {
      expect(drawn(text)).toBe(text.replace('\\', ''));
    },
  );
});

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
