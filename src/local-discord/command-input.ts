import type { APIApplicationCommandBasicOption, APIApplicationCommandOption } from 'discord-api-types/v10';
import type { CommandsStore, StoredCommand } from './commands-store.ts';
import type { ChannelPlace } from './people.ts';
import { OptionKind, raw } from './protocol.ts';

/** What is typed into a command's options. */
export type TypedOptions = Readonly<Record<string, string | number | boolean>>;

const MAX_STRING_OPTION = 6_000;
const ALL_CONTEXTS = [0, 1, 2];

/** The command that this name means in this place: the server's own, or else a global one that is offered there. */
export function offeredCommand(
  commands: CommandsStore,
  name: string,
  kind: number,
  place: ChannelPlace,
): StoredCommand {
  const isMeant = (command: StoredCommand) => command.name === name && command.type === kind;
  const own = place.where === 'guild' ? commands.list(place.guildId).find(isMeant) : undefined;
  const command = own ?? commands.list().find(isMeant);
  if (command === undefined) throw new Error(`No command "${name}" is registered here`);
  if (own !== undefined) return own;
  const contexts: readonly number[] = command.contexts ?? ALL_CONTEXTS;
  const installations: readonly number[] = command.integration_types ?? [0];
  const isOffered =
    contexts.includes(place.context) &&
    place.installations.some((installation) => installations.includes(installation));
  if (!isOffered) throw new Error(`"${name}" is not offered in "${place.where}"`);
  return command;
}

/**
 * The options as an interaction carries them. Throws where Discord's client would not let the command be sent: an
 * unknown option, a missing one, a value of another type, out of bounds or not among the choices. With `focused`, the
 * command is still being typed: only that its options exist is held.
 */
export function optionData(command: StoredCommand, values: TypedOptions, focused?: string): object[] {
  const declared = command.options ?? [];
  if (focused === undefined) {
    const missing = declared.find((option) => raw<'required'>(option).required === true && !(option.name in values));
    if (missing !== undefined) throw new Error(`/${command.name} needs the option "${missing.name}"`);
  }
  return Object.entries(values).map(([name, value]) => {
    const option = declaredOption(command, name);
    const isFocused = name === focused;
    const fault = focused === undefined ? faultOf(option, value) : undefined;
    if (fault !== undefined) throw new Error(`/${command.name}, option "${name}": ${fault}`);
    return { name, type: option.type, value, ...(isFocused ? { focused: true } : {}) };
  });
}

/** The option of this name. Throws if there is none, or one that this driver cannot fill in (sub-commands, people, files). */
export function declaredOption(command: StoredCommand, name: string): APIApplicationCommandBasicOption {
  const option: APIApplicationCommandOption | undefined = command.options?.find((one) => one.name === name);
  if (option === undefined) throw new Error(`/${command.name} has no option "${name}"`);
  const { string, integer, boolean, number } = OptionKind;
  const supported: readonly number[] = [string, integer, boolean, number];
  if (!supported.includes(option.type)) throw new Error(`Options of type ${option.type} cannot be filled in here`);
  return option as APIApplicationCommandBasicOption;
}

function faultOf(option: APIApplicationCommandBasicOption, value: string | number | boolean): string | undefined {
  const { choices, min_length, max_length, min_value, max_value } = raw<
    'choices' | 'min_length' | 'max_length' | 'min_value' | 'max_value'
  >(option);
  const kind: number = option.type;
  if (kind === OptionKind.boolean && typeof value !== 'boolean') return 'must be true or false';
  if (kind === OptionKind.string && typeof value !== 'string') return 'must be a text';
  if (kind === OptionKind.integer && !Number.isInteger(value)) return 'must be a whole number';
  if (kind === OptionKind.number && typeof value !== 'number') return 'must be a number';
  if (typeof value === 'string') {
    const [min, max] = [Number(min_length ?? 0), Number(max_length ?? MAX_STRING_OPTION)];
    if (value === '') return 'must not be empty';
    if (value.length < min || value.length > max) return `must have ${min} to ${max} characters, has ${value.length}`;
  }
  if (typeof value === 'number') {
    if (typeof min_value === 'number' && value < min_value) return `must be ${min_value} or more`;
    if (typeof max_value === 'number' && value > max_value) return `must be ${max_value} or less`;
  }
  const isChoice = !Array.isArray(choices) || choices.some((choice) => raw<'value'>(choice).value === value);
  return isChoice ? undefined : 'must be one of the choices';
}
