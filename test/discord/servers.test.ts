import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Events } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { followServers } from '../../src/discord/servers.ts';
import { FileStore } from '../../src/store/file-store.ts';
import { listeningLog } from '../live/live.ts';
import { EAST, temporary, WEST } from '../servers/opened.ts';

/** What is kept after these packets, of two servers with something kept: those that the bot left. */
async function leftAfter(...packets: { readonly t: string; readonly d: unknown }[]) {
  const folder = temporary();
  const { log } = listeningLog();
  const store = new FileStore({ folder, most: 3, now: Date.now, say: (line) => log.warn(line) });
  for (const server of [EAST, WEST]) await store.setDefault(server, '5', 'harbour');
  await store.leave(WEST);
  const client = new Client({ intents: [] });
  const told = {
    servers: () => store.servers(),
    left: (server: string) => store.leave(server),
    stays: (server: string) => store.stay(server),
  };
  const stop = followServers(client, told, log);
  for (const packet of packets) client.emit(Events.Raw, packet, 0);
  await stop();
  await client.destroy();
  return { left: [EAST, WEST].filter((server) => existsSync(join(folder, 'servers', server, 'left'))), packets };
}

const ready = (shard: unknown, ...guilds: string[]) => ({
  t: 'READY',
  d: { guilds: guilds.map((id) => ({ id, unavailable: true })), shard },
});
const shardOf = (server: string, shards: number): number => Number((BigInt(server) >> 22n) % BigInt(shards));

describe('which servers the bot is in', () => {
  it('GIVEN a connection THEN those of its shard that are not there were left, and those that are there were not', async () => {
    expect((await leftAfter(ready([0, 1], WEST))).left).toEqual([EAST]);
    expect((await leftAfter(ready([0, 1], EAST, WEST))).left).toEqual([]);
    expect((await leftAfter(ready(undefined, EAST))).left).toEqual([WEST]);
    // A shard hears of its own servers alone.
    const shards = 7;
    expect((await leftAfter(ready([(shardOf(EAST, shards) + 1) % shards, shards]))).left).toEqual([WEST]);
    expect((await leftAfter(ready([shardOf(EAST, shards), shards]))).left).toEqual([EAST, WEST]);
  });

  it('GIVEN a server that is left or joined THEN so it is kept; an outage is neither, and what is malformed says nothing', async () => {
    const kept = { t: 'GUILD_DELETE', d: { id: EAST, unavailable: true } };
    expect((await leftAfter(kept)).left).toEqual([WEST]);
    expect((await leftAfter({ t: 'GUILD_DELETE', d: { id: EAST } })).left).toEqual([EAST, WEST]);
    expect((await leftAfter({ t: 'GUILD_CREATE', d: { id: WEST, channels: [] } })).left).toEqual([]);
    for (const d of [null, {}, { id: '../x' }, { id: 5 }])
      expect((await leftAfter({ t: 'GUILD_DELETE', d }, { t: 'READY', d })).left).toEqual([WEST]);
  });
});
