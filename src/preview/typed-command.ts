import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Upload } from '../local-discord/attachments.ts';
import { optionsOf, subcommandsOf, type TypedOptions } from '../local-discord/command-input.ts';
import type { StoredCommand } from '../local-discord/commands-store.ts';
import type { LocalDiscord } from '../local-discord/local-discord.ts';
import { CommandKind, OptionKind } from '../local-discord/protocol.ts';

/** A command, or a subcommand with its command's name before its own. */
interface SlashCommand {
  readonly name: string;
  readonly options: ReturnType<typeof optionsOf>;
}

/** The commands that are registered now, as they are typed at the prompt. */
export class OfferedCommands {
  readonly #discord: LocalDiscord;

  constructor(discord: LocalDiscord) {
    this.#discord = discord;
  }

  get slash(): readonly SlashCommand[] {
    return this.#ofKind(CommandKind.slash).flatMap((command) => {
      const subcommands = subcommandsOf(command);
      if (subcommands.length === 0) return [{ name: command.name, options: optionsOf(command) }];
      return subcommands.map((one) => ({ name: `${command.name} ${one.name}`, options: optionsOf(one) }));
    });
  }

  /** What can be typed after the slash: names of commands and subcommands, and the first words of a message menu's entries. */
  get words(): readonly string[] {
    return [
      ...this.slash.map(({ name }) => name),
      ...this.#ofKind(CommandKind.onMessage).map(({ name }) => firstWord(name)),
    ];
  }

  /** The whole name of a message menu's entry, which is typed by its first word: `check`. */
  menuEntry(word: string): string | undefined {
    return this.#ofKind(CommandKind.onMessage).find(({ name }) => firstWord(name) === word)?.name;
  }

  /** The options of a command as they are typed: `story:`. */
  optionNames(command: string): readonly string[] {
    const found = this.slash.find(({ name }) => name === command);
    return (found?.options ?? []).map(({ name }) => `${name}:`);
  }

  #ofKind(kind: number): StoredCommand[] {
    const { ada } = this.#discord.users;
    return this.#discord.offeredTo(ada).filter(({ type }) => (type as number) === kind);
  }
}

const firstWord = (name: string): string => name.split(' ')[0]?.toLowerCase() ?? name;

/** A typed command, such as `/ask Who is the CEO? private:true`, as it was read. */
export interface TypedCommand {
  readonly name: string;
  readonly options: TypedOptions;
}

/**
 * Reads a typed command. Text before the first `option:` is the first option's value.
 *
 * @throws Error that names the commands there are, where the line names another, or a file that cannot be read.
 */
export function readTypedCommand(line: string, commands: readonly SlashCommand[]): TypedCommand {
  const command = commands.find((other) => line === `/${other.name}` || line.startsWith(`/${other.name} `));
  if (!command) {
    const [, name = ''] = /^\/(\S+)/.exec(line) ?? [];
    throw new Error(`There is no command /${name}. There are ${commands.map((other) => `/${other.name}`).join(', ')}.`);
  }
  const { name, options: declared } = command;
  const rest = line.slice(name.length + 1).trimStart();
  const options: Record<string, string | boolean | Upload> = {};
  let current = declared[0];
  let value = '';
  const close = (): void => {
    if (!current || value.trim() === '') return;
    options[current.name] = typedValue(current.type, value.trim());
  };
  for (const part of rest.split(/(\b[\p{Ll}_-]+:)/u)) {
    const named = part.endsWith(':') ? declared.find((option) => `${option.name}:` === part) : undefined;
    if (named) {
      close();
      current = named;
      value = '';
    } else value += part;
  }
  close();
  return { name, options };
}

function typedValue(kind: number, typed: string): TypedOptions[string] {
  if (kind === OptionKind.attachment) return uploadOf(typed);
  return kind === OptionKind.boolean ? /^(?:true|yes|1|on)$/i.test(typed) : typed;
}

/** The file at a path. @throws Error if it cannot be read. */
export function uploadOf(path: string): Upload {
  return { filename: basename(path), content: readFileSync(path) };
}

/** The option that is being typed at the end of a line, and its text so far. */
export function optionBeingTyped(
  line: string,
  commands: readonly SlashCommand[],
): { name: string; option: string; typed: string } | undefined {
  const command = commands.find((other) => line.startsWith(`/${other.name} `));
  if (!command) return undefined;
  const declared = command.options;
  const last = [...line.matchAll(/\b([\p{Ll}_-]+):/gu)]
    .filter((match) => declared.some((option) => option.name === match[1]))
    .at(-1);
  const option = last?.[1] ?? declared[0]?.name;
  if (option === undefined) return undefined;
  const from = last ? last.index + last[0].length : command.name.length + 2;
  return { name: command.name, option, typed: line.slice(from).trimStart() };
}
