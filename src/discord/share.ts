import type { Logger } from 'pino';
import { noticeCard } from '../cards/notice.ts';
import type { Words } from '../cards/words/index.ts';
import { faultOf } from './fault.ts';
import type { PressedMessage, Responder } from './interaction.ts';
import { sharedCopy, withShareAtRest } from './on-message.ts';
import { toPayload } from './payload.ts';

/**
 * Posts a private card for all, once: its button rests before the copy is posted, so that a second press finds none.
 * Where it cannot be posted, the button comes back and the reader is told.
 *
 * @returns The outcome, for the log. Rejects with what discord.js throws when the first response is refused.
 */
export async function share(
  components: PressedMessage['components'],
  words: Words,
  responder: Responder,
  log: Logger,
): Promise<string> {
  await responder.update(withShareAtRest(components, words.buttons.shared));
  try {
    await responder.followUp(sharedCopy(components));
    return 'shared';
  } catch (error) {
    log.warn({ err: faultOf(error) }, 'the copy could not be posted');
    await responder.edit(withShareAtRest(components));
    await responder.followUp(toPayload(noticeCard(words.notices.notShared), true));
    return 'not shared';
  }
}
