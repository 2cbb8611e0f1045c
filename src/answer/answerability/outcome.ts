import { expectsSpan } from '../question/answer-spans.ts';
import type { Question, Term } from '../question/question.ts';
import { quotes, type Ranked } from '../ranking/rank.ts';
import type { Outcome } from '../types.ts';
import { NEARLY_ALL } from './expected-kind.ts';
import { columnsOf } from './features.ts';

/** "Nothing in the stories about …" must be true: a third of the question's words is something. */
const STORY_SPEAKS = 0.3;

/**
 * In a story as short as most news are, counts are thin and readers near: a second judge is asked besides, and surer where
 * something speaks against the sentence. The bar is whole up to so many sentences and gone from so many.
 */
const SURE = 0.7;
const SURER = 0.85;
const SHORT_STORY = 60;
const LONG_STORY = 90;

/** What is read of the gate's features. */
const [MAIN_VERB, UNTYPED, NAMED_MISSING, KIND_FITS, SAID] = columnsOf(
  'main verb',
  'untyped',
  'named missing',
  'kind fits',
  'said',
);

/** Whether the best candidate answers, by the rules and both judges. */
export function answers(ranked: Ranked, question: Question): boolean {
  const { gate, threshold, confidence, sentences } = ranked;
  if (!mayAnswer(ranked, question)) return false;
  const seen = seenBy(ranked);
  const turnsOnVerb = expectsSpan(question.type) || question.type === 'how' || question.type === 'why';
  const isDoubtful = (turnsOnVerb && seen.verb === -1) || (seen.kind === -1 && !seen.isNearlySaid);
  const bar = question.quoted.length > 0 ? 0 : shortness(sentences) * (isDoubtful ? SURER : SURE);
  return gate >= threshold && confidence >= bar;
}

/**
 * Whether no rule speaks against the best candidate: never where a name of the question is in no story, or where it lacks
 * what the question quotes, or, of a question of yes or no, what is done; in a short story, not where it lacks the kind of
 * words that is asked for.
 */
export function mayAnswer(ranked: Ranked, question: Question): boolean {
  const [best] = ranked.candidates;
  if (!best || !quotes(best, question)) return false;
  if (question.terms.some(({ named, known }) => named && !known)) return false;
  const { verb, isUntyped, isNamedMissing, isNearlySaid } = seenBy(ranked);
  const isYesNo = question.type === 'yes-no';
  // "Did X sign it?" turns on the verb: a sentence on X that says nothing of signing is no answer.
  if (isYesNo && verb !== 0 && verb < 1 && !(verb > 0 && isNearlySaid)) return false;
  if (shortness(ranked.sentences) === 0) return true;
  if (isYesNo && !isNearlySaid) return false;
  // Who, when, where and how many ask for words of a kind, and for those of the names in the question.
  return !isUntyped && !(expectsSpan(question.type) && isNamedMissing);
}

/** 1 for a short story, 0 for a long one. */
function shortness(sentences: number): number {
  return Math.min(1, Math.max(0, (LONG_STORY - sentences) / (LONG_STORY - SHORT_STORY)));
}

function seenBy({ gateFeatures }: Ranked) {
  const at = (column: number): number => gateFeatures[column] ?? 0;
  return {
    verb: at(MAIN_VERB),
    kind: at(KIND_FITS),
    isUntyped: at(UNTYPED) === 1,
    isNamedMissing: at(NAMED_MISSING) === 1,
    isNearlySaid: at(SAID) >= NEARLY_ALL,
  };
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
