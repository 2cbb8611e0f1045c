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
