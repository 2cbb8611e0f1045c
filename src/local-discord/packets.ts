import { ChannelKind, type ChannelPlace, type Member, type PlacedChannel, type User } from './places.ts';

const GUILD_LOCALE = 'en-US';
const JOINED_AT = '2026-01-01T00:00:00.000000+00:00';
const DAY_IN_MINUTES = 1_440;

/** The installations that authorize an interaction (Discord's docs, "Authorizing Integration Owners Object"). */
export function integrationOwners(place: ChannelPlace, userId: string): Record<string, string> {
  const owner = { 0: place.guildId ?? '0', 1: userId };
  return Object.fromEntries(place.installations.map((installation) => [installation, owner[installation]]));
}

/** The fields of `INTERACTION_CREATE` that say who acts and where. */
export function sourceFields(place: ChannelPlace, user: User, member: Member | undefined, locale: string): object {
  const { guildId } = place;
  const common = {
    channel_id: place.channel.id,
    channel: placePacket(place, user, member),
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
    member: { user, ...memberPacket(member.roles), permissions: String(member.permissions) },
  };
}

/** A member's packet without the user, as it stands beside a message's author. */
export function memberPacket(roles: readonly string[]): object {
  return {
    roles,
    nick: null,
    avatar: null,
    banner: null,
    joined_at: JOINED_AT,
    premium_since: null,
    communication_disabled_until: null,
    pending: false,
    deaf: false,
    mute: false,
    flags: 0,
  };
}

/** A channel of a server as the gateway and REST describe it. */
export function channelPacket({ id, type, name, parentId, ownerId }: PlacedChannel, guildId: string): object {
  const common = { id, type, guild_id: guildId, name, parent_id: parentId ?? null, last_message_id: null, flags: 0 };
  if (type !== ChannelKind.thread) {
    const own = { ...common, topic: null, nsfw: false, position: 0, rate_limit_per_user: 0, permission_overwrites: [] };
    return type === ChannelKind.forum
      ? { ...own, available_tags: [], default_reaction_emoji: null, default_sort_order: null, default_forum_layout: 0 }
      : own;
  }
  return {
    ...common,
    owner_id: ownerId,
    rate_limit_per_user: 0,
    message_count: 0,
    member_count: 1,
    total_message_sent: 0,
    thread_metadata: {
      archived: false,
      archive_timestamp: JOINED_AT,
      auto_archive_duration: DAY_IN_MINUTES,
      locked: false,
      create_timestamp: JOINED_AT,
    },
  };
}

function placePacket({ where, channel, guildId }: ChannelPlace, user: User, member: Member | undefined): object {
  const { id, type, name } = channel;
  if (guildId === undefined) {
    const common = { id, type, recipients: [user], last_message_id: null, flags: 0 };
    return where === 'dm' ? common : { ...common, name: null };
  }
  const { permission_overwrites: _, ...shown } = Object(channelPacket(channel, guildId));
  return { ...shown, name, permissions: String(member?.permissions ?? 0) };
}
