/** An error that the user can correct. The message says what is wrong and what to do; no stack is shown. */
export class PlainError extends Error {}

/** The first line of an error's message. */
export function lineOf(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return line;
}
