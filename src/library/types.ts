import type { Span } from '../language/span.ts';

/** Who speaks, in a text in which people take turns, and where its label stands: "Mara Lind:", "CD:", "Q:". */
export interface Speaker extends Span {
  /** The full name, where the text says it. */
  readonly name: string;
}

/** A sentence of a passage: the unit of an answer. */
export interface Sentence extends Span {
  /** Number of the paragraph (or list item) within its section, from 1. */
  readonly paragraph: number;
}

/**
 * The unit of retrieval: a paragraph (short ones are joined, long ones split between sentences), or a list with the line
 * that introduces it. It never crosses a section.
 */
export interface Passage extends Span {
  /** Position in `Document.passages`. */
  readonly index: number;
  /** Position of its section in `Document.sections`. */
  readonly section: number;
  readonly kind: PassageKind;
  /** Who says it, in a text in which people take turns: one for all of its sentences. */
  readonly speaker?: Speaker;
  readonly sentences: readonly Sentence[];
}

/**
 * `summary`: a teaser between two copies of the title, which repeats what follows; `list`: items with bullets or numbers,
 * with their introduction, rows of a table, or short paragraphs under a heading that names a list ("Key Takeaways");
 * `prose`: everything else.
 */
export type PassageKind = 'prose' | 'list' | 'summary';

/** A heading and the text under it. The text before the first heading is a section without one. */
export interface Section {
  readonly heading?: Span & { readonly text: string };
  /** 1 is the topmost. */
  readonly level: number;
  /** It is beside the story ("About X" at the end): found when it is asked for, and neither a point nor a question of the story. */
  readonly isAside?: boolean;
}

/** What an editor may state about a name, in front matter or `library.yaml`. */
export interface NameEntry {
  readonly name: string;
  readonly kind?: 'person' | 'company' | 'public body' | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly role?: string | undefined;
  /** True if this is no name. */
  readonly not?: boolean | undefined;
}

/** What is known about a document apart from its text. */
export interface DocumentFacts {
  readonly title?: string | undefined;
  readonly url?: string | undefined;
  readonly author?: string | undefined;
  /** ISO 8601 date, `2026-03-05`. */
  readonly published?: string | undefined;
  /** ISO 8601 date on which it was last changed. */
  readonly updated?: string | undefined;
  /** The paper, magazine or site that it is from. */
  readonly publication?: string | undefined;
  /** Where it was written, as its dateline or its byline says it: "PELL, Aug. 3". */
  readonly place?: string | undefined;
  /** BCP 47 tag, `en`. */
  readonly language?: string | undefined;
  readonly names?: readonly NameEntry[] | undefined;
}

/** What a line above or below a story may say of it. */
export const BYLINE_FACTS = ['author', 'published', 'updated', 'publication', 'place'] as const;
export type BylineFact = (typeof BYLINE_FACTS)[number];

/** One file of text, split. */
export interface Document extends DocumentFacts {
  /** Path below the data folder, with `/` between its parts and invisible characters as escapes: `a.txt`, `a\\u202eb.txt`. */
  readonly id: string;
  /** Without invisible characters. */
  readonly title: string;
  readonly language: string;
  /** Which of its facts a line of its text says, and nothing beside it. */
  readonly fromByline?: readonly BylineFact[];
  /** The text that every offset counts in: the file's, without front matter and markup, or what was taken out of it. */
  readonly text: string;
  /** Of a file with pages, where each begins in `text`; the first is page 1. One without text begins where the next does. */
  readonly pages?: readonly number[];
  /** Eight base-36 digits made of id and text: it changes when the document does. */
  readonly fingerprint: string;
  readonly sections: readonly Section[];
  readonly passages: readonly Passage[];
}

/** One event, reported by one document or several. */
export interface Story {
  /** The name of the file without its extension, or of the folder. */
  readonly id: string;
  readonly title: string;
  readonly documents: readonly Document[];
  /** Eight base-36 digits: it changes when a document of the story is changed, added or removed. */
  readonly fingerprint: string;
}

/** A file, or something in a file, that could not be used, and why, in words for the person who put it there. */
export interface Problem {
  readonly file: string;
  readonly reason: string;
  /** Whether an earlier version of the file counts in place of this one. */
  readonly isLastKept?: boolean;
}

/** Everything in the data folder. */
export interface Library {
  readonly stories: readonly Story[];
  /** All documents, in the order of the stories. */
  readonly documents: readonly Document[];
  readonly problems: readonly Problem[];
  readonly names: readonly NameEntry[];
  /** When each document was read as it is, in seconds since 1970; nothing where no time was given. */
  readonly readAt?: ReadonlyMap<Document, number>;
}
