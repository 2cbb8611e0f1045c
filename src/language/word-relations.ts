import { lexicon } from './lexicon/lexicon.ts';
import { stemOf } from './tokens.ts';
import { type ByStem, type ClassTable, LazyTable, readWordNet, wordClasses } from './wordnet.ts';

/** How strongly pairs of stems belong together, from 0 to 1, in both directions. */
type PairTable = ByStem<ReadonlyMap<string, number>>;

/** Small tables of what words have to do with each other, the same for every question. */
export interface WordRelations {
  /** Senses that words share (WordNet). */
  readonly senses: PairTable;
  /** Hand-kept groups of words that stand for one another. */
  readonly paraphrases: PairTable;
  /** Opposites (WordNet's antonyms), in both directions. */
  readonly opposites: PairTable;
  readonly classes: ClassTable;
}

let tables: WordRelations | undefined;

/** The tables that ship, read once. @throws Error when a file is missing or is not of the form that this version reads. */
export function wordRelations(): WordRelations {
  tables ??= {
    senses: pairsOf(readWordNet('senses')),
    opposites: pairsOf(readWordNet('opposites')),
    paraphrases: paraphrasePairs(),
    classes: wordClasses(),
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
  for (const group of lexicon('paraphrases')) {
    const stems = [...new Set(group.split(' ').map(stemOf))];
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
