import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Exchange, LocalDiscord } from '../../src/local-discord/local-discord.ts';
import { textOf } from './bot.ts';
import {
  ASK,
  ERROR,
  expectAnswered,
  expectNextAnswered,
  expectWarned,
  giveUpOnce,
  logged,
  open,
  outcomes,
  refusalCodes,
  seen,
  tries,
  WARNING,
} from './witnesses.ts';

const NAMES = { name: 'who', options: { name: 'solh' }, focused: 'name' };

describe.concurrent('the bot, when the gateway fails', () => {
  it('GIVEN a session that is over for good THEN it identifies anew and answers', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    const before = discord.gatewayEvents.length;
    discord.faults.gateway('invalid-session');
    // discord.js lets five seconds and up to a second and a half pass between two log-ins.
    expect(await seen(discord, 'identified', before)).toBeDefined();
    await expectNextAnswered(bot);
    expect(discord.gatewayEvents.map(({ kind }) => kind)).toEqual(['identified', 'closed', 'identified']);
    expect(discord.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('GIVEN a socket that drops while an answer is under way THEN it resumes, and the answer arrives once', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    const held = discord.faults.hold();
    const asked = discord.command(ASK);
    await held.all;
    discord.faults.gateway('drop');
    await seen(discord, 'resumed');
    held.release();
    const exchange = await asked;
    expectAnswered(exchange);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([204]);
    expect(outcomes(bot, exchange)).toEqual(['answered']);
    expect(discord.messages).toHaveLength(2);
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN a question while the socket is down THEN it is heard after RESUME and answered once', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.gateway('drop');
    const exchange = await discord.command(ASK);
    expectAnswered(exchange);
    expect(discord.gatewayEvents).toEqual([
      { kind: 'identified' },
      { kind: 'closed', code: 1006 },
      { kind: 'resumed', replayed: 1 },
    ]);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([204]);
    expect(discord.messages).toHaveLength(2);
    expect(bot.log.filter(({ level }) => Number(level) >= ERROR)).toEqual([]);
  });

  it('GIVEN op 7 and a question right after it THEN it resumes, and answers once', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.gateway('reconnect');
    const exchange = await discord.command(ASK);
    await seen(discord, 'resumed');
    expectAnswered(exchange);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([204]);
    expect(discord.messages).toHaveLength(2);
    expect(discord.gatewayEvents.map(({ kind }) => kind)).toEqual(['identified', 'closed', 'resumed']);
  });

  it('GIVEN an invalid session that can be resumed THEN it resumes at once, hears what came meanwhile, and answers once', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.gateway('resumable-invalid-session');
    const exchange = await discord.command(ASK);
    expectAnswered(exchange);
    expect(discord.gatewayEvents).toEqual([{ kind: 'identified' }, { kind: 'resumed', replayed: 1 }]);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([204]);
  });

  it('GIVEN heartbeats that nobody acknowledges THEN it drops the connection, comes back, and answers', async (test) => {
    const bot = await open(test, { clocks: { heartbeatMs: 500 } });
    const { discord } = bot;
    const before = discord.gatewayEvents.length;
    discord.faults.gateway('deaf');
    // 4200: discord.js means to resume.
    expect(await seen(discord, 'closed', before)).toEqual({ kind: 'closed', code: 4200 });
    discord.faults.gateway('hearing');
    expect(await seen(discord, 'resumed', before)).toBeDefined();
    await expectNextAnswered(bot);
    expect(discord.gatewayEvents.filter(({ kind }) => kind === 'identified')).toHaveLength(1);
  });

  it('GIVEN an interaction that comes twice THEN it is answered by one message, and a warning', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.dispatchTwice();
    const exchange = await discord.command(ASK);
    expectAnswered(exchange);
    expectWarned(await logged(bot, 'not taken', exchange), 40_060);
    await logged(bot, 'answered', exchange);
    expect(tries(discord, exchange).sort()).toEqual([204, 400]);
    expect(outcomes(bot, exchange)).toEqual(['answered', 'not taken']);
    await expectNextAnswered(bot);
    expect(discord.messages).toHaveLength(2);
  });
});

describe.concurrent('the bot, when an answer fails', () => {
  it('GIVEN a 500 for an answer that was not taken THEN the second try arrives, once', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.rest({ kind: 'error' });
    const exchange = await discord.command(ASK);
    expectAnswered(exchange);
    await logged(bot, 'answered', exchange);
    expect(tries(discord, exchange)).toEqual([500, 204]);
    expect(outcomes(bot, exchange)).toEqual(['answered']);
    expect(discord.refusals).toEqual([]);
    await expectNextAnswered(bot);
    expect(discord.messages).toHaveLength(2);
  });

  it('GIVEN a 500 for an answer that was taken THEN it stays, and the refusal of the second try says so', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.rest({ kind: 'error', applied: true });
    const exchange = await discord.command(ASK);
    expectAnswered(exchange);
    await logged(bot, 'answered', exchange);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([500, 400]);
    expect(refusalCodes(discord)).toEqual([40_060]);
    expect(outcomes(bot, exchange)).toEqual(['answered']);
    expect(bot.log.filter(({ level }) => Number(level) >= WARNING)).toEqual([]);
    expect(discord.messages).toHaveLength(2);
  });

  it('GIVEN a 503 for every try THEN it gives up with an error in the log, and the reader sees nothing', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.rest({ kind: 'error', status: 503, times: 4 });
    const asked = discord.command(ASK);
    const line = await giveUpOnce(bot, 'not sent');
    const exchange = await asked;
    expect(exchange.timedOut).toBe(true);
    expect(exchange.message).toBeUndefined();
    expect(line).toMatchObject({ level: ERROR, err: { status: 503 }, ageMs: expect.any(Number) });
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([503, 503, 503, 503]);
    expect(outcomes(bot, exchange)).toEqual(['not sent']);
    expect(discord.messages).toHaveLength(1);
  });

  it('GIVEN a rate limit THEN it waits as long as Discord says, and the answer arrives', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.rest({ kind: 'rate-limit', retryAfter: 0.3 });
    const exchange = await discord.command(ASK);
    expectAnswered(exchange);
    expect(exchange.tookMs).toBeGreaterThanOrEqual(300);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([429, 204]);
    expect(outcomes(bot, exchange)).toEqual(['answered']);
    expect(discord.messages).toHaveLength(2);
  });

  it('GIVEN an answer that arrives too late THEN a warning with the age, and no second try', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    const held = discord.faults.hold();
    const asked = discord.command(ASK);
    await held.all;
    discord.giveUp();
    const exchange = await asked;
    expect(exchange.timedOut).toBe(true);
    await pause(300);
    held.release();
    const line = await logged(bot, 'not taken', exchange);
    expectWarned(line, 10_062);
    // The age counts from the interaction to its coming, the time taken from there to the refusal.
    expect(Number(line['ageMs']) + Number(line['tookMs'])).toBeGreaterThanOrEqual(290);
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([404]);
    expect(refusalCodes(discord)).toEqual([10_062]);
    expect(exchange.message).toBeUndefined();
    expect(discord.messages).toHaveLength(1);
  });

  it('GIVEN an interaction that Discord does not know (any more) THEN a warning, and no second try', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.dispatchForgotten();
    const asked = discord.command(ASK);
    expectWarned(await giveUpOnce(bot, 'not taken'), 10_062);
    const exchange = await asked;
    expect(exchange.message).toBeUndefined();
    await expectNextAnswered(bot);
    expect(tries(discord, exchange)).toEqual([404]);
    expect(outcomes(bot, exchange)).toEqual(['not taken']);
    expect(discord.messages).toHaveLength(1);
  });

  it('GIVEN an interaction that another process of the bot has answered THEN a warning, and its answer is the only one', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    const other = await bot.overlap();
    const held = discord.faults.hold();
    const exchange = await discord.command(ASK);
    await held.all;
    const { message } = exchange;
    held.release();
    expectWarned(await logged(bot, 'not taken', exchange), 40_060);
    await logged(bot, 'answered', exchange);
    expectAnswered(exchange);
    expect(exchange.message).toEqual(message);
    expect(tries(discord, exchange)).toEqual([204, 400]);
    expect(outcomes(bot, exchange)).toEqual(['answered', 'not taken']);
    expect(discord.messages).toHaveLength(1);
    await other.close();
    await expectNextAnswered(bot);
  });

  it('GIVEN a 500 for choices that were not taken THEN the second try arrives', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.rest({ kind: 'error' });
    const choices = await discord.autocomplete(NAMES);
    expect(choices.map(({ name }) => name)).toContainEqual(expect.stringContaining('Solheim'));
    expect((await logged(bot, 'choices'))['command']).toBe('who');
    expect(bot.log.filter(({ level }) => Number(level) >= WARNING)).toEqual([]);
    await expectNextAnswered(bot);
  });

  it('GIVEN a 500 for every try to send choices THEN an error in the log, and the next choices arrive', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    discord.faults.rest({ kind: 'error', times: 4 });
    const typed = expect(discord.autocomplete(NAMES)).rejects.toThrow('loading options failed');
    const line = await giveUpOnce(bot, 'not sent');
    await typed;
    expect(line).toMatchObject({ level: ERROR, command: 'who', err: { status: 500 } });
    expect(await discord.autocomplete(NAMES)).not.toEqual([]);
    await expectNextAnswered(bot);
  });

  it('GIVEN choices that arrive too late THEN a warning with the age, and the next choices arrive', async (test) => {
    const bot = await open(test);
    const { discord } = bot;
    const held = discord.faults.hold();
    const typed = expect(discord.autocomplete(NAMES)).rejects.toThrow('loading options failed');
    await held.all;
    discord.giveUp();
    await typed;
    held.release();
    expectWarned(await logged(bot, 'not taken'), 10_062);
    expect(await discord.autocomplete(NAMES)).not.toEqual([]);
    await expectNextAnswered(bot);
    expect(refusalCodes(discord)).toEqual([10_062]);
  });
});

describe.concurrent('the bot, when it does not know what is asked', () => {
  const onUser = ({ users: { ben } }: LocalDiscord) => ({
    type: 2,
    data: { id: '1', name: 'ask', type: 2, target_id: ben.id, resolved: { users: { [ben.id]: ben } } },
  });
  const UNKNOWN: [what: string, ask: (discord: LocalDiscord) => Promise<Exchange>][] = [
    ['a command of another version', (discord) => discord.command({ name: 'gone', forged: true })],
    ['a command on a user', (discord) => discord.interaction(onUser(discord))],
    ['a type that is yet to be invented', (discord) => discord.interaction({ type: 99 })],
  ];

  it.for(UNKNOWN)('GIVEN %s THEN the reader alone is told so', async ([, ask], test) => {
    const bot = await open(test);
    const exchange = await ask(bot.discord);
    expect(textOf(exchange.message)).toMatch(/^This command does not exist[^\n]*\/stories[^\n]*$/);
    expect(exchange.ephemeral).toBe(true);
    await logged(bot, 'unknown command', exchange);
    await expectNextAnswered(bot);
    expect(bot.discord.messages).toHaveLength(2);
    expect(bot.log.filter(({ level }) => Number(level) >= WARNING)).toEqual([]);
  });
});
