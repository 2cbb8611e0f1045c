import { PlainError } from './plain-error.ts';

/** A file cannot be used. The message, which completes a sentence that begins with the file's name, says why and what to do. */
export class UnusableError extends PlainError {
  /** What is wrong: "is a zip archive, not a PDF file". */
  readonly reason: string;
  /** What to do: "give it the extension that it should have"; nothing where the reason says all. */
  readonly remedy: string | undefined;

  constructor(reason: string, remedy?: string) {
    super(remedy === undefined ? reason : `${reason}; ${remedy}`);
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** It takes more time or memory than a file may. */
export class TooMuchError extends UnusableError {}
