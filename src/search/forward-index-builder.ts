import { type Token, tokenize } from '../language/tokens.ts';
import { Numbers } from '../library/numbers.ts';
import type { Steps } from '../library/steps.ts';
import { CAPITAL, EXTRA, ForwardIndex, STOP, type StringId } from './forward-index.ts';

/** Numbers below this take two bytes. */
const SMALL = 65_536;

/** Takes the sentences of a library, one after the other, and makes their index. */
export class ForwardIndexBuilder {
  readonly #strings: string[] = [];
  readonly #ids = new Map<string, StringId>();
  /** By what is written; and where the same is read in several ways, by all that is known of it. */
  readonly #bySurface = new Map<string, number>();
  readonly #byReading = new Map<string, number>();
  readonly #word: number[] = [];
  readonly #term: number[] = [];
  readonly #length: number[] = [];
  readonly #marks: number[] = [];
  readonly #surface = new Numbers();
  readonly #start = new Numbers();
  readonly #first = new Numbers();
  readonly #offset = new Numbers();
  /** Code units of the longest sentence. */
  #longest = 0;
  /** The index that was last copied from, and which surface here each of its surfaces is. */
  #copied: { readonly from?: ForwardIndex; readonly surfaces: Map<number, number> } = { surfaces: new Map() };

  /** Adds a sentence. @param offset Where it begins in its document. */
  add(text: string, offset: number): void {
    this.#begin(text, offset);
    for (const token of tokenize(text, offset)) {
      this.#surface.push(this.#surfaceOf(token, text.slice(token.start - offset, token.end - offset)));
      this.#start.push(token.start - offset);
    }
  }

  /**
   * Adds a sentence as another index has it.
   *
   * @param text The sentence.
   * @param offset Where it begins in its document.
   */
  copy(from: ForwardIndex, sentence: number, text: string, offset: number): void {
    if (from !== this.#copied.from) this.#copied = { from, surfaces: new Map() };
    const { surfaces } = this.#copied;
    this.#begin(text, offset);
    from.eachSurface(sentence, (surface, start, tokenOf) => {
      let own = surfaces.get(surface);
      if (own === undefined) {
        const token = tokenOf();
        own = this.#surfaceOf(token, text.slice(token.start - offset, token.end - offset));
        surfaces.set(surface, own);
      }
      this.#surface.push(own);
      this.#start.push(start);
    });
  }

  #begin(text: string, offset: number): void {
    this.#first.push(this.#surface.length);
    this.#offset.push(offset);
    this.#longest = Math.max(this.#longest, text.length);
  }

  /** Joins what was gathered, in a few steps. */
  *build(): Steps<ForwardIndex> {
    this.#first.push(this.#surface.length);
    const surface = this.#surface.whole(this.#word.length <= SMALL);
    yield;
    const start = this.#start.whole(this.#longest <= SMALL);
    yield;
    const surfaces = {
      word: Uint32Array.from(this.#word),
      term: Uint32Array.from(this.#term),
      length: Uint32Array.from(this.#length),
      marks: Uint8Array.from(this.#marks),
    };
    return new ForwardIndex({
      strings: this.#strings,
      ids: this.#ids,
      surfaces,
      surface,
      start,
      first: this.#first.whole(),
      offset: this.#offset.whole(),
    });
  }

  #surfaceOf(token: Token, text: string): number {
    const known = this.#bySurface.get(text);
    if (known === undefined) {
      const made = this.#addSurface(token, text);
      this.#bySurface.set(text, made);
      return made;
    }
    if (this.#isOf(known, token)) return known;
    const reading = `${token.stop} ${token.extra} ${token.word} ${token.term} ${text}`;
    const other = this.#byReading.get(reading) ?? this.#addSurface(token, text);
    this.#byReading.set(reading, other);
    return other;
  }

  #isOf(surface: number, { word, term, stop, extra }: Token): boolean {
    return (
      this.#strings[this.#word[surface] as number] === word &&
      this.#strings[this.#term[surface] as number] === term &&
      ((this.#marks[surface] as number) & (STOP | EXTRA)) === (stop ? STOP : 0) + (extra ? EXTRA : 0)
    );
  }

  #addSurface({ word, term, stop, extra }: Token, text: string): number {
    const isCapital = /^\p{Lu}/u.test(text.charAt(0));
    this.#word.push(this.#intern(word));
    this.#term.push(this.#intern(term));
    this.#length.push(text.length);
    this.#marks.push((stop ? STOP : 0) + (extra ? EXTRA : 0) + (isCapital ? CAPITAL : 0));
    return this.#word.length - 1;
  }

  #intern(text: string): StringId {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    // A slice would keep the whole text that it is of.
    const own = Buffer.from(text, 'utf16le').toString('utf16le');
    this.#strings.push(own);
    this.#ids.set(own, this.#strings.length - 1);
    return this.#strings.length - 1;
  }
}
