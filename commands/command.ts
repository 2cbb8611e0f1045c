import type { Carried } from '../src/answer/follow-up/carried.ts';
import type { Action, Actions } from '../src/cards/action.ts';
import type { Card, CardLine } from '../src/cards/card.ts';
import type { CardContext } from '../src/cards/card-context.ts';
import type { Modal } from '../src/cards/modal.ts';
import type { Strings } from '../src/cards/strings/index.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import type { Reader, ReaderUse } from '../src/reader/reader.ts';
import type { ServerKeeping } from './keeping.ts';

/** What every command and page needs beside what it is asked: the stories, the bot's own words, what fits on a card. */
export interface CommandContext extends CardContext {
  readonly corpus: Corpus;
  /** Without one, words alone choose. */
  readonly reader?: Reader | undefined;
  /** Nothing outside Discord. */
  readonly place?: Place;
  /** What is kept for the server; nothing where nothing is. */
  readonly keeping?: ServerKeeping | undefined;
}

/** Where a reader is, and what they may do there. */
export interface Place {
  /** A server, by its id; nothing in direct messages and groups. */
  readonly server?: string | undefined;
  readonly channel?: string | undefined;
  /** The channel of a thread or a post. */
  readonly parent?: string | undefined;
  /** Whether the bot is there for the reader alone: the server has not installed it. */
  readonly isGuest?: boolean;
  /** Ids of the roles that the reader has in the server. */
  readonly roles: readonly string[];
  /** Whether the reader manages the server. */
  readonly isManager: boolean;
  /** Whether the reader manages the messages of the channel. */
  readonly isModerator: boolean;
}

/** What a reader gave to a command, as plain data: the same over the gateway, in a terminal and in a test. */
export interface Request {
  readonly options: Readonly<Record<string, string | boolean>>;
  /** Files, by the options that they were given for. */
  readonly files?: Readonly<Record<string, GivenFile>>;
}

/** A file that a reader gave to a command, before anything of it is fetched. */
export interface GivenFile {
  /** With its extension. */
  readonly name: string;
  readonly url: string;
  /** In bytes. */
  readonly size: number;
}

/** An option that is being typed. */
export interface Typing extends Request {
  /** Its name. */
  readonly option: string;
  readonly typed: string;
}

/** What comes back. */
export interface Reply {
  readonly card: Card;
  /** Only the one who asked or pressed sees it: the reply to a press on a card that all see then comes apart from it. */
  readonly private: boolean;
  /** For the log: `answered`, `related`, `absent`, `found`, `unknown` and the like. */
  readonly outcome: string;
  /** For the log: whether the reader chose, where it could have. */
  readonly reader?: ReaderUse;
  /** A press leaves the card as it is, and this comes as a message of its own. */
  readonly isApart?: boolean;
  /** The same in a line or two, where nothing is found and yet all see it: in reply to a message. */
  readonly brief?: Card;
  /** That line says only that nothing is found: to words that ask nothing it is no reply. */
  readonly isNothing?: boolean;
}

/** A form comes back, to be filled in. What is typed comes to the page of its action. */
export interface ModalReply {
  readonly modal: Modal;
  readonly outcome: string;
}

/** A choice for an option that is being typed. */
export interface Suggestion {
  readonly name: string;
  readonly value: string;
}

export interface Option {
  readonly name: string;
  /** The value of a channel is its id; a file is among `Request.files`. */
  readonly type: 'string' | 'boolean' | 'channel' | 'file';
  readonly required?: boolean;
  /** In UTF-16 code units. An option with choices takes as much as a choice can hold where it is left out. */
  readonly maxLength?: number;
  readonly autocomplete?: boolean;
  /** Extensions of the files that can be chosen, as `.txt`. What is in them is not known by that. */
  readonly extensions?: readonly `.${string}`[];
}

/** How a command or option is shown. */
interface Displayed {
  readonly name: string;
  readonly description: string;
}

/** What answers a press of one kind; nothing when what it was made for is not there (any more). */
export type Page<Kind extends keyof Actions> = (
  action: Actions[Kind],
  context: PressContext,
) => Later<Reply | ModalReply | undefined>;

/** Something at once, or when it is there. */
type Later<Value> = Value | Promise<Value>;

/** What a page needs beside its action. */
export interface PressContext extends CommandContext {
  /** What was asked, as the message shows it. */
  readonly asked?: string | undefined;
  /** What that took over from the question before, as the message shows it. */
  readonly carried?: Carried | undefined;
  /** Whether only one reader sees the card that was pressed on. */
  readonly isPrivate?: boolean;
  /** What was typed into the modal of the action, by the fields' names; nothing for a press. */
  readonly fields?: Readonly<Record<string, string>>;
}

/** The pages of a command, by the kind of action that opens them. */
export type Pages = { readonly [Kind in keyof Actions]?: Page<Kind> };

/** A slash command: its declaration, what it does, and what its buttons open. */
export interface Command {
  readonly name: string;
  /** How it is shown in a language; the English names are the names of command and options. */
  readonly shown: (strings: Strings) => Displayed & { readonly options: Readonly<Record<string, Displayed>> };
  readonly options: readonly Option[];
  readonly run: (request: Request, context: CommandContext) => Later<Reply | ModalReply>;
  /** Choices for the option that is being typed, at most `limits.choices`; never throws. */
  readonly complete?: (typing: Typing, context: CommandContext) => Later<Suggestion[]>;
  /** Whether its reply may take longer than readers wait for a first sign. Such a reply is private, and no modal. */
  readonly isSlow?: (request: Request) => boolean;
  readonly pages?: Pages;
}

/** Commands under one name, for those who manage a server: offered in servers alone. A reader says `NAME COMMAND`. */
export interface CommandGroup {
  readonly name: string;
  readonly shown: (strings: Strings) => Displayed;
  readonly commands: readonly Command[];
}

/** The command of this name, or, as `NAME COMMAND`, of a group. */
export function commandNamed(wanted: string, { commands, groups = [] }: Conversation): Command | undefined {
  const [first, second] = wanted.split(' ');
  const among = second === undefined ? commands : groups.find(({ name }) => name === first)?.commands;
  return among?.find(({ name }) => name === (second ?? first));
}

/** A message in whose menu an entry was chosen. */
export interface ChosenMessage {
  /** Its words, as plain text; empty for a message without any. */
  readonly text: string;
  /** Of a card of this bot: what was asked and what that took over, as it shows them, and the words that it quotes, as plain text. */
  readonly card?: Pick<PressContext, 'asked' | 'carried'> & { readonly quoted: string };
}

/** An entry of a message's menu. */
export interface MessageCommand {
  readonly shown: (strings: Strings) => Pick<Displayed, 'name'>;
  readonly run: (message: ChosenMessage, context: CommandContext) => Later<Reply>;
}

/** Why there is no reply, in words for the reader, who alone sees them. */
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

/** All that a reader can say and press. */
export interface Conversation {
  /** In the order in which they are shown. */
  readonly commands: readonly Command[];
  readonly groups?: readonly CommandGroup[];
  readonly messageCommands: readonly MessageCommand[];
  /**
   * Answers a question that was written in a message, without a command; to an empty one, how to ask.
   *
   * @param follows Of the card that the message replies to, where it is one of an answer; the context then has what that shows.
   */
  readonly answer: (question: string, context: PressContext, follows?: Actions['follow']) => Later<Reply>;
  /** Answers any press; nothing when what it was made for is not there (any more). */
  readonly press: (action: Action, context: PressContext) => Later<Reply | ModalReply | undefined>;
  /** Whether what answers a press may take longer than readers wait for a first sign; then it is no modal. */
  readonly isSlow?: (action: Action) => boolean;
  /** Whether documents, by their fingerprints, are as they were. */
  readonly areUnchanged: (documents: readonly string[], corpus: Corpus) => boolean;
}
