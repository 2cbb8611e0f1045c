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

/** What can be made to go wrong. */
export interface Faults {
  /** Strikes REST requests that have yet to come. */
  rest(fault: RestFault): void;
  /**
   * Strikes the sockets at once: `drop` cuts them (the client resumes), `reconnect` sends op 7, the invalid sessions
   * op 9 with false or true; `deaf` stops acknowledging heartbeats until `hearing`.
   */
  gateway(fault: GatewayFault): void;
  /** The next interaction is dispatched twice. */
  dispatchTwice(): void;
}

/** The faults that are waiting for a request to strike. */
export class PendingFaults {
  readonly #rest: { readonly fault: RestFault; left: number }[] = [];
  #isTwice = false;

  add(fault: RestFault): void {
    this.#rest.push({ fault, left: fault.times ?? 1 });
  }

  /** The fault that strikes this request, if any; it is used up by the asking. */
  take(route: Route | undefined): RestFault | undefined {
    const pending = this.#rest.find(({ fault, left }) => left > 0 && (fault.on ?? 'callback') === route);
    if (pending !== undefined) pending.left -= 1;
    return pending?.fault;
  }

  setTwice(): void {
    this.#isTwice = true;
  }

  /** How often the next interaction is dispatched; asking resets it. */
  takeDispatches(): 1 | 2 {
    const times = this.#isTwice ? 2 : 1;
    this.#isTwice = false;
    return times;
  }
}
