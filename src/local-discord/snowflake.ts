const DISCORD_EPOCH = 1_420_070_400_000n;
const TIME_SHIFT = 22n;

let last = 0n;

/** A new id: made from the current time, unique in this process and greater than the last. (Discord's docs, reference, "Snowflakes".) */
export function nextSnowflake(): string {
  const now = (BigInt(Date.now()) - DISCORD_EPOCH) << TIME_SHIFT;
  last = now > last ? now : last + 1n;
  return String(last);
}

/** The index of the shard, of `count`, that is sent the events of this guild; direct messages go to the first. (Docs, "Sharding".) */
export function shardOf(guildId: string | undefined, count: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> TIME_SHIFT) % BigInt(count));
}
