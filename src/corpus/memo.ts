/**
 * Reads something of an object once and remembers it for as long as the object lives.
 *
 * The keys are parts of a corpus (stories, sentences), which never change: a new corpus has new ones, so that nothing
 * outdated is ever returned, and what was remembered for the old one is freed with it.
 *
 * @param read Must depend on the key alone.
 */
export function oncePer<Key extends object, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    let found = known.get(key);
    if (!found) {
      found = { value: read(key) };
      known.set(key, found);
    }
    return found.value;
  };
}
