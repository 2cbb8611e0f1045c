import { createInterface, type Interface } from 'node:readline';

/** Asks a person at a terminal, one question after the other. */
export class Asker {
  readonly #lines: Interface;
  #isClosed = false;

  constructor(input: NodeJS.ReadableStream, output: NodeJS.WritableStream) {
    this.#lines = createInterface({ input, output });
    this.#lines.on('close', () => {
      this.#isClosed = true;
    });
  }

  /** @param otherwise What Enter alone says. @returns False as well where the input has ended, or Ctrl+C was pressed. */
  async isWanted(question: string, otherwise: boolean): Promise<boolean> {
    for (;;) {
      const typed = await this.#ask(`${question} [${otherwise ? 'Y/n' : 'y/N'}] `);
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

  #ask(question: string): Promise<string | undefined> {
    if (this.#isClosed) return Promise.resolve(undefined);
    return new Promise((resolve) => {
      const ended = (): void => resolve(undefined);
      this.#lines.once('close', ended);
      this.#lines.question(question, (typed) => {
        this.#lines.off('close', ended);
        resolve(typed);
      });
    });
  }
}
