import { pino } from 'pino';
import { conversation } from '../../commands/index.ts';
import { suggestionsOf } from '../../src/answer/suggestions/suggestions.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import type { Rate } from '../../src/discord/cooldown.ts';
import { type Connection, connect, type GatewayOptions } from '../../src/discord/gateway.ts';
import { FIRST_RESPONSE_MS } from '../../src/discord/limits.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { walk } from '../../src/local-discord/components.ts';
import type { LocalDiscordOptions, Message } from '../../src/local-discord/local-discord.ts';
import { ComponentKind } from '../../src/local-discord/protocol.ts';
import { packageFile } from '../../src/package.ts';
import { PATIENT } from '../local-discord/bot.ts';
import { type FaultyDiscord, startFaultyDiscord } from '../local-discord/faulty-discord.ts';
import { countPayloads } from './payload-count.ts';

/** The corpus of the stories that the package ships. */
export async function shippedCorpus(): Promise<Corpus> {
  return buildCorpus(await loadLibrary(packageFile('data')));
}

export interface Bot {
  readonly discord: FaultyDiscord;
  /** What the bot logged, a line of JSON each. */
  readonly log: readonly Record<string, unknown>[];
  /** Ends the bot and starts it anew, as after a crash; the channel keeps its messages. */
  restart(corpus?: Corpus): Promise<void>;
  /** Starts a second bot beside it, as when the next version starts before the last has ended; it logs to the same log. */
  overlap(): Promise<Connection>;
  close(): Promise<void>;
}

interface BotOptions extends Partial<Pick<GatewayOptions, 'conversation' | 'serverStories' | 'editors'>> {
  readonly guild?: boolean;
  readonly cooldown?: Rate;
  readonly live?: GatewayOptions['corpus'];
  /** Answers messages to it. */
  readonly mentions?: boolean;
  /** Answers new posts of the forum. */
  readonly forum?: boolean;
}

/**
 * The real bot, logged in with a real discord.js client at a local Discord, whose readers are patient. With `live` it asks there for the
 * stories that are in use, else they are those it was started with.
 */
export async function startBot(corpus: Corpus, options: LocalDiscordOptions & BotOptions = {}): Promise<Bot> {
  const discord = await startFaultyDiscord({ ...options, clocks: { ...PATIENT, ...options.clocks } });
  const log: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) };
  const logger = pino({ level: 'debug', base: null }, stream);
  const open = (stories: Corpus) =>
    connect({
      token: discord.token,
      apiUrl: discord.apiUrl,
      guildId: options.guild ? discord.guildId : undefined,
      // As patient as this Discord at least.
      firstResponseMs: Math.max(FIRST_RESPONSE_MS, options.clocks?.acknowledgeMs ?? 0),
      conversation: options.conversation ?? conversation,
      serverStories: options.serverStories,
      editors: options.editors,
      cooldown: options.cooldown,
      mentions: options.mentions,
      forums: options.forum ? [discord.place('forum').channel.id] : [],
      corpus: options.live ?? (() => stories),
      log: logger,
      onFatal: (error) => {
        throw error;
      },
    });
  await suggestionsOf(corpus).begin({});
  let connection = await open(corpus).catch(async (error: unknown) => {
    await discord.close();
    throw error;
  });
  let second: Connection | undefined;
  await discord.onceRegistered();
  return {
    discord,
    log,
    restart: async (stories = corpus) => {
      await connection.close();
      connection = await open(stories);
    },
    overlap: async () => {
      second = await open(corpus);
      return second;
    },
    close: async () => {
      await second?.close();
      await connection.close();
      countPayloads(discord);
      await discord.close();
    },
  };
}

/** All text of a message, as Discord's Markdown. */
export function textOf(message: Message | undefined): string {
  return [...walk(message?.components ?? [])]
    .flatMap(({ component }) => (component.type === ComponentKind.text ? [String(component.content)] : []))
    .join('\n');
}
