import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';

/** Fields that decide how a command looks and behaves. Ids, versions and deprecated fields are left to Discord. */
const COMPARED: readonly string[] = [
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'choices',
  'value',
  'autocomplete',
  'min_length',
  'max_length',
  'min_value',
  'max_value',
  'channel_types',
  'default_member_permissions',
  'nsfw',
];
/** New at Discord: compared only where Discord sends any back, or whoever still leaves them out would have all written at each start. */
const IF_SENT_BACK = 'file_types';
/** Only for commands that are registered everywhere; Discord sets them for those of a server. */
const EVERYWHERE: readonly string[] = ['contexts', 'integration_types'];

/**
 * Whether the registered commands are those that are wanted, in any order. Discord drops defaults that are false or
 * empty, and adds nulls and, to entries of menus, empty descriptions.
 */
export function isRegistered(wanted: readonly object[], registered: readonly object[]): boolean {
  const isEverywhere = wanted.some((command) => EVERYWHERE.some((field) => field in command));
  const isSentBack = JSON.stringify(registered).includes(`"${IF_SENT_BACK}"`);
  const fields = new Set([...COMPARED, ...(isEverywhere ? EVERYWHERE : []), ...(isSentBack ? [IF_SENT_BACK] : [])]);
  const essence = (commands: readonly object[]): string =>
    JSON.stringify(commands.map((command) => JSON.stringify(settled(command, fields))).sort());
  return essence(wanted) === essence(registered);
}

/** The value without defaults, in one order, and with only these fields where they are given. */
function settled(value: unknown, fields: ReadonlySet<string> | undefined): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = value.map((item) => settled(item, fields));
    return items.every((item) => typeof item === 'number') ? items.sort((a, b) => a - b) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key, inner]) => !isDefault(inner) && (fields?.has(key) ?? true))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, settled(inner, key.endsWith('_localizations') ? undefined : fields)]),
  );
}

const isDefault = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (typeof value === 'object' && Object.keys(value).length === 0);

/**
 * Registers the commands by one bulk overwrite, unless they are registered already.
 *
 * @param commands As `declareAll` declares them, for this server or for everywhere.
 * @param guildId In this server alone; commands everywhere are then removed, or each would show twice.
 * @param signal Ends the registration; nothing is written after it is aborted.
 * @returns Whether anything was written.
 * @throws What discord.js throws when Discord refuses or cannot be reached; Error when what answers is not Discord.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  commands: readonly object[],
  guildId?: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const overwrite = async (route: `/${string}`, wanted: readonly object[]): Promise<boolean> => {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = await rest.get(route, { query, signal });
    if (Array.isArray(registered) && isRegistered(wanted, registered)) return false;
    signal?.throwIfAborted();
    const written = await rest.put(route, { body: wanted, signal });
    if (!Array.isArray(written)) throw new Error('what answers is no list of commands');
    return true;
  };
  const everywhere = Routes.applicationCommands(applicationId);
  if (guildId === undefined) return overwrite(everywhere, commands);
  const isChanged = await overwrite(Routes.applicationGuildCommands(applicationId, guildId), commands);
  return (await overwrite(everywhere, [])) || isChanged;
}
