import type { APIUser, UserFlags } from 'discord-api-types/v10';
import { nextSnowflake } from './snowflake.ts';

/** A user, or the bot. */
export type User = APIUser;

/** What a user is in a server. */
interface Member {
  readonly roles: readonly string[];
  readonly permissions: bigint;
}

/** Where a user acts: in a server with the bot, in a direct message to it, or in a server or a group without it. */
export type Where = 'guild' | 'dm' | 'user-install' | 'group-dm';

/** A place as an interaction describes it. */
export interface ChannelPlace {
  readonly where: Where;
  readonly context: 0 | 1 | 2;
  /** The installations of the bot that work in this place: 0 for the server's, 1 for the user's. */
  readonly installations: readonly (0 | 1)[];
  readonly channel: { readonly id: string; readonly type: 0 | 1 | 3 };
  readonly guildId: string | undefined;
  readonly appPermissions: string;
}

const GUILD_LOCALE = 'en-US';

const NO_FLAGS = 0 as UserFlags;
const GUILD_TEXT = 0;
const DM = 1;
const GROUP_DM = 3;
// VIEW_CHANNEL, SEND_MESSAGES, EMBED_LINKS, ATTACH_FILES, READ_MESSAGE_HISTORY, USE_EXTERNAL_EMOJIS, USE_APPLICATION_COMMANDS
const GUILD_PERMISSIONS = bits(10, 11, 14, 15, 16, 18, 31);
// The same, and MANAGE_GUILD, which Discord's client calls Manage Server.
const MANAGER_PERMISSIONS = bits(5, 10, 11, 14, 15, 16, 18, 31);
// What Discord's docs name for direct messages (interactions/receiving-and-responding, `app_permissions`).
const FOREIGN_PERMISSIONS = bits(14, 15, 17);
const DM_PERMISSIONS = bits(14, 15, 17, 18);

/** The bot, two users, a server with the bot and one without, and a channel in each place. */
export class World {
  readonly bot: User;
  readonly users: { readonly ada: User; readonly ben: User };
  readonly guildId = nextSnowflake();
  readonly #foreignGuildId = nextSnowflake();
  readonly #channels = new Map<string, string>();

  constructor(applicationId: string) {
    this.bot = { ...person('story-bot', null), id: applicationId, bot: true };
    this.users = { ada: person('ada', 'Ada'), ben: person('ben', 'Ben') };
  }

  /** The place of this kind; each user has a channel of direct messages with the bot. */
  place(where: Where, user: User): ChannelPlace {
    const channel = <Type extends number>(type: Type, key: string = where) => ({ id: this.#channel(key), type });
    switch (where) {
      case 'guild':
        return {
          where,
          context: 0,
          installations: [0],
          channel: channel(GUILD_TEXT),
          guildId: this.guildId,
          appPermissions: GUILD_PERMISSIONS,
        };
      case 'dm':
        return {
          where,
          context: 1,
          installations: [0, 1],
          channel: channel(DM, `dm ${user.id}`),
          guildId: undefined,
          appPermissions: DM_PERMISSIONS,
        };
      case 'user-install':
        return {
          where,
          context: 0,
          installations: [1],
          channel: channel(GUILD_TEXT),
          guildId: this.#foreignGuildId,
          appPermissions: FOREIGN_PERMISSIONS,
        };
      case 'group-dm':
        return {
          where,
          context: 2,
          installations: [1],
          channel: channel(GROUP_DM),
          guildId: undefined,
          appPermissions: FOREIGN_PERMISSIONS,
        };
    }
  }

  /** The user as a member of the place's server; undefined where it is none. Ada manages the server that the bot is in. */
  member({ guildId }: ChannelPlace, user: User): Member | undefined {
    if (guildId === undefined) return undefined;
    const isManager = guildId === this.guildId && user.id === this.users.ada.id;
    return { roles: [], permissions: BigInt(isManager ? MANAGER_PERMISSIONS : GUILD_PERMISSIONS) };
  }

  #channel(key: string): string {
    const known = this.#channels.get(key) ?? nextSnowflake();
    this.#channels.set(key, known);
    return known;
  }
}

/** The id of the user that a mention in a message's Markdown names; undefined where it names a role or a channel. */
export function mentionedUser(mention: string): string | undefined {
  return /^<@!?(\d+)>$/.exec(mention)?.[1];
}

/** The installations that authorize an interaction (Discord's docs, "Authorizing Integration Owners Object"). */
export function integrationOwners(place: ChannelPlace, userId: string): Record<string, string> {
  const owner = { 0: place.guildId ?? '0', 1: userId };
  return Object.fromEntries(place.installations.map((installation) => [installation, owner[installation]]));
}

/** The fields of `INTERACTION_CREATE` that say who acts and where. */
export function sourceFields(place: ChannelPlace, user: User, member: Member | undefined, locale: string): object {
  const { channel, guildId } = place;
  const common = {
    channel_id: channel.id,
    channel: { ...channel, ...channelFields(place, user, member) },
    context: place.context,
    app_permissions: place.appPermissions,
    authorizing_integration_owners: integrationOwners(place, user.id),
    locale,
  };
  if (guildId === undefined || member === undefined) return { ...common, user };
  return {
    ...common,
    guild_id: guildId,
    guild: { id: guildId, locale: GUILD_LOCALE, features: [] },
    guild_locale: GUILD_LOCALE,
    member: {
      user,
      roles: member.roles,
      nick: null,
      avatar: null,
      banner: null,
      joined_at: '2026-01-01T00:00:00.000000+00:00',
      premium_since: null,
      communication_disabled_until: null,
      pending: false,
      deaf: false,
      mute: false,
      flags: 0,
      permissions: String(member.permissions),
    },
  };
}

function channelFields(place: ChannelPlace, user: User, member: Member | undefined): object {
  if (place.channel.type !== GUILD_TEXT) {
    return { recipients: [user], last_message_id: null, flags: 0, ...(place.where === 'dm' ? {} : { name: null }) };
  }
  return {
    guild_id: place.guildId,
    name: 'stories',
    topic: null,
    nsfw: false,
    parent_id: null,
    position: 0,
    rate_limit_per_user: 0,
    last_message_id: null,
    permissions: String(member?.permissions ?? 0),
    flags: 0,
  };
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

function bits(...positions: readonly number[]): string {
  return String(positions.reduce((sum, position) => sum | (1n << BigInt(position)), 0n));
}
