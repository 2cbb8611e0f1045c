import type { REST } from 'discord.js';
import { Routes } from 'discord-api-types/v10';

/** What decides how a command looks and behaves. Ids, versions and deprecated fields are Discord's own affair. */
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
/** Only of commands that are registered everywhere; Discord fills them in for those of a server. */
const EVERYWHERE: readonly string[] = ['contexts', 'integration_types'];

/**
 * Whether what is registered is what is wanted, in whatever order. Discord drops defaults that are false or empty, and
 * adds nulls and, to entries of menus, empty descriptions.
 */
export function isRegistered(wanted: readonly object[], registered: readonly object[]): boolean {
  const isEverywhere = wanted.some((command) => EVERYWHERE.some((field) => field in command));
  const fields = new Set(isEverywhere ? [...COMPARED, ...EVERYWHERE] : COMPARED);
  const essence = (commands: readonly object[]): string =>
    JSON.stringify(commands.map((command) => JSON.stringify(settled(command, fields))).sort());
  return essence(wanted) === essence(registered);
}

/** Without defaults, in one order, and of the fields that count; of all where none are named. */
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
 * Registers the commands where they are not registered yet, by one bulk overwrite.
 *
 * @param commands As they are declared for where they go.
 * @param guildId In this server alone; the copies everywhere are then cleared, or each command would show twice.
 * @returns Whether anything was written.
 * @param signal Ends it; nothing more is written after that.
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
