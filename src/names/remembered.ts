const MOST = 50_000;

/** Makes something of a word once: words come again and again. Begins anew when it remembers too many. */
export function remembered<T extends string | boolean>(make: (word: string) => T): (word: string) => T {
  const known = new Map<string, T>();
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
