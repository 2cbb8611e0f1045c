import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { cleanText } from '../../src/library/clean-text.ts';
import { randomFrom } from '../train/random.ts';

/** Towns with a story each, at most one a town. */
export const TOWNS = ['Aarau', 'Bern', 'Chur', 'Davos', 'Eglisau', 'Fribourg', 'Geneva', 'Horgen', 'Ilanz', 'Jona'];
const FOLDERS = ['north', 'south', 'west'];
const FEWEST = 4;
/** Milliseconds between two changes, and in the middle of one, at most. */
const PAUSE_MS = 45;
/** Milliseconds after which half a file may be taken for a whole one: less than the program waits. */
const HALF_MS = 300;

/** The first version's number; each has one of its own, which stands in each of its sentences. */
const FIRST_VERSION = 1_001;

/** A story whose every sentence says of which version it is. */
const textOf = (town: string, version: number): string =>
  `The bridge of ${town}

The bridge of ${town} costs ${version} million francs.

Mayor Ina Corvell of ${town} asked the council for ${version} million francs on Monday. She said that ${version} million francs are enough.

The old bridge of ${town} was built for ${version} million francs.
`;

type Change = 'add' | 'edit' | 'save' | 'half' | 'shorten' | 'empty' | 'spoil' | 'rename' | 'remove' | 'move';

/** What is changed, with how often of twenty. */
const CHANGES: Readonly<Record<Change, number>> = {
  add: 4,
  edit: 4,
  save: 2,
  half: 3,
  shorten: 1,
  empty: 1,
  spoil: 1,
  rename: 2,
  remove: 1,
  move: 1,
};
const DECK = Object.entries(CHANGES).flatMap(([change, often]) => Array<Change>(often).fill(change as Change));

/** An editor who changes the files of a folder, in an order and at times that a seed gives. */
export class Newsroom {
  /** How many changes of each kind were made. */
  readonly made = new Map<Change, number>();
  readonly #folder: string;
  readonly #random: () => number;
  /** Each text that stood finished in the folder, as `keyOf` has it. */
  readonly #finished = new Set<string>();
  /** By town, where its story is; a path below the folder. */
  readonly #paths = new Map<string, string>();
  /** Towns whose file cannot be used. */
  readonly #broken = new Set<string>();
  #version = FIRST_VERSION;
  #names = 0;

  constructor(folder: string, seed: number) {
    this.#folder = folder;
    this.#random = randomFrom(seed);
    for (const town of TOWNS.slice(0, FEWEST + 2)) this.#write(town, this.#newPath(), this.#next(town));
  }

  /** Whether this text stood finished at this path at some time. */
  had = (id: string, text: string): boolean => this.#finished.has(keyOf(id, text));

  /** Makes one change, and pauses. */
  async change(): Promise<void> {
    const wanted = this.#one(DECK);
    const change = this.#canDo(wanted) ? wanted : 'edit';
    this.made.set(change, (this.made.get(change) ?? 0) + 1);
    await this.#do(change);
    await this.#pause();
  }

  /** Makes every file one that can be used. */
  mend(): void {
    for (const town of this.#broken) this.#write(town, this.#paths.get(town) ?? '', this.#next(town));
    this.#broken.clear();
  }

  #canDo(change: Change): boolean {
    if (change === 'add') return this.#paths.size < TOWNS.length;
    if (change === 'move') return this.#foldersInUse().length > 0;
    return change !== 'remove' || this.#paths.size > FEWEST;
  }

  async #do(change: Change): Promise<void> {
    if (change === 'move') {
      this.#move();
      return;
    }
    const towns = change === 'add' ? TOWNS.filter((town) => !this.#paths.has(town)) : [...this.#paths.keys()];
    const town = this.#one(towns);
    const id = this.#paths.get(town) ?? this.#newPath();
    const path = join(this.#folder, id);
    const text = this.#next(town);
    switch (change) {
      case 'add':
      case 'edit':
        return this.#write(town, id, text);
      case 'save':
        // As editors do: whoever opens the file finds all of the old or all of the new.
        writeFileSync(join(this.#folder, '.saving'), text);
        this.#finish(town, id, text);
        return renameSync(join(this.#folder, '.saving'), path);
      case 'half':
        return await this.#writeSlowly(town, id, text);
      case 'shorten':
        return this.#shorten(town, id);
      case 'empty':
        this.#broken.add(town);
        return truncateSync(path);
      case 'spoil':
        this.#broken.add(town);
        return writeFileSync(path, new Uint8Array([0x00, 0x01, 0x02, 0xff, 0x00, 0x41]));
      case 'rename': {
        const to = this.#newPath();
        this.#goesTo(town, to);
        return renameSync(path, join(this.#folder, to));
      }
      case 'remove':
        this.#paths.delete(town);
        this.#broken.delete(town);
        return rmSync(path);
    }
  }

  async #writeSlowly(town: string, id: string, text: string): Promise<void> {
    const path = join(this.#folder, id);
    const at = Math.floor(text.length * (0.2 + 0.6 * this.#random()));
    writeFileSync(path, text.slice(0, at));
    await this.#pause();
    // This machine may have stood still: then that was a version, as far as anybody can tell.
    if (Date.now() - statSync(path).mtimeMs > HALF_MS) this.#finish(town, id, text.slice(0, at));
    this.#finish(town, id, text);
    appendFileSync(path, text.slice(at));
  }

  /** Leaves the beginning of a file. */
  #shorten(town: string, id: string): void {
    const path = join(this.#folder, id);
    const text = readFileSync(path, 'utf8');
    const end = text.lastIndexOf('\n\n');
    if (this.#broken.has(town) || end <= text.indexOf('\n\n')) this.#write(town, id, this.#next(town));
    else {
      this.#finish(town, id, text.slice(0, end));
      truncateSync(path, end);
    }
  }

  #move(): void {
    const from = this.#one(this.#foldersInUse());
    const to = `${this.#one(FOLDERS)}-${this.#names++}`;
    for (const [town, id] of this.#paths) if (dirname(id) === from) this.#goesTo(town, id.replace(from, to));
    renameSync(join(this.#folder, from), join(this.#folder, to));
  }

  #goesTo(town: string, to: string): void {
    const path = join(this.#folder, this.#paths.get(town) ?? '');
    this.#paths.set(town, to);
    if (!this.#broken.has(town)) this.#finished.add(keyOf(to, readFileSync(path, 'utf8')));
  }

  #write(town: string, id: string, text: string): void {
    this.#finish(town, id, text);
    mkdirSync(dirname(join(this.#folder, id)), { recursive: true });
    writeFileSync(join(this.#folder, id), text);
  }

  /** From now on this counts as a version of a town's story. */
  #finish(town: string, id: string, text: string): void {
    this.#paths.set(town, id);
    this.#broken.delete(town);
    this.#finished.add(keyOf(id, text));
  }

  #newPath(): string {
    const folders = ['', ...this.#foldersInUse().map((folder) => `${folder}/`), `${this.#one(FOLDERS)}/`];
    const folder = this.#one(folders);
    if (folder !== '') mkdirSync(join(this.#folder, folder), { recursive: true });
    return `${folder}story-${this.#names++}.txt`;
  }

  #foldersInUse(): string[] {
    const folders = [...this.#paths.values()].map(dirname).filter((folder) => folder !== '.');
    return [...new Set(folders)].filter((folder) => existsSync(join(this.#folder, folder)));
  }

  #next(town: string): string {
    return textOf(town, this.#version++);
  }

  #one<T>(of: readonly T[]): T {
    const found = of[Math.floor(this.#random() * of.length)];
    if (found === undefined) throw new Error('There is nothing to choose from.');
    return found;
  }

  #pause(): Promise<void> {
    return pause(this.#random() * PAUSE_MS);
  }
}

/** The text as it is read: composed. */
const keyOf = (id: string, text: string): string => `${id}\n${cleanText(text)}`;

/** Of which version of each town's story a text speaks: `Bern 1017`. */
export const versionsIn = (text: string): Set<string> =>
  new Set(
    [...text.matchAll(/\b([A-Z]\w+) (?:costs|asked the council for|was built for) (\d{4}) million/g)].map(
      ([, town, version]) => `${town} ${version}`,
    ),
  );
