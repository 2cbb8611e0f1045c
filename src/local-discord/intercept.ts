/** One REST request as it arrived, its body read but not yet looked at. */
export interface RestRequest {
  readonly method: string;
  /** Below `/api/v10`; the whole path where it is not below that. */
  readonly path: string;
  readonly text: string;
}

/** What is sent back: an object as JSON, a text as HTML. */
export interface RestAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object | string;
}

/** A frame that goes to the bot. Source: Discord's docs, events/gateway-events, "Payload Structure". */
export interface GatewayFrame {
  readonly op: number;
  readonly d?: unknown;
  readonly t?: string;
  readonly s?: number;
}

/** A bot's connection to the gateway. */
export interface GatewaySocket {
  /** Sends a frame past `Intercept.frame`. After op 9 the socket has no session; where `d` is false, the session is over. */
  send(frame: GatewayFrame): void;
  /** Cuts the connection, without a close frame. */
  cut(): void;
}

/** Stands between a bot and the local Discord, to play a network or a Discord that fails. What is left out passes. */
export interface Intercept {
  /**
   * Called for each REST request. `answer` lets it take effect and returns what Discord answers; what is returned is
   * sent, and nothing at all cuts the connection.
   */
  readonly request?: (request: RestRequest, answer: () => Promise<RestAnswer>) => Promise<RestAnswer | undefined>;
  /** Called for each socket before anything is sent on it. */
  readonly socket?: (socket: GatewaySocket) => void;
  /** Called for each frame that Discord sends; what is returned is sent in its place. */
  readonly frame?: (frame: GatewayFrame) => readonly GatewayFrame[];
}
