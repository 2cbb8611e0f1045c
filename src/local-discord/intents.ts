/** The gateway's intents, as bits. (Discord's docs, events/gateway, "List of Intents".) */
export const Intent = {
  guilds: 1 << 0,
  guildMembers: 1 << 1,
  guildPresences: 1 << 8,
  guildMessages: 1 << 9,
  directMessages: 1 << 12,
  messageContent: 1 << 15,
} as const;

/** Those that an application must be allowed to ask for. */
export const PRIVILEGED = Intent.guildMembers | Intent.guildPresences | Intent.messageContent;

/** The bits that have a meaning: 0 to 16, 20, 21, 24 and 25. */
const KNOWN = (1 << 17) - 1 + (1 << 20) + (1 << 21) + (1 << 24) + (1 << 25);

/** Whether each bit is an intent. */
export function areIntents(intents: number): boolean {
  return Number.isInteger(intents) && intents >= 0 && (intents & ~KNOWN) === 0;
}
