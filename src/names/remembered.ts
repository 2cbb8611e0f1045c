/** Texts that one function remembers, at most, so that a large library does not fill the memory. Set by hand. */
const MOST = 50_000;

const memories = new Set<Map<string, unknown>>();

/** Computes something of a word or a phrase once, as those of a text come again and again, until `forgetWords`. */
export function remembered<T extends string | boolean | object>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  memories.add(known);
  return (text) => {
    let made = known.get(text);
    if (made === undefined) {
      made = make(text);
      if (known.size >= MOST) known.clear();
      known.set(text, made);
    }
    return made;
  };
}

/** Forgets all words: a library that was read leaves nothing in memory but its names. */
export function forgetWords(): void {
  for (const known of memories) known.clear();
}
