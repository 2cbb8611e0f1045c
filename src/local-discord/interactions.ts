import { randomBytes } from 'node:crypto';
import type { APIMessageInteractionMetadata, APIModalSubmitInteractionMetadata } from 'discord-api-types/v10';
import { bodyFaults, callbackFaults } from './callback-rules.ts';
import { LiveExchange, type SentChoice } from './exchange.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { isSet, type MessageOrigin, type Messages, type Posted } from './messages.ts';
import { openedModal } from './modal.ts';
import { CallbackKind, Flag, InteractionKind, type Message, type MessageBody, raw } from './protocol.ts';
import {
  alreadyAcknowledged,
  invalidForm,
  invalidWebhookToken,
  tooManyFollowUps,
  unknownInteraction,
  unknownMessage,
  unknownWebhook,
} from './refusals.ts';
import type { Schemas } from './schemas.ts';
import { nextSnowflake } from './snowflake.ts';
import { type ChannelPlace, integrationOwners, type User } from './world.ts';

const REPLY = 19;

/** Milliseconds within which Discord takes the first response, and those within which it takes edits and follow-ups. */
export interface Clocks {
  readonly acknowledgeMs: number;
  readonly tokenMs: number;
}

/** What a user did, as far as the rules for answering depend on it. */
export interface OpenInteraction {
  /** One of `InteractionKind`, or any number if it is forged. */
  readonly kind: number;
  readonly user: User;
  readonly place: ChannelPlace;
  /** The kind of message that a reply to it is: 20 to a slash command, 23 to a menu command, 19 to a component. */
  readonly replyKind: number;
  /** The command's name, and its subcommand's. */
  readonly commandName?: string;
  /** The message of the component that was used, or that had opened the modal. */
  readonly sourceId?: string;
  /** For the submission of a modal: the interaction that had opened it. */
  readonly opener?: Interaction;
}

/** An interaction that the bot can answer. */
export interface Interaction extends OpenInteraction {
  readonly id: string;
  readonly token: string;
  readonly sentAt: number;
  readonly exchange: LiveExchange;
}

/** The interactions so far, with the rules for answering them. */
export class Interactions {
  readonly #bot: User;
  readonly #messages: Messages;
  readonly #clocks: Clocks;
  readonly #byToken = new Map<string, Interaction>();
  /** The interactions whose modals are open, by their ids. */
  readonly #withModal = new Map<string, Interaction>();

  constructor(bot: User, messages: Messages, clocks: Clocks) {
    this.#bot = bot;
    this.#messages = messages;
    this.#clocks = clocks;
  }

  /** Opens an interaction; its time limits count from now. */
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

  /** The interaction whose modal is still open; undefined if its submission was answered, or if it opened none. */
  withOpenModal(id: string): Interaction | undefined {
    return this.#withModal.get(id);
  }

  /** Ends every exchange that still waits for an answer. */
  giveUp(): void {
    for (const { exchange } of this.#byToken.values()) exchange.abandon();
  }

  /**
   * Takes the first response (Discord's docs, interactions/receiving-and-responding).
   *
   * @param arrivedAt When it arrived, on the clock of `performance.now()`.
   * @returns Discord's "interaction callback response".
   * @throws Refused with code 10062 if the interaction is unknown or the response too late, 40060 if it was answered
   * before, 50035 if the payload has faults, 50006 if it is empty.
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
    if (interaction.opener !== undefined) this.#withModal.delete(interaction.opener.id);
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
      case CallbackKind.modal:
        exchange.modal = openedModal(interaction.id, data);
        this.#withModal.set(interaction.id, interaction);
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
      ...(isCommands ? { command: { id, type: interaction.kind, name: commandName, user } } : {}),
      ...(repliesTo === undefined ? {} : { repliesTo }),
    };
  }
}

/** A new, random token of an interaction. */
function newToken(): string {
  return randomBytes(48).toString('base64url');
}

/** A modal is opened by a command or a component. */
type Trigger = APIModalSubmitInteractionMetadata['triggering_interaction_metadata'];

function metadataOf(interaction: Interaction, originalId: string | undefined): APIMessageInteractionMetadata {
  const { id, user, place, sourceId } = interaction;
  const common = {
    id,
    user,
    authorizing_integration_owners: integrationOwners(place, user.id),
    ...(originalId === undefined ? {} : { original_response_message_id: originalId }),
  };
  if (interaction.opener !== undefined) {
    const triggering_interaction_metadata = metadataOf(interaction.opener, undefined) as Trigger;
    return { ...common, type: InteractionKind.modalSubmit, triggering_interaction_metadata };
  }
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
