import type { Span } from '../language/span.ts';
import type { Document, Story } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';

export type NameKind = 'person' | 'company' | 'public body';

/** One place where a document has a name, in any of its forms. */
export interface Mention extends Span {
  readonly document: Document;
  readonly story: Story;
  /** The sentence that holds it; a mention in a heading has none. */
  readonly sentence?: IndexedSentence;
}

/** What a document says that somebody is, as a slice of its text. */
export interface Role extends Span {
  readonly document: Document;
  readonly sentence: IndexedSentence;
}

/** A person, company or public body. */
export interface Name {
  /** Canonical form: "US Department of Defense". */
  readonly name: string;
  readonly kind: NameKind;
  /** Other forms that the stories use or by which it is looked up; no form differs from another by case alone. */
  readonly aliases: readonly string[];
  /** Fullest first. */
  readonly roles: readonly Role[];
  /** In the order of the documents. */
  readonly mentions: readonly Mention[];
  /** Eight base-36 digits, which change with every document that mentions it. */
  readonly fingerprint: string;
  /** What editors say that it is. */
  readonly role?: string | undefined;
  /** The votes for it are few: it is found when it is asked for, and never offered. */
  readonly isUnsure: boolean;
  /** Rank for autocomplete: mentions, and more for the title and the first sentences. */
  readonly prominence: number;
}

/** A name of a document, before its mentions are looked for. */
export interface Detected {
  readonly name: string;
  readonly kind: NameKind;
  readonly aliases: readonly string[];
  /** What the document calls it by after "the": "League" for the only league that it names. */
  readonly short?: string;
  readonly isUnsure?: boolean;
  /** What editors say that it is. */
  readonly role?: string | undefined;
}
