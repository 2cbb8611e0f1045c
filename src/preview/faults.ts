import { signal } from './signal.ts';

/** The requests that a fault can strike: first responses, edits and follow-ups, command registration, or `GET /gateway/bot`. */
export type Route = 'callback' | 'webhook' | 'commands' | 'gateway';

/** What goes wrong with the next request (or the next `times`) of a kind, by default a callback. */
export type RestFault = {
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
);

/** What goes wrong with the gateway: see `Faults.gateway`. */
export type GatewayFault = 'drop' | 'reconnect' | 'invalid-session' | 'resumable-invalid-session' | 'deaf' | 'hearing';

/** Requests that are held on their way to Discord, so that clocks run on. */
export interface Held {
  /** Resolves when all of them have come. */
  readonly all: Promise<void>;
  /** Lets them go on, those too that have yet to come; each is then struck by the fault, if there is one. */
  release(fault?: RestFault): void;
}

/** What can be made to go wrong. */
export interface Faults {
  /** Strikes REST requests that have yet to come. */
  rest(fault: RestFault): void;
  /** Holds the next requests of a kind (by default one callback) until they are released. */
  hold(which?: { readonly on?: Route; readonly times?: number }): Held;
  /**
   * Strikes the sockets at once: `drop` cuts them (the client resumes), `reconnect` sends op 7, the invalid sessions
   * op 9 with false or true; `deaf` stops acknowledging heartbeats until `hearing`.
   */
  gateway(fault: GatewayFault): void;
  /** The next interaction is dispatched twice. */
  dispatchTwice(): void;
  /** The next interaction is dispatched with a token that Discord does not know (any more). */
  dispatchForgotten(): void;
}

/** A request waits here, and learns what strikes it then. */
interface Hold {
  readonly kind: 'hold';
  readonly on: Route;
  readonly wait: () => Promise<RestFault | undefined>;
}

/** How an interaction is dispatched. */
export interface Dispatching {
  readonly times: 1 | 2;
  readonly isForgotten: boolean;
}

const AS_USUAL: Dispatching = { times: 1, isForgotten: false };

/** The faults that are waiting for a request to strike. */
export class PendingFaults {
  readonly #rest: { readonly fault: RestFault | Hold; left: number }[] = [];
  #dispatching = AS_USUAL;

  add(fault: RestFault): void {
    this.#rest.push({ fault, left: fault.times ?? 1 });
  }

  hold({ on = 'callback', times = 1 }: { on?: Route; times?: number } = {}): Held {
    const [all, released] = [signal(), signal<RestFault | undefined>()];
    let missing = times;
    const wait = (): Promise<RestFault | undefined> => {
      missing -= 1;
      if (missing === 0) all.give();
      return released.given;
    };
    this.#rest.push({ fault: { kind: 'hold', on, wait }, left: times });
    return { all: all.given, release: (fault) => released.give(fault) };
  }

  /** The fault that strikes this request, if any; it is used up by the asking. */
  take(route: Route | undefined): RestFault | Hold | undefined {
    const pending = this.#rest.find(({ fault, left }) => left > 0 && (fault.on ?? 'callback') === route);
    if (pending !== undefined) pending.left -= 1;
    return pending?.fault;
  }

  /** The next interaction is dispatched so, and not as usual. */
  dispatchSo(how: Partial<Dispatching>): void {
    this.#dispatching = { ...this.#dispatching, ...how };
  }

  /** How the next interaction is dispatched; asking resets it. */
  takeDispatching(): Dispatching {
    const dispatching = this.#dispatching;
    this.#dispatching = AS_USUAL;
    return dispatching;
  }
}
