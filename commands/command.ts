import type { Action, Card, CardLine } from '../src/cards/card.ts';
import type { Strings } from '../src/cards/strings/index.ts';
import type { Corpus } from '../src/corpus/corpus.ts';

/** What a reader gave to a command, as plain data: the same over the gateway, over HTTP, in a terminal and in a test. */
export interface Request {
  readonly options: Readonly<Record<string, string | boolean>>;
  /** In the reader's language. */
  readonly words: Strings;
}

/** What comes back. */
export interface Reply {
  readonly card: Card;
  /** Only the one who asked sees it; of a press, never on a card that all see. */
  readonly private: boolean;
  /** For the log: `answered`, `related`, `absent`, `found`, `unknown` and the like. */
  readonly outcome: string;
}

export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

export interface Option {
  readonly name: string;
  readonly type: 'string' | 'boolean';
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly autocomplete?: boolean;
}

/** What Discord shows of a command or option. */
interface Displayed {
  readonly name: string;
  readonly description: string;
}

/** A slash command: its declaration and what it does. */
export interface Command {
  readonly name: string;
  /** How it is shown in a language; English names are the names of command and options. */
  readonly shown: (words: Strings) => Displayed & { readonly options: Readonly<Record<string, Displayed>> };
  readonly options: readonly Option[];
  readonly run: (request: Request, corpus: Corpus) => Reply;
  /** Choices for the option that is being typed, at most 25; never throws. */
  readonly complete?: (option: string, typed: string, request: Request, corpus: Corpus) => Suggestion[];
}

/** An entry of a message's menu. */
export interface MessageCommand {
  readonly shown: (words: Strings) => Pick<Displayed, 'name'>;
  /** @param text The message's text, in Discord's Markdown; empty for a message without any. */
  readonly run: (text: string, words: Strings, corpus: Corpus) => Reply;
}

/** What a reader may know of why there is no reply, shown to them alone. */
export class ReaderError extends Error {
  readonly line: string | CardLine;
  /** For the log. */
  readonly outcome: string;

  constructor(line: string | CardLine, outcome: string) {
    super(outcome);
    this.line = line;
    this.outcome = outcome;
  }
}

/** Where a button or menu was pressed. */
export interface Pressed {
  /** What was asked, as it stands on the message. */
  readonly asked?: string | undefined;
  readonly words: Strings;
}

/** All that a reader can say and press. */
export interface Conversation {
  /** In the order in which they are shown. */
  readonly commands: readonly Command[];
  readonly messageCommands: readonly MessageCommand[];
  readonly press: Press;
  /** Whether documents, by their fingerprints, are as they were. */
  readonly areUnchanged: (documents: readonly string[], corpus: Corpus) => boolean;
}

/** What answers a press; nothing when what it was made for is not there (any more). */
export type Press = (action: Action, pressed: Pressed, corpus: Corpus) => Reply | undefined;
