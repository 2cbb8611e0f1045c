import { describe, expect, it } from 'vitest';
import { textOf } from './bot.ts';
import { ASK, ERROR, expectNextAnswered, type Line, logged, open, openProgram, tries, WARNING } from './witnesses.ts';

const NAMES = { name: 'who', options: { name: 'solh' }, focused: 'name' };

describe.concurrent('the bot, when the time for an answer runs out', () => {
  it('GIVEN a 500 for an answer, time and again, THEN a notice says so in its place', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.rest({ kind: 'error', times: 2 });
    const exchange = await discord.command(ASK);
    expect(textOf(exchange.message)).toContain(`Reference: ${exchange.interactionId}`);
    expect(exchange.ephemeral).toBe(true);
    await logged(bot, 'failed', exchange);
    expect(bot.log.filter(({ level }) => Number(level) >= WARNING)).toMatchObject([
      { level: ERROR, interactionId: exchange.interactionId, err: { status: 500 } },
    ]);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([500, 500, 204]);
  });

  it('GIVEN a rate limit that outlasts the deadline THEN a warning at once, and no second try', async (test) => {
    const bot = await open(test, { clocks: { acknowledgeMs: 1_000 } });
    const { discord } = bot;
    discord.faults.rest({ kind: 'rate-limit', retryAfter: 3_600 });
    const exchange = await discord.command(ASK);
    expect(exchange.timedOut).toBe(true);
    expect(await logged(bot, 'too late', exchange)).toMatchObject({ level: WARNING, command: 'ask' });
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([429]);
  });

  it('GIVEN a first response that Discord leaves hanging THEN SIGTERM waits for it no longer than it has time', async (test) => {
    const { discord, child, ended } = await openProgram(test);
    const held = discord.faults.hold({ times: 2 });
    const asked = discord.command(ASK);
    const typed = discord.autocomplete(NAMES).catch(() => undefined);
    await held.all;
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    const lines = err.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Line]));
    expect(lines.filter(({ outcome }) => outcome === 'too late')).toMatchObject([
      { level: WARNING, interactionId: expect.any(String) },
      { level: WARNING, interactionId: expect.any(String) },
    ]);
    expect(lines.at(-1)).toMatchObject({ msg: 'stopped' });
    held.release();
    await typed;
    await asked;
  });
});
