import type { Citation, CitedExcerpt } from '../corpus/types.ts';
import type { Action } from './action.ts';

export type { Action };

/** A piece of a line. Its text is plain: whoever draws it escapes it, so no text can become markup. */
interface TextRun {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Address that the text leads to. */
  readonly url?: string;
  /** Seconds since 1970: where it can be drawn, how long it is until then stands for the text. */
  readonly time?: number;
}

export type CardLine = readonly (string | TextRun)[];

/** A quotation, word for word. */
export interface QuoteBlock {
  readonly kind: 'quote';
  readonly cited: CitedExcerpt;
  /** Number of its citation, shown as `[1]`. */
  readonly number?: number;
  /** What the card is about: it is shown where the quotations before it would take its room. By default the first one. */
  readonly main?: boolean;
}

/** A further place in the same document: `[1] Section, ¶ 3 · at length: Other section, ¶ 2 · Document title`. */
export interface Also {
  readonly words: string;
  readonly citation: Citation;
}

export type CardBlock =
  | { readonly kind: 'title' | 'text' | 'small'; readonly line: CardLine }
  | QuoteBlock
  /** A line a citation, small: `[1] Section, ¶ 3 · Document title`. */
  | {
      readonly kind: 'citations';
      readonly cited: readonly { readonly number?: number; readonly cited: CitedExcerpt; readonly also?: Also }[];
    }
  | { readonly kind: 'divider' }
  /** A line with a button beside it. */
  | { readonly kind: 'offer'; readonly line: CardLine; readonly button: Button }
  | { readonly kind: 'actions'; readonly buttons: readonly Button[] }
  /** A menu, of which one is chosen; at most 25 are shown. */
  | { readonly kind: 'select'; readonly placeholder: string; readonly options: readonly Choosable[] };

export interface Button {
  readonly label: string;
  readonly action: Action;
}

export interface Choosable extends Button {
  readonly description?: string;
}

/** What a reader is shown, as plain data. Blocks that matter least stand last and are the first to be cut. */
export interface Card {
  /** Colour of the card's edge: what came of the request. */
  readonly tone: 'answer' | 'near' | 'nothing' | 'plain';
  readonly blocks: readonly CardBlock[];
  /** Stands on the card where it is private, and shows it to all. */
  readonly share?: Button | undefined;
}
