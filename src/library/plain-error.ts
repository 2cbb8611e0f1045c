/** An error that the user can correct. The message says what is wrong and what to do; no stack is shown. */
export class PlainError extends Error {}
