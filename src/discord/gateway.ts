import { Client, Events, GatewayDispatchEvents, Options } from 'discord.js';
import { type APIInteraction, InteractionResponseType, Routes } from 'discord-api-types/v10';
import { type Incoming, type Responder, readInteraction } from './interaction.ts';
import { registerCommands } from './register.ts';
import { Router, type RouterOptions } from './router.ts';

/** Running replies get so long at the end, in milliseconds. */
const PATIENCE_MS = 10_000;

/** What will never heal by itself, in words for whoever hosts the bot. */
export class FatalError extends Error {}

export interface GatewayOptions extends RouterOptions {
  readonly token: string;
  /** REST base; by default Discord's. */
  readonly apiUrl?: string | undefined;
  /** Registers the commands in this server only. */
  readonly guildId?: string | undefined;
  /** Called when Discord closes the door for good after the log-in. */
  readonly onFatal: (error: FatalError) => void;
}

export interface Connection {
  /** Takes no more interactions, waits for running replies, and disconnects. */
  close(): Promise<void>;
}

/**
 * Logs in, registers the commands and answers what comes. Interactions are taken raw: no cache, no intent, and the same
 * plain data as over HTTP.
 *
 * @throws FatalError when Discord refuses the token or the intents.
 */
export async function connect({ token, apiUrl, guildId, onFatal, ...routes }: GatewayOptions): Promise<Connection> {
  const { log } = routes;
  const client = new Client({
    intents: [],
    allowedMentions: { parse: [] },
    makeCache: Options.cacheWithLimits({}),
    ...(apiUrl !== undefined && { rest: { api: apiUrl } }),
  });
  // Without a listener an error would end the process.
  client.on(Events.Error, (error) => log.error({ err: error }, 'client error'));
  client.on(Events.ShardDisconnect, ({ code }) => onFatal(fatal({ code })));
  const router = new Router(routes);
  const running = new Set<Promise<void>>();
  let isOpen = true;
  client.ws.on(GatewayDispatchEvents.InteractionCreate, (raw: APIInteraction) => {
    if (!isOpen) return;
    const incoming: Incoming = readInteraction(raw);
    const handled = router.handle(incoming, responderFor(client, raw)).finally(() => running.delete(handled));
    running.add(handled);
  });
  try {
    const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
    await client.login(token);
    const { application, ws } = await ready;
    log.debug({ shards: ws.shards.size }, 'logged in');
    await registerCommands(client.rest, application.id, routes.commands, guildId);
  } catch (error) {
    await client.destroy();
    throw fatal(error);
  }
  return {
    close: async () => {
      isOpen = false;
      client.removeAllListeners(Events.ShardDisconnect);
      await client.destroy();
      // Replies need no connection: they go by the interaction's own token.
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise((resolve) => {
        timer = setTimeout(resolve, PATIENCE_MS);
      });
      await Promise.race([Promise.all(running), patience]);
      clearTimeout(timer);
    },
  };
}

function responderFor(client: Client, { id, token }: APIInteraction): Responder {
  const respond = async (type: InteractionResponseType, data: object): Promise<void> => {
    await client.rest.post(Routes.interactionCallback(id, token), { body: { type, data }, auth: false });
  };
  return {
    reply: (payload) => respond(InteractionResponseType.ChannelMessageWithSource, payload),
    choices: (choices) => respond(InteractionResponseType.ApplicationCommandAutocompleteResult, { choices }),
  };
}

/** The error in words for whoever hosts the bot, where it is one that they can mend; else as it is. */
function fatal(error: unknown): Error {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const message = error instanceof Error ? error.message : '';
  if (code === 'TokenInvalid' || code === 4004 || code === 401 || /4004|authentication failed/i.test(message))
    return new FatalError(
      'Discord refuses the token in DISCORD_TOKEN. Copy it again: developer portal → your application → Bot → Reset Token.',
    );
  if (code === 4013 || code === 4014 || /disallowed intents|invalid intents/i.test(message))
    return new FatalError(
      'Discord refuses the gateway intents, although this bot asks for none. Check the application in the developer portal.',
    );
  if (typeof code === 'number' && code >= 4000 && code < 5000)
    return new FatalError(`Discord closed the connection for good (code ${code}).`);
  return error instanceof Error ? error : new FatalError(String(error));
}
