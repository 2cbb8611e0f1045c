import type { DocumentFacts } from '../types.ts';

/** What was taken out of a file: its story, as a text, and what the file says about it. */
export interface Extracted {
  /** How `text` is to be read: as a `.txt` file or as a `.md` file. */
  readonly form: 'plain' | 'markdown';
  readonly text: string;
  readonly facts: DocumentFacts;
  /** Where pages begin, in UTF-16 code units into `text`, in order; the first is page 1. A page without text begins where the next does. */
  readonly pages?: readonly number[];
  /** What the host should know, each in words that complete a sentence which begins with the file's name. */
  readonly notes: readonly string[];
  /** What of a page or a message stands around the story, in order; where that is wanted. */
  readonly around?: readonly string[];
}

/** What is known of bytes apart from themselves. */
export interface Hints {
  /** Where they are from. */
  readonly url?: string;
  /** As HTTP says it: `text/html; charset=gb18030`. */
  readonly contentType?: string;
  /** Whether to tell what stands around the story. */
  readonly isAroundWanted?: boolean;
  /** Whether the front matter of a text is to be read, and taken off. */
  readonly isHeadApart?: boolean;
}

export interface DecodedText {
  readonly text: string;
  /** The name of the encoding where it is not UTF-8: "Windows-1252". */
  readonly encoding?: string;
}
