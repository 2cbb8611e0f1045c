import type { TypedOptions } from '../local-discord/command-input.ts';
import type { StoredCommand } from '../local-discord/commands-store.ts';
import { OptionKind } from '../local-discord/protocol.ts';

/** A line such as `/ask Who is the CEO? private:true`, read against the registered commands. */
export interface TypedCommand {
  readonly name: string;
  readonly options: TypedOptions;
}

const optionsOf = (command: StoredCommand) => command.options ?? [];

/**
 * Reads a typed command. What stands before the first `option:` is the first option's value.
 *
 * @throws Error that says what to type instead.
 */
export function readTypedCommand(line: string, commands: readonly StoredCommand[]): TypedCommand {
  const [, name = '', rest = ''] = /^\/(\S+)\s*(.*)$/s.exec(line) ?? [];
  const command = commands.find((other) => other.name === name);
  if (!command) throw new Error(`There is no /${name}. ${commands.map((other) => `/${other.name}`).join(' ')}`);
  const declared = optionsOf(command);
  const options: Record<string, string | boolean> = {};
  let current = declared[0];
  let value = '';
  const close = (): void => {
    if (!current || value.trim() === '') return;
    options[current.name] =
      current.type === OptionKind.boolean ? /^(?:true|yes|1|on)$/i.test(value.trim()) : value.trim();
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

/** What stands before the cursor: which option is being typed, and its text so far. */
export function optionBeingTyped(
  line: string,
  commands: readonly StoredCommand[],
): { name: string; option: string; typed: string } | undefined {
  const command = commands.find((other) => line.startsWith(`/${other.name} `));
  if (!command) return undefined;
  const declared = optionsOf(command);
  const last = [...line.matchAll(/\b([\p{Ll}_-]+):/gu)]
    .filter((match) => declared.some((option) => option.name === match[1]))
    .at(-1);
  const option = last?.[1] ?? declared[0]?.name;
  if (option === undefined) return undefined;
  const from = last ? last.index + last[0].length : command.name.length + 2;
  return { name: command.name, option, typed: line.slice(from).trimStart() };
}
