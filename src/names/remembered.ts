const MOST = 50_000;

/** Makes something of a word once: words come again and again. Begins anew when it remembers too many. */
export function remembered(make: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
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
