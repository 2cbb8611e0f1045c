import {
  type APIInteraction,
  type APIMessage,
  type ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  MessageFlags,
} from 'discord-api-types/v10';
import { plainText } from './message-text.ts';
import type { Payload } from './payload.ts';

type Options = Readonly<Record<string, string | boolean>>;

/** An interaction as plain data, the same whether it came over the gateway or over HTTP. */
export interface Incoming {
  readonly id: string;
  readonly locale: string;
  /** Id of whoever acts: for the cooldown, and to tell whose message it is. Never logged. */
  readonly userId: string;
  readonly what:
    | { readonly kind: 'command'; readonly name: string; readonly options: Options }
    /** An entry of a message's menu, with that message's text. */
    | { readonly kind: 'message'; readonly name: string; readonly text: string }
    | { readonly kind: 'autocomplete'; readonly name: string; readonly option: string; readonly options: Options }
    | {
        readonly kind: 'press';
        readonly customId: string;
        /** What was chosen in a menu; none of a button. */
        readonly values: readonly string[];
        readonly on: PressedMessage;
      }
    | { readonly kind: 'unknown' };
}

/** The message that a button or menu stands on. */
export interface PressedMessage {
  /** Whether it came of what the one who presses did. */
  readonly isOwn: boolean;
  readonly isPrivate: boolean;
  readonly components: NonNullable<APIMessage['components']>;
}

/** Answers one interaction. Each rejects with what discord.js throws. */
export interface Responder {
  /** The first response: a message. */
  reply(payload: Payload): Promise<void>;
  /** The first response to a press: the message that it was on becomes this. */
  update(payload: Payload): Promise<void>;
  choices(choices: readonly { name: string; value: string }[]): Promise<void>;
  /** After the first response: a further message. */
  followUp(payload: Payload): Promise<void>;
  /** After the first response: changes the message that it was, or that it changed. */
  edit(payload: Payload): Promise<void>;
}

/** Reads Discord's raw interaction; what this bot does not know is `unknown`. */
export function readInteraction(raw: APIInteraction): Incoming {
  const user = raw.member?.user ?? raw.user;
  const base = { id: raw.id, locale: 'locale' in raw ? raw.locale : 'en-US', userId: user?.id ?? '' };
  switch (raw.type) {
    case InteractionType.ApplicationCommand:
      if (raw.data.type === ApplicationCommandType.Message) {
        const { name, resolved, target_id } = raw.data;
        return { ...base, what: { kind: 'message', name, text: plainText(resolved.messages[target_id]) } };
      }
      if (raw.data.type !== ApplicationCommandType.ChatInput) return { ...base, what: { kind: 'unknown' } };
      return {
        ...base,
        what: { kind: 'command', name: raw.data.name, options: readOptions(raw.data.options).options },
      };
    case InteractionType.ApplicationCommandAutocomplete:
      return { ...base, what: { kind: 'autocomplete', name: raw.data.name, ...readOptions(raw.data.options) } };
    case InteractionType.MessageComponent: {
      const { flags = 0, components = [], interaction_metadata } = raw.message;
      return {
        ...base,
        what: {
          kind: 'press',
          customId: raw.data.custom_id,
          values: 'values' in raw.data ? raw.data.values : [],
          on: {
            isOwn: user !== undefined && interaction_metadata?.user.id === user.id,
            isPrivate: (flags & MessageFlags.Ephemeral) !== 0,
            components,
          },
        },
      };
    }
    default:
      return { ...base, what: { kind: 'unknown' } };
  }
}

interface GivenOption {
  readonly name: string;
  readonly type: ApplicationCommandOptionType;
  readonly value?: unknown;
  readonly focused?: boolean;
}

/** The options that were given, and which of them is being typed. */
function readOptions(given: readonly GivenOption[] = []): { options: Options; option: string } {
  const options: Record<string, string | boolean> = Object.create(null);
  for (const { name, value } of given)
    if (typeof value === 'string' || typeof value === 'boolean') options[name] = value;
  return { options, option: given.find(({ focused }) => focused)?.name ?? '' };
}
