/** What the server sends the page: plain data made from the payloads that the local Discord stored. */

/** A piece of Discord's Markdown. `text` is shown as it is: it is never markup. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'mention'; readonly text: string }
  | { readonly kind: 'break' }
  | {
      readonly kind: 'strong' | 'em' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
      readonly inner: readonly Inline[];
    }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly inner: readonly Inline[] }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: 'codeBlock'; readonly text: string }
  /** The address is http or https. */
  | { readonly kind: 'link'; readonly url: string; readonly inner: readonly Inline[] }
  /** Seconds since 1970, and Discord's letter for their format. */
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string }
  | { readonly kind: 'unknown'; readonly what: string };

export interface OptionView {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly isChosen: boolean;
}

export type ButtonStyle = 'primary' | 'secondary' | 'success' | 'danger';

/** A component of a message. */
export type ComponentView =
  | { readonly kind: 'text'; readonly inner: readonly Inline[] }
  | { readonly kind: 'container'; readonly accent?: string; readonly parts: readonly ComponentView[] }
  | { readonly kind: 'section'; readonly parts: readonly ComponentView[]; readonly accessory: ComponentView }
  | { readonly kind: 'separator'; readonly hasLine: boolean; readonly isLarge: boolean }
  | { readonly kind: 'row'; readonly parts: readonly ComponentView[] }
  | {
      readonly kind: 'button';
      readonly style: ButtonStyle;
      readonly label: string;
      readonly customId: string;
      readonly isDisabled: boolean;
    }
  | { readonly kind: 'link'; readonly label: string; readonly url: string; readonly isDisabled: boolean }
  | {
      readonly kind: 'select';
      readonly customId: string;
      readonly placeholder: string;
      readonly options: readonly OptionView[];
      readonly min: number;
      readonly max: number;
      readonly isDisabled: boolean;
    }
  /** Something that the page cannot draw; `what` names it. */
  | { readonly kind: 'unknown'; readonly what: string };

export interface PersonView {
  readonly id: string;
  readonly name: string;
  readonly isBot: boolean;
}

export interface MessageView {
  readonly kind: 'message';
  readonly id: string;
  readonly author: PersonView;
  /** ISO 8601. */
  readonly at: string;
  readonly isEdited: boolean;
  readonly isPrivate: boolean;
  /** The bot has said that it will answer later. */
  readonly isLoading: boolean;
  /** The command that it replies to, with a slash if it has one. */
  readonly used?: { readonly by: PersonView; readonly command: string };
  /** The user who pressed, the message with what was pressed, and its beginning if the reader sees it. */
  readonly repliesTo?: {
    readonly by?: PersonView;
    readonly id: string;
    readonly author?: PersonView;
    readonly text: string;
  };
  readonly parts: readonly ComponentView[];
}

/** A request of the bot that Discord refused. */
export interface RefusalView {
  readonly kind: 'refusal';
  readonly id: string;
  readonly at: string;
  readonly route: string;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly fields: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** An entry of the channel. Ids rise with time and have one length, so that they sort as text. */
export type Entry = MessageView | RefusalView;

/** Which files can be chosen: extensions such as `.txt`, or any file if there are none. */
export interface FilesView {
  readonly types: readonly string[];
  readonly mostBytes: number;
}

/** A file that the reader chose. */
export interface UploadView {
  readonly filename: string;
  readonly base64: string;
}

/** What is filled into a field of a modal. */
export type ModalInputView =
  | {
      readonly kind: 'text';
      readonly isLong: boolean;
      readonly min: number;
      readonly max: number;
      readonly value: string;
      readonly placeholder: string;
    }
  | { readonly kind: 'select'; readonly options: readonly OptionView[]; readonly min: number; readonly max: number }
  | { readonly kind: 'files'; readonly files: FilesView; readonly max: number };

export type ModalPartView =
  | { readonly kind: 'text'; readonly inner: readonly Inline[] }
  | {
      readonly kind: 'field';
      readonly customId: string;
      readonly label: string;
      readonly description?: string;
      readonly isRequired: boolean;
      readonly input: ModalInputView;
    };

/** A form that the bot opened before the reader. */
export interface ModalView {
  readonly id: string;
  readonly title: string;
  readonly parts: readonly ModalPartView[];
}

export interface CommandOptionView {
  readonly name: string;
  /** In the reader's language. */
  readonly shown: string;
  readonly description: string;
  readonly isRequired: boolean;
  readonly isBoolean: boolean;
  /** For an option that takes a file. */
  readonly files?: FilesView;
  /** Whether the bot suggests choices while it is typed. */
  readonly isCompleted: boolean;
  readonly maxLength?: number;
}

export interface ChoiceView {
  readonly name: string;
  readonly value: string | boolean;
}

/** A command, or a subcommand with its command's name before its own. */
export interface CommandView {
  readonly name: string;
  readonly shown: string;
  readonly description: string;
  readonly options: readonly CommandOptionView[];
}

/** Commands, and entries of a message's menu. */
export interface CommandsView {
  readonly commands: readonly CommandView[];
  readonly menu: readonly { readonly name: string; readonly shown: string }[];
}

/** A channel, thread or post that the reader can go to. */
export interface PlaceView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'thread' | 'forum' | 'post' | 'direct';
  /** The server's name, or what groups direct messages. */
  readonly group: string;
  /** The channel of a thread, the forum of a post. */
  readonly parent?: string;
}

export type ReaderKey = 'ada' | 'ben';

/** The whole channel, sent when a page is opened or connects again. */
export interface ChannelView extends CommandsView {
  readonly kind: 'channel';
  /** Differs after a restart, when the channel is empty again. */
  readonly epoch: string;
  readonly reader: PersonView;
  readonly bot: PersonView;
  /** Whom the reader can mention. */
  readonly people: readonly PersonView[];
  readonly isConnected: boolean;
  /** Where the reader is, and where they can go. */
  readonly place: PlaceView;
  readonly places: readonly PlaceView[];
  readonly entries: readonly Entry[];
  /** Questions that are known to be answered. */
  readonly questions: readonly string[];
  /** Titles of the stories. */
  readonly stories: readonly string[];
}

/** What has changed. */
export interface ChangeView extends Partial<CommandsView> {
  readonly kind: 'change';
  readonly isConnected: boolean;
  /** New entries, and changed ones as they are now. */
  readonly entries: readonly Entry[];
  /** Ids of entries that are gone. */
  readonly gone: readonly string[];
  /** Where the reader can go, if that has changed. */
  readonly places?: readonly PlaceView[];
}

/** The outcome of what the reader did. */
export type OutcomeView =
  | { readonly kind: 'done' }
  /** A post was started, which is now a place. */
  | { readonly kind: 'posted'; readonly place: string }
  /** A message was posted that the bot cannot read; `hears`: whether it would read one that mentions it. */
  | { readonly kind: 'unread'; readonly hears: boolean }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  /** No answer came in time. */
  | { readonly kind: 'timed out' }
  /** Discord's client would not have sent it, or no bot is connected. */
  | { readonly kind: 'not sent'; readonly reason: string }
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceView[] };
