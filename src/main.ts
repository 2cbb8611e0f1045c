import { conversation } from '../commands/index.ts';
import { faultOf } from './discord/fault.ts';
import { connect, FatalError, type GatewayOptions } from './discord/gateway.ts';
import { makeLog } from './log.ts';
import { readSettings, type Settings, SettingsError } from './settings.ts';
import { NoStoriesError, openStories } from './stories.ts';

/** Where the bot runs: at Discord with a token, or at a local Discord with a prompt. */
async function main(local: boolean): Promise<void> {
  const settings = readSettings();
  if (!local && settings.DISCORD_TOKEN === undefined && settings.NODE_ENV === 'production')
    throw new SettingsError(
      'DISCORD_TOKEN is not set. In production the bot needs its token (developer portal → Bot → Reset Token).',
    );
  const live = !local && settings.DISCORD_TOKEN !== undefined;
  // At the prompt the log would run through the conversation.
  const log = makeLog(live || settings.LOG_LEVEL !== 'info' ? settings.LOG_LEVEL : 'warn');
  const stop = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort());
  const corpus = await openStories(settings.DATA_DIR, log);
  const shared = { conversation, corpus, log, cooldown: settings.COOLDOWN };
  if (live) await runAtDiscord(settings, settings.DISCORD_TOKEN ?? '', shared, stop.signal);
  else await runLocally(shared, stop.signal);
}

type Shared = Pick<GatewayOptions, 'conversation' | 'corpus' | 'cooldown' | 'log'>;

async function runAtDiscord(settings: Settings, token: string, shared: Shared, signal: AbortSignal): Promise<void> {
  // discord.js reads interactions itself, too, and rejects unheard where it cannot; the next one is none the worse for it.
  process.on('unhandledRejection', (error) => shared.log.error({ err: faultOf(error) }, 'unhandled rejection'));
  let end: (error?: Error) => void = () => {};
  const ended = new Promise<Error | undefined>((resolve) => {
    end = resolve;
  });
  signal.addEventListener('abort', () => end());
  const connection = await connect({
    ...shared,
    token,
    apiUrl: settings.DISCORD_API_URL,
    guildId: settings.DISCORD_GUILD_ID,
    onFatal: end,
  });
  shared.log.info({ stories: shared.corpus.library.stories.length }, 'ready');
  const error = signal.aborted ? undefined : await ended;
  await connection.close();
  if (error) throw error;
  shared.log.info('stopped');
}

async function runLocally(shared: Shared, signal: AbortSignal): Promise<void> {
  // Loaded here alone: a bot at Discord needs none of it.
  const [{ startLocalDiscord }, { prompt }] = await Promise.all([
    import('./preview/local-discord.ts'),
    import('./preview/prompt.ts'),
  ]);
  const discord = await startLocalDiscord();
  const connection = await connect({ ...shared, token: discord.token, apiUrl: discord.apiUrl, onFatal: () => {} });
  await discord.onceRegistered();
  process.stdout.write('The bot runs at a local Discord (no DISCORD_TOKEN; README.md says how to go live).\n\n');
  await prompt(
    discord,
    {
      input: process.stdin,
      output: process.stdout,
      isTerminal: process.stdin.isTTY === true && process.stdout.isTTY === true,
      columns: process.stdout.isTTY ? () => process.stdout.columns : undefined,
    },
    signal,
  );
  await connection.close();
  await discord.close();
}

/** Faults that whoever hosts the bot can mend end with their message alone; any other with its stack. */
function report(error: unknown): void {
  const known = error instanceof SettingsError || error instanceof NoStoriesError || error instanceof FatalError;
  const text = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
}

try {
  await main(process.argv[2] === 'chat');
} catch (error) {
  report(error);
  process.exitCode = 1;
}
// A client that is just connecting again would go on to, although it was destroyed.
process.exit();
