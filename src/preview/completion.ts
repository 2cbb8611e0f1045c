import type { LocalDiscord } from '../local-discord/local-discord.ts';
import { type OfferedCommands, optionBeingTyped } from './typed-command.ts';

/**
 * What Tab offers at the end of a line, as `node:readline` takes it: the names of commands, then what the bot suggests for
 * the option that is being typed, or else the names of options.
 *
 * @returns The completions, and the end of the line that each of them replaces.
 */
export async function complete(
  line: string,
  discord: LocalDiscord,
  offered: OfferedCommands,
): Promise<[completions: string[], replaced: string]> {
  const being = optionBeingTyped(line, offered.slash);
  if (!being) return [offered.words.map((word) => `/${word} `).filter((word) => word.startsWith(line)), line];
  const { name, option, typed } = being;
  const choices = await discord.autocomplete({ name, focused: option, options: { [option]: typed } }).catch(() => []);
  // A choice that is what was typed completes nothing.
  const others = choices.map(({ value }) => value).filter((value) => value !== typed.trim());
  if (others.length > 0) return [others, typed];
  const lastWord = typed.split(' ').at(-1) ?? '';
  return [offered.optionNames(name).filter((option) => option.startsWith(lastWord)), lastWord];
}
