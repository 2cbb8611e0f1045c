/** Discord's permissions, as bits. (Docs, topics/permissions.) */
export const Permission = {
  manageServer: 1n << 5n,
  view: 1n << 10n,
  send: 1n << 11n,
  manageMessages: 1n << 13n,
  embedLinks: 1n << 14n,
  attachFiles: 1n << 15n,
  readHistory: 1n << 16n,
  mentionEveryone: 1n << 17n,
  externalEmojis: 1n << 18n,
  useCommands: 1n << 31n,
  sendInThreads: 1n << 38n,
} as const;

const together = (...permissions: readonly bigint[]): bigint => permissions.reduce((all, one) => all | one, 0n);

const { view, send, sendInThreads, embedLinks, attachFiles, readHistory, externalEmojis, useCommands } = Permission;

/** What everybody may do in a server, and the bot. */
export const MEMBER = together(
  view,
  send,
  sendInThreads,
  embedLinks,
  attachFiles,
  readHistory,
  externalEmojis,
  useCommands,
);
/** What those who run a server may do besides. */
export const MANAGER = together(MEMBER, Permission.manageServer, Permission.mentionEveryone);

// What the docs name for direct messages (interactions/receiving-and-responding, `app_permissions`).
export const IN_FOREIGN_PLACE = together(embedLinks, attachFiles, Permission.mentionEveryone);
export const IN_DIRECT_MESSAGES = together(IN_FOREIGN_PLACE, externalEmojis);

/** Whether these permissions, written as Discord writes them, hold this one. */
export function allows(permissions: string, one: bigint): boolean {
  return (BigInt(permissions) & one) !== 0n;
}
