import { Speller } from '../language/spelling.ts';
import { SHARED_PREFIX, stemSimilarity } from '../language/stem-similarity.ts';
import type { Token } from '../language/tokens.ts';
import type { ForwardIndex } from './forward-index.ts';

/** The words of the stories: corrects misspelt words, and finds forms of one word. */
export class Vocabulary {
  readonly #words: Speller;
  readonly #stems: Speller;
  /** Stems by their first letters: only these can be forms of one word. */
  readonly #families = new Map<string, string[]>();
  /** The most frequent word of each stem. */
  readonly #wordOf = new Map<string, string>();

  constructor(forward: ForwardIndex) {
    const { strings } = forward;
    const { words, terms, termOf } = forward.frequencies();
    const most = new Uint32Array(strings.length);
    for (const [id, times] of words.entries()) {
      const term = termOf[id] as number;
      if (times <= (most[term] as number)) continue;
      most[term] = times;
      this.#wordOf.set(strings[term] as string, strings[id] as string);
    }
    this.#words = new Speller(occurring(strings, words));
    this.#stems = new Speller(occurring(strings, terms));
    for (const [stem] of occurring(strings, terms)) {
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

/** The words that come at all, with how often. */
function* occurring(strings: readonly string[], times: Uint32Array): Generator<[word: string, times: number]> {
  for (const [id, count] of times.entries()) if (count > 0) yield [strings[id] as string, count];
}
