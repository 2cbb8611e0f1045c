import { MessageType } from 'discord-api-types/v10';
import { z } from 'zod';
import { plainText } from '../message-text.ts';
import { SNOWFLAKE } from '../snowflake.ts';

/** A message to the bot, as plain data. */
export interface IncomingMessage {
  readonly id: string;
  readonly channel: string;
  /** Nothing in direct messages. */
  readonly server: string | undefined;
  /** Who wrote it: for the cooldown. Never logged. */
  readonly author: string;
  /** Ids of the roles that the author has in the server. */
  readonly roles: readonly string[];
  /** The bot is named in it, it replies to a message of the bot and pings it, or it is a direct message. */
  readonly way: 'mention' | 'reply' | 'direct';
  /** Its words, as plain text and without mentions, or those that it forwards. */
  readonly text: string;
  /** The components of the bot's own message that it replies to, as Discord sent them, unchecked. */
  readonly repliesTo: readonly unknown[] | undefined;
}

const ID = z.string().regex(SNOWFLAKE);
const PERSON = z.object({ id: ID });
const LIST = z.array(z.unknown()).nullish().catch(undefined);

const MESSAGE = z.object({
  id: ID,
  channel_id: ID,
  guild_id: ID.optional(),
  // Everything else is a system message: a pin, a boost, the name of a thread.
  type: z.union([z.literal(MessageType.Default), z.literal(MessageType.Reply)]),
  author: PERSON.extend({ bot: z.literal(false).optional(), system: z.literal(false).optional() }),
  webhook_id: z.undefined().optional(),
  content: z.string(),
  mentions: z.array(PERSON).catch([]),
  member: z
    .object({ roles: z.array(z.string()).catch([]) })
    .optional()
    .catch(undefined),
  sticker_items: LIST,
  message_snapshots: LIST,
  referenced_message: z.object({ author: PERSON, components: LIST }).nullish().catch(undefined),
});

/**
 * Reads a message from unchecked data. A reply to the answer of a command pings nobody, and without a mention Discord keeps its words
 * back: whether it is meant for the bot cannot be known, so it is not answered.
 *
 * @param bot The bot's own id.
 * @returns Nothing for what is not to be answered: messages that are not to the bot (`@everyone`, a role), of bots, webhooks and
 *   of Discord itself, of emoji or stickers alone, and what is not in the form that Discord documents. Never throws.
 */
export function readMessage(raw: unknown, bot: string): IncomingMessage | undefined {
  const { data: message } = MESSAGE.safeParse(raw);
  if (!message || message.author.id === bot) return undefined;
  const { id, channel_id: channel, guild_id: server, author, member } = message;
  const replied = message.referenced_message?.author.id === bot ? message.referenced_message : undefined;
  const way = wayOf(message, bot, replied !== undefined);
  const text = textOf(message);
  if (!way || (text === '' && isDecoration(message))) return undefined;
  return {
    id,
    channel,
    server,
    author: author.id,
    roles: member?.roles ?? [],
    way,
    text,
    repliesTo: replied && (replied.components ?? []),
  };
}

function wayOf(
  { guild_id, content, mentions, type }: z.infer<typeof MESSAGE>,
  bot: string,
  isReply: boolean,
): IncomingMessage['way'] | undefined {
  if (guild_id === undefined) return 'direct';
  if (!mentions.some(({ id }) => id === bot)) return undefined;
  if (content.includes(`<@${bot}>`) || content.includes(`<@!${bot}>`)) return 'mention';
  return isReply && type === MessageType.Reply ? 'reply' : undefined;
}

/** The words, without what a mention leaves behind: "hi, @bot, who …" → "hi, who …". Empty for emoji and marks alone. */
function textOf({ content, message_snapshots }: z.infer<typeof MESSAGE>): string {
  const text = plainText({ content, message_snapshots: message_snapshots ?? [] })
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ (?=[,;:.!?，。？！])/g, '')
    .replace(/[,;:，]+(?=[,;:，])/g, '')
    .replace(/^[\s,;:.!，。！–—-]+/, '')
    .trim();
  return /[\p{L}\p{N}?？]/u.test(text) ? text : '';
}

/** Whether there is an emoji or a sticker. Digits are emoji of a kind, but are words here. */
function isDecoration({ content, sticker_items }: z.infer<typeof MESSAGE>): boolean {
  return (sticker_items?.length ?? 0) > 0 || /<a?:\w{1,40}:\d{1,20}>|\p{Extended_Pictographic}/u.test(content);
}
