import type { ServerResponse } from 'node:http';
import type { APIAttachment } from 'discord-api-types/v10';

/** One REST request as it arrived, with its body unparsed. */
export interface RestRequest {
  readonly method: string;
  /** Below `/api/v10`, or the whole path if it does not begin with that. */
  readonly path: string;
  readonly text: string;
}

/** The response; an object is sent as JSON, a text as HTML. */
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
  /** Sends a frame without calling `Intercept.frame`. Op 9 takes the session off the socket, and ends it if `d` is false. */
  send(frame: GatewayFrame): void;
  /** Cuts the connection, without a close frame. */
  cut(): void;
}

/** Changes what passes between a bot and the local Discord, to simulate faults. Without a function, all passes as it is. */
export interface Intercept {
  /**
   * Called for each REST request. `answer` lets the request take effect and returns Discord's response. What this function
   * returns is sent; undefined cuts the connection.
   */
  readonly request?: (request: RestRequest, answer: () => Promise<RestAnswer>) => Promise<RestAnswer | undefined>;
  /**
   * Called for each download of an attachment; `content` is the whole file. A function that answers the request itself returns
   * true.
   */
  readonly download?: (attachment: APIAttachment, content: Buffer, response: ServerResponse) => boolean;
  /** Called for each socket before anything is sent on it. */
  readonly socket?: (socket: GatewaySocket) => void;
  /** Called for each frame that Discord sends; the returned frames are sent in its place. */
  readonly frame?: (frame: GatewayFrame) => readonly GatewayFrame[];
}
