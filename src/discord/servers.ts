import { type Client, Events, GatewayDispatchEvents } from 'discord.js';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { ServerStories } from '../store/server-stories.ts';
import { faultOf } from './fault.ts';
import { SNOWFLAKE } from './snowflake.ts';

/** What is told of servers. */
type Told = Pick<ServerStories, 'servers' | 'left' | 'stays'>;

/** A gateway packet. */
interface Packet {
  readonly t: string | null;
  readonly d: unknown;
}

const SERVER = z.object({ id: z.string().regex(SNOWFLAKE), unavailable: z.boolean().nullish() });
const READY = z.object({
  guilds: z.array(SERVER),
  /** The number of this shard, and of how many. */
  shard: z.tuple([z.number(), z.number().min(1)]).catch([0, 1]),
});

/**
 * Tells the servers' stories which servers the bot is in, as the gateway does, which needs the intent GUILDS: what it joins, what it leaves,
 * and, when a shard connects, what it left meanwhile. A server that is unavailable has an outage: the bot is in it.
 *
 * @returns A function that tells no more, and resolves when what was told is kept. It never rejects.
 */
export function followServers(client: Client, stories: Told, log: Logger): () => Promise<void> {
  let told: Promise<void> = Promise.resolve();
  /** One after the other: a server may be left and joined again. */
  const tell = (what: () => Promise<void>): void => {
    told = told
      .then(what)
      .catch((error: unknown) => log.error({ err: faultOf(error) }, 'which servers the bot is in could not be kept'));
  };
  const listener = (packet: Packet): void => {
    switch (packet.t) {
      case GatewayDispatchEvents.Ready: {
        const { data } = READY.safeParse(packet.d);
        if (data) tell(() => compare(data, stories));
        return;
      }
      case GatewayDispatchEvents.GuildCreate:
      case GatewayDispatchEvents.GuildDelete: {
        const { data } = SERVER.safeParse(packet.d);
        const isLeft = packet.t === GatewayDispatchEvents.GuildDelete;
        if (data && (!isLeft || !data.unavailable))
          tell(() => (isLeft ? stories.left(data.id) : stories.stays(data.id)));
      }
    }
  };
  client.on(Events.Raw, listener);
  return () => {
    client.off(Events.Raw, listener);
    return told;
  };
}

/** Of the servers with stories, only those of the shard are compared: Discord names the others to another. */
async function compare({ guilds, shard: [shard, shards] }: z.infer<typeof READY>, stories: Told): Promise<void> {
  const there = new Set(guilds.map(({ id }) => id));
  for (const server of await stories.servers()) {
    if (Number((BigInt(server) >> 22n) % BigInt(shards)) !== shard) continue;
    await (there.has(server) ? stories.stays(server) : stories.left(server));
  }
}
