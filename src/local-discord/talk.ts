import type { Changes } from './changes.ts';
import type { Gateway } from './gateway.ts';
import { Intent } from './intents.ts';
import { namedIn } from './mentions.ts';
import { reachOf, sees } from './message-events.ts';
import type { Messages, WrittenMessage } from './messages.ts';
import { channelPacket } from './packets.ts';
import { allows, Permission } from './permissions.ts';
import { ChannelKind, memberOf } from './places.ts';
import { Flag, type Message } from './protocol.ts';
import type { ChannelPlace, Server, User, Where, World } from './world.ts';

const MESSAGE = 0;
const REPLY = 19;

/** A message of a user, another app or a webhook; by default of Ada, in the server's channel. */
export interface SayInput extends WrittenMessage {
  readonly user?: User;
  /** By default where the message is that it replies to. */
  readonly where?: Where | ChannelPlace;
  readonly replyTo?: Pick<Message, 'id'>;
  /** Whether a reply pings the author of that message, as it does by default. */
  readonly pings?: boolean;
}

export interface PostInput {
  readonly title: string;
  readonly content: string;
  readonly user?: User;
  /** By default the first server's. */
  readonly forum?: ChannelPlace;
}

/** A post in a forum: its thread and its first message, which share an id. */
export interface Post {
  readonly place: ChannelPlace;
  readonly message: Message;
}

/** A post whose first message has yet to come, and what posts that. */
export interface BegunPost extends Pick<Post, 'place'> {
  open(): Message;
}

/** What people, other apps and webhooks write, and what the bot writes to them. */
export class Talk {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #gateway: Gateway;
  readonly #changes: Changes;

  constructor(stage: { world: World; messages: Messages; gateway: Gateway; changes: Changes }) {
    this.#world = stage.world;
    this.#messages = stage.messages;
    this.#gateway = stage.gateway;
    this.#changes = stage.changes;
  }

  /** Posts a message. @throws Error where there is nothing to reply to, or the place takes no messages. */
  say({ user = this.#world.users.ada, where, replyTo, pings = true, ...written }: SayInput): Message {
    const replied = replyTo && this.#messages.find(replyTo.id);
    if (replyTo && (replied === undefined || replied.onlyFor !== undefined))
      throw new Error(`There is no message ${replyTo.id} that can be replied to`);
    const place = this.#world.place(where ?? replied?.place ?? 'guild', user);
    if (place.channel.type === ChannelKind.forum) throw new Error('A forum takes posts, not messages');
    if (replied && replied.place.channel.id !== place.channel.id)
      throw new Error('A message can only be replied to in its own channel');
    return this.#write(written, user, place, { replied: replied?.message, pings });
  }

  /** Starts a post in a forum. @throws Error where it is no forum, or the title is empty or too long. */
  startPost(input: PostInput): Post {
    const { place, open } = this.beginPost(input);
    return { place, message: open() };
  }

  /** Starts a post whose first message comes later, as where its author uploads a file. @throws Error as `startPost` does. */
  beginPost({ title, content, user = this.#world.users.ada, forum }: PostInput): BegunPost {
    const place = this.#world.addPost(forum ?? this.#world.place('forum', user), title, user);
    const { channel, guildId = '', server } = place;
    const packet = { ...channelPacket(channel, guildId), newly_created: true };
    const isTold = sees(place) && server !== undefined && this.#world.presence(server) === 'in';
    if (isTold) this.#gateway.dispatch('THREAD_CREATE', packet, guildId, Intent.guilds);
    const open = (): Message => {
      this.#world.opened(channel.id);
      return this.#write({ content }, user, place, { id: channel.id });
    };
    return { place, open };
  }

  /** What the bot has written in reply to a message or, if that begins a post, in the post; what it deleted is not there. */
  answersTo({ id }: Pick<Message, 'id'>): readonly Message[] {
    return this.#messages.all().filter(({ author, channel_id, message_reference: reference }) => {
      const isReply = reference?.message_id === id && reference.type !== 1;
      return author.id === this.#world.bot.id && (isReply || channel_id === id);
    });
  }

  /** What of a message reaches a bot that is connected now; undefined if it was deleted. */
  reachOf({ id }: Pick<Message, 'id'>): ReturnType<typeof reachOf> | undefined {
    const posted = this.#messages.find(id);
    return posted && reachOf(posted, this.#world, this.#gateway);
  }

  /** Resolves as soon as the condition holds; rejects if it does not within so many milliseconds. */
  async until(holds: () => boolean, withinMs = 60_000): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const unwatch = this.#changes.watch(() => {
        if (!holds()) return;
        stop();
        resolve();
      });
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`The condition did not hold within ${withinMs} ms`));
      }, withinMs);
      const stop = (): void => {
        clearTimeout(timer);
        unwatch();
      };
    });
  }

  /** Removes the bot from a server, or ends its stay for as long as the server is not available. */
  leave(server: Server, unavailable: boolean): void {
    this.#world.setPresence(server, unavailable ? 'unavailable' : 'out');
    const packet = { id: server.id, ...(unavailable && { unavailable }) };
    this.#gateway.dispatch('GUILD_DELETE', packet, server.id, Intent.guilds);
    this.#changes.happened();
  }

  /** Brings the bot (back) into a server. */
  join(server: Server): void {
    this.#world.setPresence(server, 'in');
    this.#gateway.dispatch('GUILD_CREATE', this.#world.packetOf(server), server.id, Intent.guilds);
    this.#changes.happened();
  }

  #write(
    { forwards, ...body }: WrittenMessage,
    user: User,
    place: ChannelPlace,
    { replied, pings = false, id }: { replied?: Message | undefined; pings?: boolean; id?: string },
  ): Message {
    const { users, bot, others } = this.#world;
    const named = namedIn(body, [...Object.values(users), bot, others.bot]);
    // A response to an interaction is a webhook's message: its author cannot be pinged (discord-api-docs#5395).
    const isPinged = pings && replied && replied.webhook_id === undefined && replied.author.id !== user.id;
    const { referenced_message: _, ...quoted } = replied ?? {};
    const mayMentionAll = allows(String(memberOf(place.server, user).permissions), Permission.mentionEveryone);
    return this.#messages.post(
      { ...body, flags: body.components ? Flag.componentsV2 : 0 },
      {
        author: user,
        place,
        reader: user,
        kind: replied ? REPLY : MESSAGE,
        ...(forwards && { forwards }),
        ...(replied && { repliesTo: replied.id }),
        fields: {
          ...(id !== undefined && { id }),
          mentions: [...new Set([...(isPinged ? [replied.author] : []), ...named.users])],
          mention_roles: [...named.roles],
          mention_everyone: named.everyone && mayMentionAll,
          ...(replied && { referenced_message: quoted as Message }),
          ...(user === others.webhook && { webhook_id: user.id }),
        },
      },
      '',
    );
  }
}
