import type { Span } from '../language/span.ts';

/** A slice of a passage that says one thing: the unit of an answer. */
export interface Sentence extends Span {
  /** Number of the paragraph (or list item) within its section, from 1. */
  readonly paragraph: number;
}

/**
 * What is retrieved: a paragraph (short ones joined, long ones split at a sentence), or a list with the line that
 * introduces it. Never crosses a section.
 */
export interface Passage extends Span {
  /** Position in `Document.passages`. */
  readonly index: number;
  /** Position of its section in `Document.sections`. */
  readonly section: number;
  readonly kind: PassageKind;
  readonly sentences: readonly Sentence[];
}

/**
 * `summary`: a teaser that stands between two copies of the title and says again what follows; `list`: bullets or
 * numbers, with their introduction, rows of a table, or short paragraphs under a heading that names a list ("Key
 * Takeaways"); `prose`: all else.
 */
export type PassageKind = 'prose' | 'list' | 'summary';

/** A heading and what stands under it. The text before the first heading is a section without one. */
export interface Section {
  readonly heading?: Span & { readonly text: string };
  /** 1 is the topmost. */
  readonly level: number;
}

/** What an editor may say of a name, in front matter or `library.yaml`. */
export interface NameEntry {
  readonly name: string;
  readonly kind?: 'person' | 'company' | 'public body' | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly role?: string | undefined;
  /** True where this is no name at all. */
  readonly not?: boolean | undefined;
}

/** What is known of a document besides its text. */
export interface DocumentFacts {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  /** ISO 8601 date, `2026-03-05`. */
  readonly published?: string | undefined;
  /** BCP 47 tag, `en`. */
  readonly language?: string | undefined;
  readonly names?: readonly NameEntry[] | undefined;
}

/** One file of text, split. */
export interface Document extends DocumentFacts {
  /** Path below the data folder with `/` between its parts, safe to show: `anthropic-pentagon.txt`, `a\\u202eb.txt`. */
  readonly id: string;
  /** Shows nothing that cannot be seen. */
  readonly title: string;
  readonly language: string;
  /** What every offset counts in: the file's text without its head (title, author, …) and, for `.md`, without markup. */
  readonly text: string;
  /** Eight base-36 digits that stand for id and text: another one means that the document changed. */
  readonly fingerprint: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}

/** One event, told by one document or several. */
export interface Story {
  /** Name of the file without its extension, or of the folder. */
  readonly id: string;
  readonly title: string;
  readonly documents: readonly Document[];
  /** Eight base-36 digits: another one means that a document of it changed, came or went. */
  readonly fingerprint: string;
}

/** A file that was not taken, or something in one that was, and why, in words for whoever put it there. */
export interface Problem {
  readonly file: string;
  readonly reason: string;
}

/** Everything in the data folder. */
export interface Library {
  readonly stories: readonly Story[];
  /** All documents, in the order of the stories. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  readonly names: readonly NameEntry[];
}
