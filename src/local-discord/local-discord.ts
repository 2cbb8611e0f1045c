import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Attachments, attachmentUrl } from './attachments.ts';
import { Changes } from './changes.ts';
import { ChannelMessages } from './channel-messages.ts';
import { offeredCommands } from './command-input.ts';
import { CommandsStore, type StoredCommand } from './commands-store.ts';
import { deferred } from './deferred.ts';
import type { Exchange, SentChoice } from './exchange.ts';
import { Gateway, type GatewayEvent } from './gateway.ts';
import { Intent } from './intents.ts';
import { Interactions } from './interactions.ts';
import type { Intercept } from './intercept.ts';
import { tellOf } from './message-events.ts';
import { Messages } from './messages.ts';
import type { Message } from './protocol.ts';
import type { Refusal } from './refusals.ts';
import { type LoggedRequest, Rest } from './rest.ts';
import { loadSchemas, type Schemas } from './schemas.ts';
import { nextSnowflake } from './snowflake.ts';
import { type BegunPost, type Post, type PostInput, type SayInput, Talk } from './talk.ts';
import { UserActions } from './user-actions.ts';
import type {
  AutocompleteInput,
  CommandInput,
  InteractionInput,
  MessageCommandInput,
  PressInput,
  SelectInput,
  SubmitInput,
} from './user-inputs.ts';
import { type ChannelPlace, type Server, type User, type Where, World } from './world.ts';

export type { Exchange, Message };

export interface LocalDiscordOptions {
  /** The bot's token; by default an invented one. */
  readonly token?: string;
  /** By default any free port. */
  readonly port?: number;
  /** By default 127.0.0.1. */
  readonly host?: string;
  /** Milliseconds; by default Discord's: 3 s to the first response, 15 min to later ones, 41.25 s between heartbeats. */
  readonly clocks?: { readonly acknowledgeMs?: number; readonly tokenMs?: number; readonly heartbeatMs?: number };
  /** Refuses even the right token: REST with 401, the gateway by closing with 4004 (`intents`: 4014). */
  readonly rejectToken?: 'rest' | 'gateway' | 'intents';
  /** The privileged intents that the application is allowed, as bits; by default none. */
  readonly allowedIntents?: number;
  /** Changes what passes between the bot and this Discord; by default nothing does. */
  readonly intercept?: Intercept;
}

/** A Discord on loopback. A real client logs in to it, and the users in its channels act by the methods below. */
export interface LocalDiscord {
  /** The value of discord.js's option `rest.api`. */
  readonly apiUrl: string;
  /** Where the files that users chose are served: the value of discord.js's option `rest.cdn`. */
  readonly cdnUrl: string;
  readonly token: string;
  readonly applicationId: string;
  /** The first server. */
  readonly guildId: string;
  /** The servers that the bot is in from the start. Ada has Manage Server in both; Ben has not, but the role of editors. */
  readonly servers: { readonly first: Server; readonly second: Server };
  readonly users: { readonly ada: User; readonly ben: User };
  readonly bot: User;
  /** Another app's bot, and a webhook, for `say`. */
  readonly others: { readonly bot: User; readonly webhook: User };
  /** The registered commands, as Discord stores them. */
  readonly commands: { readonly global: readonly StoredCommand[]; readonly guild: readonly StoredCommand[] };
  /** The commands that a user is offered in a place, by default the server's channel: the server's own, then global ones. */
  offeredTo(user: User, where?: Where | ChannelPlace): readonly StoredCommand[];
  /** The last 1,000 REST requests. */
  readonly requests: readonly LoggedRequest[];
  /** How many payloads were checked against Discord's schemas. */
  readonly checked: number;
  /** The last 1,000 requests that were refused, without those that an interceptor answered. */
  readonly refusals: readonly Refusal[];
  /** The last 1,000 times that a bot identified, resumed or lost its connection. */
  readonly gatewayEvents: readonly GatewayEvent[];
  /** All messages, as they are now. */
  readonly messages: readonly Message[];
  /** The messages that a user sees in a place, by default in the first server's channel. */
  seenBy(user: User, where?: Where | ChannelPlace): readonly Message[];
  /** The place of this name for a user, by default Ada. */
  place(where: Where, user?: User): ChannelPlace;
  /** The channels of a server, its threads and the posts of its forums too. */
  channelsOf(server: Server): readonly ChannelPlace[];
  /** Whether a bot is connected. */
  readonly isConnected: boolean;
  /** Calls the listener soon after messages, commands, refusals or the bot's connection change. Returns what removes it. */
  watch(listener: () => void): () => void;
  /** The message as it is now; undefined if it was deleted. */
  message(id: string): Message | undefined;
  /** Resolves when a bot has reached READY, at once if one has. */
  onceReady(): Promise<void>;
  /** Resolves when commands are registered, at once if they are. */
  onceRegistered(): Promise<void>;
  /**
   * Posts a message of a user, another app or a webhook; a bot that asked for its intent is told of it. @throws Error where
   * Discord's client would not send it.
   */
  say(input: SayInput): Message;
  /** Starts a post in a forum. @throws Error where Discord's client would not. */
  startPost(input: PostInput): Post;
  /** Starts a post whose first message comes later, as where its author uploads a file; until then a bot cannot write in it. */
  beginPost(input: PostInput): BegunPost;
  /** What of a message reaches a bot that is connected: its content, only that there is one, or nothing. */
  reachOf(message: Pick<Message, 'id'>): 'read' | 'told' | 'nothing' | undefined;
  /** What the bot has written in reply to a message, or in the post that it begins, as it is now. */
  answersTo(message: Pick<Message, 'id'>): readonly Message[];
  /** Resolves as soon as the condition holds; rejects if it does not within so many milliseconds (default 60,000). */
  until(holds: () => boolean, withinMs?: number): Promise<void>;
  /** Removes the bot from a server. */
  leave(server: Server): void;
  /** Makes a server unavailable, as in an outage of Discord. */
  breakDown(server: Server): void;
  /** Brings the bot into a server that it left, or ends the outage. */
  join(server: Server): void;
  /** Runs a slash command; resolves with the answer, or with `timedOut`. @throws Error if Discord's client would not send it. */
  command(input: CommandInput): Promise<Exchange>;
  /** Sends an interaction of any type; its data is not checked. */
  interaction(input: InteractionInput): Promise<Exchange>;
  /** Runs a message command on a message, in the message's channel. */
  messageCommand(input: MessageCommandInput): Promise<Exchange>;
  /** Presses a button. @throws Error if the message has no such button, if it is disabled, or if the user does not see it. */
  press(input: PressInput): Promise<Exchange>;
  /** Chooses options of a string select. @throws Error as `press` does, and for values that the menu does not offer. */
  select(input: SelectInput): Promise<Exchange>;
  /**
   * Fills in and submits the modal that an exchange opened. @throws Error for what Discord's client would not send: a required
   * field left empty, a text too long, a modal that is closed or somebody else's.
   */
  submit(input: SubmitInput): Promise<Exchange>;
  /** Types into an option; resolves with the choices. @throws Error if none came in time. */
  autocomplete(input: AutocompleteInput): Promise<readonly SentChoice[]>;
  /** Ends every exchange that still waits for an answer, as if its time were over. */
  giveUp(): void;
  /** Cuts every connection and stops; exchanges that still wait for an answer end with `timedOut`. Never hangs. */
  close(): Promise<void>;
}

/** Starts a local Discord, which listens when the promise resolves. Rejects if the port is in use. */
export async function startLocalDiscord(options: LocalDiscordOptions = {}): Promise<LocalDiscord> {
  const { acknowledgeMs = 3_000, tokenMs = 15 * 60_000, heartbeatMs = 41_250 } = options.clocks ?? {};
  const { host = '127.0.0.1', port = 0, rejectToken, allowedIntents = 0, intercept = {} } = options;
  const applicationId = nextSnowflake();
  const token = options.token ?? `${Buffer.from(applicationId).toString('base64url')}.local.made-up-and-worthless`;
  const world = new World(applicationId);
  const changes = new Changes();
  const messages = new Messages(applicationId, (change) => {
    tellOf(change, world, gateway);
    changes.happened();
  });
  const commands = new CommandsStore(applicationId);
  const interactions = new Interactions(world.bot, messages, { acknowledgeMs, tokenMs });
  const ready = deferred();
  const registered = deferred();
  let schemas: Schemas | undefined;
  let loading: Promise<Schemas> | undefined;
  const attachments = new Attachments(applicationId, () => `http://${address()}`, intercept.download);
  const rest = new Rest({
    token,
    refusesToken: rejectToken === 'rest',
    applicationId,
    isIn: (guildId) => world.isIn(guildId),
    gatewayUrl: () => `ws://${address()}`,
    commands,
    interactions,
    channelMessages: new ChannelMessages(world, messages, (allowedIntents & Intent.messageContent) !== 0),
    intercept: intercept.request,
    schemas: async () => {
      loading ??= loadSchemas();
      schemas = await loading;
      return schemas;
    },
    onRegistered: () => {
      if (!commands.isEmpty) registered.resolve();
    },
    onChange: changes.happened,
  });
  const server = createServer((request, response) => {
    const file = attachmentUrl(request);
    if (file !== undefined) return attachments.serve(file, response);
    rest.handle(request, response).catch((error: unknown) => response.destroy(Object(error)));
  });
  const gateway = new Gateway(server, {
    token,
    bot: world.bot,
    heartbeatMs,
    refuses: rejectToken === 'gateway' ? 'token' : rejectToken === 'intents' ? 'intents' : undefined,
    allowedIntents,
    guilds: () => world.guilds(),
    url: () => `ws://${address()}`,
    intercept,
    onReady: ready.resolve,
    onChange: changes.happened,
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const address = () => `${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
  const apiUrl = `http://${address()}/api`;
  const actions = new UserActions({ applicationId, world, messages, commands, attachments, interactions, gateway });
  const talk = new Talk({ world, messages, gateway, changes });
  return {
    apiUrl,
    cdnUrl: `http://${address()}`,
    token,
    applicationId,
    guildId: world.guildId,
    servers: world.servers,
    users: world.users,
    bot: world.bot,
    others: world.others,
    commands: {
      get global() {
        return commands.list();
      },
      get guild() {
        return commands.list(world.guildId);
      },
    },
    offeredTo: (user, where = 'guild') => {
      const place = world.place(where, user);
      return offeredCommands(commands, place, world.member(place, user)?.permissions);
    },
    requests: rest.requests,
    get checked() {
      return schemas?.checked ?? 0;
    },
    refusals: rest.refusals,
    gatewayEvents: gateway.events,
    get messages() {
      return messages.all();
    },
    seenBy: (user, where = 'guild') => messages.seenBy(user.id, world.place(where, user).channel.id),
    place: (where, user = world.users.ada) => world.place(where, user),
    channelsOf: (server) => world.channelsOf(server),
    get isConnected() {
      return gateway.isConnected;
    },
    watch: (listener) => changes.watch(listener),
    message: (id) => messages.find(id)?.message,
    onceReady: () => ready.promise,
    onceRegistered: () => registered.promise,
    say: (input) => talk.say(input),
    startPost: (input) => talk.startPost(input),
    beginPost: (input) => talk.beginPost(input),
    reachOf: (message) => talk.reachOf(message),
    answersTo: (message) => talk.answersTo(message),
    until: (holds, withinMs) => talk.until(holds, withinMs),
    leave: (server) => talk.leave(server, false),
    breakDown: (server) => talk.leave(server, true),
    join: (server) => talk.join(server),
    command: (input) => actions.command(input),
    interaction: (input) => actions.interaction(input),
    messageCommand: (input) => actions.messageCommand(input),
    press: (input) => actions.press(input),
    select: (input) => actions.select(input),
    submit: (input) => actions.submit(input),
    autocomplete: (input) => actions.autocomplete(input),
    giveUp: () => interactions.giveUp(),
    close: async () => {
      interactions.giveUp();
      gateway.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
