import { GatewayDispatchEvents, type REST } from 'discord.js';
import type { DoorOptions } from '../context.ts';
import { Answering } from './answering.ts';
import { Poster } from './poster.ts';

export interface TakingOptions extends DoorOptions {
  /** Made by `replyRest`, with the bot's token. */
  readonly rest: REST;
  /** The bot's own id, once it is known. */
  readonly bot: () => string | undefined;
  readonly mentions?: boolean | undefined;
  readonly forums?: readonly string[] | undefined;
  /** When it aborts, nothing is tried again. */
  readonly signal: AbortSignal;
}

/** What takes the packets that bring messages and posts, as far as they are to be answered. */
export function messageTaking({ rest, signal, mentions, forums = [], ...doors }: TakingOptions) {
  const poster = new Poster({ rest, log: doors.log, signal });
  const answering = new Answering({ ...doors, poster, forums: new Set(forums) });
  return {
    ...(mentions && { [GatewayDispatchEvents.MessageCreate]: (raw: unknown) => answering.takeMessage(raw) }),
    ...(forums.length > 0 && { [GatewayDispatchEvents.ThreadCreate]: (raw: unknown) => answering.takeThread(raw) }),
  };
}
