import { MessageCreateRequestSchema } from 'discord-api-spec/zod';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  GatewayDispatchEvents,
  InteractionResponseType,
  InteractionType,
} from 'discord-api-types/v10';
import { CREATED_FIELDS } from '../../src/local-discord/channel-messages.ts';
import { REFUSED_OPTION_FIELDS } from '../../src/local-discord/command-rules.ts';
import {
  CallbackKind,
  CommandKind,
  ComponentKind,
  EVENTS,
  InteractionKind,
  ModalComponentKind,
  OptionKind,
} from '../../src/local-discord/protocol.ts';
import { ROUTES } from '../../src/local-discord/routes.ts';
import { MESSAGE_FIELDS } from '../../src/local-discord/rules.ts';

/** What becomes of a part of Discord: it is there, a bot that uses it is refused, or it never comes. */
type Standing = 'there' | 'refused' | 'never';

/** A part of Discord, and what becomes of it. */
export interface Part {
  readonly name: string;
  /** Discord's number for it. */
  readonly number?: number;
  readonly standing: Standing;
}

/** Parts of a kind, of all that Discord has. */
export interface Group {
  readonly title: string;
  readonly parts: readonly Part[];
}

/** Components that stand in modals alone, and one that no app can use. */
const MODAL_ONLY: readonly number[] = [
  ComponentType.TextInput,
  ComponentType.Label,
  ComponentType.FileUpload,
  ComponentType.RadioGroup,
  ComponentType.CheckboxGroup,
  ComponentType.Checkbox,
];
const NO_APPS = ComponentType.ContentInventoryEntry;
/** Components that a modal can hold besides. */
const IN_MODALS: readonly number[] = [
  ...MODAL_ONLY,
  ComponentType.ActionRow,
  ComponentType.TextDisplay,
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
];

/**
 * What of Discord is in the local Discord, made of the tables that its code uses. What Discord has is in `discord-api-types`
 * and, for the fields of messages, in Discord's schemas.
 */
export function coverage(): readonly Group[] {
  return [
    { title: 'Events of the gateway', parts: eventParts() },
    { title: 'Routes (every other one is refused)', parts: Object.values(ROUTES).map(there) },
    { title: 'Interactions', parts: numbered(InteractionType, InteractionKind, 'never') },
    { title: 'Responses', parts: numbered(InteractionResponseType, CallbackKind) },
    { title: 'Fields of a message', parts: messageFieldParts() },
    {
      title: 'Components of a message',
      parts: numbered(ComponentType, ComponentKind).filter(
        ({ number = 0 }) => !MODAL_ONLY.includes(number) && number !== NO_APPS,
      ),
    },
    {
      title: 'Components of a modal',
      parts: numbered(ComponentType, ModalComponentKind).filter(({ number = 0 }) => IN_MODALS.includes(number)),
    },
    { title: 'Commands', parts: numbered(ApplicationCommandType, CommandKind) },
    { title: 'Options', parts: numbered(ApplicationCommandOptionType, OptionKind) },
    {
      title: 'Fields of an option (every other one is there)',
      parts: REFUSED_OPTION_FIELDS.map((name) => ({ name, standing: 'refused' })),
    },
  ];
}

const WORDS: Readonly<Record<Standing, string>> = { there: 'there', refused: 'refused', never: 'never sent' };
/** Columns of the table, and of its first two. */
const WIDTH = 110;
const INDENT = 14;

/** The groups as a table, with a row for each standing. */
export function coverageTable(groups: readonly Group[]): string {
  const rows = groups.flatMap(({ title, parts }) => [
    title,
    ...(['there', 'refused', 'never'] as const).flatMap((standing) => {
      const names = parts.filter((part) => part.standing === standing).map(nameOf);
      const lines = names.some((name) => name.includes(' /')) ? names : wrapped(names);
      return lines.map((line, i) => `${(i === 0 ? `  ${WORDS[standing]}` : '').padEnd(INDENT)}${line}`);
    }),
    '',
  ]);
  return rows.join('\n');
}

/** Names in lines, with commas between them. */
function wrapped(names: readonly string[]): string[] {
  const lines: string[] = [];
  for (const [i, name] of names.entries()) {
    const word = i === names.length - 1 ? name : `${name},`;
    const last = lines.at(-1);
    if (last !== undefined && INDENT + last.length + 1 + word.length <= WIDTH)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const nameOf = ({ name, number }: Part): string => (number === undefined ? name : `${number} ${name}`);

const there = (name: string): Part => ({ name, standing: 'there' });

function eventParts(): readonly Part[] {
  const sent: readonly string[] = EVENTS;
  return Object.values(GatewayDispatchEvents).map((name) => ({
    name,
    standing: sent.includes(name) ? 'there' : 'never',
  }));
}

function messageFieldParts(): readonly Part[] {
  const known = [...MESSAGE_FIELDS, ...CREATED_FIELDS];
  return Object.keys(MessageCreateRequestSchema.shape).map((name) => ({
    name,
    standing: known.includes(name) ? 'there' : 'refused',
  }));
}

/** The members of an enumeration of Discord's; those that the code knows are there. A number with two names has the first. */
function numbered(
  all: Readonly<Record<string, number | string>>,
  known: Readonly<Record<string, number>>,
  otherwise: Standing = 'refused',
): readonly Part[] {
  const names = new Map<number, string>();
  for (const [name, number] of Object.entries(all))
    if (typeof number === 'number' && !names.has(number)) names.set(number, name);
  const numbers = Object.values(known);
  return [...names]
    .map(([number, name]): Part => ({ name, number, standing: numbers.includes(number) ? 'there' : otherwise }))
    .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
}
