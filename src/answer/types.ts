import type { Document, Span, Story } from '../library/types.ts';
import type { Correction } from './repair.ts';

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

/** `answered`: a sentence answers; `related`: the story speaks of it, no sentence says it; `absent`: not in the stories. */
export type Outcome = 'answered' | 'related' | 'absent';

/** What a question comes to. */
export interface Answer {
  readonly outcome: Outcome;
  readonly question: string;
  /** Best first, at most three; none when absent. */
  readonly excerpts: readonly CitedExcerpt[];
  /** What the question is about, for the wording of `related` (what the story mentions) and `absent` (what it does not). */
  readonly subject: string;
  readonly corrections: readonly Correction[];
}
