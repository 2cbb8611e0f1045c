/**
 * Work in small steps: between two steps its caller may do something else, or stop.
 *
 * @typeParam Step What is told at each step.
 */
export type Steps<Result, Step = undefined> = Generator<Step, Result>;

/** Does all steps at once. */
export function atOnce<Result>(steps: Steps<Result, unknown>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Work that is done in steps, or at once when its result is asked for before. */
export class Later<Result> {
  #state: { readonly steps: Steps<Result> } | { readonly result: Result };

  constructor(steps: Steps<Result>) {
    this.#state = { steps };
  }

  get result(): Result {
    if ('steps' in this.#state) this.#state = { result: atOnce(this.#state.steps) };
    return this.#state.result;
  }

  /** The steps that are left. */
  *finish(): Steps<void> {
    while ('steps' in this.#state) {
      const { done, value } = this.#state.steps.next();
      if (done) this.#state = { result: value };
      else yield;
    }
  }
}
