import type { IndexedSentence } from '../search/search-index.ts';
import type { Weighed } from './encoder.ts';
import type { Nearness } from './nearness.ts';

/** Whether the reader chose, or why words alone did. */
export type ReaderUse = 'used' | 'not-ready' | 'busy' | 'off';

/** A question that is put to the reader: all calls together take no longer than a question may wait. */
export interface Consultation {
  /** The unit vector of the question as it was typed, `WIDTH` numbers; nothing if the reader is not there in time. */
  embed(typed: string): Promise<readonly number[] | undefined>;
  /** How near each sentence is to the question; nothing if the reader is not there in time. */
  near(sentences: readonly IndexedSentence[]): Promise<readonly Nearness[] | undefined>;
  /** How each sentence answers, read together with the question; nothing if the reader is not there in time. */
  weigh(sentences: readonly IndexedSentence[]): Promise<readonly Weighed[] | undefined>;
  /** `used` unless a call came to nothing. */
  readonly use: ReaderUse;
}

/** The small encoder that chooses sentences by meaning. */
export interface Reader {
  /** @param isPatient Whether nobody waits for the answer: it takes the time that it takes, and comes after all others. */
  consult(question: string, isPatient?: boolean): Consultation;
}
