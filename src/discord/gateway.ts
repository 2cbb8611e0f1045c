import { Client, Events, GatewayDispatchEvents, Options, type REST } from 'discord.js';
import { declareAll } from './declare.ts';
import { Deadline } from './deliver.ts';
import { closeFatal, FatalError, loginFatal, registrationFatal } from './fatal.ts';
import { faultOf } from './fault.ts';
import { FIRST_RESPONSE_MS, SHUTDOWN_MS } from './limits.ts';
import { registerCommands } from './register.ts';
import { replyRest, responderFor } from './responder.ts';
import { Router, type RouterOptions } from './router.ts';

export { FatalError };

export interface GatewayOptions extends RouterOptions {
  readonly token: string;
  /** REST base; by default Discord's. */
  readonly apiUrl?: string | undefined;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  /** Milliseconds from an interaction's arrival within which a first response is sent; by default Discord's 3 s. */
  readonly firstResponseMs?: number | undefined;
  /** Called when Discord closes the door for good after `connect` has resolved. */
  readonly onFatal: (error: FatalError) => void;
}

export interface Connection {
  /** Takes no more interactions, disconnects, and waits for running replies, at most 10 s. Never rejects. */
  close(): Promise<void>;
}

/**
 * Logs in, registers the commands and answers what comes. Interactions are taken raw: no intent, and the same plain
 * data as over HTTP.
 *
 * @throws FatalError when Discord refuses the token, the intents or the commands, or cannot be reached.
 */
export async function connect(options: GatewayOptions): Promise<Connection> {
  const { token, apiUrl, guildId, firstResponseMs = FIRST_RESPONSE_MS, onFatal, ...routes } = options;
  const { log } = routes;
  const client = newClient(apiUrl);
  let isConnected = false;
  // Without a listener an error would end the process.
  client.on(Events.Error, (error) => log.error({ err: faultOf(error) }, 'client error'));
  client.on(Events.ShardReconnecting, (shard) => log.debug({ shard }, 'connecting again'));
  client.on(Events.ShardError, (error, shard) => log.warn({ err: faultOf(error), shard }, 'gateway error'));
  // Emitted only for closes after which discord.js does not connect again.
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (isConnected) onFatal(closeFatal(code));
  });
  const stopTaking = takeInteractions(client, new Router(routes), replyRest(apiUrl), firstResponseMs);
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    const { application, ws } = await ready;
    log.debug({ shards: ws.shards.size }, 'logged in');
    if (ws.shards.has(0)) await register(client, application.id, guildId, routes);
  } catch (error) {
    await client.destroy();
    throw loginFatal(error);
  }
  isConnected = true;
  return {
    close: async () => {
      isConnected = false;
      const running = stopTaking();
      await client.destroy().catch((error: unknown) => log.warn({ err: faultOf(error) }, 'disconnecting failed'));
      await withinTime(running);
    },
  };
}

/** A client that keeps nothing: what interactions bring along is not looked up again. */
function newClient(apiUrl: string | undefined): Client {
  return new Client({
    intents: [],
    // More than one only where Discord asks for it: from 2,500 servers on it refuses a single one.
    shards: 'auto',
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: 0, GuildMemberManager: 0 }),
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  });
}

/** A gateway packet, of which discord.js reads `t` only after the event `raw`. */
interface Packet {
  t: string | null;
  readonly d: unknown;
}

/** Returns what ends the taking; it resolves when the replies that run then are done. */
function takeInteractions(client: Client, router: Router, rest: REST, withinMs: number): () => Promise<unknown> {
  const running = new Set<Promise<void>>();
  const listener = (packet: Packet): void => {
    if (packet.t !== GatewayDispatchEvents.InteractionCreate) return;
    const arrived = performance.now();
    // discord.js would make an object of its own of it, and reject unheard where it cannot read it.
    packet.t = null;
    const handled = router
      .take(packet.d, (incoming) => responderFor(rest, incoming, new Deadline(withinMs, arrived)))
      .finally(() => running.delete(handled));
    running.add(handled);
  };
  client.on(Events.Raw, listener);
  return () => {
    client.off(Events.Raw, listener);
    return Promise.all(running);
  };
}

async function register(
  { rest }: Client,
  applicationId: string,
  guildId: string | undefined,
  { conversation, log }: RouterOptions,
): Promise<void> {
  const commands = declareAll(conversation, guildId !== undefined);
  try {
    const isChanged = await registerCommands(rest, applicationId, commands, guildId);
    log.info({ commands: commands.length, isChanged }, 'commands registered');
  } catch (error) {
    const fatal = registrationFatal(error, guildId);
    if (fatal) throw fatal;
    log.error({ err: faultOf(error) }, 'the commands could not be registered; those of the last start still work');
  }
}

async function withinTime(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise((resolve) => {
    timer = setTimeout(resolve, SHUTDOWN_MS);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
