import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { Deadline, deliver } from '../deliver.ts';
import { type Fault, faultOf } from '../fault.ts';
import { orElse } from '../or-else.ts';
import type { Payload } from '../payload.ts';
import { Recent } from './recent.ts';

/** Milliseconds that a message may take to be sent, rate limits included: set by hand, a reader waits no longer. */
const SEND_MS = 10_000;
/** Milliseconds between attempts to write in a new post, whose author's first message Discord wants first: set by hand. */
const FIRST_MESSAGE_MS = [1_000, 3_000, 9_000] as const;
/** Channels that are remembered as closed to the bot. Set by hand. */
const MOST_CHANNELS = 1_000;

const PERMISSIONS =
  'Let the bot view this channel, send messages in it (in threads, too) and read its message history; or leave it as it is, if it is not to answer there.';

/** What the host can do about a refusal; of any other there is nothing that they could do. */
const REMEDIES: Readonly<Record<number, string>> = {
  [RESTJSONErrorCodes.MissingAccess]: PERMISSIONS,
  [RESTJSONErrorCodes.MissingPermissions]: PERMISSIONS,
  [RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory]: PERMISSIONS,
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser]: 'The reader takes no direct messages from the bot.',
  [RESTJSONErrorCodes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds]:
    'The reader takes no direct messages from the bot.',
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread]: 'The thread is archived.',
  [RESTJSONErrorCodes.ThreadLocked]: 'The thread is locked.',
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration]:
    'A rule of AutoMod blocks the answer; exempt the bot’s role from it, if it is to answer there.',
};

/** What is written where. */
export interface Letter {
  readonly channel: string;
  /** Nothing in direct messages: a channel of these is of one reader, who is never logged. */
  readonly server: string | undefined;
  /** The message that it replies to; nothing for a message of its own. */
  readonly replyTo?: string;
  /** Two messages of one nonce are one: Discord posts it once within some minutes, whoever sends it. */
  readonly nonce: string;
}

export interface PosterOptions {
  /** Made by `replyRest`, with the bot's token. */
  readonly rest: Pick<REST, 'post'>;
  readonly log: Logger;
  /** When it aborts, nothing is tried again. */
  readonly signal: AbortSignal;
  readonly pausesMs?: readonly number[];
}

/** Writes messages in channels. */
export class Poster {
  readonly #options: PosterOptions;
  readonly #warned = new Recent(MOST_CHANNELS);

  constructor(options: PosterOptions) {
    this.#options = options;
  }

  /**
   * Posts a message, or another one where Discord refuses it for what is in it. Nobody is pinged.
   *
   * @returns What came of it: `outcome` or, where nothing could be posted, why. Never rejects.
   */
  async post(letter: Letter, payload: Payload, otherwise: Payload, outcome: string): Promise<string> {
    const { log } = this.#options;
    try {
      const isFirst = await orElse(
        () => this.#send(letter, payload),
        () => this.#send(letter, otherwise),
        log,
      );
      return isFirst ? outcome : 'failed';
    } catch (error) {
      return this.#refused(letter, faultOf(error));
    }
  }

  async #send(letter: Letter, payload: Payload): Promise<void> {
    const { rest, signal: ending, pausesMs = FIRST_MESSAGE_MS } = this.#options;
    const pauses = [...pausesMs];
    const body = bodyOf(letter, payload);
    for (;;) {
      try {
        return await deliver(async (signal) => {
          try {
            await rest.post(Routes.channelMessages(letter.channel), { body, signal });
          } catch (error) {
            // There is nothing left to reply to, and nothing in the message is at fault.
            throw isGone(faultOf(error)) ? Object.assign(new Error('deleted'), { code: GONE, status: 404 }) : error;
          }
        }, new Deadline(SEND_MS));
      } catch (error) {
        const pause = faultOf(error).code === RESTJSONErrorCodes.CannotSendAMessageInAForumChannel && pauses.shift();
        if (!pause || ending.aborted) throw error;
        await sleep(pause, undefined, { signal: ending }).catch(() => {
          throw error;
        });
      }
    }
  }

  /** Logs why nothing was posted: what a host can change once a channel, else each time. */
  #refused({ channel, server }: Letter, fault: Fault): string {
    const { log } = this.#options;
    if (fault.code === GONE) return 'deleted';
    const remedy = REMEDIES[Number(fault.code)];
    if (remedy === undefined) {
      log.error({ err: fault }, 'the answer could not be posted');
      return 'not sent';
    }
    const about = { code: fault.code, ...(server !== undefined && { channel, server }), remedy };
    if (this.#warned.add(channel)) log.warn(about, 'the bot may not write here; this is said once a channel');
    return 'not allowed';
  }
}

const GONE = RESTJSONErrorCodes.UnknownMessage;

const isGone = ({ message }: Fault): boolean => message.includes('MESSAGE_REFERENCE_UNKNOWN_MESSAGE');

function bodyOf({ channel, replyTo, nonce }: Letter, payload: Payload): object {
  return {
    ...payload,
    nonce,
    enforce_nonce: true,
    allowed_mentions: { parse: [], replied_user: false },
    ...(replyTo !== undefined && { message_reference: { message_id: replyTo, channel_id: channel } }),
  };
}
