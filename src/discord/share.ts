import type { Logger } from 'pino';
import { noticeCard } from '../cards/notice.ts';
import type { Strings } from '../cards/strings/index.ts';
import { faultOf } from './fault.ts';
import type { PressedMessage, Responder } from './interaction.ts';
import { sharedCopy, withShareAtRest } from './message-components.ts';
import { type Payload, toPayload } from './payload.ts';

/** A private card that is to be posted for all, as messages. */
export interface SharedReply {
  /** The card with its button at rest, so that a second press finds none. */
  readonly resting: Payload;
  readonly copy: Payload;
  /** The card as it was. */
  readonly before: Payload;
  /** Tells the reader that the copy could not be posted. */
  readonly notice: Payload;
}

export function sharedOf({ components }: PressedMessage, strings: Strings): SharedReply {
  return {
    resting: withShareAtRest(components, strings.buttons.shared),
    copy: sharedCopy(components),
    before: withShareAtRest(components),
    notice: toPayload(noticeCard(strings.notices.notShared), true),
  };
}

/**
 * Posts the copy, once its button rests. Where it cannot be posted, the button comes back and the reader is told.
 *
 * @returns The outcome, for the log. Rejects with what `deliver` throws when the reader cannot be told.
 */
export async function postCopy(
  { copy, before, notice }: SharedReply,
  responder: Responder,
  log: Logger,
): Promise<string> {
  try {
    await responder.followUp(copy);
    return 'shared';
  } catch (error) {
    log.warn({ err: faultOf(error) }, 'the copy could not be posted');
    await responder.edit(before);
    await responder.followUp(notice);
    return 'not shared';
  }
}
