import type { APIMessageInteraction, APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { storedComponents } from './components.ts';
import { Flag, type Message, type MessageBody } from './protocol.ts';
import { emptyMessage, type FieldFault, internalError, invalidForm, unknownMessage } from './refusals.ts';
import { isTooMuch, messageFaults } from './rules.ts';
import { nextSnowflake } from './snowflake.ts';
import type { ChannelPlace, User } from './world.ts';

const REPLY = 0;
const FORWARD = 1;
const SETTABLE_AT_FIRST = Flag.suppressEmbeds | Flag.ephemeral | Flag.suppressNotifications | Flag.componentsV2;

/** A message, its channel, and the one user who sees it if it is ephemeral. */
export interface Posted {
  readonly message: Message;
  readonly place: ChannelPlace;
  readonly onlyFor: string | undefined;
}

/** What belongs to a new message except its content. */
export interface MessageOrigin {
  readonly author: User;
  readonly place: ChannelPlace;
  /** The user who sees it if it is ephemeral. */
  readonly reader: User;
  readonly kind: number;
  readonly metadata?: APIMessageInteractionMetadata;
  /** The command that it is the first reply to. */
  readonly command?: APIMessageInteraction;
  readonly repliesTo?: string;
  /** The message that it forwards; it then needs no content. */
  readonly forwards?: Message;
  /** Fields that replace or extend the message's own. */
  readonly fields?: Partial<Message>;
}

/** What happened to a message, with the message as it is now or was last. */
export interface MessageChange extends Posted {
  readonly kind: 'created' | 'updated' | 'deleted';
}

/** The message of a user or another app. */
export interface WrittenMessage extends Pick<MessageBody, 'content' | 'embeds' | 'components'> {
  /** The message that it forwards. */
  readonly forwards?: Message;
}

/** The messages of every channel. A stored message is never changed: an edit replaces it by another object. */
export class Messages {
  readonly #applicationId: string;
  readonly #onChange: (change: MessageChange) => void;
  readonly #posted = new Map<string, Posted>();

  /** @param onChange Called when a message is posted, edited or deleted. */
  constructor(applicationId: string, onChange: (change: MessageChange) => void) {
    this.#applicationId = applicationId;
    this.#onChange = onChange;
  }

  /** The message as it is now; undefined if there is none, or it was deleted. */
  find(id: string): Posted | undefined {
    return this.#posted.get(id);
  }

  /** All messages, in the order they were posted. */
  all(): readonly Message[] {
    return [...this.#posted.values()].map(({ message }) => message);
  }

  /** The messages that a user sees in a channel, in the order they were posted. */
  seenBy(userId: string, channelId: string): readonly Message[] {
    return [...this.#posted.values()].flatMap(({ message, place, onlyFor }) =>
      place.channel.id === channelId && (onlyFor ?? userId) === userId ? [message] : [],
    );
  }

  /** Posts a message. @throws Refused if Discord would not take it; paths of faults start with `prefix`. */
  post(body: MessageBody, origin: MessageOrigin, prefix: string): Message {
    const flags = (body.flags ?? 0) & SETTABLE_AT_FIRST;
    check(body, flags, [], prefix);
    if (isEmpty(body) && !origin.forwards) throw emptyMessage();
    return this.#put(body, flags, origin);
  }

  /** Posts the "… is thinking" message of a deferred reply; of its flags, only ephemeral counts. */
  postLoading(isEphemeral: boolean, origin: MessageOrigin): Message {
    return this.#put({}, Flag.loading | (isEphemeral ? Flag.ephemeral : 0), origin);
  }

  /**
   * Edits a message: fields that the body leaves out stay. An ephemeral message stays ephemeral, and the Components V2 flag
   * can be set but not removed (Discord's docs, resources/message, "Edit Message").
   *
   * @throws Refused as `post` does.
   */
  edit(id: string, body: MessageBody, prefix: string): Message {
    const posted = this.find(id);
    if (posted === undefined) throw unknownMessage();
    const before = posted.message;
    const wasV2 = isSet(before.flags, Flag.componentsV2);
    const faults: FieldFault[] = [];
    if (wasV2 && typeof body.flags === 'number' && !isSet(body.flags, Flag.componentsV2)) {
      const message = 'MessageFlags.IS_COMPONENTS_V2 cannot be removed';
      faults.push({ path: 'flags', code: 'MESSAGE_FLAGS_COMPONENTS_V2_REMOVED', message });
    }
    const wasLoading = isSet(before.flags, Flag.loading);
    const flags = editedFlags(before.flags ?? 0, body.flags ?? undefined);
    const merged: MessageBody = {
      content: body.content === undefined ? before.content : body.content,
      embeds: body.embeds === undefined ? before.embeds : body.embeds,
      components: body.components === undefined ? (before.components ?? []) : body.components,
    };
    check(merged, flags, faults, prefix);
    if (isEmpty(merged)) throw emptyMessage();
    const message: Message = {
      ...before,
      ...contentOf(merged),
      flags,
      edited_timestamp: wasLoading ? null : new Date().toISOString(),
    };
    const edited = { ...posted, message };
    this.#posted.set(id, edited);
    this.#onChange({ kind: 'updated', ...edited });
    return message;
  }

  /** Deletes a message. @throws Refused (404, 10008) if there is none. */
  delete(id: string): void {
    const posted = this.find(id);
    if (posted === undefined) throw unknownMessage();
    this.#posted.delete(id);
    this.#onChange({ kind: 'deleted', ...posted });
  }

  #put(body: MessageBody, flags: number, origin: MessageOrigin): Message {
    const { author, place, metadata, command, repliesTo, forwards, fields } = origin;
    const message: Message = {
      id: nextSnowflake(),
      channel_id: place.channel.id,
      type: origin.kind,
      author,
      ...contentOf(body),
      flags,
      timestamp: new Date().toISOString(),
      edited_timestamp: null,
      mentions: [],
      mention_roles: [],
      mention_everyone: false,
      pinned: false,
      tts: body.tts ?? false,
      ...(metadata === undefined
        ? {}
        : {
            application_id: this.#applicationId,
            webhook_id: this.#applicationId,
            interaction_metadata: metadata,
          }),
      ...(command === undefined ? {} : { interaction: command }),
      ...(repliesTo === undefined ? {} : { message_reference: reference(repliesTo, place, REPLY) }),
      ...(forwards === undefined ? {} : forwardOf(forwards, place)),
      ...fields,
    };
    const onlyFor = isSet(flags, Flag.ephemeral) ? origin.reader.id : undefined;
    const posted = { message, place, onlyFor };
    this.#posted.set(message.id, posted);
    this.#onChange({ kind: 'created', ...posted });
    return message;
  }
}

/** Whether a bit is set in a message's flags. */
export function isSet(flags: number | undefined, flag: number): boolean {
  return ((flags ?? 0) & flag) !== 0;
}

function editedFlags(before: number, asked: number | undefined): number {
  const kept = before & ~Flag.loading;
  if (asked === undefined) return kept;
  return (kept & ~Flag.suppressEmbeds) | (asked & (Flag.suppressEmbeds | Flag.componentsV2));
}

/** @throws Refused with these faults and the message's own. */
function check(body: MessageBody, flags: number, known: readonly FieldFault[], prefix: string): void {
  const faults = [...known, ...messageFaults(body, isSet(flags, Flag.componentsV2))];
  if (faults.length > 0) {
    throw invalidForm(
      faults.map((fault) => ({ ...fault, path: prefix === '' ? fault.path : `${prefix}.${fault.path}` })),
    );
  }
  if (isTooMuch(body.components)) throw internalError();
}

function isEmpty({ content, embeds, components }: MessageBody): boolean {
  return ![content?.trim(), embeds?.length, components?.length].some(Boolean);
}

function contentOf(body: MessageBody): Pick<Message, 'content' | 'embeds' | 'components' | 'attachments'> {
  return {
    content: body.content?.trim() ?? '',
    embeds: body.embeds ?? [],
    components: storedComponents(body.components ?? []),
    attachments: [],
  };
}

/** A forward's fields: the message as it was, without its author (Discord's docs, resources/message, "Message Snapshots"). */
function forwardOf(message: Message, place: ChannelPlace): Pick<Message, 'message_reference' | 'message_snapshots'> {
  const { content, embeds, components = [], attachments, type, flags = 0 } = message;
  const { timestamp, edited_timestamp, mentions, mention_roles } = message;
  const shown = { content, embeds, components, attachments, type, flags };
  return {
    message_reference: reference(message.id, place, FORWARD),
    message_snapshots: [{ message: { ...shown, timestamp, edited_timestamp, mentions, mention_roles } }],
  };
}

function reference(messageId: string, place: ChannelPlace, type: number): NonNullable<Message['message_reference']> {
  const { channel, guildId } = place;
  return {
    type,
    channel_id: channel.id,
    message_id: messageId,
    ...(guildId === undefined ? {} : { guild_id: guildId }),
  };
}
