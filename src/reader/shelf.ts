import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, whyUnused, writeWhole } from '../kept/whole-file.ts';
import { lineOf } from '../library/plain-error.ts';
import type { Encoded } from './encoded.ts';
import type { About } from './model.ts';
import type { Reading } from './reading.ts';
import { fromBytes, type Source, toBytes } from './vectors-file.ts';

/** Bytes, more than a sentence of the most tokens takes, and than a file has beside its sentences. */
const MOST_OF_SENTENCE = 4_096;

/** Keeps the vectors of stories on disk: a file for each, named by its sentences, in a folder for each model. */
export class Shelf {
  readonly #folder: string;
  readonly #about: About;
  readonly #say: (line: string) => void;
  #saysUnread = true;
  #writes = true;
  /** Files of the stories of earlier plans, and of this one. */
  readonly #before = new Set<string>();
  readonly #now = new Set<string>();

  /**
   * @param cache The folder above the model's.
   * @param say Is told once that a file is not read, and once that none can be written.
   */
  constructor(cache: string, about: About, say: (line: string) => void) {
    this.#folder = join(cache, `reader-${about.version}`);
    this.#about = about;
    this.#say = say;
  }

  /** Begins with a plan. */
  begin(): void {
    for (const path of this.#now) this.#before.add(path);
    this.#now.clear();
  }

  /** Ends with a plan: the vectors of stories that were changed or removed since an earlier one are removed. Never rejects. */
  async end(): Promise<void> {
    for (const path of this.#before) if (!this.#now.has(path)) await rm(path, { force: true }).catch(() => {});
    this.#before.clear();
  }

  /** Whether the vectors of a story are kept. */
  async has(readings: readonly Reading[]): Promise<boolean> {
    const path = this.#pathOf(this.#sourceOf(readings));
    return await stat(path).then(
      (about) => about.isFile(),
      () => false,
    );
  }

  /** The vectors of a story's sentences, in their order; nothing if they are not kept, or not as they were written. */
  async find(readings: readonly Reading[]): Promise<readonly Encoded[] | undefined> {
    const source = this.#sourceOf(readings);
    const path = this.#pathOf(source);
    try {
      const about = await stat(path);
      if (!about.isFile() || about.size > MOST_OF_SENTENCE * (readings.length + 1))
        throw new Error('is not a file of vectors of this version');
      return fromBytes(await readFile(path), source);
    } catch (error) {
      if (isMissing(error)) return undefined;
      if (this.#saysUnread) this.#say(`${path} is not used and will be written anew: it ${whyUnused(error)}.`);
      this.#saysUnread = false;
      return undefined;
    }
  }

  /** Keeps a story's vectors. Whoever reads the file meanwhile finds all of it or nothing. */
  async keep(readings: readonly Reading[], vectors: readonly Encoded[]): Promise<void> {
    if (!this.#writes) return;
    const source = this.#sourceOf(readings);
    try {
      await mkdir(this.#folder, { recursive: true });
      await writeWhole(this.#pathOf(source), [toBytes(source, vectors)]);
    } catch (error) {
      this.#writes = false;
      this.#say(
        `Vectors cannot be kept in ${this.#folder}, only in memory (${lineOf(error)}): the next start reads the stories again.`,
      );
    }
  }

  #sourceOf(readings: readonly Reading[]): Source {
    const hash = createHash('sha256');
    for (const { text, context } of readings) hash.update(`${text}\0${context}\0`);
    return { model: this.#about.sha256, story: hash.digest('hex'), sentences: readings.length };
  }

  #pathOf({ story }: Source): string {
    const path = join(this.#folder, `${story}.vectors`);
    this.#now.add(path);
    return path;
  }
}
