import type { StoredCommand } from './commands-store.ts';

const ADMINISTRATOR = 1n << 3n;

/**
 * Whether a member of a server is offered a command: they need every permission of `default_member_permissions`, where none at
 * all means administrators only (Discord's docs, application-commands, "Permissions"). It does not count outside of servers.
 *
 * @param permissions The member's, as bits; undefined outside of servers.
 */
export function mayUse(
  command: Pick<StoredCommand, 'default_member_permissions'>,
  permissions: bigint | undefined,
): boolean {
  const needed = BigInt(command.default_member_permissions ?? -1);
  if (needed < 0n || permissions === undefined) return true;
  if ((permissions & ADMINISTRATOR) !== 0n) return true;
  return needed !== 0n && (permissions & needed) === needed;
}
