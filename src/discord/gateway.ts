import { Client, Events, GatewayDispatchEvents, GatewayIntentBits, Options, SimpleShardingStrategy } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import { unlessAborted, withinTime } from './abort.ts';
import type { DoorOptions } from './context.ts';
import { Cooldown, type Rate } from './cooldown.ts';
import { declareAll } from './declare.ts';
import { Deadline } from './deliver.ts';
import { closeFatal, FatalError, loginFatal, registrationFatal, registrationRemedy } from './fatal.ts';
import { faultOf } from './fault.ts';
import { checkGateway } from './gateway-address.ts';
import { FIRST_RESPONSE_MS, SHUTDOWN_MS } from './limits.ts';
import { registerCommands } from './register.ts';
import { replyRest, responderFor } from './responder.ts';
import { Router } from './router.ts';
import { followServers } from './servers.ts';
import { warnOfRateLimits, warnWithoutConnection } from './warnings.ts';

export { FatalError };

/** Milliseconds to wait until the connection is closed, set by hand: `ws` itself would wait for 30 s. */
const DISCONNECT_MS = 1_000;

export interface GatewayOptions extends Omit<DoorOptions, 'cooldown'> {
  readonly token: string;
  /** How many commands and questions a reader may send; without it there is no limit. */
  readonly cooldown?: Rate | undefined;
  /** Whether messages to the bot are answered. */
  readonly mentions?: boolean | undefined;
  /** The forums whose new posts are answered, by their ids. */
  readonly forums?: readonly string[] | undefined;
  /** REST base; by default Discord's. */
  readonly apiUrl?: string | undefined;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  /** Milliseconds from an interaction's arrival within which a first response is sent; by default Discord's 3 s. */
  readonly firstResponseMs?: number | undefined;
  /** Ends the log-in and the registration. A connection that `connect` has resolved with must still be closed. */
  readonly signal?: AbortSignal | undefined;
  /** Called when Discord closes the connection for good, or refuses the commands for good, after the log-in. */
  readonly onFatal: (error: FatalError) => void;
}

export interface Connection {
  /** Takes no more interactions, disconnects, and waits for running replies, at most 10 s. Never rejects. */
  close(): Promise<void>;
}

/**
 * Logs in and answers interactions; registers the commands meanwhile. All is read from the gateway's raw packets. Interactions need no
 * intent; messages and posts of forums are asked for, with standard intents, only where they are to be answered, and which servers the
 * bot is in only where these have stories of their own.
 *
 * @throws FatalError when Discord refuses the token or the intents, or cannot be reached; the signal's reason when that
 * is aborted, and after that nothing logs in or registers any more.
 */
export async function connect(options: GatewayOptions): Promise<Connection> {
  const { token, apiUrl, guildId, firstResponseMs = FIRST_RESPONSE_MS, onFatal, signal, ...routes } = options;
  const { log } = routes;
  const cooldown = options.cooldown && new Cooldown(options.cooldown);
  const closing = new AbortController();
  const ending = signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal]);
  const client = newClient(options, ending);
  let isConnected = false;
  // Without a listener, an error would end the process.
  client.on(Events.Error, (error) => log.error({ err: faultOf(error) }, 'client error'));
  client.on(Events.ShardReconnecting, (shard) => log.debug({ shard }, 'connecting again'));
  client.on(Events.ShardError, (error, shard) => log.debug({ err: faultOf(error), shard }, 'gateway error'));
  // Emitted only for closes after which discord.js does not connect again.
  client.on(Events.ShardDisconnect, ({ code }) => {
    if (isConnected) onFatal(closeFatal(code));
  });
  const stopWarning = warnWithoutConnection(client, log);
  // Before what is not for discord.js is taken from it.
  const stopFollowing = routes.serverStories && followServers(client, routes.serverStories, log);
  const rest = replyRest(apiUrl).setToken(token);
  const doors = { ...routes, cooldown };
  const router = new Router(doors);
  const taking: Taking = {
    [GatewayDispatchEvents.InteractionCreate]: (raw, arrived) =>
      router.take(raw, (incoming) => responderFor(rest, incoming, new Deadline(firstResponseMs, arrived))),
  };
  const stopTaking = takePackets(client, taking);
  if (options.mentions || options.forums?.length) {
    const { messageTaking } = await import('./messages/taking.ts');
    Object.assign(taking, messageTaking({ ...doors, rest, bot: () => client.user?.id, signal: ending }));
  }
  /** Takes no more, disconnects, and waits for running replies. */
  const end = async (): Promise<void> => {
    closing.abort();
    stopWarning();
    const running = Promise.all([stopTaking(), stopFollowing?.()]);
    await withinTime(client.destroy(), DISCONNECT_MS).catch((error: unknown) =>
      log.warn({ err: faultOf(error) }, 'disconnecting failed'),
    );
    await withinTime(running, SHUTDOWN_MS);
  };
  try {
    const { application, ws } = await unlessAborted(logIn(client, token, ending), ending);
    log.debug({ shards: ws.shards.size }, 'logged in');
    if (ws.shards.has(0)) void register(client, application.id, ending, options);
  } catch (error) {
    await end();
    if (signal?.aborted) throw signal.reason;
    log.debug({ err: faultOf(error) }, 'the log-in failed');
    throw loginFatal(error);
  }
  isConnected = true;
  return {
    close: async () => {
      isConnected = false;
      await end();
    },
  };
}

async function logIn(client: Client, token: string, signal: AbortSignal): Promise<Client<true>> {
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  signal.throwIfAborted();
  client.rest.setToken(token);
  const information = await client.rest.get(Routes.gatewayBot(), { signal });
  checkGateway(information);
  signal.throwIfAborted();
  await client.login(token);
  return ready;
}

/** A client without caches: interactions bring all that is needed. */
function newClient(options: GatewayOptions, ending: AbortSignal): Client {
  const { apiUrl, log } = options;
  return new Client({
    intents: intentsOf(options),
    // Nothing of servers is kept, so there is nothing to wait for.
    waitGuildTimeout: 0,
    // Discord says how many are needed: from 2,500 servers on it refuses a single one.
    shards: 'auto',
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({ MessageManager: 0, UserManager: 0, GuildMemberManager: 0 }),
    rest: { rejectOnRateLimit: warnOfRateLimits(log), ...(apiUrl !== undefined && { api: apiUrl }) },
    ws: {
      // `destroy` stops neither a shard that is about to connect again, nor a log-in that still waits for the address of
      // the gateway. Both ask for their session first, so after the end has begun that never resolves.
      buildStrategy: (manager) => {
        const { retrieveSessionInfo } = manager.options;
        manager.options.retrieveSessionInfo = (shard) =>
          ending.aborted ? new Promise(() => {}) : retrieveSessionInfo(shard);
        return new SimpleShardingStrategy(manager);
      },
    },
  });
}

/** The intents without which Discord does not send what is to be answered; none of them is privileged. */
function intentsOf({ mentions, forums = [], serverStories }: GatewayOptions): GatewayIntentBits[] {
  return [
    ...(mentions ? [GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages] : []),
    ...(forums.length > 0 || serverStories ? [GatewayIntentBits.Guilds] : []),
  ];
}

/** A gateway packet, of which discord.js reads `t` only after the event `raw`. */
interface Packet {
  t: string | null;
  readonly d: unknown;
}

/** What takes the data of packets, by their kind; none of these rejects. */
type Taking = { [Kind in string]?: (raw: unknown, arrived: number) => Promise<void> };

/** All that discord.js is to read: of anything else it would make an object, and an unhandled rejection where it cannot. */
const CONNECTION: readonly (string | null)[] = [GatewayDispatchEvents.Ready, GatewayDispatchEvents.Resumed];

/** @returns A function that takes no more, and resolves when what was taken is answered. */
function takePackets(client: Client, taking: Taking): () => Promise<unknown> {
  const running = new Set<Promise<void>>();
  const listener = (packet: Packet): void => {
    const { t: kind, d: data } = packet;
    if (CONNECTION.includes(kind)) return;
    packet.t = null;
    const take = taking[kind ?? ''];
    if (!take) return;
    const handled = take(data, performance.now()).finally(() => running.delete(handled));
    running.add(handled);
  };
  client.on(Events.Raw, listener);
  return () => {
    client.off(Events.Raw, listener);
    return Promise.all(running);
  };
}

/** Never rejects: a fault that will not pass goes to `onFatal`, any other to the log. */
async function register(
  { rest }: Client,
  applicationId: string,
  signal: AbortSignal,
  { conversation, log, guildId, onFatal }: GatewayOptions,
): Promise<void> {
  try {
    const commands = declareAll(conversation, guildId !== undefined);
    const isChanged = await registerCommands(rest, applicationId, commands, guildId, signal);
    log.info({ commands: commands.length, isChanged }, 'commands registered');
  } catch (error) {
    if (signal.aborted) return;
    const fatal = registrationFatal(error, guildId);
    if (fatal) return onFatal(fatal);
    const err = faultOf(error);
    log.error(
      { err, remedy: registrationRemedy(error) },
      'the commands could not be registered; those of the last start still work',
    );
  }
}
