import type { Corpus } from '../src/answer/corpus.ts';
import type { Action, Card } from '../src/cards/card.ts';

/** What a reader gave to a command, as plain data: the same over the gateway, over HTTP, in a terminal and in a test. */
export interface Request {
  readonly command: string;
  readonly options: Readonly<Record<string, string | boolean>>;
}

/** What comes back. */
export interface Reply {
  readonly card: Card;
  /** Only the one who asked sees it. */
  readonly private: boolean;
  /** For the log: `answered`, `related`, `absent`, `found`, `unknown` and the like. */
  readonly outcome: string;
}

export interface Choice {
  readonly name: string;
  readonly value: string;
}

export interface Option {
  readonly name: string;
  readonly description: string;
  readonly type: 'string' | 'boolean';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly autocomplete?: boolean;
}

/** A slash command: its declaration and what it does. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly options: readonly Option[];
  readonly run: (request: Request, corpus: Corpus) => Reply;
  /** Choices for the option that is being typed, at most 25; never throws. */
  readonly complete?: (option: string, typed: string, request: Request, corpus: Corpus) => Choice[];
}

/** What a reader may know of why there is no reply; its message is shown to them alone. */
export class ReaderError extends Error {}

/** What answers the press of a button; nothing when what it was made for is not there (any more). */
export type Press = (action: Action, corpus: Corpus) => Reply | undefined;
