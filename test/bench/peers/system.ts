import type { Document } from '../../../src/library/types.ts';

/** A paragraph or a sentence that a question may ask for. */
export interface Text {
  readonly id: number;
  readonly text: string;
}

/** Most ids that a search gives. */
export const LIMIT = 10;

/** @returns Ids of what was found, best first, `LIMIT` at most. */
type Search = (question: string) => readonly number[] | Promise<readonly number[]>;

/** Where the texts come from, for a system that reads more than them. */
interface Source {
  /** `paragraph`: as the file has them; `sentence`: all sentences of the documents, in the documents' order. */
  readonly unit: 'paragraph' | 'sentence';
  readonly documents: readonly Document[];
}

/** What is measured: anything that indexes texts and finds them by a question. */
export interface System {
  readonly name: string;
  build(texts: readonly Text[], source: Source): Search | Promise<Search>;
}
