const DISCORD_EPOCH = 1_420_070_400_000n;
const TIME_SHIFT = 22n;

let last = 0n;

/** The next id: of the present time, unique in this process and rising. (Discord's docs, reference, "Snowflakes".) */
export function nextSnowflake(): string {
  const now = (BigInt(Date.now()) - DISCORD_EPOCH) << TIME_SHIFT;
  last = now > last ? now : last + 1n;
  return String(last);
}

/** The shard, of `count`, that hears of this guild; direct messages are the first shard's. (Docs, "Sharding".) */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(count));
}
