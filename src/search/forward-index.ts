import type { Token } from '../language/tokens.ts';
import type { ViewWord } from './sentence-analysis.ts';

/** A number for each word or term of a library; −1 for one that it does not have. */
export type StringId = number;

/**
 * The words of a library's sentences, in order (a forward index): of each its surface and where it begins, in typed arrays of
 * four to eight bytes a word. What is known of a surface is kept once, however often it comes.
 */
export class ForwardIndex {
  /** Words and terms by their ids. */
  readonly strings: readonly string[];
  readonly #ids: ReadonlyMap<string, StringId>;
  readonly #surfaces: Surfaces;
  readonly #surface: Whole;
  readonly #start: Whole;
  readonly #first: Uint32Array;
  readonly #offset: Uint32Array;

  constructor({ strings, ids, surfaces, surface, start, first, offset }: Parts) {
    this.strings = strings;
    this.#ids = ids;
    this.#surfaces = { ...surfaces, key: keysOf(surfaces) };
    this.#surface = surface;
    this.#start = start;
    this.#first = first;
    this.#offset = offset;
  }

  /** @param columns What `columns` gave. */
  static from({ strings: joined, surface, start, first, offset, ...surfaces }: WordColumns): ForwardIndex {
    const strings = joined === '' ? [] : joined.split('\n');
    const ids = new Map<string, StringId>();
    for (let id = 0; id < strings.length; id++) ids.set(strings[id] as string, id);
    return new ForwardIndex({ strings, ids, surfaces, surface, start, first, offset });
  }

  /** The index as plain data, to be written and read again. */
  columns(): WordColumns {
    const { word, term, length, marks } = this.#surfaces;
    const [surface, start, first, offset] = [this.#surface, this.#start, this.#first, this.#offset];
    return { strings: this.strings.join('\n'), word, term, length, marks, surface, start, first, offset };
  }

  /** How many sentences there are. */
  get sentences(): number {
    return this.#first.length - 1;
  }

  idOf(word: string): StringId {
    return this.#ids.get(word) ?? -1;
  }

  /** The tokens of a sentence, as `tokenize` gives them. */
  tokens(sentence: number): Token[] {
    const tokens: Token[] = [];
    for (let at = this.#from(sentence); at < this.#from(sentence + 1); at++) tokens.push(this.#token(at, sentence));
    return tokens;
  }

  /** Calls for each token of a sentence, in order, with its surface, where it begins in the sentence, and how to make it. */
  eachSurface(sentence: number, use: (surface: number, start: number, tokenOf: () => Token) => void): void {
    for (let at = this.#from(sentence); at < this.#from(sentence + 1); at++)
      use(this.#surface[at] as number, this.#start[at] as number, () => this.#token(at, sentence));
  }

  #token(at: number, sentence: number): Token {
    const { word, term, length, marks } = this.#surfaces;
    const surface = this.#surface[at] as number;
    const start = (this.#offset[sentence] as number) + (this.#start[at] as number);
    const mark = marks[surface] as number;
    const token = {
      start,
      end: start + (length[surface] as number),
      word: this.strings[word[surface] as number] as string,
      term: this.strings[term[surface] as number] as string,
      stop: (mark & STOP) !== 0,
    };
    return mark & EXTRA ? { ...token, extra: true } : token;
  }

  /**
   * Calls for each token of some sentences, in order.
   *
   * @param to After the last.
   * @param use Is given the id of its key (its term; for a stop word the word), what it is (`STOP`, `EXTRA` and `CAPITAL`), and
   * the sentence.
   */
  each(from: number, to: number, use: (key: StringId, marks: number, sentence: number) => void): void {
    const { key, marks } = this.#surfaces;
    for (let sentence = from; sentence < to; sentence++)
      for (let at = this.#from(sentence); at < this.#from(sentence + 1); at++) {
        const surface = this.#surface[at] as number;
        use(key[surface] as number, marks[surface] as number, sentence);
      }
  }

  /** The terms of some sentences without stop words, in order, each as often as it comes. */
  terms(from: number, to: number): string[] {
    const terms: string[] = [];
    this.each(from, to, (key, marks) => {
      if ((marks & STOP) === 0) terms.push(this.strings[key] as string);
    });
    return terms;
  }

  /**
   * The terms of a sentence by their ids, without stop words, in order, each as often as it comes.
   *
   * @param into Is filled from its beginning, so that one array serves many sentences.
   * @returns How many there are.
   */
  termIds(sentence: number, into: StringId[]): number {
    const { key, marks } = this.#surfaces;
    const to = this.#from(sentence + 1);
    let count = 0;
    for (let at = this.#from(sentence); at < to; at++) {
      const surface = this.#surface[at] as number;
      if (((marks[surface] as number) & STOP) !== 0) continue;
      into[count] = key[surface] as number;
      count += 1;
    }
    return count;
  }

  /** The words of a sentence, for ranking. */
  words(sentence: number): ViewWord[] {
    const words: ViewWord[] = [];
    this.eachWord(sentence, (surface, start, end, marks) => words.push(this.#word(surface, start, end, marks)));
    return words;
  }

  /** One of these. @param place From 0. */
  wordAt(sentence: number, place: number): ViewWord | undefined {
    let [word, passed]: [ViewWord | undefined, number] = [undefined, 0];
    this.eachWord(sentence, (surface, start, end, marks) => {
      if (passed === place) word = this.#word(surface, start, end, marks);
      passed += 1;
    });
    return word;
  }

  #word(surface: number, start: number, end: number, marks: number): ViewWord {
    const key = this.strings[this.#surfaces.key[surface] as number] as string;
    return { key, stop: (marks & STOP) !== 0, capital: (marks & CAPITAL) !== 0, start, end };
  }

  /**
   * Calls for each word of a sentence, in order, without second readings.
   *
   * @param use Is given its surface (words that are written and read the same have the same), where it begins and ends in its
   * document, and what it is (`STOP` and `CAPITAL`).
   */
  eachWord(sentence: number, use: (surface: number, start: number, end: number, marks: number) => void): void {
    const { length, marks } = this.#surfaces;
    const offset = this.#offset[sentence] as number;
    const to = this.#from(sentence + 1);
    for (let at = this.#from(sentence); at < to; at++) {
      const surface = this.#surface[at] as number;
      const mark = marks[surface] as number;
      const start = offset + (this.#start[at] as number);
      if ((mark & EXTRA) === 0) use(surface, start, start + (length[surface] as number), mark);
    }
  }

  /** How many surfaces there are: they are numbered from 0. */
  get surfaces(): number {
    return this.#surfaces.marks.length;
  }

  /** The keys of a sentence's words, in order, without second readings. */
  keysOf(sentence: number): StringId[] {
    const { key, marks } = this.#surfaces;
    const to = this.#from(sentence + 1);
    // Of the length that nearly all need: one that grows takes twice the memory.
    const keys = new Array<StringId>(to - this.#from(sentence));
    let count = 0;
    for (let at = this.#from(sentence); at < to; at++) {
      const surface = this.#surface[at] as number;
      if (((marks[surface] as number) & EXTRA) !== 0) continue;
      keys[count] = key[surface] as number;
      count += 1;
    }
    if (count < keys.length) keys.length = count;
    return keys;
  }

  /** Whether a sentence has all of some words, by their keys, without second readings. */
  hasAll(sentence: number, keys: Int32Array): boolean {
    for (let i = 0; i < keys.length; i++) if (!this.#has(sentence, keys[i] as number)) return false;
    return true;
  }

  #has(sentence: number, wanted: number): boolean {
    const { key, marks } = this.#surfaces;
    const to = this.#from(sentence + 1);
    for (let at = this.#from(sentence); at < to; at++) {
      const surface = this.#surface[at] as number;
      if (key[surface] === wanted && ((marks[surface] as number) & EXTRA) === 0) return true;
    }
    return false;
  }

  /**
   * Looks for some words in a sentence.
   *
   * @param keys Their ids.
   * @param held Set to 1 for each that is a term of the sentence.
   * @param times Added to it is how often each comes; of a second reading of other words not counted.
   * @returns How many words of the sentence are no stop words.
   */
  find(sentence: number, keys: Int32Array, held: number[], times: number[]): number {
    const { key, marks } = this.#surfaces;
    const to = this.#from(sentence + 1);
    let content = 0;
    for (let at = this.#from(sentence); at < to; at++) {
      const surface = this.#surface[at] as number;
      const id = key[surface] as number;
      const mark = marks[surface] as number;
      if ((mark & (STOP | EXTRA)) === 0) content += 1;
      for (let i = 0; i < keys.length; i++) {
        if (keys[i] !== id) continue;
        if ((mark & STOP) === 0) held[i] = 1;
        if ((mark & EXTRA) === 0) times[i] = (times[i] as number) + 1;
      }
    }
    return content;
  }

  /** How often each word comes in the library, by id, without stop words; and likewise each term. */
  frequencies(): { readonly words: Uint32Array; readonly terms: Uint32Array; readonly termOf: Uint32Array } {
    const { word, term, marks } = this.#surfaces;
    const size = this.strings.length;
    const [words, terms, termOf] = [new Uint32Array(size), new Uint32Array(size), new Uint32Array(size)];
    for (const surface of this.#surface) {
      if (((marks[surface] as number) & STOP) !== 0) continue;
      const [ofWord, ofTerm] = [word[surface] as number, term[surface] as number];
      words[ofWord] = (words[ofWord] as number) + 1;
      terms[ofTerm] = (terms[ofTerm] as number) + 1;
      termOf[ofWord] = ofTerm;
    }
    return { words, terms, termOf };
  }

  #from(sentence: number): number {
    return this.#first[sentence] as number;
  }
}

/** What a token is, as bits. */
export const [STOP, EXTRA, CAPITAL] = [1, 2, 4] as const;

/** What is known of each surface; words and terms by the ids of their strings. */
interface SurfaceColumns {
  readonly word: Uint32Array;
  readonly term: Uint32Array;
  /** In UTF-16 code units. */
  readonly length: Uint32Array;
  readonly marks: Uint8Array;
}

interface Surfaces extends SurfaceColumns {
  /** The term; of a stop word the word. */
  readonly key: Uint32Array;
}

const keysOf = ({ word, term, marks }: SurfaceColumns): Uint32Array =>
  term.map((id, i) => ((marks[i] as number) & STOP ? (word[i] as number) : id));

/** Whole numbers, in two bytes each where these will do. */
type Whole = Uint16Array | Uint32Array;

interface TokenColumns {
  /** Of each token, its surface, and where it begins in its sentence. */
  readonly surface: Whole;
  readonly start: Whole;
  /** Of each sentence its first token, and one more for the end; and where it begins in its document. */
  readonly first: Uint32Array;
  readonly offset: Uint32Array;
}

interface Parts extends TokenColumns {
  readonly strings: readonly string[];
  readonly ids: ReadonlyMap<string, StringId>;
  readonly surfaces: SurfaceColumns;
}

/** A forward index as plain data. */
export interface WordColumns extends SurfaceColumns, TokenColumns {
  /** Words and terms, a line each. */
  readonly strings: string;
}
