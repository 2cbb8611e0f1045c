import type { UserFlags } from 'discord-api-types/v10';
import { LOCAL_LIMITS } from './limits.ts';
import { IN_DIRECT_MESSAGES, IN_FOREIGN_PLACE, MEMBER, Permission } from './permissions.ts';
import {
  ChannelKind,
  type ChannelPlace,
  type Member,
  memberOf,
  type PlacedChannel,
  type Server,
  type User,
  type Where,
} from './places.ts';
import { newServer, type Presence, serverPacket } from './servers.ts';
import { nextSnowflake } from './snowflake.ts';

export { integrationOwners, sourceFields } from './packets.ts';
export type { ChannelPlace, Server, User, Where } from './places.ts';

const NO_FLAGS = 0 as UserFlags;

/** A channel, where it is, and what the bot may not do in it. */
interface Channel extends PlacedChannel {
  readonly where: ChannelPlace['where'];
  readonly server?: Server;
  readonly guildId?: string;
  readonly denied?: bigint;
}

/** The bot, two users, two servers with the bot and one without, another app and a webhook, and the channels of each place. */
export class World {
  readonly bot: User;
  readonly users: { readonly ada: User; readonly ben: User };
  /** Another app's bot, and a webhook of a server. */
  readonly others: { readonly bot: User; readonly webhook: User };
  readonly servers: { readonly first: Server; readonly second: Server };
  readonly #presence = new Map<Server, Presence>();
  readonly #foreignGuildId = nextSnowflake();
  readonly #named = new Map<string, string>();
  readonly #channels = new Map<string, Channel>();
  /** Posts whose first message has yet to come. */
  readonly #begun = new Set<string>();

  constructor(applicationId: string) {
    this.bot = { ...person('story-bot', null), id: applicationId, bot: true };
    this.users = { ada: person('ada', 'Ada'), ben: person('ben', 'Ben') };
    this.others = {
      bot: { ...person('other-bot', null), bot: true },
      webhook: { ...person('webhook', null), bot: true, discriminator: '0000' },
    };
    const first = newServer('Reading Room', this.users, this.bot);
    const second = newServer('Back Table', this.users, this.bot);
    this.servers = { first, second };
    const inServer = (server: Server) =>
      ({ where: 'guild', server, guildId: server.id, type: ChannelKind.text }) as const;
    const parentId = this.#add('guild', { ...inServer(first), name: 'stories' }).id;
    const ownerId = this.users.ada.id;
    this.#add('thread', { ...inServer(first), type: ChannelKind.thread, name: 'one story', parentId, ownerId });
    this.#add('forum', { ...inServer(first), type: ChannelKind.forum, name: 'questions' });
    this.#add('read-only', { ...inServer(first), name: 'announcements', denied: Permission.send });
    this.#add('hidden', { ...inServer(first), name: 'staff', denied: Permission.view });
    this.#add('second-guild', { ...inServer(second), name: 'stories' });
    const foreign = { where: 'user-install', guildId: this.#foreignGuildId } as const;
    this.#add('user-install', { ...foreign, type: ChannelKind.text, name: 'stories' });
    this.#add('group-dm', { where: 'group-dm', type: ChannelKind.group, name: '' });
  }

  /** The server that the bot is in from the start. */
  get guildId(): string {
    return this.servers.first.id;
  }

  /** The place of this name, or a place as it is now; each user has a channel of direct messages with the bot. */
  place(where: Where | ChannelPlace, user: User): ChannelPlace {
    if (typeof where !== 'string') return this.find(where.channel.id) ?? where;
    const key = where === 'dm' ? `dm ${user.id}` : where;
    const id = this.#named.get(key) ?? this.#add(key, { where: 'dm', type: ChannelKind.dm, name: '' }).id;
    const place = this.find(id);
    if (place === undefined) throw new Error(`There is no place "${where}"`);
    return place;
  }

  /** The place with this channel, as it is now; undefined if there is none. */
  find(channelId: string): ChannelPlace | undefined {
    const known = this.#channels.get(channelId);
    if (known === undefined) return undefined;
    const { where, server, guildId, denied = 0n, ...channel } = known;
    // A server that the bot has left is one in which its users may still have it.
    const now = server !== undefined && this.presence(server) === 'out' ? 'user-install' : where;
    return { where: now, ...RULES[now], channel, guildId, server, appPermissions: permissions(now, denied) };
  }

  /** The channels of a server, its threads and posts too. */
  channelsOf(server: Server): readonly ChannelPlace[] {
    const own = [...this.#channels.values()].filter((channel) => channel.server === server);
    return own.flatMap(({ id }) => this.find(id) ?? []);
  }

  /** Whether this is a post whose first message has yet to come. */
  isBegun(channelId: string): boolean {
    return this.#begun.has(channelId);
  }

  /** Says that the first message of a post has come. */
  opened(channelId: string): void {
    this.#begun.delete(channelId);
  }

  /** Adds a post to a forum, without its first message. @throws Error where it is no forum, or the title is empty or too long. */
  addPost(forum: ChannelPlace, title: string, owner: User): ChannelPlace {
    const { channel, server, guildId } = forum;
    if (channel.type !== ChannelKind.forum || server === undefined) throw new Error('Only a forum takes posts');
    const name = title.trim();
    if (name === '' || name.length > LOCAL_LIMITS.threadName)
      throw new Error(`A post's title has 1 to ${LOCAL_LIMITS.threadName} characters`);
    const { id } = this.#add(`post ${nextSnowflake()}`, {
      where: 'guild',
      server,
      ...(guildId !== undefined && { guildId }),
      type: ChannelKind.thread,
      name,
      parentId: channel.id,
      ownerId: owner.id,
    });
    this.#begun.add(id);
    return this.place({ ...forum, channel: { ...channel, id } }, owner);
  }

  /** The user as a member of the place's server; undefined where it is none. Ada manages both servers. */
  member({ guildId, server }: ChannelPlace, user: User): Member | undefined {
    return guildId === undefined ? undefined : memberOf(server, user);
  }

  presence(server: Server): Presence {
    return this.#presence.get(server) ?? 'in';
  }

  setPresence(server: Server, presence: Presence): void {
    this.#presence.set(server, presence);
  }

  /** Whether the bot is in the server with this id. */
  isIn(guildId: string): boolean {
    return Object.values(this.servers).some((server) => server.id === guildId && this.presence(server) !== 'out');
  }

  /** The servers that the bot is in, each with the data of its `GUILD_CREATE`, which those that are not available lack. */
  guilds(): readonly { readonly id: string; readonly packet: object | undefined }[] {
    return Object.values(this.servers).flatMap((server) => {
      const presence = this.presence(server);
      return presence === 'out'
        ? []
        : [{ id: server.id, packet: presence === 'in' ? this.packetOf(server) : undefined }];
    });
  }

  /** The data of the server's `GUILD_CREATE`. */
  packetOf(server: Server): object {
    return serverPacket(
      server,
      this.bot,
      this.users.ada,
      this.channelsOf(server).map(({ channel }) => channel),
    );
  }

  #add(key: string, channel: Omit<Channel, 'id'>): Channel {
    const added = { ...channel, id: nextSnowflake() };
    this.#named.set(key, added.id);
    this.#channels.set(added.id, added);
    return added;
  }
}

/** What follows from where a place is. */
const RULES = {
  guild: { context: 0, installations: [0] },
  dm: { context: 1, installations: [0, 1] },
  'user-install': { context: 0, installations: [1] },
  'group-dm': { context: 2, installations: [1] },
} as const;

function permissions(where: ChannelPlace['where'], denied: bigint): string {
  if (where === 'guild') return String(MEMBER & ~denied);
  return String(where === 'dm' ? IN_DIRECT_MESSAGES : IN_FOREIGN_PLACE);
}

/** The id of the user that a mention in a message's Markdown names; undefined where it names a role or a channel. */
export function mentionedUser(mention: string): string | undefined {
  return /^<@!?(\d+)>$/.exec(mention)?.[1];
}

function person(username: string, globalName: string | null): User {
  return {
    id: nextSnowflake(),
    username,
    global_name: globalName,
    discriminator: '0',
    avatar: null,
    public_flags: NO_FLAGS,
    flags: NO_FLAGS,
    primary_guild: null,
  };
}
