import type { Steps } from '../library/steps.ts';
import { CAPITAL, EXTRA, type ForwardIndex, STOP, type StringId } from './forward-index.ts';
import type { IndexedPassage } from './indexed.ts';

/** How often a term occurs in the stories that are searched. */
export interface Frequency {
  /** Passages with the term. */
  readonly passages: number;
  /** Sentences with the term. */
  readonly sentences: number;
  /** All passages. */
  readonly of: number;
  /** Whether it is ever written with a capital. */
  readonly isCapitalised: boolean;
  /** Whether, after the first word of a sentence, it has a capital more often than not. */
  readonly isName: boolean;
}

/**
 * The weight of a term: the inverse document frequency of BM25 (Robertson), damped, because in a story of a dozen passages
 * counts are too small for rarity to mean much. Above 0.7; its factors are set by hand.
 */
export function dampedIdf({ passages, of }: Pick<Frequency, 'passages' | 'of'>): number {
  return 0.7 + 0.35 * Math.log(1 + (of - passages + 0.5) / (passages + 0.5));
}

/** Rows of a table, by the ids of words: of all words of a library the ids themselves, of a story's in the order they come. */
class Rows {
  readonly #rows: Map<StringId, number> | undefined;
  readonly size: number;

  constructor(forward: ForwardIndex, passages: readonly IndexedPassage[], isAll: boolean) {
    if (isAll) {
      this.size = forward.strings.length;
      return;
    }
    const rows = new Map<StringId, number>();
    for (const passage of passages)
      forward.each(...sentenceRange(passage), (key) => {
        if (!rows.has(key)) rows.set(key, rows.size);
      });
    this.#rows = rows;
    this.size = rows.size;
  }

  of(id: StringId): number {
    return this.#rows ? (this.#rows.get(id) ?? -1) : id;
  }
}

/** Counts as plain data, to be written and read again. Of each word, but for the last three. */
export interface CountColumns {
  /** How many have it as a term. */
  readonly passages: Uint32Array;
  readonly sentences: Uint32Array;
  /** 1 if it is ever written with a capital. */
  readonly capitalised: Uint8Array;
  /** Uses with a capital minus uses without, after the first word of a sentence. */
  readonly nameUses: Int32Array;
  /** How many different terms each passage has, in their order. */
  readonly terms: Uint32Array;
  /** Sentences, and their content words. */
  readonly all: number;
  readonly words: number;
}

/** How often each word occurs in some passages, in typed arrays. */
export class Counts {
  /** How many sentences there are, and the average number of content words in one. */
  readonly sentences: { readonly of: number; readonly averageLength: number };
  /** How many different terms each passage has, in their order, and on average. */
  readonly terms: Uint32Array;
  readonly averageTerms: number;
  readonly columns: CountColumns;
  readonly #rows: Rows;

  private constructor(rows: Rows, columns: CountColumns) {
    const { all, words, terms } = columns;
    this.#rows = rows;
    this.columns = columns;
    this.sentences = { of: all, averageLength: words / Math.max(1, all) };
    this.terms = terms;
    this.averageTerms = terms.reduce((sum, each) => sum + each, 0) / Math.max(1, terms.length);
  }

  /** Counts in steps, one for each passage. @param isAll Whether these are all passages of the library. */
  static *of(forward: ForwardIndex, passages: readonly IndexedPassage[], isAll: boolean): Steps<Counts> {
    const rows = new Rows(forward, passages, isAll);
    const counted = new Counted(rows.size, passages.length);
    for (const [at, passage] of passages.entries()) {
      counted.add(passage, at, forward, rows);
      yield;
    }
    return new Counts(rows, counted.columns());
  }

  /** @param columns Of all passages of the library. */
  static from(forward: ForwardIndex, columns: CountColumns): Counts {
    return new Counts(new Rows(forward, [], true), columns);
  }

  frequency(id: StringId): Frequency {
    const row = this.#rows.of(id);
    const { passages, sentences, capitalised, nameUses, terms } = this.columns;
    return {
      passages: passages[row] ?? 0,
      sentences: sentences[row] ?? 0,
      of: terms.length,
      isCapitalised: capitalised[row] === 1,
      isName: (nameUses[row] ?? 0) > 0,
    };
  }
}

class Counted {
  readonly passages: Uint32Array;
  readonly sentences: Uint32Array;
  readonly capitalised: Uint8Array;
  readonly nameUses: Int32Array;
  /** Of each passage, its different terms. */
  readonly terms: Uint32Array;
  /** Sentences, and their content words. */
  all = 0;
  words = 0;
  /** Of each word, the last passage and the last sentence that it was counted for, from 1. */
  readonly #inPassage: Uint32Array;
  readonly #inSentence: Uint32Array;

  constructor(size: number, passages: number) {
    this.terms = new Uint32Array(passages);
    this.passages = new Uint32Array(size);
    this.sentences = new Uint32Array(size);
    this.capitalised = new Uint8Array(size);
    this.nameUses = new Int32Array(size);
    this.#inPassage = new Uint32Array(size);
    this.#inSentence = new Uint32Array(size);
  }

  columns(): CountColumns {
    const { passages, sentences, capitalised, nameUses, terms, all, words } = this;
    return { passages, sentences, capitalised, nameUses, terms, all, words };
  }

  /** @param at The place of the passage among those that are counted. */
  add(passage: IndexedPassage, at: number, forward: ForwardIndex, rows: Rows): void {
    const [from, to] = sentenceRange(passage);
    let [last, place] = [-1, 0];
    this.all += to - from;
    forward.each(from, to, (key, marks, sentence) => {
      if (sentence !== last) [last, place] = [sentence, 0];
      const row = rows.of(key);
      if ((marks & STOP) === 0) this.#term(row, at, sentence);
      if ((marks & EXTRA) !== 0) return;
      if ((marks & CAPITAL) !== 0) this.capitalised[row] = 1;
      if ((marks & STOP) === 0) {
        this.words += 1;
        if (place > 0) this.nameUses[row] = (this.nameUses[row] as number) + ((marks & CAPITAL) !== 0 ? 1 : -1);
      }
      place += 1;
    });
  }

  #term(row: number, passage: number, sentence: number): void {
    // From 1, as 0 is none.
    if (this.#inSentence[row] === sentence + 1) return;
    this.#inSentence[row] = sentence + 1;
    this.sentences[row] = (this.sentences[row] as number) + 1;
    if (this.#inPassage[row] === passage + 1) return;
    this.#inPassage[row] = passage + 1;
    this.passages[row] = (this.passages[row] as number) + 1;
    this.terms[passage] = (this.terms[passage] as number) + 1;
  }
}

/** The first of a passage's sentences, and the one after the last. */
export function sentenceRange({ sentences }: IndexedPassage): [from: number, to: number] {
  const from = sentences[0]?.id ?? 0;
  return [from, from + sentences.length];
}
