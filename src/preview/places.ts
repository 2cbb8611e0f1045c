import type { LocalDiscord } from '../local-discord/local-discord.ts';
import { ChannelKind, type ChannelPlace, type User } from '../local-discord/places.ts';
import type { PlaceView } from './page/view.ts';

/** Places for tests alone. */
const NOT_SHOWN = ['read-only', 'hidden'] as const;
const DIRECT = 'Direct messages';

/** The places that a reader can go to: first the channels of the servers, each with its threads, then their direct messages. */
export function placesOf(discord: LocalDiscord, user: User): readonly PlaceView[] {
  const hidden = NOT_SHOWN.map((where) => discord.place(where).channel.id);
  const inServers = Object.values(discord.servers).flatMap((server) => {
    const channels = discord.channelsOf(server).filter(({ channel }) => !hidden.includes(channel.id));
    return channels
      .filter(({ channel }) => channel.parentId === undefined)
      .flatMap((place) => [place, ...channels.filter(({ channel }) => channel.parentId === place.channel.id)])
      .map((place) => ({ ...viewOf(place, channels), group: server.name }));
  });
  const { id } = discord.place('dm', user).channel;
  return [...inServers, { id, name: discord.bot.username, kind: 'direct', group: DIRECT }];
}

/** The place with this id, if the reader can go there; else the first server's channel. */
export function placeFor(discord: LocalDiscord, user: User, id: string | undefined): ChannelPlace {
  if (id === discord.place('dm', user).channel.id) return discord.place('dm', user);
  const shown = Object.values(discord.servers).flatMap((server) => discord.channelsOf(server));
  return shown.find(({ channel }) => channel.id === id) ?? discord.place('guild', user);
}

function viewOf({ channel }: ChannelPlace, all: readonly ChannelPlace[]): Omit<PlaceView, 'group'> {
  const { id, name, type, parentId } = channel;
  if (type === ChannelKind.forum) return { id, name, kind: 'forum' };
  if (type !== ChannelKind.thread) return { id, name, kind: 'text' };
  const isPost = all.some((place) => place.channel.id === parentId && place.channel.type === ChannelKind.forum);
  return { id, name, kind: isPost ? 'post' : 'thread', ...(parentId !== undefined && { parent: parentId }) };
}
