import type { Logger } from 'pino';
import { noticeCard } from '../cards/notice.ts';
import type { Strings } from '../cards/strings/index.ts';
import { faultOf } from './fault.ts';
import type { PressedMessage, Responder } from './interaction.ts';
import { sharedCopy, withShareDisabled } from './message-components.ts';
import { type Payload, toPayload } from './payload.ts';

/** The messages by which a private card is posted for all. */
export interface SharedReply {
  /** The card with its button disabled, so that it cannot be pressed twice. */
  readonly disabled: Payload;
  readonly copy: Payload;
  /** The card as it was. */
  readonly before: Payload;
  /** Tells the reader that the copy could not be posted. */
  readonly notice: Payload;
}

export function sharedOf({ components }: PressedMessage, strings: Strings): SharedReply {
  return {
    disabled: withShareDisabled(components, strings.buttons.shared),
    copy: sharedCopy(components),
    before: withShareDisabled(components),
    notice: toPayload(noticeCard(strings.notices.notShared), true),
  };
}

/**
 * Posts the copy, after the button was disabled. Where Discord refuses it, enables the button again and sends the notice.
 *
 * @returns The outcome, for the log. Rejects with what `deliver` throws when the notice cannot be sent.
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
