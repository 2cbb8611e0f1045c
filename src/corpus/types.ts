import type { Span } from '../language/span.ts';
import type { Document, Story } from '../library/types.ts';

/** A slice of a document: always `document.text.slice(start, end) === text`. Made by `excerptOf` alone. */
export interface Excerpt extends Span {
  readonly document: Document;
  readonly text: string;
  /** The words that answer, where they are certain, as offsets into the document. */
  readonly highlight?: Span;
}

/** Where an excerpt is in the stories. */
export interface Citation {
  readonly story: Story;
  readonly document: Document;
  /** The heading above it. */
  readonly section?: string;
  /** Who says it, in a text in which people take turns, as the text writes it: in order, each once. */
  readonly speakers?: readonly string[];
  /** Number of the paragraph (or list item) within the section, from 1, in which the excerpt begins. */
  readonly paragraph: number;
  /** The one in which it ends, where that is another. */
  readonly lastParagraph?: number;
  /** Of a document with pages, the one on which the excerpt begins, from 1. */
  readonly page?: number;
  /** The one on which it ends, where that is another. */
  readonly lastPage?: number;
  readonly url?: string;
}

/** An excerpt with its citation. */
export interface CitedExcerpt {
  readonly excerpt: Excerpt;
  readonly citation: Citation;
  /** Where other documents of its story say the same, if they do: the newest first. */
  readonly alsoIn?: readonly Citation[];
  /** Where other documents of its story say the same with another number, time or name, if they do: the newest first. */
  readonly otherwise?: readonly Otherwise[];
}

/** Another version of a sentence that is quoted, in another document of the story. */
export interface Otherwise {
  readonly citation: Citation;
  /** What that has, and what is quoted, in the place of each other. */
  readonly words: readonly string[];
  readonly quoted: readonly string[];
}
