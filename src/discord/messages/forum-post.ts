import { ChannelType } from 'discord-api-types/v10';
import { z } from 'zod';
import { plainText } from '../message-text.ts';
import { SNOWFLAKE } from '../snowflake.ts';

/** A new post of a forum, as plain data. */
export interface ForumPost {
  /** Of the post, which is a thread, and of its first message. */
  readonly id: string;
  readonly server: string;
  /** The forum. */
  readonly parent: string;
  /** Who wrote it. Never logged. */
  readonly author: string;
  readonly title: string;
}

const ID = z.string().regex(SNOWFLAKE);
const THREAD = z.object({
  id: ID,
  guild_id: ID,
  parent_id: ID,
  owner_id: ID,
  type: z.literal(ChannelType.PublicThread),
  // Left out where the bot has only been let in to the thread.
  newly_created: z.literal(true),
  name: z.string(),
});

/** Reads a new post from unchecked data; nothing for any other thread, and for what Discord does not document. Never throws. */
export function readPost(raw: unknown): ForumPost | undefined {
  const { data } = THREAD.safeParse(raw);
  if (!data) return undefined;
  const title = plainText({ content: data.name }).replace(/\s+/g, ' ').trim();
  return { id: data.id, server: data.guild_id, parent: data.parent_id, author: data.owner_id, title };
}
