import type { CitedExcerpt } from '../corpus/types.ts';
import type { ReaderUse } from '../reader/reader.ts';
import type { Correction } from './question/spelling-correction.ts';

/**
 * `answered`: the judge is sure that the first sentence answers; `likely`: it may; `related`: the story has the subject, and
 * nothing comes near; `absent`: it has not.
 */
export type Outcome = 'answered' | 'likely' | 'related' | 'absent';

/** The answer to a question. */
export interface Answer {
  readonly outcome: Outcome;
  readonly question: string;
  /** Best first, at most three; none when absent. */
  readonly excerpts: readonly CitedExcerpt[];
  /** What the question is about: of a `related` answer what the story mentions, if anything, of an `absent` one what it does not. */
  readonly subject: string;
  readonly corrections: readonly Correction[];
  /** Whether the reader chose, or why words alone did. */
  readonly reader: ReaderUse;
}
