const DISCORD_EPOCH = 1_420_070_400_000n;

/** When an id was made, in milliseconds since 1970 (Discord's docs, "Snowflakes"). */
export function snowflakeTime(id: string): number {
  return /^\d{1,20}$/.test(id) ? Number((BigInt(id) >> 22n) + DISCORD_EPOCH) : 0;
}
