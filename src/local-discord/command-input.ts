import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import type { CommandsStore, StoredCommand } from './commands-store.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { OptionKind, raw } from './protocol.ts';
import type { ChannelPlace } from './world.ts';

/** What is typed into a command's options, by their names. */
export type TypedOptions = Readonly<Record<string, string | boolean>>;

const ALL_CONTEXTS = [0, 1, 2];

/**
 * The command of this name in this place: the server's own, or else a global one.
 *
 * @throws Error if there is none, or if it is not offered in this place.
 */
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
 * The options as an interaction carries them. With `focused`, the command is still being typed, and only that its options
 * exist is checked.
 *
 * @throws Error where Discord's client would not send the command: an unknown option, a missing one, a value of another
 * type or of a wrong length.
 */
export function optionData(command: StoredCommand, values: TypedOptions, focused?: string): object[] {
  if (focused === undefined) {
    const missing = command.options?.find(
      (option) => raw<'required'>(option).required === true && !(option.name in values),
    );
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

/** The option of this name. @throws Error if there is none. */
export function declaredOption(command: StoredCommand, name: string): APIApplicationCommandOption {
  const option = command.options?.find((one) => one.name === name);
  if (option === undefined) throw new Error(`/${command.name} has no option "${name}"`);
  return option;
}

/** Registration lets only strings and booleans pass. */
function faultOf(option: APIApplicationCommandOption, value: string | boolean): string | undefined {
  const isBoolean = (option.type as number) === OptionKind.boolean;
  if (typeof value === 'boolean') return isBoolean ? undefined : 'must be a text';
  if (isBoolean) return 'must be true or false';
  if (value === '') return 'must not be empty';
  const { max_length = LOCAL_LIMITS.stringOption } = raw<'max_length'>(option);
  return value.length > Number(max_length)
    ? `must have at most ${String(max_length)} characters, has ${value.length}`
    : undefined;
}
