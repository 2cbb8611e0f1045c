const DISCORD_EPOCH = 1_420_070_400_000n;

/** An id as Discord writes it: an unsigned 64-bit number in decimal digits (Discord's docs, "Snowflakes"). */
export const SNOWFLAKE = /^\d{1,20}$/;

/** When an id was made, in milliseconds since 1970 (Discord's docs, "Snowflakes"); nothing for what is no id. */
export function snowflakeTime(id: string): number | undefined {
  return SNOWFLAKE.test(id) ? Number((BigInt(id) >> 22n) + DISCORD_EPOCH) : undefined;
}
