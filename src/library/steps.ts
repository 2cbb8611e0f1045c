/** Work that can be left off for a moment: at each step its caller may do something else, or never go on. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does the work at one go. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
