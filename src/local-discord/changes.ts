/** Notifies listeners of changes. */
export class Changes {
  readonly #listeners = new Set<() => void>();
  #isDue = false;

  /** Calls the listener soon after a change, once for all changes in one turn of the event loop. Returns what removes it. */
  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reports a change. */
  readonly happened = (): void => {
    if (this.#isDue) return;
    this.#isDue = true;
    setImmediate(() => {
      this.#isDue = false;
      for (const listener of [...this.#listeners]) listener();
    });
  };
}
