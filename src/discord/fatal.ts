import { GatewayCloseCodes } from 'discord-api-types/v10';
import { PlainError } from '../library/plain-error.ts';
import { faultOf, isNetworkFault } from './fault.ts';
import { labelOf } from './one-line.ts';

/** A fault that will not pass without the host's help; the message says what to do. */
export class FatalError extends PlainError {}

const TOKEN =
  'Discord refuses the token in DISCORD_TOKEN. Copy it again from the developer portal: your application → Bot → Reset Token.';
const INTENTS =
  'Discord refuses the gateway intents, although this bot asks for none that is privileged. Check the application in the developer portal: Bot → Privileged Gateway Intents.';
const SERVER =
  'Discord does not let the bot register commands in the server of DISCORD_GUILD_ID. Check the id, and invite the bot to that server.';

/** Names that `@discordjs/ws` 1.2 gives to the close codes after which it does not connect again: a failed log-in has no code. */
const CLOSES: Readonly<Record<string, GatewayCloseCodes>> = {
  'Authentication failed': GatewayCloseCodes.AuthenticationFailed,
  'Invalid shard': GatewayCloseCodes.InvalidShard,
  'Sharding is required': GatewayCloseCodes.ShardingRequired,
  'Used an invalid API version': GatewayCloseCodes.InvalidAPIVersion,
  'Used invalid intents': GatewayCloseCodes.InvalidIntents,
  'Used disallowed intents': GatewayCloseCodes.DisallowedIntents,
};

/** The error for a gateway that closed for good with this close code. */
export function closeFatal(code: GatewayCloseCodes): FatalError {
  if (code === GatewayCloseCodes.AuthenticationFailed) return new FatalError(TOKEN);
  if (code === GatewayCloseCodes.InvalidIntents || code === GatewayCloseCodes.DisallowedIntents)
    return new FatalError(INTENTS);
  return new FatalError(`Discord closed the connection for good (code ${code}). Start the bot again.`);
}

/** The error for a log-in that failed, in one line. As it ends the program, the message always says what to do. */
export function loginFatal(error: unknown): FatalError {
  if (error instanceof FatalError) return error;
  const fault = faultOf(error);
  const { type, code, status, message } = fault;
  if (code === 'TokenInvalid' || status === 401) return new FatalError(TOKEN);
  if (isNetworkFault(fault))
    return new FatalError(
      `Discord cannot be reached (${code}). Check the network, and DISCORD_API_URL where it is set.`,
    );
  // discord.js has tried several times before it reports this.
  if (status !== undefined && status >= 500)
    return new FatalError(`Discord is out of order at the moment (HTTP ${status}). Start the bot again later.`);
  if (type === 'AbortError')
    return new FatalError('Discord did not answer in time. Check the network, and DISCORD_API_URL where it is set.');
  if (status !== undefined)
    return new FatalError(
      `Discord refuses the log-in (HTTP ${status}: ${labelOf(message)}). Check DISCORD_API_URL where it is set, and proxies between the bot and Discord.`,
    );
  const closed = CLOSES[message];
  if (closed !== undefined) return closeFatal(closed);
  return new FatalError(`The log-in failed (${labelOf(message)}). Check DISCORD_API_URL where it is set.`);
}

/** Unknown guild, missing access, missing permissions. Source: Discord's docs, topics/opcodes-and-status-codes. */
const NOT_IN_SERVER: readonly unknown[] = [10_004, 50_001, 50_013];

/** The error for a registration that will always fail; nothing where a later one may succeed, or the registered commands still work. */
export function registrationFatal(error: unknown, guildId: string | undefined): FatalError | undefined {
  const { code, status } = faultOf(error);
  if (status === 401) return new FatalError(TOKEN);
  return guildId !== undefined && NOT_IN_SERVER.includes(code) ? new FatalError(SERVER) : undefined;
}

/** What the host can do about a registration that failed and is not fatal. */
export function registrationRemedy(error: unknown): string {
  const { code, status } = faultOf(error);
  // Source: Discord's docs, interactions/application-commands, "Registering a Command": 200 creations a day.
  if (code === 30_034) return 'Discord lets an application create 200 commands a day: start the bot again tomorrow.';
  if (NOT_IN_SERVER.includes(code))
    return 'Authorize the application with the scope applications.commands (README.md, “Host it”), and start the bot again.';
  if (status !== undefined && status < 500)
    return 'Discord refuses the commands as they are: correct what it names, and start the bot again.';
  return 'Discord cannot take commands at the moment: start the bot again later.';
}
