import { lexicon } from './lexicon/lexicon.ts';
import { stemOf } from './tokens.ts';
import { type ByStem, type ClassTable, LazyTable, readWordNet, wordClasses } from './wordnet.ts';

/** How strongly two stems are related, from 0 to 1, in both directions. */
type PairTable = ByStem<ReadonlyMap<string, number>>;

/** How words relate to each other, the same for every question. */
export interface WordRelations {
  /** Words with a common sense (WordNet). */
  readonly senses: PairTable;
  /** Words that readers and reporters use for one another (the lexicon's paraphrases). */
  readonly paraphrases: PairTable;
  /** Antonyms (WordNet). */
  readonly opposites: PairTable;
  readonly classes: ClassTable;
}

let tables: WordRelations | undefined;

/** The tables, read on the first call. @throws Error if a file is missing or has another form. */
export function wordRelations(): WordRelations {
  tables ??= {
    senses: pairsOf(readWordNet('senses')),
    opposites: pairsOf(readWordNet('opposites')),
    paraphrases: paraphrasePairs(),
    classes: wordClasses(),
  };
  return tables;
}

/** The weight of a paraphrase, where a common sense has 1. Set by hand. */
export const OF_PARAPHRASE = 0.8;

/** Reads lines of a stem and the stems related to it, each with a digit for the strength in ninths. */
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
    // The more words a group has, the less one of them says about another. Set by hand.
    const strength = Math.min(1, 3 / Math.sqrt(stems.length + 3));
    for (const a of stems) {
      const row = table.get(a) ?? new Map<string, number>();
      table.set(a, row);
      for (const b of stems) if (a !== b) row.set(b, Math.max(row.get(b) ?? 0, strength));
    }
  }
  return table;
}
