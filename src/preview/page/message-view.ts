import { MessageType } from 'discord-api-types/v10';
import { truncate } from '../../discord/truncate.ts';
import { walk } from '../../local-discord/components.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { isSet } from '../../local-discord/messages.ts';
import { ComponentKind, Flag, type Message } from '../../local-discord/protocol.ts';
import type { Refusal } from '../../local-discord/refusals.ts';
import type { User } from '../../local-discord/world.ts';
import { plainText } from '../parse-markdown.ts';
import { partsOf, type ReadInlines, reader } from './parts.ts';
import type { ComponentView, MessageView, PersonView, RefusalView } from './view.ts';

/** Characters that are shown of the message that is replied to; set by hand. */
const SNIPPET = 100;
/** Fields of a message that hold content which the page cannot draw. */
const UNDRAWN = ['embeds', 'attachments', 'poll', 'sticker_items', 'message_snapshots'] as const;

/**
 * A stored message as the page draws it.
 *
 * @param find Finds a message, if the reader sees it.
 */
export function messageView(
  message: Message,
  read: ReadInlines,
  find: (id: string) => Message | undefined,
): MessageView {
  const { id, author, timestamp, edited_timestamp, flags, interaction, interaction_metadata, content } = message;
  const replied = message.message_reference?.message_id;
  const slash = message.type === MessageType.ChatInputCommand ? '/' : '';
  const written: ComponentView[] = content === '' ? [] : [{ kind: 'text', inner: read(content) }];
  const missing = UNDRAWN.filter((field) => ([message[field]].flat()[0] ?? undefined) !== undefined);
  return {
    kind: 'message',
    id,
    author: personView(author),
    at: timestamp,
    isEdited: edited_timestamp !== null,
    isPrivate: isSet(flags, Flag.ephemeral),
    isLoading: isSet(flags, Flag.loading),
    ...(interaction && { used: { by: personView(interaction.user), command: `${slash}${interaction.name}` } }),
    ...(replied !== undefined &&
      !interaction && { repliesTo: reply(replied, find(replied), interaction_metadata?.user, read) }),
    parts: [
      ...written,
      ...partsOf(message.components, read),
      ...missing.map((field): ComponentView => ({ kind: 'unknown', what: `“${field}” of a message` })),
    ],
  };
}

function reply(
  id: string,
  message: Message | undefined,
  by: User | undefined,
  read: ReadInlines,
): NonNullable<MessageView['repliesTo']> {
  return {
    id,
    ...(by && { by: personView(by) }),
    ...(message && { author: personView(message.author) }),
    text: message ? truncate(beginningOf(message, read), SNIPPET) : 'a message that you cannot see',
  };
}

/** The first line of a message, without markup. */
function beginningOf({ content, components }: Message, read: ReadInlines): string {
  const texts = [...walk(components)].flatMap(({ component }) =>
    component.type === ComponentKind.text ? [String(component.content)] : [],
  );
  const [line = ''] = (content || texts.join('\n')).split('\n');
  return plainText(read(line));
}

/** Reads Markdown with the names of the people in this Discord. */
export function readerIn(discord: Pick<LocalDiscord, 'bot' | 'users'>): ReadInlines {
  const people = [discord.bot, ...Object.values(discord.users)].map(personView);
  return reader((id) => people.find((person) => person.id === id)?.name);
}

/** A user as the page shows them. */
export function personView({ id, username, global_name, bot }: User): PersonView {
  return { id, name: global_name ?? username, isBot: bot === true };
}

/** A refusal as the page shows it: fields and reasons, not what was sent. */
export function refusalView({ route, status, code, message, fields }: Refusal, id: string, at: string): RefusalView {
  return { kind: 'refusal', id, at, route: route.replace(/\/[\w-]{40,}/g, '/…'), status, code, message, fields };
}
