import type { Span } from '../language/span.ts';
import type { Document, Story } from '../library/types.ts';

/** A slice of a document that is shown: always `document.text.slice(start, end) === text`. Made by `excerptOf` alone. */
export interface Excerpt extends Span {
  readonly document: Document;
  readonly text: string;
  /** The answering words, where they are certain; offsets into the document. */
  readonly highlight?: Span;
}

/** Where an excerpt stands. */
export interface Citation {
  readonly story: Story;
  readonly document: Document;
  /** The heading it stands under. */
  readonly section?: string;
  /** Number of the paragraph (or list item) within the section, from 1. */
  readonly paragraph: number;
  readonly url?: string;
}

/** An excerpt and where it stands. */
export interface CitedExcerpt {
  readonly excerpt: Excerpt;
  readonly citation: Citation;
}
