import { once } from 'node:events';
import type { Logger } from 'pino';
import { conversation, conversationWithStories } from '../commands/index.ts';
import { nextQuestions } from './answer/suggestions/next-questions.ts';
import { suggestionsOf } from './answer/suggestions/suggestions.ts';
import { openKept, openStories } from './cli/open-corpus.ts';
import { openFeeds } from './cli/open-feeds.ts';
import { openReader, readerFault } from './cli/open-reader.ts';
import { OpenServers } from './cli/open-servers.ts';
import { warn } from './cli/screen.ts';
import type { Corpus } from './corpus/corpus.ts';
import { unlessAborted } from './discord/abort.ts';
import { faultOf } from './discord/fault.ts';
import { connect, type GatewayOptions } from './discord/gateway.ts';
import { KeptCorpus } from './kept/kept-corpus.ts';
import { PlainError } from './library/plain-error.ts';
import { Background } from './live/background.ts';
import { LiveLibrary, type LiveOptions } from './live/live-library.ts';
import { makeLog } from './log.ts';
import { packageFile } from './package.ts';
import type { RunningReader } from './reader/start-reader.ts';
import { readSettings, type Settings, SettingsError } from './settings/settings.ts';
import { readStart } from './start.ts';
import { stopSignal } from './stop.ts';
import type { Following } from './web/feeds/following.ts';

/** Runs the bot at Discord if it has a token, else at a local Discord with a page or, with `chat`, a prompt. */
async function main(chat: boolean): Promise<void> {
  const settings = readSettings();
  if (!chat && settings.DISCORD_TOKEN === undefined && settings.NODE_ENV === 'production')
    throw new SettingsError(
      'DISCORD_TOKEN is not set, and NODE_ENV is production. Set the bot’s token (developer portal → Bot → Reset Token).',
    );
  const atDiscord = !chat && settings.DISCORD_TOKEN !== undefined;
  // Lines of the log would interrupt the conversation at the prompt, and hide the address of the page.
  const log = makeLog(settings.LOG_LEVEL ?? (atDiscord ? 'info' : 'warn'));
  for (const remark of settings.remarks) warn(log, remark);
  let reader: RunningReader | undefined;
  let live: LiveLibrary | undefined;
  const background = new Background({ log, signal: stopSignal });
  try {
    const feeds = openFeeds(settings, log, stopSignal);
    let servers: OpenServers | undefined;
    const onUse: LiveOptions['onUse'] = (corpus, kept) => {
      background.take(corpus, kept);
      servers?.changed();
    };
    const library = await openLibrary(settings, log, onUse, feeds);
    live = library;
    const localHosts: string[] | undefined = atDiscord ? undefined : [];
    servers = new OpenServers({ settings, library, reader: () => reader, log, signal: stopSignal, localHosts });
    const serverStories = servers.stories;
    const onReady = (): void => {
      if (stopSignal.aborted) return;
      // Not before: what is in the background would keep the start waiting.
      void library.begin();
      void feeds.begin(() => library.refresh('feeds'));
      reader = startReading(settings, log);
      background.use(reader);
      servers?.begin();
    };
    const corpus = (server: string | undefined) => servers?.corpus(server) ?? library.corpus;
    const common = (): Corpus => library.corpus;
    const doors = {
      conversation: serverStories ? conversationWithStories : conversation,
      corpus,
      common,
      serverStories,
      editors: settings.STORY_EDITORS,
      log,
      cooldown: settings.COOLDOWN,
      mentions: settings.MENTIONS === 'on',
      forums: settings.AUTO_ANSWER,
    };
    const shared = { ...doors, reader: () => reader, onReady, localHosts };
    if (atDiscord) await runAtDiscord(settings, settings.DISCORD_TOKEN ?? '', shared, stopSignal);
    else if (chat) await runPrompt(shared, stopSignal);
    else await runPage(settings, shared, stopSignal);
  } catch (error) {
    if (error !== stopSignal.reason) throw error;
  } finally {
    await live?.close();
    await reader?.close();
  }
  log.info('stopped');
}

/** The stories as they are now, ready to follow their folder. */
async function openLibrary(
  settings: Settings,
  log: Logger,
  onUse: LiveOptions['onUse'],
  { more }: Pick<Following, 'more'>,
): Promise<LiveLibrary> {
  const folder = settings.DATA_DIR;
  const kept = (await openKept(settings, log)) ?? KeptCorpus.nowhere();
  const corpus = await openStories(folder, log, { signal: stopSignal, kept, more });
  return new LiveLibrary({ folder, corpus, kept, log, more, onUse, signal: stopSignal });
}

/** Questions that the page's first screen offers; set by hand. */
const EXAMPLES = 3;

/** Milliseconds that a question waits for the reader at most; set by hand, as a tenth of what Discord waits. */
const READER_MS = 300;

/** Starts the reader; until it is there, words alone choose. */
function startReading(settings: Settings, log: Logger): RunningReader | undefined {
  const reader = openReader(settings, { waitMs: READER_MS, say: (line) => warn(log, line) });
  void reader?.loaded.then((fault) =>
    fault === undefined ? log.debug('the reader is ready') : warn(log, readerFault(fault)),
  );
  return reader;
}

interface DoorOptions
  extends Pick<
    GatewayOptions,
    'conversation' | 'corpus' | 'serverStories' | 'editors' | 'cooldown' | 'forums' | 'log' | 'mentions' | 'reader'
  > {
  /** The stories that are everybody's. */
  readonly common: () => Corpus;
  /** Gets the host of a local Discord's files. */
  readonly localHosts: string[] | undefined;
  /** Called when the bot takes questions. */
  readonly onReady: () => void;
}

async function runAtDiscord(
  settings: Settings,
  token: string,
  shared: DoorOptions,
  signal: AbortSignal,
): Promise<void> {
  // discord.js leaves a rejection unhandled where it cannot read a packet of the gateway; the next packet is unaffected.
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
    signal,
    onFatal: end,
  });
  shared.log.info({ stories: shared.common().library.stories.length }, 'ready');
  shared.onReady();
  const error = signal.aborted ? undefined : await ended;
  await connection.close();
  if (error) throw error;
}

/** Runs the bot at a local Discord, whose modules are imported only here, as a bot at Discord needs none of them. */
async function startLocally(shared: DoorOptions, signal: AbortSignal) {
  const { startLocalDiscord } = await import('./local-discord/local-discord.ts');
  const discord = await startLocalDiscord();
  const { token, apiUrl, cdnUrl } = discord;
  shared.localHosts?.push(new URL(cdnUrl).host);
  let fail: (error: Error) => void = () => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const connection = await connect({ ...shared, token, apiUrl, signal, onFatal: fail });
  await unlessAborted(Promise.race([discord.onceRegistered(), failed]), signal);
  return {
    discord,
    close: async () => {
      await connection.close();
      await discord.close();
    },
  };
}

async function runPrompt(shared: DoorOptions, signal: AbortSignal): Promise<void> {
  const { prompt } = await import('./preview/prompt.ts');
  const { discord, close } = await startLocally(shared, signal);
  process.stdout.write('The bot runs at a local Discord. README.md says how to run it at Discord.\n\n');
  shared.onReady();
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
  await close();
}

async function runPage({ HOST, PORT }: Settings, shared: DoorOptions, signal: AbortSignal): Promise<void> {
  const { startPage } = await import('./preview/page/page.ts');
  const { common } = shared;
  const suggested = suggestionsOf(common()).some(EXAMPLES);
  const { discord, close } = await startLocally(shared, signal);
  await suggested;
  const page = await startPage({
    discord,
    built: packageFile('dist/src/preview/page'),
    host: HOST,
    port: PORT,
    questions: () => nextQuestions(common(), undefined, {}, EXAMPLES),
    stories: () => common().library.stories.map(({ title }) => title),
  }).catch((error: unknown) => {
    throw new SettingsError(
      `The page cannot be served at HOST ${HOST}${PORT === undefined ? '' : `, PORT ${PORT}`}: ${faultOf(error).message}. Set another HOST or PORT.`,
    );
  });
  process.stdout.write(
    `Try the bot at ${page.url} (a local Discord, as DISCORD_TOKEN is not set; README.md says how to run it at Discord)\n${page.reach === undefined ? '' : `${page.reach}\n`}`,
  );
  shared.onReady();
  if (!signal.aborted) await once(signal, 'abort');
  await page.close();
  await close();
}

/** Prints an error: the message alone if the host can correct the fault, else with its stack. */
function report(error: unknown): void {
  const known = error instanceof PlainError;
  const text = known ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${text}\n`);
}

/** Runs the program and sets its exit code; open handles may still keep the process. @param args The command line. */
export async function run(args: readonly string[]): Promise<void> {
  try {
    const what = await readStart(args);
    if (what !== undefined) await main(what === 'chat');
  } catch (error) {
    report(error);
    process.exitCode = 1;
  }
}
