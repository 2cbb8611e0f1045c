import { editDistance } from './edit-distance.ts';

/**
 * How many edits a typed word may be away from the word that was meant, by its length in UTF-16 code units. Short words
 * have too many neighbours to allow any. Set by hand.
 */
export function tolerance(length: number): 0 | 1 | 2 {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** Finds the word of a vocabulary that a misspelt word was most likely meant to be. */
export class Speller {
  /** Words with how often they come, by first letter and length, so that only words within the tolerance are compared. */
  readonly #groups = new Map<string, { readonly words: string[]; readonly counts: number[] }>();

  /** @param counts How often each folded word occurs. */
  constructor(counts: Iterable<readonly [word: string, count: number]>) {
    for (const [word, count] of counts) {
      if (!/^\p{L}{4,}$/u.test(word)) continue;
      const key = groupOf(word, word.length);
      const group = this.#groups.get(key) ?? { words: [], counts: [] };
      group.words.push(word);
      group.counts.push(count);
      this.#groups.set(key, group);
    }
  }

  /** @returns The nearest word with the same first letter, of two equally near the more frequent; nothing if none is near. */
  nearest(typed: string): string | undefined {
    const limit = /\P{L}/u.test(typed) ? 0 : tolerance(typed.length);
    let found: { word: string; distance: number; count: number } | undefined;
    for (let length = typed.length - limit; limit > 0 && length <= typed.length + limit; length++) {
      const { words, counts } = this.#groups.get(groupOf(typed, length)) ?? NONE;
      for (const [i, word] of words.entries()) {
        const distance = editDistance(typed, word, found?.distance ?? limit);
        if (distance > limit || distance === 0) continue;
        const count = counts[i] ?? 0;
        if (!found || distance < found.distance || (distance === found.distance && count > found.count))
          found = { word, distance, count };
      }
    }
    return found?.word;
  }
}

const NONE = { words: [], counts: [] };
const groupOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;
