import type { CitedExcerpt } from '../corpus/types.ts';
import type { Span } from '../language/span.ts';
import type { Action } from './action.ts';

/** A piece of a line. Its text is plain: whoever draws it escapes it, so no text can become markup. */
interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Address that the text links to. */
  readonly url?: string;
  /** Seconds since 1970. Where it can be drawn, the time that is left until then replaces the text. */
  readonly time?: number;
}

export type CardLine = readonly (string | TextRun)[];

/** A quotation, word for word. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly cited: CitedExcerpt;
  /** Number of its citation, shown as `[1]`. */
  readonly number?: number;
  /** Places in the document that are set off in bold. */
  readonly marks?: readonly Span[];
  /** What the card is about; by default the first quotation. Room is kept for it before the others are drawn. */
  readonly main?: boolean;
}

/** Where quotations of one section stand: `[1] [2] Section, paragraph 3 · [3] paragraph 5 · Document title`. */
export interface CitationLine {
  readonly section?: string;
  readonly places: readonly CitedPlace[];
  /** What comes first: that it is another place of what is quoted. */
  readonly label?: string;
  /** Of the document, where the card does not name it elsewhere. */
  readonly title?: string;
  /** Of the document, where it is one of several of its story, ISO 8601. */
  readonly date?: string;
  /** Of the document. */
  readonly url?: string;
}

export interface CitedPlace {
  /** The numbers of its quotations; none for one that has no number. */
  readonly numbers: readonly number[];
  /** Who says it, in a text in which people take turns. */
  readonly speaker?: string;
  readonly paragraph: string;
}

export type CardBlock =
  /** `lead`: the words that answer, larger than a title. */
  | { readonly kind: 'lead' | 'title' | 'text' | 'small'; readonly line: CardLine }
  | QuoteBlock
  /** A line for each section that is cited, small. */
  | { readonly kind: 'citations'; readonly lines: readonly CitationLine[] }
  | { readonly kind: 'divider' }
  /** A line with a button beside it. */
  | { readonly kind: 'offer'; readonly line: CardLine; readonly button: Button }
  | { readonly kind: 'actions'; readonly buttons: readonly Button[] }
  /** A menu, from which one option is chosen; it shows no more than `Limits.options`. */
  | { readonly kind: 'select'; readonly placeholder: string; readonly options: readonly MenuOption[] };

export interface Button {
  readonly label: string;
  readonly action: Action;
}

export interface MenuOption extends Button {
  readonly description?: string;
}

/** What a reader is shown, as plain data. Blocks that matter least come last and are the first to be cut. */
export interface Card {
  /** Colour of the card's edge: what came of the request. */
  readonly tone: 'answer' | 'near' | 'nothing' | 'plain';
  readonly blocks: readonly CardBlock[];
  /** Shows the card to all; drawn only where the card is private. */
  readonly share?: Button | undefined;
}
