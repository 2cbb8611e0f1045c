import { HTTPError } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { type Scene, startScene } from './bot.ts';

const ASK = { name: 'ask', options: { question: 'Who?' } };

let scene: Scene;

/** discord.js lets five seconds pass between two IDENTIFYs of a shard; nothing here is about that. */
const ws = { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => {} }) };

beforeEach(async () => {
  scene = await startScene({}, { ws });
});

afterEach(async () => {
  await scene.stop();
});

/** From now on the bot replies; returns what replying threw, one entry an interaction. */
function replyAlways(): unknown[] {
  const outcomes: unknown[] = [];
  scene.answer(async (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    const outcome: unknown = await interaction.reply('here').then(
      () => 'fine',
      (error: unknown) => error,
    );
    outcomes.push(outcome);
  });
  return outcomes;
}

const once = (event: 'shardResume' | 'shardReady') =>
  new Promise<number>((resolve) => {
    if (event === 'shardResume') scene.client.once(event, (_, replayed) => resolve(replayed));
    else scene.client.once(event, () => resolve(0));
  });

describe('the gateway', () => {
  it('GIVEN a socket that drops WHEN commands come meanwhile THEN the client resumes and answers every one, once', async () => {
    const { discord } = scene;
    const outcomes = replyAlways();
    await discord.command(ASK);
    const resumed = once('shardResume');
    discord.faults.gateway('drop');
    const exchanges = await Promise.all([discord.command(ASK), discord.command(ASK)]);
    expect(await resumed).toBeGreaterThanOrEqual(2);
    expect(exchanges).toMatchObject([{ timedOut: false }, { timedOut: false }]);
    expect(exchanges.every(({ tookMs = 0 }) => tookMs > 100)).toBe(true);
    await eventually(() => expect(outcomes).toEqual(['fine', 'fine', 'fine']));
    expect(discord.requests.filter(({ path }) => path === '/gateway/bot')).toHaveLength(1);
  });

  it('GIVEN op 7 WHEN the client hears it THEN it resumes', async () => {
    const resumed = once('shardResume');
    scene.discord.faults.gateway('reconnect');
    await resumed;
    replyAlways();
    expect((await scene.discord.command(ASK)).acknowledgement).toBe(4);
  });

  it('GIVEN op 9 with true WHEN a command comes meanwhile THEN the client resumes on the same socket and answers it', async () => {
    const outcomes = replyAlways();
    scene.discord.faults.gateway('resumable-invalid-session');
    expect((await scene.discord.command(ASK)).acknowledgement).toBe(4);
    await eventually(() => expect(outcomes).toEqual(['fine']));
    expect(scene.discord.gatewayEvents).toEqual([{ kind: 'identified' }, { kind: 'resumed', replayed: 1 }]);
  });

  it('GIVEN op 9 WHEN the session is over THEN the client identifies anew', async () => {
    const ready = once('shardReady');
    scene.discord.faults.gateway('invalid-session');
    await ready;
    replyAlways();
    expect((await scene.discord.command(ASK)).acknowledgement).toBe(4);
  });

  it('GIVEN an address for resuming where nobody listens WHEN the socket drops THEN the client identifies anew', async () => {
    const { faults } = scene.discord;
    faults.gateway('dead-resume');
    const ready = once('shardReady');
    faults.gateway('invalid-session');
    await ready;
    const again = once('shardReady');
    faults.gateway('drop');
    await again;
    replyAlways();
    expect((await scene.discord.command(ASK)).acknowledgement).toBe(4);
  });

  it('GIVEN heartbeats that nobody acknowledges WHEN the client notices THEN it resumes', async () => {
    await scene.stop();
    scene = await startScene({ clocks: { heartbeatMs: 500 } }, { ws });
    const resumed = once('shardResume');
    scene.discord.faults.gateway('deaf');
    await resumed;
    scene.discord.faults.gateway('hearing');
    replyAlways();
    expect((await scene.discord.command(ASK)).acknowledgement).toBe(4);
  });

  it('GIVEN an interaction that is dispatched twice WHEN the bot answers both THEN the second is refused with 40060', async () => {
    const { discord } = scene;
    const outcomes = replyAlways();
    discord.faults.dispatchTwice();
    const exchange = await discord.command(ASK);
    await eventually(() => expect(outcomes).toHaveLength(2));
    expect(outcomes).toContain('fine');
    expect(outcomes).toContainEqual(expect.objectContaining({ code: 40060, status: 400 }));
    expect(exchange.message?.content).toBe('here');
    await discord.command(ASK);
    await eventually(() => expect(outcomes).toHaveLength(3));
  });

  it('GIVEN an interaction that Discord does not know any more WHEN the bot answers THEN it hears 10062, and nobody an answer', async () => {
    const { discord } = scene;
    const outcomes = replyAlways();
    discord.faults.dispatchForgotten();
    const asked = discord.command(ASK);
    await eventually(() => expect(outcomes).toMatchObject([{ code: 10062, status: 404 }]));
    discord.giveUp();
    expect(await asked).toMatchObject({ timedOut: true, message: undefined });
    await discord.command(ASK);
    await eventually(() => expect(outcomes).toHaveLength(2));
    expect(outcomes[1]).toBe('fine');
  });

  it('GIVEN an interaction of another type WHEN it is sent THEN the bot hears of it, and can answer', async () => {
    scene.answer(async (interaction) => {
      if (interaction.isModalSubmit()) await interaction.reply(interaction.customId);
    });
    const exchange = await scene.discord.interaction({ type: 5, data: { custom_id: 'form', components: [] } });
    expect(exchange.message?.content).toBe('form');
  });

  it('GIVEN a command that is not registered WHEN it is forged THEN the bot hears of it all the same', async () => {
    let heard: unknown[] = [];
    scene.answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      heard = [interaction.commandName, interaction.options.getString('a'), interaction.options.getBoolean('b')];
      await interaction.reply('unknown');
    });
    await scene.discord.command({ name: 'gone', options: { a: 'x', b: true }, forged: true });
    expect(heard).toEqual(['gone', 'x', true]);
  });
});

describe('REST', () => {
  it('GIVEN a callback that fails once WHEN discord.js tries again THEN the answer appears', async () => {
    const { discord } = scene;
    const outcomes = replyAlways();
    discord.faults.rest({ kind: 'error' });
    const exchange = await discord.command(ASK);
    expect(exchange).toMatchObject({ acknowledgement: 4, errors: [] });
    await eventually(() => expect(outcomes).toEqual(['fine']));
    expect(discord.requests.slice(-2).map(({ status }) => status)).toEqual([500, 204]);
  });

  it('GIVEN a callback that took effect but was answered 500 WHEN discord.js tries again THEN it gets 40060 and the answer stays', async () => {
    const { discord } = scene;
    const outcomes = replyAlways();
    discord.faults.rest({ kind: 'error', status: 502, applied: true });
    const exchange = await discord.command(ASK);
    await eventually(() => expect(outcomes).toMatchObject([{ code: 40060 }]));
    expect(exchange.message?.content).toBe('here');
    expect(discord.requests.slice(-2).map(({ status }) => status)).toEqual([502, 400]);
  });

  it('GIVEN callbacks that fail for good WHEN discord.js gives up THEN the bot gets an HTTPError and nobody an answer', async () => {
    const { discord } = scene;
    const outcomes = replyAlways();
    discord.faults.rest({ kind: 'error', status: 503, times: 4 });
    const asked = discord.command(ASK);
    await eventually(() => expect(outcomes).toMatchObject([{ status: 503 }]));
    discord.giveUp();
    expect((await asked).timedOut).toBe(true);
    expect(outcomes[0]).toBeInstanceOf(HTTPError);
  });

  it('GIVEN a rate limit WHEN discord.js waits as long as it asks THEN the answer appears', async () => {
    const { discord } = scene;
    replyAlways();
    discord.faults.rest({ kind: 'rate-limit', retryAfter: 0.2 });
    const exchange = await discord.command(ASK);
    expect(exchange.acknowledgement).toBe(4);
    expect(exchange.tookMs).toBeGreaterThanOrEqual(200);
    expect(discord.requests.slice(-2).map(({ status }) => status)).toEqual([429, 204]);
  });

  it('GIVEN a callback that is held up WHEN it arrives in time THEN it counts, and the exchange says how long it took', async () => {
    const { discord } = scene;
    replyAlways();
    discord.faults.rest({ kind: 'delay', ms: 150 });
    const exchange = await discord.command(ASK);
    expect(exchange.acknowledgement).toBe(4);
    expect(exchange.tookMs).toBeGreaterThanOrEqual(149);
  });

  it('GIVEN callbacks that are held WHEN all have come and are let go THEN they arrive, or meet the fault that is named', async () => {
    const { discord } = scene;
    const outcomes = replyAlways();
    const held = discord.faults.hold({ times: 2 });
    const asked = [discord.command(ASK), discord.command(ASK)];
    await held.all;
    expect(discord.messages).toEqual([]);
    held.release({ kind: 'error', status: 502 });
    expect(await Promise.all(asked)).toMatchObject([{ acknowledgement: 4 }, { acknowledgement: 4 }]);
    await eventually(() => expect(outcomes).toEqual(['fine', 'fine']));
    const statuses = discord.requests.slice(-4).map(({ status }) => status);
    expect(statuses.sort()).toEqual([204, 204, 502, 502]);
  });

  it('GIVEN a fault on edits WHEN the bot replies first THEN only the edit is struck', async () => {
    const { discord, answer } = scene;
    answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('edited');
    });
    discord.faults.rest({ kind: 'error', on: 'webhook' });
    const exchange = await discord.command(ASK);
    expect(exchange.message?.content).toBe('edited');
    expect(discord.requests.slice(-3).map(({ status }) => status)).toEqual([204, 500, 200]);
  });
});
