import { describe, expect, it } from 'vitest';
import { faultsOf, sources } from './house.ts';

const house = (file: string, source: string) => faultsOf(new Map([[file, source]]));

describe('the house', () => {
  it('GIVEN the package as it is THEN no fault', () => {
    const files = sources();
    expect(files.size).toBeGreaterThan(50);
    expect(faultsOf(files)).toEqual([]);
  });

  it.each([
    ['src/library/x.ts', "import { y } from '../search/tokens.ts';"],
    ['src/search/x.ts', "import type { Name } from '../names/types.ts';"],
    ['src/answer/x.ts', "export * from '../cards/card.ts';"],
    ['src/cards/x.ts', "await import('../../commands/ask.ts');"],
    ['commands/x.ts', "import '../src/discord/router.ts';"],
    ['src/discord/x.ts', "import {\n  y,\n} from '../preview/gateway.ts';"],
    ['src/discord/x.ts', "import { makeLog } from '../log.ts';"],
    ['src/main.ts', "import { bot } from '../test/e2e/bot.ts';"],
    ['src/cli/ask.ts', "import { prompt } from '../preview/prompt.ts';"],
    ['src/discord/x.ts', "import { nextSnowflake } from '../local-discord/snowflake.ts';"],
    ['src/answer/x.ts', "import { Client } from 'discord.js';"],
    ['src/names/x.ts', 'const now = Date.now();'],
    ['commands/x.ts', 'const folder = process.env.DATA_DIR;'],
    ['test/x.test.ts', 'expect(performance.now() - started).toBeLessThan(10);'],
    ['test/x.test.ts', 'await vi.waitFor(look);'],
    ['src/search/x.ts', `${'\n'.repeat(401)}`],
    ['src/check/x.ts', "const MENTION = '<@';"],
    ['src/cards/x.ts', 'const TIME = /<t:(\\d+)>/;'],
    ['commands/x.ts', 'const BOLD = /\\*\\*(.+?)\\*\\*/;'],
    ['src/preview/x.ts', "const SMALL = '-# ';"],
    ['src/names/x.ts', `const LIST = /${'word|'.repeat(40)}/u;`],
    ['src/names/x.ts', `const LIST =\n  /${'word|'.repeat(40)}/u;`],
    ['src/names/x.ts', `const LIST = String.raw\`${'word|'.repeat(40)}\`;`],
    ['commands/x.ts', 'const MOST_CHOICES = 25;'],
    ['src/discord/x.ts', 'const LONGEST = 4_000;'],
  ])('GIVEN %s with %j THEN a fault', (file, source) => {
    expect(house(file, source)).toHaveLength(1);
  });

  it.each([
    ['src/discord/x.ts', "import { ask } from '../../commands/ask.ts';"],
    ['src/answer/x.ts', "import { y } from '../library/types.ts';"],
    ['src/run.ts', "import { y } from './preview/prompt.ts';"],
    ['test/x.test.ts', "import { y } from '../src/main.ts';"],
    ['test/bench/x.ts', 'const started = performance.now();'],
    ['src/local-discord/x.ts', "const MENTION = '<@';"],
    ['src/discord/limits.ts', 'const LONGEST = 4_000;'],
    ['src/discord/x.ts', 'const LINES = 7;'],
    ['src/search/x.ts', '/** As `<@1>` is, in a comment. */'],
  ])('GIVEN %s with %j THEN none', (file, source) => {
    expect(house(file, source)).toEqual([]);
  });

  it.each([
    ["import { b } from './b.ts';", "import { a } from './a.ts';"],
    ["import type { B } from './b.ts';", "export const load = () => import('./a.ts');"],
  ])('GIVEN files that import each other (%j, %j) THEN a fault', (a, b) => {
    const files = new Map([
      ['src/search/a.ts', a],
      ['src/search/b.ts', b],
      ['src/search/c.ts', "import { a } from './a.ts';"],
    ]);
    expect(faultsOf(files)).toEqual(['src/search/a.ts, src/search/b.ts: import each other in a circle']);
  });
});
