import type { Question } from '../question/question.ts';
import type { Candidate } from '../ranking/candidate.ts';
import type { Read } from '../ranking/meaning.ts';
import type { SentenceMatch } from './sentence-match.ts';

/** A question and its candidates, best first, with their scores in logits. */
export interface JudgedQuestion {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly scores: readonly number[];
  /** What the reader makes of each, if it chose. */
  readonly reads?: readonly Read[] | undefined;
  /** Sentences and stories of what is searched. */
  readonly sentences: number;
  readonly stories: number;
}

/** What the features of answerability are read from. */
export interface AnswerabilityContext extends JudgedQuestion {
  readonly best: Candidate;
  readonly match: SentenceMatch;
  /** Of each candidate, the softmax of its score. */
  readonly shares: readonly number[];
  /** Whether the best candidate has a span of the type that is asked for. */
  readonly typed: boolean;
}

/** How a feature is read. */
export type AnswerabilityRow = (judged: AnswerabilityContext) => number;
