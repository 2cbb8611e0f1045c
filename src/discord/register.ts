import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';
import type { Command } from '../../commands/command.ts';
import { declare } from './declare.ts';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * Whether what is registered is what is wanted. Only fields that we set count: Discord adds ids, versions and nulls,
 * and drops defaults that are false or empty.
 */
export function isRegistered(wanted: readonly object[], registered: readonly object[]): boolean {
  const byName = (list: readonly object[]): Json[] =>
    [...(list as Json[])].sort((a, b) => nameOf(a).localeCompare(nameOf(b)));
  const [want, have] = [byName(wanted), byName(registered)];
  return want.length === have.length && want.every((command, i) => holds(have[i], command));
}

const nameOf = (command: Json): string => String((command as { name?: unknown } | null)?.name);

const isDefault = (value: Json | undefined): boolean =>
  value === undefined || value === null || value === false || (Array.isArray(value) && value.length === 0);

function holds(have: Json | undefined, want: Json): boolean {
  if (isDefault(want)) return isDefault(have);
  if (Array.isArray(want))
    return Array.isArray(have) && have.length === want.length && want.every((value, i) => holds(have[i], value));
  if (typeof want === 'object' && want !== null) {
    if (typeof have !== 'object' || have === null) return false;
    return Object.entries(want).every(([key, value]) => holds((have as Record<string, Json>)[key], value));
  }
  return have === want;
}

/**
 * Registers the commands where they are not registered yet, by one bulk overwrite.
 *
 * @param guildId In this server alone; the copies everywhere are then cleared, or each command would show twice.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  guildId?: string,
): Promise<void> {
  const query = new URLSearchParams({ with_localizations: 'true' });
  const everywhere = Routes.applicationCommands(applicationId);
  const overwrite = async (route: typeof everywhere, wanted: object[]): Promise<void> => {
    const registered = (await rest.get(route, { query })) as object[];
    if (!isRegistered(wanted, registered)) await rest.put(route, { body: wanted });
  };
  if (guildId === undefined)
    return overwrite(
      everywhere,
      commands.map((command) => declare(command, false)),
    );
  await overwrite(
    Routes.applicationGuildCommands(applicationId, guildId) as typeof everywhere,
    commands.map((command) => declare(command, true)),
  );
  await overwrite(everywhere, []);
}
