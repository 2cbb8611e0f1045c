import type { ChosenMessage } from '../../commands/command.ts';
import { shownOn } from './message-components.ts';
import { plainText, quotedText } from './message-text.ts';

/**
 * What an entry of a message's menu needs of the message, as Discord sent it, unchecked. A card is known by who wrote it, since
 * the id of an application is that of its bot, or by what was asked, which stands on it.
 */
export function chosenMessage(message: unknown, applicationId: string): ChosenMessage {
  const text = plainText(message);
  const { application_id, author, components } = Object(message) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(components) || components.length === 0) return { text };
  const shown = shownOn(components);
  const writers = [application_id, (Object(author) as { id?: unknown }).id];
  if (shown.asked === undefined && !writers.includes(applicationId)) return { text };
  return { text, card: { ...shown, quoted: quotedText(message) } };
}
