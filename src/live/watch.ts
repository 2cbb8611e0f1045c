import { once } from 'node:events';
import { type Stats, unwatchFile, watchFile } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { FSWatcher } from 'chokidar';
import { isStoryName } from '../library/files.ts';
import { lineOf } from '../library/plain-error.ts';

/** Milliseconds between two looks where the system tells nothing of changes, and at the folder itself everywhere. Set by hand. */
const POLL_MS = 700;

/** File systems of other machines, and of a machine's host, whose changes the system is not told of; by the numbers of Linux. */
const REMOTE: ReadonlyMap<number, string> = new Map([
  [0x6969, 'NFS'],
  [0x517b, 'SMB'],
  [0xff534d42, 'CIFS'],
  [0xfe534d42, 'SMB'],
  [0x01021997, '9P'],
  [0x65735546, 'FUSE'],
  [0x786f4256, 'VirtualBox'],
  [0x5346414f, 'AFS'],
  [0x00c36400, 'Ceph'],
]);

/** Errors of a system that has no room for another watch. */
const NO_ROOM = new Set(['ENOSPC', 'EMFILE', 'ENFILE', 'ENOSYS', 'ENOTSUP']);

export interface WatchOptions {
  /** Is called whenever something may have changed; more often than it has. */
  readonly onChange: () => void;
  /** Is told what the host should know. */
  readonly say: (line: string) => void;
}

/** Watches a folder until it is closed, also where the folder is replaced by another, or goes and comes back. */
export class Watch {
  readonly #folder: string;
  readonly #options: WatchOptions;
  #watcher: FSWatcher | undefined;
  #isPolling = false;
  readonly #ending = new AbortController();
  /** Openings and closings, one after the other. */
  #work: Promise<void> = Promise.resolve();

  constructor(folder: string, options: WatchOptions) {
    this.#folder = resolve(folder);
    this.#options = options;
  }

  /** Begins to watch. Resolves when every change from then on is told. Never rejects. */
  async open(): Promise<void> {
    const why = await whyPolled(this.#folder);
    if (why !== undefined) this.#poll(why);
    // A watch on a folder that was moved away or removed stays with it.
    watchFile(this.#folder, { persistent: false, interval: POLL_MS }, this.#rootChanged);
    await this.#reopen();
  }

  /** Never rejects. */
  async close(): Promise<void> {
    this.#ending.abort();
    unwatchFile(this.#folder, this.#rootChanged);
    await this.#work;
    await this.#watcher?.close();
  }

  readonly #rootChanged = (now: Stats, before: Stats): void => {
    if (now.ino !== before.ino || now.dev !== before.dev) void this.#reopen();
    this.#options.onChange();
  };

  #reopen(): Promise<void> {
    this.#work = this.#work.then(() => this.#open()).catch((error: unknown) => this.#fault(error));
    return this.#work;
  }

  async #open(): Promise<void> {
    await this.#watcher?.close();
    if (this.#ending.signal.aborted) return;
    // Loaded when all else runs: the start need not wait for it.
    const { watch } = await import('chokidar');
    const watcher = watch(this.#folder, {
      ignoreInitial: true,
      // It is the connection that keeps the process running.
      persistent: false,
      ignorePermissionErrors: true,
      // A link to a folder is not followed, and the file of a link that is, is in the folder.
      followSymlinks: false,
      usePolling: this.#isPolling,
      interval: POLL_MS,
      binaryInterval: POLL_MS,
      ignored: (path) => resolve(path) !== this.#folder && !isStoryName(basename(path)),
    });
    this.#watcher = watcher;
    watcher.on('all', () => this.#options.onChange());
    watcher.on('error', (error) => this.#fault(error));
    await once(watcher, 'ready', { signal: this.#ending.signal });
    this.#options.onChange();
  }

  #fault(error: unknown): void {
    const code = String(Object(error).code);
    if (this.#ending.signal.aborted) return;
    if (NO_ROOM.has(code) && !this.#isPolling) {
      this.#poll(`the system watches no more files (${code})`);
      void this.#reopen();
    } else this.#options.say(`The folder of the stories cannot be watched (${lineOf(error)}).`);
  }

  #poll(why: string): void {
    this.#isPolling = true;
    this.#options.say(
      `Changes of the stories are looked for every ${POLL_MS / 1_000} s, since ${why}: this takes some of the processor's time.`,
    );
  }
}

/** Why the system is not asked to tell of changes in a folder; nothing where it is. */
async function whyPolled(folder: string): Promise<string | undefined> {
  const { CHOKIDAR_USEPOLLING: asked } = process.env;
  if (asked !== undefined && !['', '0', 'false'].includes(asked.toLowerCase())) return 'CHOKIDAR_USEPOLLING is set';
  if (process.platform !== 'linux') return undefined;
  const { type } = await statfs(folder).catch(() => ({ type: 0 }));
  const kind = REMOTE.get(type);
  return kind && `the folder is on a file system (${kind}) whose changes other machines may make untold`;
}
