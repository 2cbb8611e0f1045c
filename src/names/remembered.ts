/** Words that one function remembers, at most, so that a large library does not fill the memory. Set by hand. */
const MOST = 50_000;

const memories = new Set<Map<string, unknown>>();

/** Computes something of a word once, as words of a text come again and again, until `forgetWords`. */
export function remembered<T extends string | boolean>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
  memories.add(known);
  return (word) => {
    let made = known.get(word);
    if (made === undefined) {
      made = make(word);
      if (known.size >= MOST) known.clear();
      known.set(word, made);
    }
    return made;
  };
}

/** Forgets all words: a library that was read leaves nothing in memory but its names. */
export function forgetWords(): void {
  for (const known of memories) known.clear();
}
