import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMissing, whyUnused, writeWhole } from '../kept/whole-file.ts';
import { whileClaimed } from './claim.ts';
import { isSnowflake, isStoryId, SERVERS, storyIdOf } from './ids.ts';
import { DRAFT_MS, LEFT_DAYS, MOST_DRAFTS, type Store } from './store.ts';
import { readHead, readStory, writeStory } from './story-file.ts';
import type { Added, KeptStory, StoryHead } from './types.ts';

export interface FileStoreOptions {
  /** Where all is kept; it is made when there is something to keep. */
  readonly folder: string;
  /** Stories of a server, at most. */
  readonly most: number;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** Is told what the host should know. */
  readonly say: (line: string) => void;
}

const DAY_MS = 86_400_000;
const ENDING = '.story';

/**
 * A store of files: a folder for each server, in it a file for each story, each draft, each channel's default, and one with the day on
 * which the bot left. Each is written whole or not at all and depends on no other, so that two processes never undo each other's work.
 * Only one adds at a time, so that there are never more than a server may have.
 */
export class FileStore implements Store {
  readonly #folder: string;
  readonly #options: FileStoreOptions;
  /** Changes of a server, one after the other, in this process. */
  readonly #last = new Map<string, Promise<unknown>>();
  /** Files that are known to be damaged: each is told once. */
  readonly #told = new Set<string>();

  constructor(options: FileStoreOptions) {
    this.#folder = join(options.folder, SERVERS);
    this.#options = options;
  }

  async version(server: string): Promise<string | undefined> {
    const ids = await this.#idsIn(server, 'stories');
    return ids.length === 0 ? undefined : ids.join();
  }

  async servers(): Promise<readonly string[]> {
    return (await namesIn(this.#folder)).filter(isSnowflake);
  }

  async list(server: string): Promise<readonly StoryHead[]> {
    const ids = await this.#idsIn(server, 'stories');
    const heads = await Promise.all(ids.map((id) => this.#read(this.#pathOf(server, 'stories', id), id, readHead)));
    return heads
      .flatMap((head) => head ?? [])
      .sort((a, b) => (a.added === b.added ? compare(a.title, b.title) : compare(a.added, b.added)));
  }

  async story(server: string, id: string): Promise<KeptStory | undefined> {
    if (!areIds(server, id)) return undefined;
    return await this.#read(this.#pathOf(server, 'stories', id), id, readStory);
  }

  async keepDraft(server: string, draft: KeptStory): Promise<void> {
    if (!areIds(server, draft.id)) throw new RangeError('is no id of a server or a story');
    await this.#inTurn(server, async () => {
      const path = this.#pathOf(server, 'drafts', draft.id);
      const made = this.#options.now() / 1_000;
      await inFolder(path, async () => {
        await writeStory(path, draft);
        await utimes(path, made, made);
      });
      const drafts = await this.#draftsOf(server);
      for (const { id } of drafts.slice(0, -MOST_DRAFTS)) await this.#drop(server, id);
    });
  }

  async draft(server: string, id: string): Promise<KeptStory | undefined> {
    if (!areIds(server, id)) return undefined;
    const path = this.#pathOf(server, 'drafts', id);
    const written = await stat(path).catch(unlessMissing);
    return written && this.#isFresh(written.mtimeMs) ? await this.#read(path, id, readStory) : undefined;
  }

  async dropDraft(server: string, id: string): Promise<void> {
    if (areIds(server, id)) await this.#drop(server, id);
  }

  async add(server: string, id: string): Promise<Added> {
    if (!areIds(server, id)) return { outcome: 'gone' };
    return await this.#inTurn(server, async () => {
      // Of what is not kept nothing is made.
      const isKept = (await this.#idsIn(server, 'stories')).includes(id) || (await this.draft(server, id));
      if (!isKept) return { outcome: 'gone' };
      // Two processes that add at once would each have the last place.
      const claim = this.#pathOf(server, 'claim');
      return await inFolder(claim, () => whileClaimed(claim, () => this.#addKept(server, id)));
    });
  }

  async #addKept(server: string, id: string): Promise<Added> {
    const there = await this.list(server);
    const before = there.find((story) => story.id === id);
    const draft = before ? undefined : await this.draft(server, id);
    if (before) return { outcome: 'added', story: before };
    if (!draft) return { outcome: 'gone' };
    const same = there.find(({ print }) => print === draft.print);
    if (same) return { outcome: 'there', story: same };
    if (there.length >= this.#options.most) return { outcome: 'full' };
    const path = this.#pathOf(server, 'stories', id);
    const added = new Date(this.#options.now()).toISOString().slice(0, 10);
    await inFolder(path, () => writeStory(path, { ...draft, added }));
    await this.#drop(server, id);
    return { outcome: 'added', story: await readHead(path, id) };
  }

  async remove(server: string, id: string): Promise<StoryHead | undefined> {
    if (!areIds(server, id)) return undefined;
    return await this.#inTurn(server, async () => {
      const path = this.#pathOf(server, 'stories', id);
      const head = await this.#read(path, id, readHead);
      await rm(path, { force: true });
      for (const channel of await namesIn(this.#pathOf(server, 'defaults')))
        if ((await this.defaultOf(server, channel)) === storyIdOf(id))
          await this.setDefault(server, channel, undefined);
      return head;
    });
  }

  async defaultOf(server: string, channel: string): Promise<string | undefined> {
    if (!isSnowflake(server) || !isSnowflake(channel)) return undefined;
    return await readFile(this.#pathOf(server, 'defaults', channel), 'utf8').catch(unlessMissing);
  }

  async setDefault(server: string, channel: string, story: string | undefined): Promise<void> {
    if (!isSnowflake(server) || !isSnowflake(channel)) throw new RangeError('is no id of a server or a channel');
    const path = this.#pathOf(server, 'defaults', channel);
    if (story === undefined) return await rm(path, { force: true });
    await inFolder(path, () => writeWhole(path, [Buffer.from(story)], 0o600));
  }

  async leave(server: string): Promise<void> {
    if (!isSnowflake(server)) return;
    const path = this.#pathOf(server, 'left');
    if ((await this.#leftAt(server)) !== undefined) return;
    // Where nothing is kept, there is no folder to write it into.
    await writeWhole(path, [Buffer.from(new Date(this.#options.now()).toISOString())], 0o600).catch(unlessMissing);
  }

  async stay(server: string): Promise<void> {
    if (isSnowflake(server)) await rm(this.#pathOf(server, 'left'), { force: true });
  }

  async sweep(): Promise<readonly string[]> {
    const removed: string[] = [];
    for (const server of await namesIn(this.#folder)) {
      const path = join(this.#folder, server);
      const left = isSnowflake(server) ? await this.#leftAt(server) : undefined;
      const isOver = left !== undefined && this.#options.now() - left >= LEFT_DAYS * DAY_MS;
      if (isOver) {
        // In one go, so that no half of it is left in use.
        const aside = join(this.#folder, `${REMOVED}${randomUUID()}`);
        await rename(path, aside);
        await rm(aside, { recursive: true, force: true });
        removed.push(server);
      } else if (server.startsWith(REMOVED)) await rm(path, { recursive: true, force: true });
      else if (isSnowflake(server) && (await stat(path).catch(unlessMissing))?.isDirectory()) await this.#tidy(path);
    }
    return removed;
  }

  /** Removes drafts that have expired, what a process left unfinished, and folders with nothing in them. */
  async #tidy(server: string): Promise<void> {
    for (const folder of FOLDERS) {
      const isPassing = (name: string): boolean =>
        folder === 'drafts' || !(isSnowflake(name) || isStoryId(name.replace(ENDING, '')));
      await this.#clear(join(server, folder), isPassing);
      await rmdir(join(server, folder)).catch(() => {});
    }
    await this.#clear(server, (name) => name !== 'left' && !FOLDERS.includes(name));
    await rmdir(server).catch(() => {});
  }

  /** Removes from a folder what is passing and was written an hour ago. */
  async #clear(folder: string, isPassing: (name: string) => boolean): Promise<void> {
    for (const name of ((await namesIn(folder).catch(unlessMissing)) ?? []).filter(isPassing)) {
      const written = await stat(join(folder, name)).catch(unlessMissing);
      if (written && !this.#isFresh(written.mtimeMs)) await rm(join(folder, name), { recursive: true, force: true });
    }
  }

  /** When the bot left, in milliseconds since 1970; nothing where it did not. A damaged file says that it is not known: it did not. */
  async #leftAt(server: string): Promise<number | undefined> {
    const text = await readFile(this.#pathOf(server, 'left'), 'utf8').catch(unlessMissing);
    const time = Date.parse(text ?? '');
    return Number.isNaN(time) ? undefined : time;
  }

  /** The oldest first. */
  async #draftsOf(server: string): Promise<readonly { readonly id: string; readonly at: number }[]> {
    const ids = await this.#idsIn(server, 'drafts');
    const times = await Promise.all(
      ids.map((id) =>
        stat(this.#pathOf(server, 'drafts', id)).then(
          ({ mtimeMs }) => mtimeMs,
          () => 0,
        ),
      ),
    );
    return ids.map((id, i) => ({ id, at: times[i] ?? 0 })).sort((a, b) => a.at - b.at);
  }

  async #drop(server: string, id: string): Promise<void> {
    await rm(this.#pathOf(server, 'drafts', id), { force: true });
  }

  #isFresh(written: number): boolean {
    return this.#options.now() - written < DRAFT_MS;
  }

  async #idsIn(server: string, folder: 'stories' | 'drafts'): Promise<string[]> {
    if (!isSnowflake(server)) return [];
    const names = await namesIn(join(this.#folder, server, folder));
    return names
      .filter((name) => name.endsWith(ENDING) && isStoryId(name.slice(0, -ENDING.length)))
      .map((name) => name.slice(0, -ENDING.length))
      .sort();
  }

  #pathOf(server: string, folder: 'stories' | 'drafts' | 'defaults' | 'left' | 'claim', name?: string): string {
    const path = join(this.#folder, server, folder);
    return name === undefined ? path : join(path, folder === 'defaults' ? name : `${name}${ENDING}`);
  }

  /** Nothing if it is not there, or damaged, which is told. */
  async #read<Read>(
    path: string,
    id: string,
    read: (path: string, id: string) => Promise<Read>,
  ): Promise<Read | undefined> {
    try {
      return await read(path, id);
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (!this.#told.has(path))
        this.#options.say(`${path} is not used: it ${whyUnused(error)}. Remove it, and have the story added again.`);
      this.#told.add(path);
      return undefined;
    }
  }

  async #inTurn<Result>(server: string, work: () => Promise<Result>): Promise<Result> {
    const own = (this.#last.get(server) ?? Promise.resolve()).then(work, work);
    const settled = own.catch(() => {});
    this.#last.set(server, settled);
    try {
      return await own;
    } finally {
      if (this.#last.get(server) === settled) this.#last.delete(server);
    }
  }
}

/** What a server's folder has in it, beside `left`. */
const FOLDERS: readonly string[] = ['drafts', 'stories', 'defaults'];

/** A folder that is being removed. */
const REMOVED = 'removed-';

const areIds = (server: string, id: string): boolean => isSnowflake(server) && isStoryId(id);

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Times that a folder is made again which another process found empty, and removed. Set by hand. */
const MOST_TRIES = 5;

/** Writes a file into a folder that is made where it is not there. */
async function inFolder<Result>(path: string, write: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      return await write();
    } catch (error) {
      if (tries === MOST_TRIES || !isMissing(error)) throw error;
    }
  }
}

/** Nothing where the folder is not there. What is a file in its place is told as a fault, as nothing can be kept there. */
async function namesIn(folder: string): Promise<string[]> {
  return await readdir(folder).catch((error: unknown) => {
    if (Object(error).code === 'ENOENT') return [];
    throw error;
  });
}

function unlessMissing(error: unknown): undefined {
  if (!isMissing(error)) throw error;
  return undefined;
}
