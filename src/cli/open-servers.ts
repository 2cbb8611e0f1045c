import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Corpus } from '../corpus/corpus.ts';
import { faultOf } from '../discord/fault.ts';
import type { LiveLibrary } from '../live/live-library.ts';
import type { Reader } from '../reader/reader.ts';
import type { Servers } from '../servers/servers.ts';
import type { Settings } from '../settings/settings.ts';
import { stateFolder } from '../settings/state-folder.ts';
import { isSnowflake, SERVERS } from '../store/ids.ts';
import { type ServerStories, StillReadingError } from '../store/server-stories.ts';
import { warn } from './screen.ts';
import { stateFault } from './state-fault.ts';

interface OpenOptions {
  readonly settings: Pick<Settings, 'SERVER_STORIES' | 'STATE_DIR' | 'DATA_DIR'> & Partial<Pick<Settings, 'CACHE_DIR'>>;
  readonly library: Pick<LiveLibrary, 'corpus' | 'kept'>;
  readonly reader: () => Reader | undefined;
  readonly log: Logger;
  readonly signal: AbortSignal;
  /** Where a local Discord keeps files, as `127.0.0.1:8080`; only where the bot runs at one, whose servers are none of Discord's. */
  readonly localHosts?: readonly string[] | undefined;
}

/** The folder for servers of a local Discord, below that for others. */
const LOCAL = 'local';

/** Milliseconds that a question waits for the stories of its server, where they are not in memory. Set by hand: Discord waits 3 s. */
const WAIT_MS = 2_000;

/** Milliseconds between two looks for what has expired. */
const SWEEP_MS = 24 * 3_600_000;

/** Servers' own stories, of which nothing is loaded before a server has one or somebody adds one. */
export class OpenServers {
  readonly #options: OpenOptions;
  /** Where they are kept; nothing where servers have none. */
  readonly #folder: string | undefined;
  #servers: Promise<Servers> | undefined;
  #loaded: Servers | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: OpenOptions) {
    this.#options = options;
    const { settings, log } = options;
    const folder = settings.SERVER_STORIES && stateFolder(settings);
    this.#folder = folder !== undefined && options.localHosts ? join(folder, LOCAL) : folder;
    if (settings.SERVER_STORIES && this.#folder === undefined)
      warn(
        log,
        'Servers cannot have stories of their own, since there is no place for them: set STATE_DIR, or SERVER_STORIES=off.',
      );
  }

  /** What a command has of them; nothing where servers have no stories of their own (`SERVER_STORIES=off`). */
  get stories(): ServerStories | undefined {
    const { SERVER_STORIES: limits } = this.#options.settings;
    const folder = this.#folder;
    if (folder === undefined || limits === undefined) return undefined;
    const open = () => this.#open(folder);
    /** Of a server of which nothing is kept there is nothing to open. */
    const ofKept = async <Value>(server: string, use: (servers: Servers) => Promise<Value>) =>
      this.#loaded || (isSnowflake(server) && (await isThere(join(folder, SERVERS, server))))
        ? use(await open())
        : undefined;
    return {
      limits,
      draft: async (server, source) => (await open()).draft(server, source),
      add: async (server, draft) => (await open()).add(server, draft),
      discard: async (server, draft) => (await open()).discard(server, draft),
      list: async (server) => (await open()).list(server),
      remove: async (server, story) => (await open()).remove(server, story),
      setDefault: async (server, channel, story) => (await open()).setDefault(server, channel, story),
      defaultOf: (server, channel) => ofKept(server, (servers) => servers.defaultOf(server, channel)),
      left: (server) => ofKept(server, (servers) => servers.left(server)),
      stays: (server) => ofKept(server, (servers) => servers.stays(server)),
      servers: async () => ((await isThere(join(folder, SERVERS))) ? (await open()).servers() : []),
    };
  }

  /**
   * The stories that somebody asks. Where a server's own cannot be read, the common ones answer, and the log says so.
   *
   * @param server Its id; nothing outside servers.
   * @throws StillReadingError if they are not there in time: without them, it would be said that the stories do not tell what they tell.
   */
  corpus(server?: string): Corpus | Promise<Corpus> {
    const { library } = this.#options;
    return server === undefined || !isSnowflake(server) || this.#folder === undefined
      ? library.corpus
      : this.#corpusOf(server, this.#folder);
  }

  /** Warns where there is no place for them, and begins to look for what has expired, now and once a day. Never waits or throws. */
  begin(): void {
    if (this.#folder === undefined || this.#options.signal.aborted) return;
    void this.#check(this.#folder);
    void this.#sweep(this.#folder);
    this.#timer = setInterval(() => void this.#sweep(this.#folder ?? ''), SWEEP_MS).unref();
    this.#options.signal.addEventListener('abort', () => clearInterval(this.#timer));
  }

  /** The common corpus has changed. Never waits or throws. */
  changed(): void {
    this.#loaded?.corpora.commonChanged();
  }

  async #corpusOf(server: string, folder: string): Promise<Corpus> {
    const { library, log } = this.#options;
    try {
      // Most servers have none, and most bots know none that has.
      if (!this.#loaded && !(await isThere(join(folder, SERVERS, server)))) return library.corpus;
      const corpus = (await this.#open(folder)).corpus(server);
      const wait = new AbortController();
      const late = sleep(WAIT_MS, undefined, { signal: wait.signal, ref: false }).catch(() => undefined);
      const inTime = await Promise.race([corpus, late]).finally(() => wait.abort());
      if (!inTime) throw new StillReadingError('the stories of the server are still being read');
      return inTime;
    } catch (error) {
      if (error instanceof StillReadingError) throw error;
      log.error({ err: faultOf(error) }, 'the stories of a server could not be read; the common ones answer');
      return library.corpus;
    }
  }

  /** Tells the host at the start what would else be found when somebody adds a story. */
  async #check(folder: string): Promise<void> {
    const fault = await stateFault(folder);
    if (fault !== undefined)
      warn(
        this.#options.log,
        `Servers cannot have stories of their own: ${folder} ${fault}. Set STATE_DIR to a folder that the bot may read and write, or SERVER_STORIES=off.`,
      );
  }

  async #sweep(folder: string): Promise<void> {
    const { log } = this.#options;
    try {
      if (!(await isThere(join(folder, SERVERS)))) return;
      const { store, corpora } = await this.#open(folder);
      const removed = await store.sweep();
      await corpora.warm();
      if (removed.length > 0) log.info({ servers: removed.length }, 'stories of servers removed that the bot has left');
    } catch (error) {
      log.error({ err: faultOf(error) }, 'what has expired of servers could not be removed');
    }
  }

  #open(folder: string): Promise<Servers> {
    this.#servers ??= this.#load(folder).catch((error: unknown) => {
      this.#servers = undefined;
      throw error;
    });
    return this.#servers;
  }

  async #load(folder: string): Promise<Servers> {
    const { settings, library, reader, log, signal, localHosts } = this.#options;
    const [{ Servers }, { FileStore }] = await Promise.all([
      import('../servers/servers.ts'),
      import('../store/file-store.ts'),
    ]);
    const limits = settings.SERVER_STORIES ?? { stories: 0, bytes: 0 };
    const now = (): number => Date.now();
    const store = new FileStore({ folder, most: limits.stories, now, say: (line) => warn(log, line) });
    const common = () => ({ corpus: library.corpus, names: library.kept.known.names });
    const fetch = localHosts && { allowed: localHosts, attachments: localHosts };
    this.#loaded = new Servers({ store, limits, common, reader, log, now, signal, fetch });
    return this.#loaded;
  }
}

async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(String(Object(error).code))) return false;
    throw error;
  }
}
