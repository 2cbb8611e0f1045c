import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { conversation } from '../../commands/index.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { connect, FatalError } from '../../src/discord/gateway.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { RestAnswer } from '../../src/local-discord/intercept.ts';
import { eventually } from '../eventually.ts';
import { startFaultyDiscord } from '../local-discord/faulty-discord.ts';

const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', 'A story. It has an end.')]));
const TOKEN = 'a.b.secret';
const GUILD = '1300000000000000001';

let stop: () => void = () => {};
afterEach(() => stop());

/** The least of a Discord that a client can log in to, with a fault for each test. */
async function startBroken({ registration = 200, code = 0 }: { registration?: number; code?: number } = {}) {
  const server = createServer(({ url = '' }, response) => {
    const { port } = server.address() as AddressInfo;
    const isGateway = url.includes('gateway');
    response.writeHead(isGateway ? 200 : registration, { 'content-type': 'application/json' });
    const limit = { total: 9, remaining: 9, reset_after: 0, max_concurrency: 1 };
    const gateway = { url: `ws://127.0.0.1:${port}`, shards: 1, session_start_limit: limit };
    response.end(JSON.stringify(isGateway ? gateway : registration === 200 ? [] : { code, message: 'no' }));
  });
  const gateway = new WebSocketServer({ server });
  gateway.on('connection', (socket) => {
    const { port } = server.address() as AddressInfo;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 45_000 } }));
    socket.on('message', (frame) => {
      if (JSON.parse(String(frame)).op !== 2) return;
      const user = { id: '1', username: 'bot', discriminator: '0', avatar: null };
      const more = { resume_gateway_url: `ws://127.0.0.1:${port}`, application: { id: '1', flags: 0 }, guilds: [] };
      socket.send(JSON.stringify({ op: 0, t: 'READY', s: 1, d: { v: 10, session_id: 's', user, ...more } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = (closeCode?: number) => {
    for (const socket of gateway.clients) closeCode === undefined ? socket.terminate() : socket.close(closeCode);
  };
  stop = () => {
    close();
    server.close();
  };
  return { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`, close };
}

function open(apiUrl: string, guildId?: string, token = TOKEN) {
  const log: string[] = [];
  let onFatal: (error: FatalError) => void = () => {};
  const fatal = new Promise<FatalError>((resolve) => {
    onFatal = resolve;
  });
  const logger = pino({ level: 'debug' }, { write: (row: string) => void log.push(row) });
  const rest = {
    conversation: { ...conversation, commands: [], messageCommands: [] },
    corpus: () => corpus,
    log: logger,
  };
  return { log, fatal, connection: connect({ token, apiUrl, guildId, onFatal, ...rest }) };
}

describe('the gateway', () => {
  it.each([
    [4004, /DISCORD_TOKEN/],
    [4014, /intents/],
    [4011, /4011/],
  ])(
    'GIVEN Discord closes with %i after the log-in THEN that is reported, and closing still works',
    async (code, words) => {
      const discord = await startBroken();
      const { connection, fatal, log } = open(discord.apiUrl);
      const { close } = await connection;
      discord.close(code);
      const error = await fatal;
      expect(error).toBeInstanceOf(FatalError);
      expect(error.message).toMatch(words);
      await close();
      expect(log.join('')).not.toContain(TOKEN);
    },
  );

  it('GIVEN nobody at the address THEN one line that says so', async () => {
    const { apiUrl } = await startBroken();
    stop();
    await expect(open(apiUrl).connection).rejects.toThrow(/^Discord cannot be reached \(ECONNREFUSED\)/);
  });

  it.each([10_004, 50_001, 50_013])(
    'GIVEN a server that the bot is not in (%i) THEN that is fatal, and the setting is named',
    async (code) => {
      const { apiUrl } = await startBroken({ registration: 403, code });
      const { connection, fatal } = open(apiUrl, GUILD);
      const { close } = await connection;
      expect((await fatal).message).toMatch(/DISCORD_GUILD_ID/);
      await close();
    },
  );

  it('GIVEN a token that is refused at the registration THEN that is fatal', async () => {
    const { apiUrl } = await startBroken({ registration: 401 });
    const { connection, fatal } = open(apiUrl);
    const { close } = await connection;
    expect((await fatal).message).toMatch(/DISCORD_TOKEN/);
    await close();
  });

  it.each([
    ['500', 500, 0, /later/],
    ['the daily limit of creations', 400, 30_034, /tomorrow/],
    ['no access, without a server set', 403, 50_001, /applications\.commands/],
    ['commands that Discord does not take', 400, 50_035, /correct what it names/],
  ])(
    'GIVEN %s for the registration THEN the bot runs, and the log says what to do',
    async (_, registration, code, remedy) => {
      const { apiUrl } = await startBroken({ registration, code });
      const { connection, fatal, log } = open(apiUrl);
      const { close } = await connection;
      await eventually(() => expect(log.join('')).toContain('those of the last start still work'));
      expect(log.join('')).toMatch(remedy);
      await close();
      expect(await Promise.race([fatal, 'not fatal'])).toBe('not fatal');
    },
  );

  it('GIVEN a list of commands that never comes THEN the bot is ready all the same', async () => {
    const discord = await startFaultyDiscord();
    stop = () => void discord.close();
    const held = discord.faults.hold({ on: 'commands' });
    const { connection, log } = open(discord.apiUrl, undefined, discord.token);
    const { close } = await connection;
    await held.all;
    expect(log.join('')).not.toContain('commands registered');
    await close();
  });
});

describe('what answers for the address of the gateway', () => {
  const limit = { total: 1_000, remaining: 1_000, reset_after: 0, max_concurrency: 1 };
  const right = { url: 'ws://127.0.0.1:9', shards: 1, session_start_limit: limit };
  const NOT_DISCORD = /^What answers GET \/gateway\/bot is not Discord[^\n]*DISCORD_API_URL[^\n]*$/;
  const REFUSED = /^Discord refuses the log-in \(HTTP 403[^\n]*proxies[^\n]*$/;

  it.each<[what: string, answer: RestAnswer, words: RegExp]>([
    ['a page', { status: 200, body: '<html>Welcome</html>' }, NOT_DISCORD],
    ['nothing', { status: 200 }, NOT_DISCORD],
    ['no content', { status: 204 }, NOT_DISCORD],
    ['an object of another shape', { status: 200, body: {} }, NOT_DISCORD],
    ['no limits', { status: 200, body: { ...right, session_start_limit: undefined } }, NOT_DISCORD],
    ['no address', { status: 200, body: { ...right, url: undefined } }, NOT_DISCORD],
    ['no shard', { status: 200, body: { ...right, shards: 0 } }, NOT_DISCORD],
    [
      'JSON cut short',
      { status: 200, headers: { 'Content-Type': 'application/json' }, body: '{"url' },
      /^[^\n]*DISCORD_API_URL[^\n]*$/,
    ],
    ['a redirect', { status: 302, headers: { Location: 'https://example.org/' } }, NOT_DISCORD],
    ['a page of a proxy that refuses', { status: 403, body: '<html>Forbidden</html>' }, REFUSED],
    ['an empty refusal', { status: 403 }, REFUSED],
    ['a refusal of another shape', { status: 403, body: { error: 'no' } }, REFUSED],
    [
      'a page of a server out of order',
      { status: 502, body: '<html>Bad gateway</html>' },
      /^Discord is out of order at the moment \(HTTP 502\)[^\n]*$/,
    ],
    [
      'no log-in left',
      { status: 200, body: { ...right, session_start_limit: { ...limit, remaining: 0, reset_after: 3_600_000 } } },
      /^Discord allows the bot no more log-ins for now \(0 left, 1 needed; new ones in 60 min\)[^\n]*$/,
    ],
  ])('GIVEN %s THEN one line that says so', async (_, answer, words) => {
    const discord = await startFaultyDiscord();
    stop = () => void discord.close();
    discord.faults.rest({ kind: 'answer', on: 'gateway', times: 9, answer });
    const error: unknown = await open(discord.apiUrl, undefined, discord.token).connection.catch((thrown) => thrown);
    expect(error).toBeInstanceOf(FatalError);
    expect(String(Object(error).message)).toMatch(words);
    expect(discord.gatewayEvents).toEqual([]);
  });

  it.each([
    ['a name that nobody knows', 'http://nowhere.invalid/api', /^Discord cannot be reached \(E[A-Z_]+\)[^\n]*$/],
    ['TLS where there is none', 'https://127.0.0.1:PORT/api', /^Discord cannot be reached \([A-Z_]+\)[^\n]*$/],
  ])('GIVEN %s THEN one line that says so', async (_, address, words) => {
    const discord = await startFaultyDiscord();
    stop = () => void discord.close();
    const apiUrl = address.replace('PORT', new URL(discord.apiUrl).port);
    await expect(open(apiUrl, undefined, discord.token).connection).rejects.toThrow(words);
  });
});
