import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { areIntents, Intent, PRIVILEGED } from './intents.ts';
import type { GatewayFrame, GatewaySocket, Intercept } from './intercept.ts';
import { type EventName, raw } from './protocol.ts';
import { shardOf } from './snowflake.ts';
import type { User } from './world.ts';

// Source: Discord's docs, topics/opcodes-and-status-codes and events/gateway.
const Op = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  presence: 3,
  voice: 4,
  resume: 6,
  reconnect: 7,
  members: 8,
  invalidSession: 9,
  hello: 10,
  heartbeatAck: 11,
} as const;
const Close = {
  unknownOpcode: 4001,
  decodeError: 4002,
  notAuthenticated: 4003,
  authenticationFailed: 4004,
  alreadyAuthenticated: 4005,
  invalidSequence: 4007,
  invalidShard: 4010,
  invalidIntents: 4013,
  disallowedIntents: 4014,
} as const;
const SESSION_IS_OVER: readonly number[] = [1000, 1001];
/** Dispatches that are kept for each session, and events; set by hand. */
const MAX_REPLAYED = 1_000;
const MAX_LOGGED = 1_000;

interface Dispatch extends GatewayFrame {
  readonly s: number;
}

interface Session {
  readonly id: string;
  readonly shard: readonly [id: number, count: number];
  readonly intents: number;
  readonly sent: Dispatch[];
  sequence: number;
  socket: WebSocket | undefined;
}

/** A change of a bot's connection. */
export type GatewayEvent =
  | { readonly kind: 'identified' }
  /** `replayed`: how many dispatches the bot had missed. */
  | { readonly kind: 'resumed'; readonly replayed: number }
  | { readonly kind: 'closed'; readonly code: number };

/** What the gateway is started with. */
export interface LocalGatewayOptions {
  readonly token: string;
  readonly bot: User;
  readonly heartbeatMs: number;
  readonly refuses: 'token' | 'intents' | undefined;
  /** The privileged intents that the application is allowed. */
  readonly allowedIntents: number;
  /** The servers that the bot is in, each with the data of its `GUILD_CREATE`, which those that are not available lack. */
  readonly guilds: () => readonly { readonly id: string; readonly packet: object | undefined }[];
  readonly url: () => string;
  readonly intercept: Pick<Intercept, 'socket' | 'frame'>;
  readonly onReady: () => void;
  /** Called when a bot identifies, resumes or loses its connection. */
  readonly onChange: () => void;
}

/** Discord's gateway: sessions outlive their sockets, and dispatches are kept to be replayed when a bot resumes. */
export class Gateway {
  /** The last 1,000 events. */
  readonly events: GatewayEvent[] = [];
  readonly #options: LocalGatewayOptions;
  readonly #server: WebSocketServer;
  readonly #sessions = new Map<string, Session>();

  constructor(server: Server, options: LocalGatewayOptions) {
    this.#options = options;
    this.#server = new WebSocketServer({ noServer: true });
    server.on('upgrade', (request, socket, head) => {
      this.#server.handleUpgrade(request, socket, head, (connection) => this.#connected(connection));
    });
  }

  /** Whether a bot is connected. */
  get isConnected(): boolean {
    return [...this.#sessions.values()].some(({ socket }) => socket !== undefined);
  }

  /**
   * Sends an event to every session of the guild's shard that has asked for this intent, now or when it resumes. Returns the
   * number of sessions.
   *
   * @param data What is sent, or what makes it of the intents of a session.
   */
  dispatch(
    event: EventName,
    data: object | ((intents: number) => object),
    guildId: string | undefined,
    intent = 0,
  ): number {
    const sessions = this.#sessionsFor(guildId, intent);
    for (const session of sessions)
      this.#send(session, event, typeof data === 'function' ? data(session.intents) : data);
    return sessions.length;
  }

  /** The intents of each session that an event of the guild with this intent reaches. */
  intentsOf(guildId: string | undefined, intent: number): readonly number[] {
    return this.#sessionsFor(guildId, intent).map(({ intents }) => intents);
  }

  /** Ends every session and socket. */
  close(): void {
    this.#sessions.clear();
    for (const socket of this.#server.clients) socket.terminate();
    this.#server.close();
  }

  #sessionsFor(guildId: string | undefined, intent: number): readonly Session[] {
    return [...this.#sessions.values()].filter(
      ({ shard: [id, count], intents }) => id === shardOf(guildId, count) && (intents & intent) === intent,
    );
  }

  #connected(socket: WebSocket): void {
    const session = (): Session | undefined => [...this.#sessions.values()].find((one) => one.socket === socket);
    this.#options.intercept.socket?.(this.#handleOf(socket, session));
    this.#write(socket, { op: Op.hello, d: { heartbeat_interval: this.#options.heartbeatMs } });
    socket.on('error', () => socket.terminate());
    socket.on('close', (code) => {
      this.#happened({ kind: 'closed', code });
      const left = session();
      if (left === undefined) return;
      left.socket = undefined;
      if (SESSION_IS_OVER.includes(code)) this.#sessions.delete(left.id);
    });
    socket.on('message', (bytes) => {
      const frame = parse(String(bytes));
      if (frame === undefined) return socket.close(Close.decodeError);
      switch (frame.op) {
        case Op.heartbeat:
          return this.#write(socket, { op: Op.heartbeatAck });
        case Op.identify:
          if (session() !== undefined) return socket.close(Close.alreadyAuthenticated);
          return this.#identify(socket, frame.d);
        case Op.resume:
          if (session() !== undefined) return socket.close(Close.alreadyAuthenticated);
          return this.#resume(socket, frame.d);
        case Op.presence:
        case Op.voice:
        case Op.members:
          if (session() === undefined) socket.close(Close.notAuthenticated);
          return;
        default:
          return socket.close(Close.unknownOpcode);
      }
    });
  }

  #identify(socket: WebSocket, data: unknown): void {
    const { token, intents, shard } = raw<'token' | 'intents' | 'shard'>(data);
    const { bot, refuses, url } = this.#options;
    const refusal = this.#refusal(token, intents, shard);
    if (refusal !== undefined) {
      socket.close(refusal);
      return;
    }
    const [id, count] = Array.isArray(shard) ? [Number(shard[0]), Number(shard[1])] : [0, 1];
    const session: Session = {
      id: randomUUID(),
      shard: [id, count],
      intents: Number(intents ?? 0),
      sent: [],
      sequence: 0,
      socket,
    };
    const guilds = this.#options.guilds().filter((guild) => id === shardOf(guild.id, count));
    this.#sessions.set(session.id, session);
    this.#happened({ kind: 'identified' });
    this.#send(session, 'READY', {
      v: 10,
      user: { ...bot, verified: true, mfa_enabled: true, email: null },
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url(),
      shard: session.shard,
      application: { id: bot.id, flags: 0 },
    });
    const isToldOfGuilds = (session.intents & Intent.guilds) !== 0;
    for (const { packet } of guilds) if (isToldOfGuilds && packet) this.#send(session, 'GUILD_CREATE', packet);
    if (refuses === undefined) this.#options.onReady();
  }

  #refusal(token: unknown, intents: unknown, shard: unknown): number | undefined {
    const { refuses, allowedIntents } = this.#options;
    if (token !== this.#options.token || refuses === 'token') return Close.authenticationFailed;
    const asked = Number(intents ?? 0);
    if (!areIntents(asked)) return Close.invalidIntents;
    if (refuses === 'intents' || (asked & PRIVILEGED & ~allowedIntents) !== 0) return Close.disallowedIntents;
    const isShard = shard === undefined || (Array.isArray(shard) && Number(shard[0]) < Number(shard[1]));
    return isShard ? undefined : Close.invalidShard;
  }

  #resume(socket: WebSocket, data: unknown): void {
    const { token, session_id, seq } = raw<'token' | 'session_id' | 'seq'>(data);
    if (token !== this.#options.token) {
      socket.close(Close.authenticationFailed);
      return;
    }
    const session = this.#sessions.get(String(session_id));
    if (session === undefined) {
      this.#write(socket, { op: Op.invalidSession, d: false });
      return;
    }
    const seen = Number(seq);
    if (seen > session.sequence) {
      socket.close(Close.invalidSequence);
      return;
    }
    session.socket = socket;
    const missed = session.sent.filter(({ s }) => s > seen);
    this.#happened({ kind: 'resumed', replayed: missed.length });
    for (const frame of missed) this.#write(socket, frame);
    this.#send(session, 'RESUMED', {});
  }

  #handleOf(socket: WebSocket, session: () => Session | undefined): GatewaySocket {
    return {
      send: (frame) => {
        send(socket, frame);
        const left = frame.op === Op.invalidSession ? session() : undefined;
        if (left === undefined) return;
        left.socket = undefined;
        if (frame.d !== true) this.#sessions.delete(left.id);
      },
      cut: () => socket.terminate(),
    };
  }

  #write(socket: WebSocket, frame: GatewayFrame): void {
    for (const sent of this.#options.intercept.frame?.(frame) ?? [frame]) send(socket, sent);
  }

  #happened(event: GatewayEvent): void {
    this.events.push(event);
    if (this.events.length > MAX_LOGGED) this.events.shift();
    this.#options.onChange();
  }

  #send(session: Session, event: EventName, data: object): void {
    session.sequence += 1;
    const frame: Dispatch = { op: Op.dispatch, t: event, s: session.sequence, d: data };
    session.sent.push(frame);
    if (session.sent.length > MAX_REPLAYED) session.sent.shift();
    if (session.socket !== undefined) this.#write(session.socket, frame);
  }
}

function send(socket: WebSocket, frame: GatewayFrame): void {
  if (socket.readyState === socket.OPEN) socket.send(JSON.stringify(frame));
}

function parse(text: string): { op?: unknown; d?: unknown } | undefined {
  try {
    return raw<'op' | 'd'>(JSON.parse(text));
  } catch {
    return undefined;
  }
}
