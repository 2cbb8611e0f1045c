import {
  type APIInteraction,
  type ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Payload } from './payload.ts';

/** An interaction as plain data, the same whether it came over the gateway or over HTTP. */
export interface Incoming {
  readonly id: string;
  readonly locale: string;
  readonly what:
    | { readonly kind: 'command'; readonly name: string; readonly options: Readonly<Record<string, string | boolean>> }
    | {
        readonly kind: 'autocomplete';
        readonly name: string;
        readonly option: string;
        readonly options: Readonly<Record<string, string | boolean>>;
      }
    | { readonly kind: 'press'; readonly customId: string }
    | { readonly kind: 'unknown' };
}

/** Sends the first response to one interaction. */
export interface Responder {
  reply(payload: Payload): Promise<void>;
  choices(choices: readonly { name: string; value: string }[]): Promise<void>;
}

/** Reads Discord's raw interaction; what this bot does not know is `unknown`. */
export function readInteraction(raw: APIInteraction): Incoming {
  const base = { id: raw.id, locale: 'locale' in raw ? raw.locale : 'en-US' };
  switch (raw.type) {
    case InteractionType.ApplicationCommand:
      if (raw.data.type !== ApplicationCommandType.ChatInput) return { ...base, what: { kind: 'unknown' } };
      return {
        ...base,
        what: { kind: 'command', name: raw.data.name, options: readOptions(raw.data.options).options },
      };
    case InteractionType.ApplicationCommandAutocomplete:
      return { ...base, what: { kind: 'autocomplete', name: raw.data.name, ...readOptions(raw.data.options) } };
    case InteractionType.MessageComponent:
      return { ...base, what: { kind: 'press', customId: raw.data.custom_id } };
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
function readOptions(given: readonly GivenOption[] = []): {
  options: Readonly<Record<string, string | boolean>>;
  option: string;
} {
  const options: Record<string, string | boolean> = Object.create(null);
  for (const { name, value } of given)
    if (typeof value === 'string' || typeof value === 'boolean') options[name] = value;
  return { options, option: given.find(({ focused }) => focused)?.name ?? '' };
}
