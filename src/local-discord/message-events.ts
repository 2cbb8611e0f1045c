import type { Gateway } from './gateway.ts';
import { Intent } from './intents.ts';
import type { MessageChange, Posted } from './messages.ts';
import { memberPacket } from './packets.ts';
import { allows, Permission } from './permissions.ts';
import { memberOf } from './places.ts';
import type { Message } from './protocol.ts';
import type { ChannelPlace, User, World } from './world.ts';

const EVENTS = { created: 'MESSAGE_CREATE', updated: 'MESSAGE_UPDATE', deleted: 'MESSAGE_DELETE' } as const;

/**
 * Tells the sessions that asked for it what happened to a message, where the bot sees its channel. (Discord's docs,
 * events/gateway-events, "Message Create".)
 */
export function tellOf(change: MessageChange, world: World, gateway: Gateway): void {
  const { kind, message, onlyFor, place } = change;
  if (onlyFor !== undefined || !seesNow(world, place)) return;
  const { guildId, server } = place;
  const at = { channel_id: message.channel_id, ...(guildId !== undefined && { guild_id: guildId }) };
  const packet = (intents: number): object => {
    if (kind === 'deleted') return { id: message.id, ...at };
    const content = readable(message, place, world.bot, (intents & Intent.messageContent) !== 0);
    // Without the type, discord.js does not know direct messages for such.
    const shown = { ...content, channel_type: place.channel.type };
    if (server === undefined) return { ...shown, ...at };
    const member = (user: User): object => memberPacket(memberOf(server, user).roles);
    const isWebhooks = message.webhook_id !== undefined;
    const mentions = message.mentions.map((user) => ({ ...user, member: member(user) }));
    return { ...shown, ...at, mentions, ...(!isWebhooks && { member: member(message.author) }) };
  };
  gateway.dispatch(EVENTS[kind], packet, guildId, intentFor(place));
}

/** What of a message reaches a bot that is connected now: its content, only that there is one, or nothing. */
export function reachOf(
  { message, onlyFor, place }: Posted,
  world: World,
  gateway: Gateway,
): 'read' | 'told' | 'nothing' {
  const told = onlyFor === undefined && seesNow(world, place) ? gateway.intentsOf(place.guildId, intentFor(place)) : [];
  if (told.length === 0) return 'nothing';
  return told.some((intents) => isOpen(message, place, world.bot, (intents & Intent.messageContent) !== 0))
    ? 'read'
    : 'told';
}

/** Whether the bot sees this channel: its own direct messages, and channels of servers that it is in. */
export function sees(place: ChannelPlace): boolean {
  if (place.where === 'dm') return true;
  return place.where === 'guild' && allows(place.appPermissions, Permission.view);
}

const intentFor = ({ guildId }: ChannelPlace): number =>
  guildId === undefined ? Intent.directMessages : Intent.guildMessages;

function seesNow(world: World, place: ChannelPlace): boolean {
  const now = world.find(place.channel.id);
  const isThere = now?.server === undefined || world.presence(now.server) === 'in';
  return now !== undefined && isThere && sees(now);
}

/**
 * A message as the bot may read it. Without the content of all messages it has only that of its own messages, of direct
 * messages, and of those that mention it; a reply that pings it does so, but nobody can ping the author of a response to an
 * interaction. (Discord's docs, events/gateway, "Message Content Intent"; gateway/you-might-not-need-a-privileged-intent.)
 */
export function readable(message: Message, place: ChannelPlace, bot: User, readsAll: boolean): Message {
  const { referenced_message: replied } = message;
  const shown = replied ? { ...message, referenced_message: readable(replied, place, bot, readsAll) } : message;
  if (isOpen(message, place, bot, readsAll)) return shown;
  const { poll: _, message_snapshots: snapshots, ...rest } = shown;
  const nothing = { content: '', embeds: [], attachments: [], components: [] };
  return {
    ...rest,
    ...nothing,
    ...(snapshots && { message_snapshots: snapshots.map((one) => ({ message: { ...one.message, ...nothing } })) }),
  };
}

function isOpen({ author, mentions }: Message, place: ChannelPlace, bot: User, readsAll: boolean): boolean {
  return readsAll || place.where === 'dm' || [author, ...mentions].some(({ id }) => id === bot.id);
}
