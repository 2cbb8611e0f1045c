/** Work in small steps: between two steps its caller may do something else, or stop. */
export type Steps<Result> = Generator<undefined, Result>;

/** Does all steps at once. */
export function atOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
