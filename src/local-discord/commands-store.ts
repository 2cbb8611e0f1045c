import type { APIApplicationCommand } from 'discord-api-types/v10';
import { SNOWFLAKE } from '../discord/snowflake.ts';
import { commandListFaults } from './command-rules.ts';
import { CommandKind, raw, rawList } from './protocol.ts';
import { type FieldFault, invalidForm } from './refusals.ts';
import type { Schemas } from './schemas.ts';
import { nextSnowflake } from './snowflake.ts';

/** A command as Discord stores it. */
export type StoredCommand = APIApplicationCommand;

const GUILD_INSTALL = 0;

/** The registered commands, global and by guild, as Discord stores and returns them. */
export class CommandsStore {
  readonly #applicationId: string;
  readonly #scopes = new Map<string | undefined, readonly StoredCommand[]>();

  constructor(applicationId: string) {
    this.#applicationId = applicationId;
  }

  /** The commands of a guild, or the global ones. */
  list(guildId?: string): readonly StoredCommand[] {
    return this.#scopes.get(guildId) ?? [];
  }

  /** Whether any command is registered, anywhere. */
  get isEmpty(): boolean {
    return [...this.#scopes.values()].every((commands) => commands.length === 0);
  }

  /**
   * Replaces the commands of a guild, or the global ones. A command with the name and kind of an earlier one keeps its id,
   * and its version if nothing in it changed.
   *
   * @throws Refused (400, 50035) with every fault.
   */
  replace(guildId: string | undefined, payload: unknown, schemas: Schemas): readonly StoredCommand[] {
    const given = Array.isArray(payload) ? payload : undefined;
    if (given === undefined) {
      throw invalidForm([{ path: '', code: 'BASE_TYPE_INVALID', message: 'Only iterables may be used in a ListType' }]);
    }
    const faults: FieldFault[] = given.flatMap((command, index) => {
      return schemas.check('command', withNumericPermissions(command), String(index));
    });
    if (faults.length === 0) faults.push(...commandListFaults(given, schemas.isLocale));
    if (faults.length > 0) throw invalidForm(faults);
    const commands = given.map((command) => this.#stored(command, guildId));
    this.#scopes.set(guildId, commands);
    return commands;
  }

  #stored(given: object, guildId: string | undefined): StoredCommand {
    const { type, name } = raw<'type' | 'name'>(given);
    const kind = typeof type === 'number' ? type : CommandKind.slash;
    const before = this.list(guildId).find((command) => command.name === name && command.type === kind);
    const content = { ...settled(given), type: kind, ...contextsOf(given, guildId) };
    const isSame = before !== undefined && JSON.stringify({ ...before, ...content }) === JSON.stringify(before);
    return {
      ...content,
      id: before?.id ?? nextSnowflake(),
      application_id: this.#applicationId,
      version: isSame ? before.version : nextSnowflake(),
      ...(guildId === undefined ? {} : { guild_id: guildId }),
      // Each given field passed the schema, and the others are added here.
    } as unknown as StoredCommand;
  }
}

/** The command without its localization dictionaries, as Discord lists it unless `with_localizations=true`. */
export function withoutLocalizations(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutLocalizations);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== 'name_localizations' && key !== 'description_localizations')
      .map(([key, inner]) => [key, withoutLocalizations(inner)]),
  );
}

/** Discord's schema has a number where its docs, and every library, have a string of digits; Discord takes both. */
function withNumericPermissions(command: unknown): unknown {
  const { default_member_permissions: permissions } = raw<'default_member_permissions'>(command);
  if (typeof permissions !== 'string' || !SNOWFLAKE.test(permissions)) return command;
  return { ...raw(command), default_member_permissions: Number(permissions) };
}

/** Contexts and integration types exist only for global commands. */
function contextsOf(given: object, guildId: string | undefined): object {
  if (guildId !== undefined) return { contexts: null, integration_types: [GUILD_INSTALL] };
  const { contexts, integration_types } = raw<'contexts' | 'integration_types'>(given);
  return { contexts: contexts ?? null, integration_types: integration_types ?? [GUILD_INSTALL] };
}

function settled(given: object): object {
  const command = raw<'default_member_permissions' | 'nsfw' | 'description' | 'options'>(given);
  const permissions = command.default_member_permissions ?? null;
  const { options } = command;
  return {
    ...named(given),
    default_member_permissions: permissions === null ? null : String(permissions),
    description: command.description ?? '',
    dm_permission: true,
    nsfw: command.nsfw ?? false,
    ...storedOptions(options),
  };
}

function storedOptions(options: unknown): object {
  const list = rawList<'options'>(options);
  if (list.length === 0) return {};
  return { options: list.map((option) => ({ ...named(option), ...storedOptions(option.options) })) };
}

/** A command's or option's own fields: localizations null where there are none, other nulls and falses gone. */
function named(given: object): object {
  const fields = raw<'name_localizations' | 'description_localizations' | 'description'>(given);
  const kept = Object.entries(given).filter(
    ([key, value]) => value !== null && value !== undefined && value !== false && key !== 'options',
  );
  return {
    ...Object.fromEntries(kept),
    name_localizations: fields.name_localizations ?? null,
    ...(fields.description === undefined
      ? {}
      : { description_localizations: fields.description_localizations ?? null }),
  };
}
