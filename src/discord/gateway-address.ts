import { z } from 'zod';
import { FatalError } from './fatal.ts';

/** What the log-in needs of `GET /gateway/bot`. Source: Discord's docs, events/gateway, "Get Gateway Bot". */
const gateway = z.object({
  url: z.url({ protocol: /^wss?$/ }),
  shards: z.int().positive(),
  session_start_limit: z.object({
    remaining: z.number(),
    reset_after: z.number(),
    max_concurrency: z.int().positive(),
  }),
});

/**
 * Checks that what answered `GET /gateway/bot` is Discord, and that it lets the bot log in. discord.js takes any answer,
 * and fails later with a TypeError.
 *
 * @throws FatalError when it is not, or when the log-ins of the day are used up.
 */
export function checkGateway(answer: unknown): void {
  const { success, data } = gateway.safeParse(answer);
  if (!success)
    throw new FatalError(
      'What answers GET /gateway/bot is not Discord: a page, or nothing that the log-in can use. Check DISCORD_API_URL where it is set, and proxies between the bot and Discord.',
    );
  const { remaining, reset_after } = data.session_start_limit;
  if (remaining >= data.shards) return;
  const minutes = Math.ceil(reset_after / 60_000);
  throw new FatalError(
    `Discord allows the bot no more log-ins for now (${remaining} left, ${data.shards} needed; new ones in ${minutes} min). Find out why it restarts so often, and start it again then.`,
  );
}
