import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A table by stem. */
export interface ByStem<T> {
  get(stem: string): T | undefined;
}

/** How a stem's words are used in general: the share of each word class, from 0 to 1, and the logarithm of how often, from 0 to 9. */
export interface StemClass {
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly use: number;
}

export type ClassTable = ByStem<StemClass>;

/** A table that reads a row only when it is first asked for: most rows never are, and the program starts faster. */
export class LazyTable<Raw, T> implements ByStem<T> {
  readonly #raw: ReadonlyMap<string, Raw>;
  readonly #read: (raw: Raw) => T;
  readonly #known = new Map<string, T>();

  constructor(raw: ReadonlyMap<string, Raw>, read: (raw: Raw) => T) {
    this.#raw = raw;
    this.#read = read;
  }

  get(stem: string): T | undefined {
    const known = this.#known.get(stem);
    if (known !== undefined) return known;
    const raw = this.#raw.get(stem);
    if (raw === undefined) return undefined;
    const read = this.#read(raw);
    this.#known.set(stem, read);
    return read;
  }
}

/** The text of one of WordNet's tables. @throws Error if the file is missing or has another form. */
export function readWordNet(name: 'senses' | 'opposites' | 'classes'): string {
  const content: unknown = JSON.parse(readFileSync(new URL(`./wordnet/${name}.json`, import.meta.url), 'utf8'));
  return z.object({ [name]: z.string() }).parse(content)[name] ?? '';
}

let classes: ClassTable | undefined;

/** The word classes, read on the first call. The file has four digits a stem: noun, verb and adjective in ninths, and use. */
export function wordClasses(): ClassTable {
  if (classes) return classes;
  const raw = new Map(
    readWordNet('classes')
      .split(' ')
      .map((entry) => [entry.slice(0, -4), entry.slice(-4)]),
  );
  classes = new LazyTable(raw, (digits) => {
    const [noun = 0, verb = 0, adjective = 0, use = 0] = [...digits].map(Number);
    return { noun: noun / 9, verb: verb / 9, adjective: adjective / 9, use };
  });
  return classes;
}

/** How often the words of a stem are used from which on they are common, by `StemClass.use`. Set by hand. */
const COMMON = 3;

/** Whether a stem's words are common ones, so that in small letters they are hardly a name: "house", "mark". */
export function isCommonWord(stem: string): boolean {
  return (wordClasses().get(stem)?.use ?? 0) >= COMMON;
}
