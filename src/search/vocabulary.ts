import { Speller } from '../language/spelling.ts';
import { SHARED_PREFIX, stemSimilarity } from '../language/stem-similarity.ts';
import type { Token } from '../language/tokens.ts';

/** The words of the stories: corrects misspelt words, and finds forms of one word. */
export class Vocabulary {
  readonly #words: Speller;
  readonly #stems: Speller;
  /** Stems by their first letters: only these can be forms of one word. */
  readonly #families = new Map<string, string[]>();
  /** The most frequent word of each stem. */
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
   * @param isName Whether to look only for the word itself, not for its other forms: names have none.
   * @returns The word of the stories nearest to a misspelt one, or nearest in another form; nothing if none is near.
   */
  nearestWord({ word, term }: Pick<Token, 'word' | 'term'>, isName = false): string | undefined {
    const nearest = this.#words.nearest(word);
    return isName ? nearest : (nearest ?? this.#wordOf.get(this.#stems.nearest(term) ?? ''));
  }

  /** @returns The other stems that are forms of the same word. */
  family(term: string): string[] {
    const near = this.#families.get(term.slice(0, SHARED_PREFIX)) ?? [];
    return near.filter((stem) => stem !== term && stemSimilarity(term, stem) > 0);
  }
}
