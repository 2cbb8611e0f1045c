import type { CitedExcerpt } from '../corpus/types.ts';
import type { Correction } from './question/spelling-correction.ts';

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
