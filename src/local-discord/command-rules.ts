import { fileTypeFaults } from './file-types.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { CommandKind, OptionKind, type Raw, raw, rawList } from './protocol.ts';
import type { FieldFault } from './refusals.ts';
import { unsupported } from './rules.ts';

// The rules that no schema holds. Source: Discord's docs, interactions/application-commands.
const CHAT_INPUT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const KNOWN_COMMANDS: readonly number[] = Object.values(CommandKind);
const KNOWN_OPTIONS: readonly unknown[] = Object.values(OptionKind);
/** Fields of an option that the bot's commands do not use, and for which there are no rules here. */
export const REFUSED_OPTION_FIELDS = ['choices', 'min_length', 'min_value', 'max_value'] as const;

type OptionField =
  | 'type'
  | 'name'
  | 'name_localizations'
  | 'description'
  | 'description_localizations'
  | 'required'
  | 'options'
  | 'file_types'
  | 'channel_types'
  | (typeof REFUSED_OPTION_FIELDS)[number];
type RawOption = Raw<OptionField>;

/** The faults of a list of commands that passed Discord's schema. Paths start with the command's index. */
export function commandListFaults(commands: unknown, isLocale: (code: string) => boolean): FieldFault[] {
  const list = rawList<OptionField>(commands);
  const named = new Set<string>();
  const counts = new Map<number, number>();
  return list.flatMap((command, index) => {
    const kind = Number(command.type ?? CommandKind.slash);
    const most = kind === CommandKind.slash ? LOCAL_LIMITS.slashCommands : LOCAL_LIMITS.menuCommands;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const key = `${kind} ${String(command.name)}`;
    const isRepeated = named.has(key);
    named.add(key);
    const path = String(index);
    if (!KNOWN_COMMANDS.includes(kind)) return [unsupported(`${path}.type`, `commands of type ${kind}`)];
    return [
      ...when(
        isRepeated,
        `${path}.name`,
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      ),
      ...when(count > most, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer.`),
      ...localeFaults(command, path, isLocale),
      ...(kind === CommandKind.slash ? chatInputFaults(command, path, isLocale) : menuFaults(command, path)),
    ];
  });
}

function chatInputFaults(command: RawOption, path: string, isLocale: (code: string) => boolean): FieldFault[] {
  return [
    ...nameFaults(command, path),
    ...when(!command.description, `${path}.description`, 'BASE_TYPE_REQUIRED', 'This field is required'),
    ...optionListFaults(command.options, `${path}.options`, isLocale),
    ...when(
      sizeOf(command) > LOCAL_LIMITS.commandCharacters,
      path,
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (${LOCAL_LIMITS.commandCharacters})`,
    ),
  ];
}

function menuFaults(command: RawOption, path: string): FieldFault[] {
  const message = 'Context menu commands cannot have this field';
  return [
    ...when(Boolean(command.description), `${path}.description`, 'APPLICATION_COMMAND_INVALID_FIELD', message),
    ...when(rawList(command.options).length > 0, `${path}.options`, 'APPLICATION_COMMAND_INVALID_FIELD', message),
  ];
}

function optionListFaults(options: unknown, path: string, isLocale: (code: string) => boolean): FieldFault[] {
  const names = new Set<unknown>();
  let sawOptional = false;
  const list = rawList<OptionField>(options);
  return list.flatMap((option, index) => {
    const here = `${path}.${index}`;
    const isRepeated = names.has(option.name);
    names.add(option.name);
    const isLate = option.required === true && sawOptional;
    sawOptional ||= option.required !== true;
    return [
      ...when(isRepeated, here, 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Option name must be unique'),
      ...when(
        isLate,
        here,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      ),
      ...nameFaults(option, here),
      ...localeFaults(option, here, isLocale),
      ...when(
        isSubcommand(option) !== isSubcommand(list[0] ?? {}),
        here,
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command and sub-command group option types are mutually exclusive to all other types',
      ),
      ...kindFaults(option, here, isLocale),
    ];
  });
}

function kindFaults(option: RawOption, path: string, isLocale: (code: string) => boolean): FieldFault[] {
  if (!KNOWN_OPTIONS.includes(option.type))
    return [unsupported(`${path}.type`, `options of type ${String(option.type)}`)];
  return isSubcommand(option) ? subcommandFaults(option, path, isLocale) : parameterFaults(option, path);
}

const isSubcommand = ({ type }: RawOption): boolean => type === OptionKind.subcommand;

function subcommandFaults(option: RawOption, path: string, isLocale: (code: string) => boolean): FieldFault[] {
  const message = 'A subcommand cannot be required';
  return [
    ...when(option.required === true, `${path}.required`, 'APPLICATION_COMMAND_INVALID_FIELD', message),
    ...optionListFaults(option.options, `${path}.options`, isLocale),
  ];
}

function parameterFaults(option: RawOption, path: string): FieldFault[] {
  return [
    ...(option.options ? [unsupported(`${path}.options`, 'options with "options"')] : []),
    ...REFUSED_OPTION_FIELDS.filter((field) => (option[field] ?? undefined) !== undefined).map((field) =>
      unsupported(`${path}.${field}`, `options with "${field}"`),
    ),
    ...when(
      option.type !== OptionKind.channel && (option.channel_types ?? undefined) !== undefined,
      `${path}.channel_types`,
      'APPLICATION_COMMAND_INVALID_FIELD',
      'Only options of channels can have this field',
    ),
    ...(option.type === OptionKind.attachment ? fileTypeFaults(option.file_types, path) : []),
  ];
}

/** Characters of names and descriptions, of each the longest localization (docs, application-commands, "Command Limits"). */
function sizeOf(named: RawOption): number {
  const longest = (text: unknown, localized: unknown): number =>
    Math.max(...[text, ...Object.values(raw(localized))].map((one) => (typeof one === 'string' ? one.length : 0)));
  const own =
    longest(named.name, named.name_localizations) + longest(named.description, named.description_localizations);
  return rawList<OptionField>(named.options).reduce((sum, option) => sum + sizeOf(option), own);
}

function nameFaults({ name, name_localizations }: RawOption, path: string): FieldFault[] {
  const isWrong = (text: unknown) =>
    typeof text === 'string' && !(CHAT_INPUT_NAME.test(text) && text === text.toLowerCase());
  const message = `Must be lower case and match ${CHAT_INPUT_NAME.source}`;
  const code = 'APPLICATION_COMMAND_INVALID_NAME';
  return [
    ...when(isWrong(name), `${path}.name`, code, message),
    ...Object.entries(raw(name_localizations)).flatMap(([locale, text]) =>
      when(isWrong(text), `${path}.name_localizations.${locale}`, code, message),
    ),
  ];
}

function localeFaults(
  given: Raw<'name_localizations' | 'description_localizations'>,
  path: string,
  isLocale: (code: string) => boolean,
): FieldFault[] {
  return (['name_localizations', 'description_localizations'] as const).flatMap((field) =>
    Object.keys(raw(given[field])).flatMap((locale) =>
      when(!isLocale(locale), `${path}.${field}`, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a known locale.`),
    ),
  );
}

function when(holds: boolean, path: string, code: string, message: string): FieldFault[] {
  return holds ? [{ path, code, message }] : [];
}
