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
  /** By first letter and length, so that only words within the tolerance are compared. */
  readonly #groups = new Map<string, string[]>();
  readonly #counts: ReadonlyMap<string, number>;

  /** @param counts How often each folded word occurs. */
  constructor(counts: ReadonlyMap<string, number>) {
    this.#counts = counts;
    for (const word of counts.keys()) {
      if (!/^\p{L}{4,}$/u.test(word)) continue;
      const group = this.#groups.get(groupOf(word, word.length));
      if (group) group.push(word);
      else this.#groups.set(groupOf(word, word.length), [word]);
    }
  }

  /** @returns The nearest word with the same first letter, of two equally near the more frequent; nothing if none is near. */
  nearest(typed: string): string | undefined {
    const limit = /\P{L}/u.test(typed) ? 0 : tolerance(typed.length);
    let found: { word: string; distance: number; count: number } | undefined;
    for (let length = typed.length - limit; limit > 0 && length <= typed.length + limit; length++)
      for (const word of this.#groups.get(groupOf(typed, length)) ?? []) {
        const distance = editDistance(typed, word, found?.distance ?? limit);
        if (distance > limit || distance === 0) continue;
        const count = this.#counts.get(word) ?? 0;
        if (!found || distance < found.distance || (distance === found.distance && count > found.count))
          found = { word, distance, count };
      }
    return found?.word;
  }
}

const groupOf = (word: string, length: number): string => `${word.charAt(0)}${length}`;
