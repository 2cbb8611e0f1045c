import type { APIAttachment } from 'discord-api-types/v10';
import { type Attachments, isUpload, type Upload } from './attachments.ts';
import { chosenCommand, declaredOption, offeredCommand, optionData } from './command-input.ts';
import type { CommandsStore } from './commands-store.ts';
import { type AnyComponent, findComponent } from './components.ts';
import type { Exchange, LiveExchange, SentChoice } from './exchange.ts';
import type { Gateway } from './gateway.ts';
import type { Interactions, OpenInteraction } from './interactions.ts';
import { LOCAL_LIMITS } from './limits.ts';
import type { Messages, Posted } from './messages.ts';
import { submission } from './modal.ts';
import {
  ButtonStyle,
  CommandKind,
  ComponentKind,
  InteractionKind,
  type Message,
  OptionKind,
  rawList,
} from './protocol.ts';
import { nextSnowflake } from './snowflake.ts';
import type {
  Actor,
  AutocompleteInput,
  CommandInput,
  InteractionInput,
  MessageCommandInput,
  PressInput,
  SelectInput,
  SubmitInput,
} from './user-inputs.ts';
import { type ChannelPlace, sourceFields, type User, type Where, type World } from './world.ts';

const SLASH_REPLY = 20;
const MENU_REPLY = 23;
const COMPONENT_REPLY = 19;

/** The parts of the local Discord that users act on. */
export interface Stage {
  readonly applicationId: string;
  readonly world: World;
  readonly messages: Messages;
  readonly commands: CommandsStore;
  readonly attachments: Attachments;
  readonly interactions: Interactions;
  readonly gateway: Gateway;
}

/** Acts as the users in the channels. Throws an error for what Discord's client would not let them do. */
export class UserActions {
  readonly #stage: Stage;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  async command(input: CommandInput): Promise<Exchange> {
    const place = this.#place(input);
    const data = input.forged ? this.#forgedData(input) : this.#commandData(input, place);
    const opening = { kind: InteractionKind.command, place, replyKind: SLASH_REPLY, commandName: input.name };
    return await this.#send(input, opening, { data });
  }

  async interaction({ type: kind, data, ...input }: InteractionInput): Promise<Exchange> {
    return await this.#send(input, { kind, place: this.#place(input), replyKind: SLASH_REPLY }, { data });
  }

  async messageCommand(input: MessageCommandInput): Promise<Exchange> {
    const { place, message } = this.#seen(input);
    const permissions = this.#permissions(input, place);
    const { id, name, type } = offeredCommand(
      this.#stage.commands,
      input.name,
      CommandKind.onMessage,
      place,
      permissions,
    );
    const data = { id, name, type, target_id: message.id, resolved: { messages: { [message.id]: message } } };
    const opening = { kind: InteractionKind.command, place, replyKind: MENU_REPLY, commandName: name };
    return await this.#send(input, opening, { data });
  }

  async press(input: PressInput): Promise<Exchange> {
    const posted = this.#seen(input);
    const button = findComponent(posted.message.components, input.customId);
    if (!input.forged) {
      checkPressable(button, input.customId);
      if (button?.type !== ComponentKind.button) throw new Error(`"${input.customId}" is not a button`);
    }
    return await this.#useComponent(input, posted, button, { component_type: ComponentKind.button });
  }

  async select(input: SelectInput): Promise<Exchange> {
    const posted = this.#seen(input);
    const menu = findComponent(posted.message.components, input.customId);
    if (!input.forged) {
      checkPressable(menu, input.customId);
      checkSelectable(menu, input.values);
    }
    const type = ComponentKind.stringSelect;
    return await this.#useComponent(input, posted, menu, { component_type: type, values: input.values });
  }

  async submit(input: SubmitInput): Promise<Exchange> {
    const { interactions, attachments, messages } = this.#stage;
    const opener = interactions.withOpenModal(input.modal.interactionId);
    const modal = opener?.exchange.modal;
    if (opener === undefined || modal === undefined) throw new Error('The modal is not open (any more)');
    const { user, place, replyKind, commandName, sourceId } = opener;
    if ((input.user ?? user).id !== user.id) throw new Error(`The modal "${modal.title}" is open before somebody else`);
    const message = sourceId === undefined ? undefined : messages.find(sourceId)?.message;
    const opening = {
      kind: InteractionKind.modalSubmit,
      place,
      replyKind,
      opener,
      ...(commandName !== undefined && { commandName }),
      ...(sourceId !== undefined && { sourceId }),
    };
    const data = submission(modal, input.values, attachments);
    return await this.#send({ ...input, user }, opening, { data, ...(message && { message }) });
  }

  async autocomplete(input: AutocompleteInput): Promise<readonly SentChoice[]> {
    const place = this.#place(input);
    const chosen = chosenCommand(this.#stage.commands, input.name, place, this.#permissions(input, place));
    const { command } = chosen;
    const option = declaredOption(chosen, input.focused);
    if (!('autocomplete' in option) || option.autocomplete !== true) {
      throw new Error(`/${command.name}, option "${input.focused}": is not completed`);
    }
    const values = { ...input.options, [input.focused]: input.options?.[input.focused] ?? '' };
    const options = optionData(chosen, values, () => '', input.focused);
    const data = { id: command.id, name: command.name, type: CommandKind.slash, options };
    const opening = { kind: InteractionKind.autocomplete, place, replyKind: SLASH_REPLY };
    const exchange = await this.#send(input, opening, { data });
    if (exchange.timedOut) throw new Error(`/${command.name}, option "${input.focused}": loading options failed`);
    return exchange.choices;
  }

  #place({
    where = 'guild',
    user = this.#stage.world.users.ada,
  }: {
    where?: Where | ChannelPlace;
    user?: User;
  }): ChannelPlace {
    return this.#stage.world.place(where, user);
  }

  #permissions({ user = this.#stage.world.users.ada }: Actor, place: ChannelPlace): bigint | undefined {
    return this.#stage.world.member(place, user)?.permissions;
  }

  #commandData(input: CommandInput, place: ChannelPlace): object {
    const chosen = chosenCommand(this.#stage.commands, input.name, place, this.#permissions(input, place));
    const { id, name, guild_id } = chosen.command;
    const { keep, resolved } = this.#keeper();
    const options = optionData(chosen, input.options ?? {}, keep);
    const guild = guild_id === undefined ? {} : { guild_id };
    return { id, name, type: CommandKind.slash, options, ...resolved(), ...guild };
  }

  #forgedData({ name: typed, options: values = {} }: CommandInput): object {
    const [name, sub] = typed.split(' ', 2);
    const { keep, resolved } = this.#keeper();
    const given = Object.entries(values).map(([option, value]) => {
      if (isUpload(value)) return { name: option, type: OptionKind.attachment, value: keep(value) };
      return { name: option, type: typeof value === 'boolean' ? OptionKind.boolean : OptionKind.string, value };
    });
    const options = sub === undefined ? given : [{ name: sub, type: OptionKind.subcommand, options: given }];
    return { id: nextSnowflake(), name, type: CommandKind.slash, options, ...resolved() };
  }

  /** Keeps files, and returns them as the data of a command names them. */
  #keeper(): { readonly keep: (upload: Upload) => string; readonly resolved: () => object } {
    const kept: Record<string, APIAttachment> = {};
    return {
      keep: (upload) => {
        const attachment = this.#stage.attachments.keep(upload);
        kept[attachment.id] = attachment;
        return attachment.id;
      },
      resolved: () => (Object.keys(kept).length > 0 ? { resolved: { attachments: kept } } : {}),
    };
  }

  /** The message as it is now. @throws Error if it was deleted, or if the user does not see it. */
  #seen(input: Actor & { readonly message: Pick<Message, 'id'> }): Posted {
    const { messages, world } = this.#stage;
    const posted = messages.find(input.message.id);
    if (posted === undefined) throw new Error(`There is no message ${input.message.id} (any more)`);
    const { username, id } = input.user ?? world.users.ada;
    if (posted.onlyFor !== undefined && posted.onlyFor !== id) throw new Error(`${username} does not see this message`);
    return posted;
  }

  async #useComponent(
    input: PressInput,
    { place, message }: Posted,
    component: AnyComponent | undefined,
    rest: object,
  ): Promise<Exchange> {
    const data = { custom_id: input.customId, id: component?.id ?? 0, ...rest };
    const opening = { kind: InteractionKind.component, place, replyKind: COMPONENT_REPLY, sourceId: message.id };
    return await this.#send(input, opening, { data, message });
  }

  async #send(actor: Actor, opening: Omit<OpenInteraction, 'user'>, fields: object): Promise<LiveExchange> {
    const { applicationId, world, interactions, gateway } = this.#stage;
    const { user = world.users.ada, locale = 'en-US' } = actor;
    const { place, kind } = opening;
    if (place.server && world.presence(place.server) === 'unavailable') throw new Error('The server is not available');
    const { id, token, exchange } = interactions.open({ ...opening, user });
    const interaction = {
      id,
      application_id: applicationId,
      type: kind,
      token,
      version: 1,
      ...sourceFields(place, user, world.member(place, user), locale),
      ...fields,
      entitlements: [],
      attachment_size_limit: LOCAL_LIMITS.attachmentBytes,
      ...actor.packet,
    };
    if (gateway.dispatch('INTERACTION_CREATE', interaction, place.guildId) === 0) {
      exchange.abandon();
      throw new Error('No bot is connected');
    }
    await exchange.settled;
    return exchange;
  }
}

function checkPressable(component: AnyComponent | undefined, customId: string): asserts component is AnyComponent {
  if (component === undefined) throw new Error(`The message has no component "${customId}"`);
  if (component.disabled === true) throw new Error(`"${customId}" is disabled`);
  if (component.style === ButtonStyle.link) throw new Error(`"${customId}" is a link`);
}

function checkSelectable(menu: AnyComponent, values: readonly string[]): void {
  if (menu.type !== ComponentKind.stringSelect) throw new Error('Only string selects can be used here');
  const options = rawList<'value'>(menu.options).map(({ value }) => value);
  const unknown = values.find((value) => !options.includes(value));
  if (unknown !== undefined) throw new Error(`The menu has no option "${unknown}"`);
  const [min, max] = [Number(menu.min_values), Number(menu.max_values)];
  if (values.length < min || values.length > max) throw new Error(`The menu takes ${min} to ${max} options`);
}
