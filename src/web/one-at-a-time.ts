/** Lets one piece of work at a time go on for each name; others wait in order. */
export class OneAtATime {
  readonly #last = new Map<string, Promise<unknown>>();

  /** @throws Error of the work. */
  async take<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.#last.get(name);
    const own = (before ?? Promise.resolve()).then(work, work);
    const settled = own.catch(() => {});
    this.#last.set(name, settled);
    try {
      return await own;
    } finally {
      if (this.#last.get(name) === settled) this.#last.delete(name);
    }
  }
}
