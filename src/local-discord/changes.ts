/** Tells whoever watches that something is other than before. */
export class Changes {
  readonly #listeners = new Set<() => void>();
  #isDue = false;

  /** Calls the listener soon after each change, once for all that change at a time. Returns what ends that. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Says that something has changed. */
  readonly happened = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      for (const listener of [...this.#listeners]) listener();
    });
  };
}
