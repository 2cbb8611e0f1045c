import { randomBytes } from 'node:crypto';
import type { APIMessageInteractionMetadata } from 'discord-api-types/v10';
import { LiveExchange, type SentChoice } from './exchange.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { isSet, type MessageOrigin, type Messages, type Posted } from './messages.ts';
import { CallbackKind, Flag, InteractionKind, type Message, type MessageBody, raw } from './protocol.ts';
import {
  alreadyAcknowledged,
  type FieldFault,
  invalidForm,
  invalidWebhookToken,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './refusals.ts';
import { choiceFaults, unsupportedFaults } from './rules.ts';
import type { Schemas } from './schemas.ts';
import { nextSnowflake } from './snowflake.ts';
import { type ChannelPlace, integrationOwners, type User } from './world.ts';

const REPLY = 19;

/** Discord's clocks, in milliseconds: for the first response, and for everything after it. */
export interface Clocks {
  readonly acknowledgeMs: number;
  readonly tokenMs: number;
}

/** What somebody did, as far as the rules for answering it depend on it. */
export interface OpenInteraction {
  /** One of `InteractionKind`; any number when it is forged. */
  readonly kind: number;
  readonly user: User;
  readonly place: ChannelPlace;
  /** The kind of message that a reply to it is: 20 to a slash command, 23 to a menu command, 19 to a component. */
  readonly replyKind: number;
  /** The command's name. */
  readonly commandName?: string;
  /** The message that the component sits on. */
  readonly sourceId?: string;
}

/** An interaction that is open to be answered. */
export interface Interaction extends OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly sentAt: number;
  readonly exchange: LiveExchange;
}

/** The interactions so far: their clocks, their one acknowledgement and what followed it. */
export class Interactions {
  readonly #bot: User;
  readonly #messages: Messages;
  readonly #clocks: Clocks;
  readonly #byToken = new Map<string, Interaction>();

  constructor(bot: User, messages: Messages, clocks: Clocks) {
    this.#bot = bot;
    this.#messages = messages;
    this.#clocks = clocks;
  }

  /** Opens an interaction; its clocks run from now on. */
  open(opening: OpenInteraction): Interaction {
    const id = nextSnowflake();
    const token = newToken();
    const exchange = new LiveExchange(id, this.#messages, this.#clocks);
    const interaction: Interaction = { ...opening, id, token, sentAt: performance.now(), exchange };
    this.#byToken.set(token, interaction);
    return interaction;
  }

  /** The interaction with this token; undefined if there never was one. */
  find(token: string): Interaction | undefined {
    return this.#byToken.get(token);
  }

  /** Whoever still waits for an answer gives up. */
  giveUp(): void {
    for (const { exchange } of this.#byToken.values()) exchange.abandon();
  }

  /**
   * Takes the first response, which arrived at `arrivedAt` (on the clock of `performance.now()`). Returns Discord's
   * "interaction callback response". Throws `Refused`: 10062 too late or unknown, 40060 answered before, 50035 at
   * fault, 50006 empty. (Discord's docs, interactions/receiving-and-responding.)
   */
  callback(id: string, token: string, payload: unknown, arrivedAt: number, schemas: Schemas): object {
    const interaction = this.find(token);
    const faults = callbackFaults(interaction, payload, schemas);
    if (interaction === undefined || interaction.id !== id) throw unknownInteraction();
    const { exchange } = interaction;
    if (exchange.acknowledgement !== undefined) throw alreadyAcknowledged();
    const tookMs = arrivedAt - interaction.sentAt;
    if (exchange.timedOut || tookMs > this.#clocks.acknowledgeMs) throw unknownInteraction();
    if (faults.length > 0) throw invalidForm(faults);
    const { type, data } = raw<'type' | 'data'>(payload);
    const kind = type as CallbackKind;
    this.#apply(interaction, kind, data ?? {});
    exchange.acknowledge(kind, tookMs);
    return callbackResponse(interaction, kind);
  }

  /** The first response (`@original`) or a follow-up. Throws `Refused`: 50027, 10015 or 10008. */
  get(token: string, which: string): Message {
    return this.#own(this.#answered(token), which).message;
  }

  /** Edits the first response or a follow-up, and returns it. Throws as `get` does, and 50035 or 50006. */
  edit(token: string, which: string, payload: unknown, schemas: Schemas): Message {
    const faults = bodyFaults('edit', payload, schemas);
    const interaction = this.#answered(token);
    const { message } = this.#own(interaction, which);
    if (faults.length > 0) throw invalidForm(faults);
    const edited = this.#messages.edit(message.id, raw(payload) as MessageBody, '');
    this.#answeredAt(interaction, message.id);
    return edited;
  }

  /** Deletes the first response or a follow-up. Throws as `get` does. */
  delete(token: string, which: string): void {
    const interaction = this.#answered(token);
    const { message } = this.#own(interaction, which);
    this.#messages.delete(message.id);
    this.#answeredAt(interaction, message.id);
  }

  /**
   * Posts a follow-up and returns it; right after a deferral it edits the waiting message instead. Throws as `edit`
   * does, and 40094 after five of them where the bot is installed at the user only.
   */
  followUp(token: string, payload: unknown, schemas: Schemas): Message {
    const faults = bodyFaults('followUp', payload, schemas);
    const interaction = this.#answered(token);
    const { exchange, place } = interaction;
    if (faults.length > 0) throw invalidForm(faults);
    const first = exchange.message;
    const body = raw(payload) as MessageBody;
    if (first !== undefined && isSet(first.flags, Flag.loading)) {
      const edited = this.#messages.edit(first.id, body, '');
      exchange.settle();
      return edited;
    }
    const isUserInstalledOnly = !place.installations.includes(0);
    if (isUserInstalledOnly && exchange.followUpIds.length >= LOCAL_LIMITS.followUps) throw tooManyFollowUps();
    const message = this.#messages.post(body, this.#origin(interaction, exchange.messageId), '');
    exchange.followUpIds.push(message.id);
    exchange.changed();
    return message;
  }

  #apply(interaction: Interaction, kind: CallbackKind, data: object): void {
    const { exchange, sourceId } = interaction;
    const origin = this.#origin(interaction);
    switch (kind) {
      case CallbackKind.reply:
        exchange.messageId = this.#messages.post(data as MessageBody, origin, 'data').id;
        return;
      case CallbackKind.deferredReply: {
        const { flags } = data as MessageBody;
        exchange.messageId = this.#messages.postLoading(isSet(flags ?? 0, Flag.ephemeral), origin).id;
        return;
      }
      case CallbackKind.deferredUpdate:
        exchange.messageId = sourceId;
        return;
      case CallbackKind.update:
        this.#messages.edit(sourceId ?? '', data as MessageBody, 'data');
        exchange.messageId = sourceId;
        return;
      case CallbackKind.choices:
        exchange.choices = (raw<'choices'>(data).choices ?? []) as readonly SentChoice[];
        return;
    }
  }

  /** The interaction, if its token can still be used for edits and follow-ups. */
  #answered(token: string): Interaction {
    const interaction = this.find(token);
    if (interaction === undefined) throw invalidWebhookToken();
    if (interaction.exchange.acknowledgement === undefined) throw unknownWebhook();
    if (performance.now() - interaction.sentAt > this.#clocks.tokenMs) throw invalidWebhookToken();
    return interaction;
  }

  #own({ exchange }: Interaction, which: string): Posted {
    const id = which === '@original' ? exchange.messageId : which;
    const isOwn = id !== undefined && (id === exchange.messageId || exchange.followUpIds.includes(id));
    const posted = isOwn ? this.#messages.find(id) : undefined;
    if (posted === undefined) throw unknownMessage();
    return posted;
  }

  #answeredAt({ exchange }: Interaction, messageId: string): void {
    if (messageId === exchange.messageId) exchange.settle();
    else exchange.changed();
  }

  #origin(interaction: Interaction, originalId?: string): MessageOrigin {
    const { id, user, place, commandName, sourceId } = interaction;
    const isCommands = commandName !== undefined && originalId === undefined;
    const repliesTo = originalId ?? sourceId;
    return {
      author: this.#bot,
      place,
      reader: user,
      kind: originalId === undefined ? interaction.replyKind : REPLY,
      metadata: metadataOf(interaction, originalId),
      ...(isCommands ? { command: { id, type: InteractionKind.command, name: commandName, user } } : {}),
      ...(repliesTo === undefined ? {} : { repliesTo }),
    };
  }
}

/** An interaction's token, as nobody has it yet. */
function newToken(): string {
  return randomBytes(48).toString('base64url');
}

function callbackFaults(interaction: Interaction | undefined, payload: unknown, schemas: Schemas): FieldFault[] {
  const { type, data } = raw<'type' | 'data'>(payload);
  const allowed: readonly unknown[] = allowedCallbacks(interaction?.kind);
  if (!allowed.includes(type)) {
    return [{ path: 'type', code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${allowed.join(', ')}}.` }];
  }
  switch (type) {
    case CallbackKind.choices:
      return [...schemas.check('stringChoices', data ?? {}, 'data'), ...choiceFaults(raw<'choices'>(data).choices)];
    case CallbackKind.deferredUpdate:
    case CallbackKind.update:
      return bodyFaults('update', payload, schemas);
    default:
      return bodyFaults('reply', payload, schemas);
  }
}

/** What Discord's schema refuses of a message that the bot sends, or else what the local Discord does not know. */
function bodyFaults(kind: 'reply' | 'update' | 'edit' | 'followUp', payload: unknown, schemas: Schemas): FieldFault[] {
  const faults = schemas.check(kind, payload);
  if (faults.length > 0) return faults;
  if (kind === 'edit' || kind === 'followUp') return unsupportedFaults(payload);
  return unsupportedFaults(raw<'data'>(payload).data).map((fault) => ({ ...fault, path: `data.${fault.path}` }));
}

/** Discord would also take a modal, with which the bot never answers. */
function allowedCallbacks(kind: number | undefined): readonly CallbackKind[] {
  const { reply, deferredReply, deferredUpdate, update, choices } = CallbackKind;
  if (kind === InteractionKind.autocomplete) return [choices];
  if (kind === InteractionKind.command) return [reply, deferredReply];
  return [reply, deferredReply, deferredUpdate, update];
}

function metadataOf(interaction: Interaction, originalId: string | undefined): APIMessageInteractionMetadata {
  const { id, user, place, sourceId } = interaction;
  const common = {
    id,
    user,
    authorizing_integration_owners: integrationOwners(place, user.id),
    ...(originalId === undefined ? {} : { original_response_message_id: originalId }),
  };
  if (sourceId === undefined) return { ...common, type: InteractionKind.command };
  return { ...common, type: InteractionKind.component, interacted_message_id: sourceId };
}

function callbackResponse({ id, kind, place, exchange }: Interaction, callback: CallbackKind): object {
  const { message } = exchange;
  const isShown = callback === CallbackKind.reply || callback === CallbackKind.update;
  return {
    interaction: {
      id,
      type: kind,
      channel_id: place.channel.id,
      ...(place.guildId === undefined ? {} : { guild_id: place.guildId }),
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isSet(message.flags, Flag.loading),
            response_message_ephemeral: isSet(message.flags, Flag.ephemeral),
          }),
    },
    ...(isShown ? { resource: { type: callback, message } } : {}),
  };
}
