import { LOCAL_LIMITS } from './limits.ts';
import { allowedMentionFaults, namedIn, pinged } from './mentions.ts';
import { readable, sees } from './message-events.ts';
import type { Messages, Posted } from './messages.ts';
import { allows, Permission } from './permissions.ts';
import { ChannelKind } from './places.ts';
import { Flag, type Message, type MessageBody, raw } from './protocol.ts';
import {
  anothersMessage,
  type FieldFault,
  invalidForm,
  missingAccess,
  missingPermissions,
  noFirstMessage,
  notATextChannel,
  unknownChannel,
  unknownMessage,
} from './refusals.ts';
import { unsupportedFaults } from './rules.ts';
import type { Schemas } from './schemas.ts';
import type { ChannelPlace, World } from './world.ts';

/** The fields of a message without an interaction that the bot may set besides those of every message. */
export const CREATED_FIELDS: readonly string[] = ['message_reference', 'nonce', 'enforce_nonce'];

const MESSAGE = 0;
const REPLY = 19;

/** Messages that the bot writes without an interaction. (Discord's docs, resources/message.) */
export class ChannelMessages {
  readonly #world: World;
  readonly #messages: Messages;
  readonly #readsAll: boolean;
  /** Messages by the nonce that they were sent with, to be sent once. */
  readonly #byNonce = new Map<string, string>();

  /** @param readsAll Whether the application is allowed the content of all messages. */
  constructor(world: World, messages: Messages, readsAll: boolean) {
    this.#world = world;
    this.#messages = messages;
    this.#readsAll = readsAll;
  }

  /**
   * Posts a message.
   *
   * @throws Refused with 10003, 50001, 50013, 50008 or 40058 where the bot may not write there (yet), 50035 if the payload has faults,
   * 50006 if it is empty.
   */
  create(channelId: string, payload: unknown, schemas: Schemas): Message {
    const place = this.#place(channelId);
    const { channel, appPermissions } = place;
    if (channel.type === ChannelKind.forum) throw notATextChannel();
    const needed = channel.type === ChannelKind.thread ? Permission.sendInThreads : Permission.send;
    if (place.where === 'guild' && !allows(appPermissions, needed)) throw missingPermissions();
    if (this.#world.isBegun(channelId)) throw noFirstMessage();
    check('create', payload, schemas);
    const body = raw<'allowed_mentions' | 'message_reference' | 'nonce' | 'enforce_nonce'>(payload);
    const nonce =
      body.nonce !== undefined && body.enforce_nonce === true ? `${channelId} ${String(body.nonce)}` : undefined;
    const before = nonce === undefined ? undefined : this.#messages.find(this.#byNonce.get(nonce) ?? '');
    if (before !== undefined) return before.message;
    const replied = this.#replied(body.message_reference, place);
    const message = this.#post(payload as MessageBody, place, body.allowed_mentions, replied);
    if (nonce !== undefined) this.#byNonce.set(nonce, message.id);
    return message;
  }

  /** A message of the channel, as the bot may read it. @throws Refused with 10003, 50001 or 10008. */
  get(channelId: string, messageId: string): Message {
    const { message, place } = this.#find(channelId, messageId);
    return readable(message, place, this.#world.bot, this.#readsAll);
  }

  /** Edits a message of the bot. @throws Refused as `get` and `create` do, and 50005 for another's message. */
  edit(channelId: string, messageId: string, payload: unknown, schemas: Schemas): Message {
    const { message } = this.#find(channelId, messageId);
    if (message.author.id !== this.#world.bot.id) throw anothersMessage();
    check('editMessage', payload, schemas);
    return this.#messages.edit(messageId, raw(payload) as MessageBody, '');
  }

  /** Deletes a message. @throws Refused as `get` does, and 50013 for another's message where the bot may not. */
  delete(channelId: string, messageId: string): void {
    const { message, place } = this.#find(channelId, messageId);
    const isOwn = message.author.id === this.#world.bot.id;
    if (!isOwn && !allows(place.appPermissions, Permission.manageMessages)) throw missingPermissions();
    this.#messages.delete(messageId);
  }

  #post(body: MessageBody, place: ChannelPlace, allowed: unknown, replied: Message | undefined): Message {
    const { users, bot, others } = this.#world;
    const named = namedIn(body, [...Object.values(users), bot, others.bot]);
    const mentions = pinged(named, allowed, replied?.author);
    const { referenced_message: _, ...quoted } = replied ?? {};
    return this.#messages.post(
      { ...body, flags: (body.flags ?? 0) & ~Flag.ephemeral },
      {
        author: bot,
        place,
        reader: bot,
        kind: replied === undefined ? MESSAGE : REPLY,
        ...(replied && { repliesTo: replied.id }),
        fields: {
          mentions: [...mentions.users],
          mention_roles: [...mentions.roles],
          // The bot has no permission to mention everyone.
          mention_everyone: false,
          ...(replied && { referenced_message: quoted as Message }),
        },
      },
      '',
    );
  }

  /** The message that is replied to; undefined where there is none, or where that is no fault. @throws Refused (50035) */
  #replied(reference: unknown, place: ChannelPlace): Message | undefined {
    if (reference === undefined || reference === null) return undefined;
    const { message_id, channel_id, fail_if_not_exists } = raw<'message_id' | 'channel_id' | 'fail_if_not_exists'>(
      reference,
    );
    const refuse = (code: string, message: string) => invalidForm([{ path: 'message_reference', code, message }]);
    if (!allows(place.appPermissions, Permission.readHistory) && place.where === 'guild') throw missingPermissions();
    const id = place.channel.id;
    const posted = this.#messages.find(String(message_id));
    const isElsewhere = (channel_id ?? id) !== id || (posted !== undefined && posted.place.channel.id !== id);
    if (isElsewhere)
      throw refuse('REPLIES_CANNOT_REFERENCE_OTHER_CHANNEL', 'Cannot reply to a message in a different channel');
    if (posted !== undefined && posted.onlyFor === undefined) return posted.message;
    if (fail_if_not_exists === false) return undefined;
    throw refuse('MESSAGE_REFERENCE_UNKNOWN_MESSAGE', 'Unknown message');
  }

  #place(channelId: string): ChannelPlace {
    const place = this.#world.find(channelId);
    if (place === undefined) throw unknownChannel();
    if (!sees(place)) throw missingAccess();
    return place;
  }

  #find(channelId: string, messageId: string): Posted {
    const place = this.#place(channelId);
    const posted = this.#messages.find(messageId);
    if (posted?.place.channel.id !== channelId || posted.onlyFor !== undefined) throw unknownMessage();
    return { ...posted, place };
  }
}

/** @throws Refused (50035) with what Discord would not take, or with the parts that the local Discord does not support. */
function check(kind: 'create' | 'editMessage', payload: unknown, schemas: Schemas): void {
  const faults: FieldFault[] = [
    ...schemas.check(kind, payload),
    ...contentFaults(payload),
    ...allowedMentionFaults(raw<'allowed_mentions'>(payload).allowed_mentions),
  ];
  if (faults.length === 0) {
    faults.push(...unsupportedFaults(payload, kind === 'create' ? CREATED_FIELDS : []));
  }
  if (faults.length > 0) throw invalidForm(faults);
}

/** The docs let a bot's message have half of what the schema does. */
function contentFaults(payload: unknown): FieldFault[] {
  const { content } = raw<'content'>(payload);
  if (typeof content !== 'string' || content.length <= LOCAL_LIMITS.content) return [];
  const message = `Must be ${LOCAL_LIMITS.content} or fewer in length.`;
  return [{ path: 'content', code: 'BASE_TYPE_MAX_LENGTH', message }];
}
