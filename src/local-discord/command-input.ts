import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { SNOWFLAKE } from '../discord/snowflake.ts';
import { isUpload, type Upload, uploadFault } from './attachments.ts';
import { mayUse } from './command-permissions.ts';
import type { CommandsStore, StoredCommand } from './commands-store.ts';
import { LOCAL_LIMITS } from './limits.ts';
import { CommandKind, OptionKind, raw } from './protocol.ts';
import type { ChannelPlace } from './world.ts';

/** What is filled into a command's options, by their names. */
export type TypedOptions = Readonly<Record<string, string | boolean | Upload>>;

/** A slash command as a user typed it, with its options. */
export interface ChosenCommand {
  readonly command: StoredCommand;
  /** Absent where the command has none. */
  readonly subcommand?: APIApplicationCommandOption;
  readonly options: readonly APIApplicationCommandOption[];
}

const ALL_CONTEXTS = [0, 1, 2];

/**
 * The command of this name in this place: the server's own, or else a global one.
 *
 * @param permissions Of the member who acts, where the place is a server.
 * @throws Error if there is none, or if it is not offered in this place or to this member.
 */
export function offeredCommand(
  commands: CommandsStore,
  name: string,
  kind: number,
  place: ChannelPlace,
  permissions: bigint | undefined,
): StoredCommand {
  const isMeant = (command: StoredCommand) => command.name === name && command.type === kind;
  const own = place.where === 'guild' ? commands.list(place.guildId).find(isMeant) : undefined;
  const command = own ?? commands.list().find(isMeant);
  if (command === undefined) throw new Error(`No command "${name}" is registered here`);
  if (!isOfferedIn(command, place)) throw new Error(`"${name}" is not offered in "${place.where}"`);
  if (!mayUse(command, permissions)) throw new Error(`You do not have permission to use "${name}"`);
  return command;
}

/** The commands that are offered in this place, the server's own first. */
export function offeredCommands(
  commands: CommandsStore,
  place: ChannelPlace,
  permissions: bigint | undefined,
): readonly StoredCommand[] {
  const own = place.where === 'guild' ? commands.list(place.guildId) : [];
  return [...own, ...commands.list()].filter((command) => isOfferedIn(command, place) && mayUse(command, permissions));
}

/** Whether a command exists in this place; a server's own commands have no contexts. */
function isOfferedIn(command: StoredCommand, place: ChannelPlace): boolean {
  if (command.guild_id !== undefined) return true;
  const contexts: readonly number[] = command.contexts ?? ALL_CONTEXTS;
  const installations: readonly number[] = command.integration_types ?? [0];
  return (
    contexts.includes(place.context) && place.installations.some((installation) => installations.includes(installation))
  );
}

/** The slash command that is typed as its name and, after a blank, its subcommand's. @throws Error as `offeredCommand` does. */
export function chosenCommand(
  commands: CommandsStore,
  typed: string,
  place: ChannelPlace,
  permissions: bigint | undefined,
): ChosenCommand {
  const [name = '', sub] = typed.split(' ', 2);
  const command = offeredCommand(commands, name, CommandKind.slash, place, permissions);
  const subcommands = subcommandsOf(command);
  if (subcommands.length === 0 && sub === undefined) return { command, options: command.options ?? [] };
  const subcommand = subcommands.find((one) => one.name === sub);
  if (subcommand === undefined) {
    const there = subcommands.map((one) => one.name).join(', ') || 'none';
    throw new Error(`/${name} has no subcommand "${sub ?? ''}"; there are: ${there}`);
  }
  return { command, subcommand, options: optionsOf(subcommand) };
}

/** The subcommands of a command. */
export function subcommandsOf(command: StoredCommand): readonly APIApplicationCommandOption[] {
  return (command.options ?? []).filter(({ type }) => (type as number) === OptionKind.subcommand);
}

/** The options of a command or a subcommand. */
export function optionsOf(of: StoredCommand | APIApplicationCommandOption): readonly APIApplicationCommandOption[] {
  return ('options' in of ? of.options : undefined) ?? [];
}

/**
 * The options as an interaction carries them, inside their subcommand's.
 *
 * @param keep Keeps a file, and returns the id of the attachment.
 * @param focused The option that is still being typed. Then only that the options exist is checked, and files are left out.
 * @throws Error where Discord's client would not send the command: an unknown option, a missing one, a value of another
 * type or of a wrong length, a file of another type or too large.
 */
export function optionData(
  chosen: ChosenCommand,
  values: TypedOptions,
  keep: (upload: Upload) => string,
  focused?: string,
): object[] {
  const { command, subcommand, options } = chosen;
  const missing = options.find((option) => raw<'required'>(option).required === true && !(option.name in values));
  if (missing !== undefined && focused === undefined)
    throw new Error(`/${command.name} needs the option "${missing.name}"`);
  const typed = Object.entries(values).filter(([, value]) => focused === undefined || !isUpload(value));
  const checked = typed.map(([name, value]) => {
    const option = declaredOption(chosen, name);
    const fault = focused === undefined ? faultOf(option, value) : undefined;
    if (fault !== undefined) throw new Error(`/${command.name}, option "${name}": ${fault}`);
    return { name, type: option.type, value };
  });
  const data = checked.map((option) => ({
    ...option,
    value: isUpload(option.value) ? keep(option.value) : option.value,
    ...(option.name === focused ? { focused: true } : {}),
  }));
  return subcommand === undefined ? data : [{ name: subcommand.name, type: subcommand.type, options: data }];
}

/** The option of this name. @throws Error if there is none. */
export function declaredOption({ command, options }: ChosenCommand, name: string): APIApplicationCommandOption {
  const option = options.find((one) => one.name === name);
  if (option === undefined) throw new Error(`/${command.name} has no option "${name}"`);
  return option;
}

/** Registration lets only strings, booleans, channels and attachments pass. */
function faultOf(option: APIApplicationCommandOption, value: TypedOptions[string]): string | undefined {
  const kind = option.type as number;
  if (isUpload(value))
    return kind === OptionKind.attachment
      ? uploadFault(value, raw<'file_types'>(option).file_types)
      : 'cannot be a file';
  if (kind === OptionKind.attachment) return 'must be a file';
  if (typeof value === 'boolean') return kind === OptionKind.boolean ? undefined : 'must be a text';
  if (kind === OptionKind.boolean) return 'must be true or false';
  if (kind === OptionKind.channel) return SNOWFLAKE.test(value) ? undefined : 'must be a channel, by its id';
  if (value === '') return 'must not be empty';
  const { max_length = LOCAL_LIMITS.stringOption } = raw<'max_length'>(option);
  return value.length > Number(max_length)
    ? `must have at most ${String(max_length)} characters, has ${value.length}`
    : undefined;
}
