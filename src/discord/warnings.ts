import { type Client, Events, type RateLimitData } from 'discord.js';
import type { Logger } from 'pino';
import { faultOf } from './fault.ts';

/** Milliseconds without a connection until the first warning; the time to the next doubles with each. Set by hand. */
const PATIENCE_MS = 15_000;
/** Most milliseconds between two warnings: set by hand. */
const LONGEST_MS = 10 * 60_000;

/**
 * Warns in the log while the client, or one of its shards, has no connection: after 15 s, 45 s and so on. discord.js
 * tries again without end and reports nothing.
 *
 * @returns A function that ends the warnings.
 */
export function warnWithoutConnection(client: Client, log: Logger): () => void {
  const down = new Set<number | 'login'>(['login']);
  let since = performance.now();
  let lastError: unknown;
  let wait = PATIENCE_MS;
  let timer: NodeJS.Timeout;
  const warn = (): void => {
    const forSeconds = Math.round((performance.now() - since) / 1_000);
    const shards = [...down].filter((shard) => shard !== 'login');
    const err = lastError === undefined ? undefined : faultOf(lastError);
    log.warn({ forSeconds, shards, err }, 'no connection to Discord; the bot keeps trying');
    wait = Math.min(2 * wait, LONGEST_MS);
    timer = setTimeout(warn, wait);
  };
  timer = setTimeout(warn, wait);
  const isDown = (shard: number): void => {
    if (down.size === 0) {
      since = performance.now();
      wait = PATIENCE_MS;
      timer = setTimeout(warn, wait);
    }
    down.add(shard);
  };
  const isUp = (shard: number | 'login'): void => {
    if (!down.delete(shard) || down.size > 0) return;
    clearTimeout(timer);
    lastError = undefined;
    if (wait > PATIENCE_MS) log.info('connected to Discord');
  };
  client.on(Events.ShardReconnecting, isDown);
  client.on(Events.ShardReady, isUp);
  client.on(Events.ShardResume, isUp);
  client.on(Events.ClientReady, () => isUp('login'));
  client.on(Events.ShardError, (error) => {
    lastError = error;
  });
  return () => {
    clearTimeout(timer);
    client.off(Events.ShardReconnecting, isDown);
  };
}

/**
 * A function for discord.js's `rejectOnRateLimit`, the only place that is called for every rate limit, also those that
 * Discord answered with 429. It rejects none, and warns at most every 15 s for each route.
 */
export function warnOfRateLimits(log: Logger): (data: RateLimitData) => boolean {
  const warned = new Map<string, number>();
  return ({ route, method, retryAfter, global }) => {
    const now = performance.now();
    if (now - (warned.get(route) ?? Number.NEGATIVE_INFINITY) >= PATIENCE_MS) {
      warned.set(route, now);
      const forSeconds = Math.ceil(retryAfter / 1_000);
      log.warn({ route, method, global, forSeconds }, 'Discord limits how often the bot may ask; it waits');
    }
    return false;
  };
}
