import type { Question, Term } from './question.ts';
import { quotes, type Ranked } from './rank.ts';
import { NEARLY_ALL } from './ranking/gate/telling.ts';
import { columnsOf } from './ranking/gate.ts';
import { expectsSpan } from './spans.ts';
import type { Outcome } from './types.ts';

/** "Nothing in the stories about …" must be true: a third of the question's words is something. */
const STORY_SPEAKS = 0.3;

/**
 * In a story as short as most news are, counts are thin and readers near: a second judge is asked besides, and surer where
 * something speaks against the sentence. The bar is whole up to so many sentences and gone from so many.
 */
const SURE = 0.59;
const SURER = 0.7;
const SHORT_STORY = 60;
const LONG_STORY = 90;

/** What `answers` reads of the gate's features. */
const [MAIN_VERB, UNTYPED, NAMED_MISSING, KIND_FITS, SAID] = columnsOf(
  'main verb',
  'untyped',
  'named missing',
  'kind fits',
  'said',
);

/**
 * Whether the best candidate answers, by both judges; never where a name of the question is in no story, or where it
 * lacks what the question quotes, or, of a question of yes or no, what is done.
 */
export function answers(ranked: Ranked, question: Question): boolean {
  const { candidates, gate, threshold, confidence, sentences } = ranked;
  const [best] = candidates;
  const seen = (column: number): number => ranked.gateFeatures[column] ?? 0;
  if (!best || !quotes(best, question)) return false;
  if (question.terms.some(({ named, known }) => named && !known)) return false;
  // "Did X sign it?" turns on the verb: a sentence on X that says nothing of signing is no answer.
  const verb = seen(MAIN_VERB);
  if (question.type === 'yes-no' && verb !== 0 && verb < 1) return false;
  const short = Math.min(1, Math.max(0, (LONG_STORY - sentences) / (LONG_STORY - SHORT_STORY)));
  const isTyped = expectsSpan(question.type);
  // Who, when, where and how many ask for words of a kind, and for those of the names in the question.
  if (short > 0 && isTyped && (seen(UNTYPED) === 1 || seen(NAMED_MISSING) === 1)) return false;
  const isDoubtful = (isTyped && verb === -1) || (seen(KIND_FITS) === -1 && seen(SAID) < NEARLY_ALL);
  const bar = question.quoted.length > 0 ? 0 : short * (isDoubtful ? SURER : SURE);
  return gate >= threshold && confidence >= bar;
}

/**
 * What becomes of a question that no sentence answers: `related` where the story speaks of its subject, `absent` where
 * its names (or, without any, most of its key words) do not stand in the story.
 */
export function withoutAnswer({ terms }: Question): Outcome {
  const named = terms.filter((term) => term.named);
  if (named.length > 0) return named.some((term) => term.known) ? 'related' : 'absent';
  const telling = terms.filter((term) => !term.light);
  const weightOf = (some: readonly Term[]): number => some.reduce((sum, term) => sum + term.weight, 0);
  const share = weightOf(telling.filter((term) => term.known)) / weightOf(telling);
  return share >= STORY_SPEAKS ? 'related' : 'absent';
}
