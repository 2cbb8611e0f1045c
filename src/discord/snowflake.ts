const DISCORD_EPOCH = 1_420_070_400_000n;

/** When an id was made, in milliseconds since 1970 (Discord's docs, "Snowflakes"); nothing for what is no id. */
export function snowflakeTime(id: string): number | undefined {
  return /^\d{1,20}$/.test(id) ? Number((BigInt(id) >> 22n) + DISCORD_EPOCH) : undefined;
}
