import { Client } from 'discord.js';
import { GatewayBotResponseSchema } from 'discord-api-spec/zod';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/local-discord.ts';
import { PATIENT, request } from './bot.ts';

const opened: { close(): unknown }[] = [];

afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function start(options?: LocalDiscordOptions): Promise<LocalDiscord> {
  const discord = await startLocalDiscord(options);
  opened.push(discord);
  return discord;
}

function clientFor(discord: LocalDiscord, shards = 1): Client {
  const ids = Array.from({ length: shards }, (_, id) => id);
  const client = new Client({ intents: [], shards: ids, shardCount: shards, rest: { api: discord.apiUrl } });
  opened.push({ close: () => client.destroy() });
  return client;
}

describe('logging in', () => {
  it('GIVEN the right token WHEN discord.js logs in THEN it is ready as the application', async () => {
    const discord = await start();
    const client = clientFor(discord);
    const ready = new Promise((resolve) => client.once('clientReady', resolve));
    await client.login(discord.token);
    await Promise.all([ready, discord.onceReady()]);
    expect(client.user?.id).toBe(discord.applicationId);
    expect(client.application?.id).toBe(discord.applicationId);
    expect(discord.requests).toMatchObject([{ method: 'GET', path: '/gateway/bot', status: 200 }]);
  });

  it('GIVEN two shards WHEN they log in THEN both are let in, and only one hears of an interaction', async () => {
    const discord = await start();
    const client = clientFor(discord, 2);
    const heard: number[] = [];
    client.on(
      'raw' as never,
      ((frame: { t: string }, shard: number) => {
        if (frame.t === 'INTERACTION_CREATE') heard.push(shard);
      }) as never,
    );
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply('here');
    });
    const ready = new Promise((resolve) => client.once('clientReady', resolve));
    await client.login(discord.token);
    await ready;
    const { message } = await discord.command({ name: 'anything', forged: true, where: 'dm' });
    expect(message?.content).toBe('here');
    expect(heard).toEqual([0]);
  });

  it('GIVEN a wrong token WHEN discord.js logs in THEN it fails with TokenInvalid', async () => {
    const discord = await start();
    await expect(clientFor(discord).login('not.the.token')).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(discord.refusals).toMatchObject([{ route: 'GET /gateway/bot', status: 401, code: 0 }]);
  });

  it('GIVEN a token that REST refuses WHEN discord.js logs in with it THEN it fails with TokenInvalid', async () => {
    const discord = await start({ rejectToken: 'rest' });
    await expect(clientFor(discord).login(discord.token)).rejects.toMatchObject({ code: 'TokenInvalid' });
  });

  it.each([
    { rejectToken: 'gateway', code: 4004 },
    { rejectToken: 'intents', code: 4014 },
  ] as const)(
    'GIVEN a gateway that refuses the $rejectToken WHEN discord.js logs in THEN it is closed with $code',
    async ({ rejectToken, code }) => {
      const discord = await start({ rejectToken });
      const client = clientFor(discord);
      const closed = new Promise((resolve) => client.once('shardDisconnect', (event) => resolve(event.code)));
      client.on('shardError', () => {});
      client.login(discord.token).catch(() => {});
      expect(await closed).toBe(code);
    },
  );

  it('GIVEN a client that asks for a privileged intent WHEN it identifies THEN it is closed with 4014', async () => {
    const discord = await start();
    const socket = new WebSocket(discord.apiUrl.replace('http', 'ws'));
    const closed = new Promise((resolve) => socket.once('close', resolve));
    socket.once('message', () => {
      socket.send(JSON.stringify({ op: 2, d: { token: discord.token, intents: 1 << 15, properties: {} } }));
    });
    expect(await closed).toBe(4014);
  });

  it('GIVEN GET /gateway/bot WHEN it is answered THEN the answer keeps to the schema and lets 16 shards in at once', async () => {
    const discord = await start();
    const { body, headers } = await request(discord, 'GET', '/gateway/bot');
    expect(headers.get('content-type')).toBe('application/json');
    expect(GatewayBotResponseSchema.safeParse(body).error).toBeUndefined();
    expect(body.session_start_limit.max_concurrency).toBe(16);
  });

  it('GIVEN no bot WHEN somebody runs a command THEN that is said', async () => {
    const discord = await start();
    await expect(discord.command({ name: 'ask', forged: true })).rejects.toThrow('No bot is connected');
  });

  it('GIVEN a bot that destroyed its client WHEN somebody runs a command THEN it no longer hears of it', async () => {
    const discord = await start();
    const client = clientFor(discord);
    await client.login(discord.token);
    await discord.onceReady();
    await client.destroy();
    await expect(discord.command({ name: 'ask', forged: true })).rejects.toThrow('No bot is connected');
  });
});

describe('starting and stopping', () => {
  it('GIVEN nothing WHEN it starts THEN it listens on loopback', async () => {
    const discord = await start();
    expect(discord.apiUrl).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api$/);
  });

  it('GIVEN a port that is taken WHEN it starts there THEN it rejects', async () => {
    const discord = await start();
    const port = Number(new URL(discord.apiUrl).port);
    await expect(startLocalDiscord({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('GIVEN a client that is connected and a command that waits WHEN it closes THEN it does, and the wait ends', async () => {
    const discord = await startLocalDiscord({ clocks: PATIENT });
    const client = clientFor(discord);
    await client.login(discord.token);
    await discord.onceReady();
    const exchange = discord.command({ name: 'ask', forged: true });
    await discord.close();
    expect((await exchange).timedOut).toBe(true);
  });
});
