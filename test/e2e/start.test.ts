import { describe, expect, it } from 'vitest';
import { startFaultyDiscord } from '../local-discord/faulty-discord.ts';
import { textOf } from './bot.ts';
import { startProgramFor } from './program.ts';
import {
  ASK,
  errorLine,
  expectAnswered,
  expectNextAnswered,
  type Line,
  open,
  openProgram,
  seen,
  tries,
} from './witnesses.ts';

describe('the bot, at its start and its end', () => {
  it.for([500, 503] as const)(
    'GIVEN %i for the registration THEN it starts, and the commands of the last start work',
    async (status, test) => {
      const bot = await open(test);
      const { discord } = bot;
      const registered = discord.commands.global;
      discord.faults.rest({ kind: 'error', on: 'commands', status, times: 4 });
      await bot.restart();
      expect(await errorLine(bot)).toMatchObject({
        err: { status },
        remedy: expect.stringContaining('later'),
        msg: expect.stringContaining('those of the last start still work'),
      });
      expect(discord.requests.filter((request) => request.status === status)).toHaveLength(4);
      await expectNextAnswered(bot);
      expect(discord.commands.global).toEqual(registered);
    },
  );

  it('GIVEN a 503 for the address of the gateway, time and again, THEN exit 1 with one line', async (test) => {
    const discord = await startFaultyDiscord();
    test.onTestFinished(() => discord.close());
    discord.faults.rest({ kind: 'error', on: 'gateway', status: 503, times: 10 });
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'error' };
    const { code, err } = await startProgramFor(test, environment).ended;
    expect(code).toBe(1);
    expect(err).toMatch(/^Discord is out of order at the moment \(HTTP 503\)[^\n]*\n$/);
  });

  it('GIVEN an interaction that discord.js cannot read THEN it is not handed to it, but answered', async (test) => {
    const { discord, child, ended } = await openProgram(test);
    const { message } = await discord.interaction({ type: 2, data: { id: '1', name: 'ask', type: 2, target_id: '1' } });
    expect(textOf(message)).toContain('does not exist');
    expectAnswered(await discord.command(ASK));
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).not.toContain('unhandled rejection');
  });

  it('GIVEN nobody at Discord’s address THEN exit 1 with one line', async (test) => {
    const discord = await startFaultyDiscord();
    await discord.close();
    const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, LOG_LEVEL: 'warn' };
    const { code, out, err } = await startProgramFor(test, environment).ended;
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/^Discord cannot be reached \(ECONNREFUSED\)[^\n]*DISCORD_API_URL[^\n]*\n$/);
  });

  it.for([
    ['SIGTERM', ['SIGTERM']],
    ['SIGINT', ['SIGINT']],
    ['SIGTERM and then SIGINT', ['SIGTERM', 'SIGINT']],
    ['SIGTERM twice', ['SIGTERM', 'SIGTERM']],
  ] as const)(
    'GIVEN %s with ten answers under way THEN all arrive, no question more is taken, exit 0',
    async ([, signals], test) => {
      const { discord, child, ended } = await openProgram(test);
      // A first answer is slow on a busy machine, and ten of these would be too late for Discord.
      expectAnswered(await discord.command({ ...ASK, user: discord.users.ben }));
      const held = discord.faults.hold({ times: 10 });
      const asked = Array.from({ length: 10 }, () => discord.command(ASK));
      await held.all;
      for (const signal of signals) {
        child.kill(signal);
        // 1000: the session is over, and nothing is kept for it.
        expect(await seen(discord, 'closed')).toEqual({ kind: 'closed', code: 1000 });
      }
      await expect(discord.command(ASK)).rejects.toThrow('No bot is connected');
      // Only the next try can arrive, and it is made after the signal.
      held.release({ kind: 'error', status: 502 });
      for (const exchange of await Promise.all(asked)) {
        expectAnswered(exchange);
        expect(tries(discord, exchange)).toEqual([502, 204]);
      }
      const { code, err } = await ended;
      expect(code).toBe(0);
      expect(discord.messages).toHaveLength(1 + 10);
      const log = err
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Line);
      expect(log.filter(({ outcome }) => outcome === 'answered')).toHaveLength(1 + 10);
      expect(log.at(-1)).toMatchObject({ msg: 'stopped' });
    },
  );
});
