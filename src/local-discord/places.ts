import type { APIUser } from 'discord-api-types/v10';
import { MEMBER } from './permissions.ts';

/** A user, or a bot. */
export type User = APIUser;

/** What a user is in a server. */
export interface Member {
  readonly roles: readonly string[];
  /** Permissions in every channel. */
  readonly permissions: bigint;
}

/** A server that the bot is in, or was in. */
export interface Server {
  readonly id: string;
  readonly name: string;
  /** A role that has no permissions of its own; Ben has it. */
  readonly editors: string;
  /** By the user's id. */
  readonly members: ReadonlyMap<string, Member>;
}

/**
 * The places that are there from the start: in the first server a channel, a thread in it, a forum, a channel in which the bot
 * may not write and one that it does not see; the channel of the second server; each user's direct messages with the bot; a
 * server and a group without it.
 */
export type Where =
  | 'guild'
  | 'thread'
  | 'forum'
  | 'read-only'
  | 'hidden'
  | 'second-guild'
  | 'dm'
  | 'user-install'
  | 'group-dm';

export const ChannelKind = { text: 0, dm: 1, group: 3, thread: 11, forum: 15 } as const;
export type ChannelKind = (typeof ChannelKind)[keyof typeof ChannelKind];

/** A place as an interaction describes it. */
export interface ChannelPlace {
  /** A server with the bot, direct messages with it, or a server or a group without it. */
  readonly where: 'guild' | 'dm' | 'user-install' | 'group-dm';
  readonly context: 0 | 1 | 2;
  /** The installations of the bot that work in this place: 0 for the server's, 1 for the user's. */
  readonly installations: readonly (0 | 1)[];
  readonly channel: PlacedChannel;
  readonly guildId: string | undefined;
  /** The server, where it is one of the two. */
  readonly server: Server | undefined;
  readonly appPermissions: string;
}

/** A channel, a thread, or a post in a forum, which is a thread too. */
export interface PlacedChannel {
  readonly id: string;
  readonly type: ChannelKind;
  readonly name: string;
  /** The channel of a thread, the forum of a post. */
  readonly parentId?: string;
  /** Who started the thread or the post. */
  readonly ownerId?: string;
}

/** What the user is in this server; in a foreign one, what anybody is. */
export function memberOf(server: Server | undefined, user: User): Member {
  return server?.members.get(user.id) ?? { roles: [], permissions: MEMBER };
}
