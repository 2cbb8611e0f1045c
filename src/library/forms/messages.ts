import type { Document, DocumentFacts } from '../types.ts';
import type { Extracted, Hints } from './types.ts';

/** A story to be taken out of a file's bytes. */
export interface Extraction {
  readonly extension: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hints: Hints;
}

/** A document to be made of a text without front matter. */
export interface Making {
  readonly documentId: string;
  readonly taken: Pick<Extracted, 'form' | 'text' | 'pages'>;
  readonly facts: DocumentFacts;
  /** Whether to tell the lines of its text that are not quoted. */
  readonly isUnquotedWanted?: boolean;
}

/** A document with the lines of its text that are not quoted, where they are wanted. */
export interface MadeDocument {
  readonly document: Document;
  readonly unquoted: readonly string[];
}

/** What the thread is to do. */
export type Job = { readonly id: number } & (Extraction | Making);

/** What came of it, or why there is nothing and what to do. */
export type JobDone =
  | { readonly id: number; readonly result: Extracted | MadeDocument }
  | { readonly id: number; readonly reason: string; readonly remedy?: string | undefined };
