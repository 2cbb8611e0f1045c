import { type Raw, raw, rawList } from './protocol.ts';
import type { FieldFault } from './refusals.ts';

// Source: Discord's docs, interactions/application-commands.
const MAX_COMMAND_CHARACTERS = 8_000;
const MAX_SLASH_COMMANDS = 100;
const MAX_MENU_COMMANDS = 15;
const MAX_CHOICE_VALUE = 100;
const CHAT_INPUT = 1;
const CHAT_INPUT_NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

type OptionField =
  | 'type'
  | 'name'
  | 'name_localizations'
  | 'description'
  | 'description_localizations'
  | 'required'
  | 'autocomplete'
  | 'choices'
  | 'options'
  | 'min_length'
  | 'max_length'
  | 'min_value'
  | 'max_value';
type RawOption = Raw<OptionField>;
type RawChoice = Raw<'name' | 'name_localizations' | 'value'>;

/** What is wrong with a list of commands when each field is well formed; paths start with the command's index. */
export function commandListFaults(commands: unknown, isLocale: (code: string) => boolean): FieldFault[] {
  const list = rawList<OptionField>(commands);
  const named = new Set<string>();
  const counts = new Map<number, number>();
  return list.flatMap((command, index) => {
    const kind = Number(command.type ?? CHAT_INPUT);
    const most = kind === CHAT_INPUT ? MAX_SLASH_COMMANDS : MAX_MENU_COMMANDS;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const key = `${kind} ${String(command.name)}`;
    const isRepeated = named.has(key);
    named.add(key);
    const path = String(index);
    const size = sizeOf(command);
    return [
      ...when(
        isRepeated,
        `${path}.name`,
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
        'Application command names must be unique',
      ),
      ...when(
        size > MAX_COMMAND_CHARACTERS,
        path,
        'APPLICATION_COMMAND_TOO_LARGE',
        `Command exceeds maximum size (${MAX_COMMAND_CHARACTERS})`,
      ),
      ...when(count > most, path, 'BASE_TYPE_MAX_LENGTH', `Must be ${most} or fewer.`),
      ...localeFaults(command, path, isLocale),
      ...(kind === CHAT_INPUT ? chatInputFaults(command, path, isLocale) : menuFaults(command, path)),
    ];
  });
}

function chatInputFaults(command: RawOption, path: string, isLocale: (code: string) => boolean): FieldFault[] {
  return [
    ...nameFaults(command, path),
    ...when(!command.description, `${path}.description`, 'BASE_TYPE_REQUIRED', 'This field is required'),
    ...optionListFaults(command.options, `${path}.options`, isLocale),
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
  return rawList<OptionField>(options).flatMap((option, index) => {
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
      ...choiceListFaults(option, here, isLocale),
      ...boundFaults(option, here),
      ...optionListFaults(option.options, `${here}.options`, isLocale),
    ];
  });
}

function choiceListFaults(option: RawOption, path: string, isLocale: (code: string) => boolean): FieldFault[] {
  const choices = rawList<keyof RawChoice>(option.choices);
  return [
    ...when(
      choices.length > 0 && option.autocomplete === true,
      `${path}.autocomplete`,
      'APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_WITH_CHOICES',
      'Autocomplete cannot be true when choices are given',
    ),
    ...choices.flatMap((choice, index) => [
      ...localeFaults(choice, `${path}.choices.${index}`, isLocale),
      ...when(
        typeof choice.value === 'string' && (choice.value.length === 0 || choice.value.length > MAX_CHOICE_VALUE),
        `${path}.choices.${index}.value`,
        'BASE_TYPE_BAD_LENGTH',
        `Must be between 1 and ${MAX_CHOICE_VALUE} in length.`,
      ),
    ]),
  ];
}

function boundFaults(option: RawOption, path: string): FieldFault[] {
  const isUpsideDown = (min: unknown, max: unknown) => typeof min === 'number' && typeof max === 'number' && min > max;
  return [
    ...when(
      isUpsideDown(option.min_length, option.max_length),
      `${path}.min_length`,
      'BASE_TYPE_BAD_LENGTH',
      'Must not be above max_length.',
    ),
    ...when(
      isUpsideDown(option.min_value, option.max_value),
      `${path}.min_value`,
      'NUMBER_TYPE_MAX',
      'Must not be above max_value.',
    ),
  ];
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

/** The characters that count towards a command's limit: names, descriptions and values, of a text's localizations the longest. */
function sizeOf(given: RawOption & RawChoice): number {
  const longest = (text: unknown, localizations: unknown) =>
    Math.max(
      0,
      ...[text, ...Object.values(raw(localizations))].map((one) => (typeof one === 'string' ? one.length : 0)),
    );
  const parts = [...rawList<OptionField | 'value'>(given.options), ...rawList<OptionField | 'value'>(given.choices)];
  return (
    longest(given.name, given.name_localizations) +
    longest(given.description, given.description_localizations) +
    (given.value === undefined ? 0 : String(given.value).length) +
    parts.reduce((sum, part) => sum + sizeOf(part), 0)
  );
}

function when(holds: boolean, path: string, code: string, message: string): FieldFault[] {
  return holds ? [{ path, code, message }] : [];
}
