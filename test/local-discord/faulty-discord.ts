import { randomUUID } from 'node:crypto';
import { deferred } from '../../src/local-discord/deferred.ts';
import type {
  GatewayFrame,
  GatewaySocket,
  Intercept,
  RestAnswer,
  RestRequest,
} from '../../src/local-discord/intercept.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/local-discord.ts';
import { DownloadFaults } from './faulty-downloads.ts';

/** The requests that a fault can strike: first responses, edits and follow-ups, messages of channels, command registration, or `GET /gateway/bot`. */
type Route = 'callback' | 'webhook' | 'messages' | 'commands' | 'gateway';

/** What goes wrong with the next request (or the next `times`) of a kind, by default a callback. */
type RestFault = {
  readonly on?: Route;
  readonly times?: number;
} & (
  | {
      /** Answered 5xx; with `applied`, only after the request has taken effect. */
      readonly kind: 'error';
      readonly status?: 500 | 502 | 503;
      readonly applied?: boolean;
    }
  | {
      /** Answered 429, to be tried again after so many seconds. */
      readonly kind: 'rate-limit';
      readonly retryAfter: number;
    }
  | {
      /** Held on its way to Discord, so that clocks run on. */
      readonly kind: 'delay';
      readonly ms: number;
    }
  | {
      /** Never answered. */
      readonly kind: 'hang';
    }
  | {
      /** The connection is cut instead of an answer; with `applied`, only after the request has taken effect. */
      readonly kind: 'reset';
      readonly applied?: boolean;
    }
  | {
      /** Answered with just this. */
      readonly kind: 'answer';
      readonly answer: RestAnswer;
    }
);

/**
 * What goes wrong with the gateway. At once, on every socket: `drop` cuts it (the client resumes), `reconnect` sends
 * op 7, the invalid sessions op 9 with false or true. From then on: `deaf` stops acknowledging heartbeats until
 * `hearing`, `silent` sends no HELLO until `greeting`. With the next READY: `dead-resume` names an address for resuming
 * where nobody listens.
 */
type GatewayFault =
  | 'drop'
  | 'reconnect'
  | 'invalid-session'
  | 'resumable-invalid-session'
  | 'deaf'
  | 'hearing'
  | 'silent'
  | 'greeting'
  | 'dead-resume';

/** Requests that are held on their way to Discord, so that clocks run on. */
interface Held {
  /** Resolves when all of them have come. */
  readonly all: Promise<void>;
  /** Lets them go on, those too that have yet to come; each is then struck by the fault, if there is one. */
  release(fault?: RestFault): void;
}

/** A request waits here, and learns what strikes it then. */
interface Hold {
  readonly kind: 'hold';
  readonly on: Route;
  readonly wait: () => Promise<RestFault | undefined>;
}

/** Opcodes. Source: Discord's docs, topics/opcodes-and-status-codes. */
const Op = { dispatch: 0, reconnect: 7, invalidSession: 9, hello: 10, heartbeatAck: 11 } as const;
/** What a bot may answer. */
const TAKEN: readonly string[] = ['INTERACTION_CREATE', 'MESSAGE_CREATE', 'THREAD_CREATE'];
/** Nobody listens on the discard port. */
const NOWHERE = 'ws://127.0.0.1:9';

/** What can be made to go wrong between a bot and its local Discord. */
class Faults {
  readonly #rest: { readonly fault: RestFault | Hold; left: number }[] = [];
  readonly #sockets = new Set<GatewaySocket>();
  #times = 1;
  #then: string | undefined;
  #isForgotten = false;
  #isDeaf = false;
  #isSilent = false;
  #isResumeDead = false;
  readonly #helloKept = deferred();
  readonly #struckOne = deferred();

  /** The events that were sent to bots, by their names. */
  readonly events: string[] = [];
  /** What goes wrong with the files that users choose. */
  readonly downloads = new DownloadFaults();
  /** Resolves when a fault has struck a request. */
  readonly struck: Promise<void> = this.#struckOne.promise;
  /** Resolves when a bot has connected and been sent no HELLO. */
  readonly helloKept: Promise<void> = this.#helloKept.promise;

  /** What plays the faults: an option of `startLocalDiscord`. */
  readonly intercept: Intercept = {
    request: (request, answer) => this.#struck(request, answer),
    socket: (socket) => void this.#sockets.add(socket),
    frame: (frame) => this.#sent(frame).map((sent) => this.downloads.changed(sent)),
    download: this.downloads.intercept,
  };

  /** Strikes REST requests that have yet to come. */
  rest(fault: RestFault): void {
    this.#rest.push({ fault, left: fault.times ?? 1 });
  }

  /** Holds the next requests of a kind (by default one callback) until they are released. */
  hold({ on = 'callback', times = 1 }: { readonly on?: Route; readonly times?: number } = {}): Held {
    const [all, released] = [deferred(), deferred<RestFault | undefined>()];
    let missing = times;
    const wait = (): Promise<RestFault | undefined> => {
      missing -= 1;
      if (missing === 0) all.resolve();
      return released.promise;
    };
    this.#rest.push({ fault: { kind: 'hold', on, wait }, left: times });
    return { all: all.promise, release: (fault) => released.resolve(fault) };
  }

  /** Strikes the gateway. */
  gateway(fault: GatewayFault): void {
    if (fault === 'deaf' || fault === 'hearing') this.#isDeaf = fault === 'deaf';
    if (fault === 'silent' || fault === 'greeting') this.#isSilent = fault === 'silent';
    if (fault === 'dead-resume') this.#isResumeDead = true;
    for (const socket of this.#sockets) {
      if (fault === 'drop') socket.cut();
      if (fault === 'reconnect') socket.send({ op: Op.reconnect, d: null });
      if (fault === 'resumable-invalid-session') socket.send({ op: Op.invalidSession, d: true });
      if (fault === 'invalid-session') socket.send({ op: Op.invalidSession, d: false });
    }
  }

  /** The next interaction, message or post is dispatched twice; the second time perhaps as another event. */
  dispatchTwice(then?: string): void {
    this.#times = 2;
    this.#then = then;
  }

  /** The next interaction is dispatched with a token that Discord does not know (any more). */
  dispatchForgotten(): void {
    this.#isForgotten = true;
  }

  async #struck({ path }: RestRequest, answer: () => Promise<RestAnswer>): Promise<RestAnswer | undefined> {
    const route = routeOf(path);
    const pending = this.#rest.find(({ fault, left }) => left > 0 && (fault.on ?? 'callback') === route);
    if (pending === undefined) return answer();
    pending.left -= 1;
    const fault = pending.fault.kind === 'hold' ? await pending.fault.wait() : pending.fault;
    if (fault !== undefined) this.#struckOne.resolve();
    switch (fault?.kind) {
      case undefined:
        return answer();
      case 'error':
        if (fault.applied) await answer();
        return { status: fault.status ?? 500, body: { message: 'Internal Server Error', code: 0 } };
      case 'rate-limit':
        return rateLimited(fault.retryAfter);
      case 'delay':
        await new Promise((resolve) => setTimeout(resolve, fault.ms));
        return answer();
      case 'hang':
        return new Promise(() => {});
      case 'reset':
        if (fault.applied) await answer();
        return undefined;
      case 'answer':
        return fault.answer;
    }
  }

  #sent(frame: GatewayFrame): readonly GatewayFrame[] {
    if (frame.op === Op.heartbeatAck && this.#isDeaf) return [];
    if (frame.op === Op.hello && this.#isSilent) {
      this.#helloKept.resolve();
      return [];
    }
    if (frame.t === 'READY' && this.#isResumeDead) {
      this.#isResumeDead = false;
      return [{ ...frame, d: { ...Object(frame.d), resume_gateway_url: NOWHERE } }];
    }
    if (typeof frame.t === 'string') this.events.push(frame.t);
    if (!TAKEN.includes(frame.t ?? '')) return [frame];
    const sent = this.#isForgotten ? { ...frame, d: { ...Object(frame.d), token: randomUUID() } } : frame;
    const frames = Array.from({ length: this.#times }, (_, i) =>
      i > 0 && this.#then ? { ...sent, t: this.#then } : sent,
    );
    this.#times = 1;
    this.#then = undefined;
    this.#isForgotten = false;
    return frames;
  }
}

function rateLimited(retryAfter: number): RestAnswer {
  return {
    status: 429,
    headers: { 'Retry-After': String(retryAfter), 'X-RateLimit-Scope': 'shared' },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: false },
  };
}

function routeOf(path: string): Route | undefined {
  if (path.startsWith('/interactions/')) return 'callback';
  if (path.startsWith('/webhooks/')) return 'webhook';
  if (path.startsWith('/channels/')) return 'messages';
  if (path.startsWith('/applications/')) return 'commands';
  return path === '/gateway/bot' ? 'gateway' : undefined;
}

/** A local Discord to which things happen. */
export interface FaultyDiscord extends LocalDiscord {
  readonly faults: Faults;
}

/** Starts a local Discord and hands over what can be made to go wrong with it. */
export async function startFaultyDiscord(options: Omit<LocalDiscordOptions, 'intercept'> = {}): Promise<FaultyDiscord> {
  const faults = new Faults();
  return Object.assign(await startLocalDiscord({ ...options, intercept: faults.intercept }), { faults });
}
