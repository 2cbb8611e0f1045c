import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { stemOf } from '../../search/tokens.ts';
import { PARAPHRASES } from './paraphrases.ts';

export type WordClass = 'noun' | 'verb' | 'adjective';

/** What is known by a stem. */
interface ByStem<T> {
  get(stem: string): T | undefined;
}

/** How strongly pairs of stems belong together, from 0 to 1, in both directions. */
type PairTable = ByStem<ReadonlyMap<string, number>>;
export type ClassTable = ByStem<StemClass>;

/** What is known of a stem's words in general: shares among their uses, and how often they are used (0 to 9, a logarithm). */
export interface StemClass {
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
  readonly use: number;
}

/** Small tables of what words have to do with each other, the same for every question. */
export interface SoftTables {
  /** Senses that words share (WordNet). */
  readonly senses: PairTable;
  /** Hand-kept groups of words that stand for one another. */
  readonly paraphrases: PairTable;
  /** Opposites (WordNet's antonyms), in both directions. */
  readonly opposites: PairTable;
  readonly classes: ClassTable;
}

/** Reads a JSON file of the folder `wordnet`. */
function readTable<T>(name: string, schema: z.ZodType<T>): T {
  return schema.parse(JSON.parse(readFileSync(new URL(`./wordnet/${name}`, import.meta.url), 'utf8')));
}

let tables: SoftTables | undefined;

/** The tables that ship, read once. @throws Error when a file is missing or is not of the form that this version reads. */
export function softTables(): SoftTables {
  tables ??= {
    senses: pairsOf(readTable('senses.json', z.object({ senses: z.string() })).senses),
    opposites: pairsOf(readTable('opposites.json', z.object({ opposites: z.string() })).opposites),
    paraphrases: paraphrasePairs(),
    classes: classesOf(readTable('classes.json', z.object({ classes: z.string() })).classes),
  };
  return tables;
}

/** A paraphrase is less sure than a sense. */
export const OF_PARAPHRASE = 0.8;

/** How nearly any of these stems says the same as a term, by the senses and paraphrases of that, from 0 to 1. */
export function softestOf(
  senses: ReadonlyMap<string, number> | undefined,
  paraphrases: ReadonlyMap<string, number> | undefined,
  there: Iterable<string>,
): number {
  let best = 0;
  if (senses || paraphrases)
    for (const stem of there)
      best = Math.max(best, senses?.get(stem) ?? 0, OF_PARAPHRASE * (paraphrases?.get(stem) ?? 0));
  return best;
}

/** Rows that are read when they are first asked for: most never are, and the program starts in less time. */
class LazyTable<Raw, T> implements ByStem<T> {
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

/** A line a stem: the stem, then others, each with a digit for the strength in ninths. */
function pairsOf(text: string): PairTable {
  const raw = new Map<string, string[]>();
  const add = (stem: string, other: string): void => {
    const known = raw.get(stem);
    if (known) known.push(other);
    else raw.set(stem, [other]);
  };
  for (const line of text.split('\n')) {
    const [first = '', ...others] = line.split(' ');
    for (const other of others) {
      add(first, other);
      add(other.slice(0, -1), first + other.slice(-1));
    }
  }
  return new LazyTable(
    raw,
    (others) => new Map(others.map((other) => [other.slice(0, -1), Number(other.slice(-1)) / 9])),
  );
}

function paraphrasePairs(): PairTable {
  const table = new Map<string, Map<string, number>>();
  for (const group of PARAPHRASES) {
    const stems = [...new Set(group.map(stemOf))];
    // A word of a long group says less of each other one.
    const strength = Math.min(1, 3 / Math.sqrt(stems.length + 3));
    for (const a of stems) {
      const row = table.get(a) ?? new Map<string, number>();
      table.set(a, row);
      for (const b of stems) if (a !== b) row.set(b, Math.max(row.get(b) ?? 0, strength));
    }
  }
  return table;
}

/** Stems with four digits: shares of noun, verb and adjective in ninths, and use. */
function classesOf(text: string): ClassTable {
  const raw = new Map(text.split(' ').map((entry) => [entry.slice(0, -4), entry.slice(-4)]));
  return new LazyTable(raw, (digits) => {
    const [noun = 0, verb = 0, adjective = 0, use = 0] = [...digits].map(Number);
    return { noun: noun / 9, verb: verb / 9, adjective: adjective / 9, use };
  });
}
