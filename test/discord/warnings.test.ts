import { pino } from 'pino';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { conversation } from '../../commands/index.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { connect } from '../../src/discord/gateway.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { eventually } from '../eventually.ts';
import { type FaultyDiscord, startFaultyDiscord } from '../local-discord/faulty-discord.ts';

const corpus = buildCorpus(makeLibrary([documentFromText('a.txt', 'A story. It has an end.')]));

let end: () => Promise<void> = async () => {};
afterEach(async () => {
  vi.useRealTimers();
  await end();
});

/** The bot, connecting to a local Discord; the log's warnings. */
async function start(prepare: (discord: FaultyDiscord) => void) {
  const discord = await startFaultyDiscord();
  prepare(discord);
  const warnings: Record<string, unknown>[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void warnings.push(JSON.parse(line)) });
  const stop = new AbortController();
  const { token, apiUrl } = discord;
  const options = { token, apiUrl, corpus: () => corpus, conversation, log, signal: stop.signal, onFatal: () => {} };
  const connection = connect(options).catch(() => undefined);
  end = async () => {
    stop.abort();
    await (await connection)?.close();
    await discord.close();
  };
  return { discord, warnings, connection };
}

/** From now on these are the test's own. */
const freeze = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });

describe('warnings', () => {
  it('GIVEN a gateway that never says HELLO THEN a warning after 15 s, and the next after twice the time', async () => {
    freeze();
    const { discord, warnings } = await start(({ faults }) => faults.gateway('silent'));
    await discord.faults.helloKept;
    vi.advanceTimersByTime(14_999);
    expect(warnings).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(warnings).toMatchObject([{ msg: expect.stringContaining('no connection to Discord'), forSeconds: 15 }]);
    vi.advanceTimersByTime(29_999);
    expect(warnings).toHaveLength(1);
    vi.advanceTimersByTime(1);
    expect(warnings[1]).toMatchObject({ forSeconds: 45 });
    vi.advanceTimersByTime(24 * 3_600_000);
    expect(warnings.length).toBeLessThan(160);
  });

  it('GIVEN a connection that is lost and does not come back THEN a warning with the shard, 15 s later', async () => {
    const { discord, warnings, connection } = await start(() => {});
    await connection;
    await discord.onceRegistered();
    freeze();
    vi.advanceTimersByTime(60_000);
    expect(warnings).toEqual([]);
    discord.faults.gateway('silent');
    discord.faults.gateway('drop');
    await eventually(() => expect(discord.gatewayEvents).toContainEqual({ kind: 'closed', code: 1006 }));
    await discord.faults.helloKept;
    vi.advanceTimersByTime(15_000);
    expect(warnings).toMatchObject([{ msg: expect.stringContaining('no connection to Discord'), shards: [0] }]);
  });

  it('GIVEN a rate limit of ten minutes on the log-in THEN a warning that says how long', async () => {
    const { warnings } = await start(({ faults }) =>
      faults.rest({ kind: 'rate-limit', on: 'gateway', retryAfter: 600 }),
    );
    await eventually(() => expect(warnings).toHaveLength(1));
    expect(warnings[0]).toMatchObject({ msg: expect.stringContaining('limits'), route: '/gateway/bot', method: 'GET' });
    expect(Number(warnings[0]?.['forSeconds'])).toBeGreaterThanOrEqual(600);
  });
});
