import type { APIEmbed, APIMessage, APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** A message as Discord returns it. */
export type Message = APIMessage;

/** The message of a callback, an edit or a follow-up that passed Discord's schema. */
export interface MessageBody {
  readonly content?: string | null;
  readonly embeds?: APIEmbed[] | null;
  readonly components?: APIMessageTopLevelComponent[] | null;
  readonly flags?: number | null;
  readonly tts?: boolean | null;
}

export const Flag = {
  suppressEmbeds: 1 << 2,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** The events that the gateway sends. */
export const EVENTS = [
  'READY',
  'RESUMED',
  'GUILD_CREATE',
  'GUILD_DELETE',
  'THREAD_CREATE',
  'MESSAGE_CREATE',
  'MESSAGE_UPDATE',
  'MESSAGE_DELETE',
  'INTERACTION_CREATE',
] as const;
export type EventName = (typeof EVENTS)[number];

export const InteractionKind = { command: 2, component: 3, autocomplete: 4, modalSubmit: 5 } as const;

export const CommandKind = { slash: 1, onMessage: 3 } as const;

export const CallbackKind = {
  reply: 4,
  deferredReply: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;
export type CallbackKind = (typeof CallbackKind)[keyof typeof CallbackKind];

/** The kinds of components of a message that the local Discord knows: those that the bot sends. */
export const ComponentKind = {
  row: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  text: 10,
  separator: 14,
  container: 17,
} as const;

/** The kinds of components of a modal that the local Discord knows; a label holds one of the others. */
export const ModalComponentKind = { stringSelect: 3, textInput: 4, text: 10, label: 18, fileUpload: 19 } as const;

export const TextInputStyle = { short: 1, paragraph: 2 } as const;

export const ButtonStyle = { link: 5, premium: 6 } as const;

/** The kinds of options that the local Discord knows: those that the bot's commands have. */
export const OptionKind = { subcommand: 1, string: 3, boolean: 5, channel: 7, attachment: 11 } as const;

/** An object from the network: the names of its fields are known, their types are not. */
export type Raw<Key extends string> = { readonly [key in Key]?: unknown };

/** The value as an object of unknown fields; an empty object if it is not an object. */
export function raw<Key extends string>(value: unknown): Raw<Key> {
  return typeof value === 'object' && value !== null ? value : {};
}

/** The value as a list of objects of unknown fields; an empty list if it is not a list. */
export function rawList<Key extends string>(value: unknown): readonly Raw<Key>[] {
  return Array.isArray(value) ? value.map((item) => raw<Key>(item)) : [];
}
