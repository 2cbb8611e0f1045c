/** The last so many keys. */
export class Recent {
  readonly #most: number;
  readonly #keys = new Set<string>();

  constructor(most: number) {
    this.#most = most;
  }

  /** Adds a key. @returns Whether it was not there. */
  add(key: string): boolean {
    if (this.#keys.has(key)) return false;
    this.#keys.add(key);
    if (this.#keys.size > this.#most) this.#keys.delete(this.#keys.values().next().value ?? '');
    return true;
  }
}
