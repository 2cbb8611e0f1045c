import { createInterface, type Interface } from 'node:readline';

/** Asks a person at a terminal, one question after the other. */
export class Asker {
  readonly #lines: Interface;
  readonly #output: NodeJS.WritableStream;
  /** Lines that nobody has waited for yet. */
  readonly #typed: string[] = [];
  #isClosed = false;
  #wake: (() => void) | undefined;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#output = output;
    this.#lines = createInterface({ input, output });
    this.#lines.on('line', (line) => {
      this.#typed.push(line);
      this.#wake?.();
    });
    // The input has ended, or Ctrl+C was pressed.
    this.#lines.on('close', () => {
      this.#isClosed = true;
      this.#wake?.();
    });
  }

  /** @param otherwise What Enter alone says. @returns False as well where nobody answers any more. */
  async isWanted(question: string, otherwise: boolean): Promise<boolean> {
    for (;;) {
      this.#output.write(`${question} [${otherwise ? 'Y/n' : 'y/N'}] `);
      const typed = await this.#line();
      if (typed === undefined) return false;
      const answer = typed.trim().toLowerCase();
      if (answer === '') return otherwise;
      if ('yes'.startsWith(answer)) return true;
      if ('no'.startsWith(answer)) return false;
    }
  }

  close(): void {
    this.#lines.close();
  }

  async #line(): Promise<string | undefined> {
    if (this.#typed.length === 0 && !this.#isClosed)
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    return this.#typed.shift();
  }
}
