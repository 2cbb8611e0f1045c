import { GatewayCloseCodes } from 'discord-api-types/v10';
import { faultOf } from './fault.ts';

/** What will never heal by itself, in words for whoever hosts the bot. */
export class FatalError extends Error {}

const TOKEN =
  'Discord refuses the token in DISCORD_TOKEN. Copy it again from the developer portal: your application → Bot → Reset Token.';
const INTENTS =
  'Discord refuses the gateway intents, although this bot asks for none. Check the application in the developer portal: Bot → Privileged Gateway Intents.';
const SERVER =
  'Discord does not let the bot register commands in the server of DISCORD_GUILD_ID. Check the id, and invite the bot to that server.';

/** How `@discordjs/ws` 1.2 names the close codes after which it does not connect again; a log-in fails with the name alone. */
const CLOSES: Readonly<Record<string, GatewayCloseCodes>> = {
  'Authentication failed': GatewayCloseCodes.AuthenticationFailed,
  'Invalid shard': GatewayCloseCodes.InvalidShard,
  'Sharding is required': GatewayCloseCodes.ShardingRequired,
  'Used an invalid API version': GatewayCloseCodes.InvalidAPIVersion,
  'Used invalid intents': GatewayCloseCodes.InvalidIntents,
  'Used disallowed intents': GatewayCloseCodes.DisallowedIntents,
};

/** The error for a gateway that closed for good, with this close code. */
export function closeFatal(code: GatewayCloseCodes): FatalError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new FatalError(TOKEN);
  if (code === GatewayCloseCodes.InvalidIntents || code === GatewayCloseCodes.DisallowedIntents)
    return new FatalError(INTENTS);
  return new FatalError(`Discord closed the connection for good (code ${code}). Start the bot again.`);
}

/** The error of a log-in that failed: fatal where whoever hosts the bot can mend it, else as it is. */
export function loginFatal(error: unknown): unknown {
  const { type, code, status, message } = faultOf(error);
  if (code === 'TokenInvalid' || status === 401) return new FatalError(TOKEN);
  if (typeof code === 'string' && /^(?:E[A-Z_]+|UND_ERR_\w+)$/.test(code))
    return new FatalError(
      `Discord cannot be reached (${code}). Check the network, and DISCORD_API_URL where it is set.`,
    );
  // discord.js has tried several times by then.
  if (status !== undefined && status >= 500)
    return new FatalError(`Discord is out of order at the moment (HTTP ${status}). Start the bot again later.`);
  if (type === 'AbortError')
    return new FatalError('Discord did not answer in time. Check the network, and DISCORD_API_URL where it is set.');
  const closed = CLOSES[message];
  return closed === undefined ? error : closeFatal(closed);
}

/** Unknown guild, missing access, missing permissions. Source: Discord's docs, topics/opcodes-and-status-codes. */
const NOT_IN_SERVER: readonly unknown[] = [10_004, 50_001, 50_013];

/**
 * The error of a registration that failed; nothing where it may heal by itself (5xx, network), since the commands of
 * the last start still work then.
 */
export function registrationFatal(error: unknown, guildId: string | undefined): FatalError | undefined {
  const { code, status, message } = faultOf(error);
  if (status === undefined || status >= 500) return undefined;
  if (status === 401) return new FatalError(TOKEN);
  if (guildId !== undefined && NOT_IN_SERVER.includes(code)) return new FatalError(SERVER);
  return new FatalError(`Discord refuses the commands: ${message}`);
}
