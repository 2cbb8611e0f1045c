import { setTimeout as sleep } from 'node:timers/promises';
import type { REST } from 'discord.js';
import { RESTJSONErrorCodes, Routes } from 'discord-api-types/v10';
import type { Logger } from 'pino';
import { Deadline, deliver, isOfContent } from '../deliver.ts';
import { type Fault, faultOf } from '../fault.ts';
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
    try {
      await this.#send(letter, payload);
      return outcome;
    } catch (error) {
      const fault = faultOf(error);
      if (isOfChannel(fault) || !isOfContent(error)) return this.#refused(letter, fault);
      this.#options.log.error({ err: fault }, 'Discord refuses the answer');
    }
    try {
      await this.#send(letter, otherwise);
      return 'failed';
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
          await rest.post(Routes.channelMessages(letter.channel), { body, signal });
        }, new Deadline(SEND_MS));
      } catch (error) {
        const pause = faultOf(error).code === NOT_YET && pauses.shift();
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
    if (isGone(fault)) return 'deleted';
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

/** The first message of a post has yet to come. */
const NOT_YET = RESTJSONErrorCodes.CannotSendAMessageInAForumChannel;

/** The message that is replied to was deleted. */
const isGone = ({ message }: Fault): boolean => message.includes('MESSAGE_REFERENCE_UNKNOWN_MESSAGE');

/** Whether any message would be refused there. */
const isOfChannel = (fault: Fault): boolean =>
  fault.code === NOT_YET || REMEDIES[Number(fault.code)] !== undefined || isGone(fault);

function bodyOf({ channel, replyTo, nonce }: Letter, payload: Payload): object {
  return {
    ...payload,
    nonce,
    enforce_nonce: true,
    allowed_mentions: { parse: [], replied_user: false },
    ...(replyTo !== undefined && { message_reference: { message_id: replyTo, channel_id: channel } }),
  };
}
