import { Speller } from '../language/spelling.ts';
import { SHARED_PREFIX, stemSimilarity } from '../language/stem-similarity.ts';
import type { Token } from '../language/tokens.ts';

/** The words of the stories: what a misspelt one may have been, and which are forms of one word. */
export class Vocabulary {
  readonly #words: Speller;
  readonly #stems: Speller;
  /** Stems by their first letters: all that can be forms of one word. */
  readonly #families = new Map<string, string[]>();
  /** The commonest word of each stem. */
  readonly #wordOf = new Map<string, string>();

  constructor(tokens: Iterable<Token>) {
    const words = new Map<string, number>();
    const stems = new Map<string, number>();
    for (const { word, term, stop } of tokens) {
      if (stop) continue;
      const times = (words.get(word) ?? 0) + 1;
      words.set(word, times);
      stems.set(term, (stems.get(term) ?? 0) + 1);
      if (times > (words.get(this.#wordOf.get(term) ?? '') ?? 0)) this.#wordOf.set(term, word);
    }
    this.#words = new Speller(words);
    this.#stems = new Speller(stems);
    for (const stem of stems.keys()) {
      const start = stem.slice(0, SHARED_PREFIX);
      const family = this.#families.get(start);
      if (family) family.push(stem);
      else this.#families.set(start, [stem]);
    }
  }

  /**
   * @param asItStands Not in another form: names have none.
   * @returns The word of the stories nearest to a misspelt one: as it stands there, or in another form.
   */
  nearestWord({ word, term }: Pick<Token, 'word' | 'term'>, asItStands = false): string | undefined {
    const nearest = this.#words.nearest(word);
    return asItStands ? nearest : (nearest ?? this.#wordOf.get(this.#stems.nearest(term) ?? ''));
  }

  /** @returns The stems that are forms of the same word as this one, itself not among them. */
  family(term: string): string[] {
    const near = this.#families.get(term.slice(0, SHARED_PREFIX)) ?? [];
    return near.filter((stem) => stem !== term && stemSimilarity(term, stem) > 0);
  }
}
