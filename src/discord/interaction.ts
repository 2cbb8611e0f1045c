import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  InteractionType,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { ChosenMessage, GivenFile, Place } from '../../commands/command.ts';
import { chosenMessage } from './chosen-message.ts';
import type { ModalPayload } from './modal-payload.ts';
import type { Payload } from './payload.ts';
import { SNOWFLAKE } from './snowflake.ts';

type OptionValues = Readonly<Record<string, string | boolean>>;

/** A command of a group is named `NAME COMMAND`. */
interface Named {
  readonly name: string;
  readonly options: OptionValues;
}

/** An interaction as plain data. */
export interface Incoming {
  readonly id: string;
  /** A reply is sent by this, the id and the application's id. Never logged. */
  readonly token: string;
  readonly applicationId: string;
  readonly locale: string;
  /** Id of the reader: for the cooldown, and to see whose message it is. Never logged. */
  readonly userId: string;
  readonly place: Place;
  readonly what:
    | (Named & { readonly kind: 'command'; readonly files?: Readonly<Record<string, GivenFile>> })
    /** An entry of a message's menu. */
    | ({ readonly kind: 'message'; readonly name: string } & ChosenMessage)
    | (Named & { readonly kind: 'autocomplete'; readonly option: string })
    | {
        readonly kind: 'press';
        readonly customId: string;
        /** What was chosen in a menu; empty for a button. */
        readonly values: readonly string[];
        readonly on: PressedMessage;
      }
    /** A modal that was filled in. */
    | {
        readonly kind: 'submit';
        readonly customId: string;
        /** By the fields' names. */
        readonly fields: Readonly<Record<string, string>>;
        /** The message on which the modal was opened; nothing where a command opened it. */
        readonly on?: PressedMessage | undefined;
      }
    /** Of a type that this bot knows, but not in the form that Discord documents. */
    | { readonly kind: 'malformed'; readonly fault: string; readonly takes: 'message' | 'choices' }
    | { readonly kind: 'unknown' };
}

/** The message that a button or menu is on. */
export interface PressedMessage {
  /** Whether it answers what this reader did. */
  readonly isOwn: boolean;
  readonly isPrivate: boolean;
  /** As Discord sent them, unchecked. */
  readonly components: readonly unknown[];
}

/** Answers one interaction. Each method rejects with what `deliver` throws; the first response has a deadline of 3 s. */
export interface Responder {
  /** The first response: a message. */
  reply(payload: Payload): Promise<void>;
  /** The first response to a press: replaces the message that it was on. */
  update(payload: Payload): Promise<void>;
  /** The first response where the reply takes longer: a private message, or the one that was pressed on, which `edit` then changes. */
  defer(of: 'reply' | 'update'): Promise<void>;
  /** The first response to a command or a press: a form. */
  modal(payload: ModalPayload): Promise<void>;
  choices(choices: readonly { name: string; value: string }[]): Promise<void>;
  /** After the first response: a further message. */
  followUp(payload: Payload): Promise<void>;
  /** The first response to a press: takes away the message that it was on. */
  remove(): Promise<void>;
  /** After the first response: changes the message that it sent or replaced. */
  edit(payload: Payload): Promise<void>;
}

const PERSON = z.object({ id: z.string() });

/** What every interaction has. Without the first two there is no way to answer; the others have defaults. */
const ENVELOPE = z.object({
  id: z.string().regex(SNOWFLAKE),
  token: z.string().min(1),
  application_id: z.string().catch(''),
  locale: z.string().catch('en-US'),
  user: PERSON.optional().catch(undefined),
  member: z
    .object({ user: PERSON, permissions: z.string().catch('0'), roles: z.array(z.string()).catch([]) })
    .optional()
    .catch(undefined),
  guild_id: z.string().regex(SNOWFLAKE).optional().catch(undefined),
  /** For whom the bot is installed, by the kind of the installation. */
  authorizing_integration_owners: z.record(z.string(), z.unknown()).optional().catch(undefined),
  channel_id: z.string().regex(SNOWFLAKE).optional().catch(undefined),
  channel: z
    .object({ type: z.number(), parent_id: z.string().regex(SNOWFLAKE) })
    .optional()
    .catch(undefined),
  context: z.unknown().optional(),
  type: z.unknown().optional(),
  data: z.unknown().optional(),
  message: z.unknown().optional(),
});

const OPTION = z.object({
  name: z.string(),
  value: z.union([z.string(), z.boolean(), z.number()]).optional(),
  focused: z.boolean().optional(),
});
/** An option, or a command of a group with its options. */
const OUTER_OPTION = OPTION.extend({ type: z.number().optional(), options: z.array(OPTION).nullish() });
const ATTACHMENT = z.object({ filename: z.string(), url: z.string(), size: z.number() });
const COMMAND = z.object({
  name: z.string(),
  options: z.array(OUTER_OPTION).nullish(),
  resolved: z
    .object({ attachments: z.record(z.string(), z.unknown()).nullish() })
    .nullish()
    .catch(undefined),
});
const MESSAGE_COMMAND = z.object({
  name: z.string(),
  target_id: z.string(),
  resolved: z.object({ messages: z.record(z.string(), z.unknown()) }),
});
const PRESS = z.object({ custom_id: z.string(), values: z.array(z.string()).nullish() });
/** A modal's components: labels with what was typed, and texts. */
const SUBMIT = z.object({
  custom_id: z.string(),
  components: z.array(
    z.object({
      component: z.object({ custom_id: z.string(), value: z.string().optional().catch(undefined) }).optional(),
    }),
  ),
});
const MESSAGE = z.object({
  flags: z.number().nullish(),
  components: z.array(z.unknown()).nullish(),
  interaction_metadata: z.object({ user: PERSON }).optional().catch(undefined),
});

/**
 * Reads an interaction from unchecked data. What this bot does not know is `unknown`; what is not in the form that
 * Discord documents is `malformed`.
 *
 * @returns Nothing without an id or a token, as there is no way to answer. Never throws.
 */
export function readInteraction(raw: unknown): Incoming | undefined {
  const { data: envelope } = ENVELOPE.safeParse(raw);
  if (!envelope) return undefined;
  const { id, token, application_id: applicationId, locale, user, member } = envelope;
  const userId = (member?.user ?? user)?.id ?? '';
  return { id, token, applicationId, locale, userId, place: placeOf(envelope), what: whatOf(envelope, userId) };
}

function placeOf({
  guild_id: server,
  authorizing_integration_owners: owners,
  channel_id: id,
  channel,
  member,
}: z.infer<typeof ENVELOPE>): Place {
  const may = (permission: bigint): boolean => allows(member?.permissions ?? '0', permission);
  const isGuest = server !== undefined && owners !== undefined && !(ApplicationIntegrationType.GuildInstall in owners);
  // What a channel itself is in is a category.
  const parent = channel && THREADS.has(channel.type) ? channel.parent_id : undefined;
  return {
    server,
    ...(isGuest && { isGuest }),
    channel: id,
    ...(parent !== undefined && { parent }),
    roles: member?.roles ?? [],
    isManager: may(PermissionFlagsBits.ManageGuild),
    isModerator: may(PermissionFlagsBits.ManageMessages),
  };
}

const THREADS: ReadonlySet<number> = new Set([
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
]);

/** Permissions are a number of many bits, as decimal digits. An administrator may do all. */
function allows(permissions: string, permission: bigint): boolean {
  const bits = /^\d{1,40}$/.test(permissions) ? BigInt(permissions) : 0n;
  return (bits & (permission | PermissionFlagsBits.Administrator)) !== 0n;
}

function whatOf(
  { type, data, message, context, application_id: applicationId }: z.infer<typeof ENVELOPE>,
  userId: string,
): Incoming['what'] {
  const isAlone = context === InteractionContextType.BotDM;
  switch (type) {
    case InteractionType.ApplicationCommand:
      return commandOf(data, applicationId);
    case InteractionType.ApplicationCommandAutocomplete: {
      const read = COMMAND.safeParse(data);
      if (!read.success) return malformed('data', read.error, 'choices');
      const { name, given } = commandIn(read.data);
      return { kind: 'autocomplete', name, ...readOptions(given) };
    }
    case InteractionType.MessageComponent: {
      const [press, on] = [PRESS.safeParse(data), MESSAGE.safeParse(message)];
      if (!press.success) return malformed('data', press.error);
      if (!on.success) return malformed('message', on.error);
      return {
        kind: 'press',
        customId: press.data.custom_id,
        values: press.data.values ?? [],
        on: pressedMessage(on.data, userId, isAlone),
      };
    }
    case InteractionType.ModalSubmit: {
      const [submit, on] = [SUBMIT.safeParse(data), MESSAGE.optional().safeParse(message)];
      if (!submit.success) return malformed('data', submit.error);
      if (!on.success) return malformed('message', on.error);
      return {
        kind: 'submit',
        customId: submit.data.custom_id,
        fields: Object.fromEntries(
          submit.data.components.flatMap(({ component }) =>
            component?.value === undefined ? [] : [[component.custom_id, component.value]],
          ),
        ),
        on: on.data && pressedMessage(on.data, userId, isAlone),
      };
    }
    default:
      return { kind: 'unknown' };
  }
}

/**
 * @param isAlone Whether nobody else is there. Of a message that answers another message, Discord does not say with a press who
 *   wrote that.
 */
function pressedMessage(
  { flags, components, interaction_metadata }: z.infer<typeof MESSAGE>,
  userId: string,
  isAlone: boolean,
): PressedMessage {
  const isOwn = interaction_metadata ? interaction_metadata.user.id === userId : isAlone;
  return {
    isOwn: userId !== '' && isOwn,
    isPrivate: ((flags ?? 0) & MessageFlags.Ephemeral) !== 0,
    components: components ?? [],
  };
}

function commandOf(data: unknown, applicationId: string): Incoming['what'] {
  const { type } = Object(data) as { type?: unknown };
  if (type === ApplicationCommandType.Message) {
    const read = MESSAGE_COMMAND.safeParse(data);
    if (!read.success) return malformed('data', read.error);
    const { name, target_id, resolved } = read.data;
    return { kind: 'message', name, ...chosenMessage(resolved.messages[target_id], applicationId) };
  }
  if (typeof type === 'number' && type !== ApplicationCommandType.ChatInput) return { kind: 'unknown' };
  const read = COMMAND.safeParse(data);
  if (!read.success) return malformed('data', read.error);
  const { name, given } = commandIn(read.data);
  const files = filesIn(given, read.data.resolved?.attachments ?? {});
  return { kind: 'command', name, options: readOptions(given).options, ...(files && { files }) };
}

/** The command itself or the one of a group, with the options that were given to it. */
function commandIn({ name, options }: z.infer<typeof COMMAND>): { name: string; given: GivenOptions } {
  const [first] = options ?? [];
  return first?.type === ApplicationCommandOptionType.Subcommand
    ? { name: `${name} ${first.name}`, given: first.options }
    : { name, given: options };
}

/** What was given as files; nothing where there is none. A file that Discord did not describe was not given. */
function filesIn(given: GivenOptions, attachments: Readonly<Record<string, unknown>>) {
  const files: Record<string, GivenFile> = Object.create(null);
  for (const { name, value } of given ?? []) {
    const described = typeof value === 'string' && Object.hasOwn(attachments, value) ? attachments[value] : undefined;
    const { data: file } = ATTACHMENT.safeParse(described);
    if (file) files[name] = { name: file.filename, url: file.url, size: file.size };
  }
  return Object.keys(files).length === 0 ? undefined : files;
}

/** Names the field at fault, and not its value: that may be private. */
function malformed(field: string, { issues: [issue] }: z.ZodError, takes: 'message' | 'choices' = 'message') {
  const fault = `${[field, ...(issue?.path ?? [])].join('.')}: ${issue?.message}`;
  return { kind: 'malformed', fault, takes } as const;
}

type GivenOptions = readonly z.infer<typeof OPTION>[] | null | undefined;

/** The options that were given, and the name of the one that is being typed. */
function readOptions(given: GivenOptions): { options: OptionValues; option: string } {
  const options: Record<string, string | boolean> = Object.create(null);
  for (const { name, value } of given ?? [])
    if (typeof value === 'string' || typeof value === 'boolean') options[name] = value;
  return { options, option: given?.find(({ focused }) => focused)?.name ?? '' };
}
