import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocketServer } from 'ws';
import { conversation } from '../../commands/index.ts';
import { buildCorpus } from '../../src/answer/corpus.ts';
import { connect, FatalError } from '../../src/discord/gateway.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';

const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', 'A story. It has an end.')]));
const TOKEN = 'a.b.secret';
const GUILD = '1300000000000000001';

let stop: () => void = () => {};
afterEach(() => stop());

/** As little of a Discord as lets a client log in, and then whatever goes wrong. */
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

function open(apiUrl: string, guildId?: string) {
  const log: string[] = [];
  let onFatal: (error: FatalError) => void = () => {};
  const fatal = new Promise<FatalError>((resolve) => {
    onFatal = resolve;
  });
  const logger = pino({ level: 'debug' }, { write: (row: string) => void log.push(row) });
  const rest = { conversation: { ...conversation, commands: [], messageCommands: [] }, corpus, log: logger };
  return { log, fatal, connection: connect({ token: TOKEN, apiUrl, guildId, onFatal, ...rest }) };
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

  it('GIVEN a server that the bot is not in THEN the setting is named', async () => {
    const { apiUrl } = await startBroken({ registration: 403, code: 50_001 });
    const refused = open(apiUrl, GUILD).connection;
    await expect(refused).rejects.toBeInstanceOf(FatalError);
    await expect(refused).rejects.toThrow(/DISCORD_GUILD_ID/);
  });

  it('GIVEN registration that fails for now (5xx) THEN the bot runs, and the log says so', async () => {
    const { apiUrl } = await startBroken({ registration: 500 });
    const { connection, log } = open(apiUrl);
    await (await connection).close();
    expect(log.join('')).toContain('could not be registered');
  });
});
