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

  it('GIVEN a time that no calendar reaches THEN that is said', () => {
    expect(drawn('<t:9999999999999999:R>')).toBe('Invalid Date');
  });

  it.each([`\\<t:${seconds}:R>`, '<t:x:R>'])('GIVEN %s, which is no time, THEN it stays', (text) => {
    expect(drawn(text)).toBe(text.replace('\\', ''));
  });
});

describe('a message in a terminal', () => {
  it.each([
    ['[A | b_c_d 10:30](<https://x.y/z>)', 'A | b_c_d 10:30 (https://x.y/z)'],
    ['-# [[1]](<https://x.y/z>) paragraph 1 · \\|\\|a\\|\\| \\*b\\*', '[1] (https://x.y/z) paragraph 1 · ||a|| *b*'],
    ['[A [b] *c](<https://x.y/z>) **d** *e*', 'A [b] *c (https://x.y/z) d e'],
    ['https://x.y/z', 'https://x.y/z'],
    ['a\n> b **c**\n> d\n\ne', 'a\n  │ b c\n  │ d\n\ne'],
    ['# a\n-# b\nc', 'a\nb\nc'],
    ['- a\n- b', '• a\n• b'],
    ['9. a\n10. b', '9. a\n10. b'],
    ['```\na\n  b\n```', 'a\n  b'],
    ['\\[a\\]\\(b) \\\\ [c](<https://x.y>)', '[a](b) \\ c (https://x.y)'],
  ])('GIVEN %j THEN %j', (markdown, expected) => {
    expect(drawn(markdown)).toBe(expected);
  });

  it('GIVEN a terminal with colours THEN styles are shown', () => {
    const message = { content: '-# small **bold** *slanted*', components: [] } as unknown as Message;
    expect(drawMessage(message, false, true).text).toBe(
      '\u001b[2msmall \u001b[1mbold\u001b[22m \u001b[3mslanted\u001b[23m\u001b[22m',
    );
  });

  it('GIVEN buttons, a menu and what the terminal cannot draw THEN a line each, and what can be pressed is numbered', () => {
    const button = (label: string, more: object = {}) => ({ type: 2, style: 2, label, custom_id: label, ...more });
    const options = [
      { label: 'Ada', value: 'a' },
      { label: 'Ben', value: 'b' },
    ];
    const components = [
      { type: 10, content: '> one' },
      { type: 10, content: '> two' },
      { type: 1, components: [button('More'), button('Off', { disabled: true }), button('Share')] },
      { type: 14 },
      { type: 1, components: [{ type: 3, custom_id: 'names', placeholder: 'Names', options }] },
      { type: 12 },
    ];
    const { text, pressable } = drawMessage({ content: '', components } as unknown as Message, true, false);
    expect(text.split('\n')).toEqual([
      'Only you can see this',
      '  │ one',
      '',
      '  │ two',
      '(1) More   Off   (2) Share',
      '',
      'Names:',
      '(3) Ada   (4) Ben',
      '(The terminal cannot draw a component of type 12.)',
    ]);
    expect(pressable[3]).toEqual({ label: 'Ben', customId: 'names', value: 'b' });
  });
});
