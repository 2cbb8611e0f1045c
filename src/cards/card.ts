import type { CitedExcerpt } from '../answer/types.ts';

/** A piece of a line. Its text is plain: whoever draws it escapes it, so no text can become markup. */
interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Address that the text leads to. */
  readonly url?: string;
}

export type Line = readonly (string | Run)[];

/** A quotation, word for word. */
export interface Quote {
  readonly kind: 'quote';
  readonly cited: CitedExcerpt;
  /** Number of its citation, shown as `[1]`. */
  readonly number?: number;
  /** What the card is about: it is shown where the quotations before it would take its room. By default the first one. */
  readonly main?: boolean;
}

export type Block =
  | { readonly kind: 'title' | 'text' | 'small'; readonly line: Line }
  | Quote
  /** A line a citation, small: `[1] Section, ¶ 3 · Document title`. */
  | {
      readonly kind: 'citations';
      readonly cited: readonly { readonly number?: number; readonly cited: CitedExcerpt }[];
    }
  | { readonly kind: 'divider' }
  | { readonly kind: 'actions'; readonly buttons: readonly Button[] };

export interface Button {
  readonly label: string;
  readonly action: Action;
}

/**
 * What a press asks for, small enough for a `custom_id`. `document` is a fingerprint, so that a press on a card of a
 * document that has changed since finds nothing. Offsets count in the document's text.
 */
export type Action = {
  readonly kind: 'context';
  readonly document: string;
  readonly start: number;
  readonly end: number;
};

/** What a reader is shown, as plain data. Blocks that matter least stand last and are the first to be cut. */
export interface Card {
  /** Colour of the card's edge: what came of the request. */
  readonly tone: 'answer' | 'near' | 'nothing' | 'plain';
  readonly blocks: readonly Block[];
}
