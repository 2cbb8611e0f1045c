import { channelPacket, memberPacket } from './packets.ts';
import { MANAGER, MEMBER } from './permissions.ts';
import { ChannelKind, type Member, type PlacedChannel, type Server, type User } from './places.ts';
import { nextSnowflake } from './snowflake.ts';

/** Whether the bot is in a server; while the server is not available, nothing comes from it. */
export type Presence = 'in' | 'unavailable' | 'out';

/** A server in which Ada has Manage Server and Ben has not. */
export function newServer(name: string, { ada, ben }: { ada: User; ben: User }, bot: User): Server {
  const editors = nextSnowflake();
  const members = new Map<string, Member>([
    [ada.id, { roles: [], permissions: MANAGER }],
    [ben.id, { roles: [editors], permissions: MEMBER }],
    [bot.id, { roles: [], permissions: MEMBER }],
  ]);
  return { id: nextSnowflake(), name, editors, members };
}

/** The data of `GUILD_CREATE`. (Docs, events/gateway-events, "Guild Create".) */
export function serverPacket(server: Server, bot: User, owner: User, channels: readonly PlacedChannel[]): object {
  const { id, name, editors, members } = server;
  const isThread = ({ type }: PlacedChannel) => type === ChannelKind.thread;
  return {
    id,
    name,
    owner_id: owner.id,
    unavailable: false,
    large: false,
    joined_at: '2026-01-01T00:00:00.000000+00:00',
    member_count: members.size,
    preferred_locale: 'en-US',
    icon: null,
    splash: null,
    discovery_splash: null,
    banner: null,
    description: null,
    features: [],
    afk_channel_id: null,
    afk_timeout: 300,
    application_id: null,
    system_channel_id: null,
    system_channel_flags: 0,
    rules_channel_id: null,
    public_updates_channel_id: null,
    safety_alerts_channel_id: null,
    vanity_url_code: null,
    verification_level: 0,
    default_message_notifications: 0,
    explicit_content_filter: 0,
    mfa_level: 0,
    nsfw_level: 0,
    premium_tier: 0,
    premium_subscription_count: 0,
    premium_progress_bar_enabled: false,
    roles: [rolePacket(id, '@everyone', MEMBER), rolePacket(editors, 'editors', 0n)],
    // Without the intent GUILD_MEMBERS only the bot itself.
    members: [{ user: bot, ...memberPacket([]) }],
    channels: channels.filter((one) => !isThread(one)).map((one) => channelPacket(one, id)),
    threads: channels.filter(isThread).map((one) => channelPacket(one, id)),
    emojis: [],
    stickers: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    soundboard_sounds: [],
  };
}

function rolePacket(id: string, name: string, permissions: bigint): object {
  return {
    id,
    name,
    permissions: String(permissions),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    icon: null,
    unicode_emoji: null,
    flags: 0,
  };
}
