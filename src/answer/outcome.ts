import type { Question, Term } from './question.ts';
import type { Candidate } from './rank.ts';
import { expectsSpan } from './spans.ts';
import type { Outcome } from './types.ts';

/**
 * Bounds of the gate, set on questions written for stories of a dozen passages, where coverage and named terms tell
 * more than scores do.
 */
const ENOUGH = 0.5;
const ENOUGH_AROUND = 0.62;
/** "Tell me about X" asks for all that is said of X, so all of X must be there. */
const ENOUGH_ABOUT = 0.8;
/** Who is asked for may be a group without a name, where the sentence holds nearly all of the question. */
const ENOUGH_UNNAMED = 0.75;
/** "Nothing in the stories about …" must be true: a third of the question's words is something. */
const STORY_SPEAKS = 0.3;

/**
 * Whether the best sentence answers. It must hold the question's names and numbers (or stand next to them), most of
 * its words, and words of the kind that are asked for.
 */
export function answers(best: Candidate, question: Question): boolean {
  for (const [i, term] of question.terms.entries()) {
    const { here, around } = best.matches[i] ?? { here: 0, around: 0 };
    if (!term.named) continue;
    if (!term.known) return false;
    // "Who is the chief executive of X?" is not answered by a sentence on another one's, however near X is mentioned.
    if (here < 1 && (expectsSpan(question.type) || around < 0.2)) return false;
  }
  // Names alone do not make an answer: what is said of them must be there, too.
  const others = question.terms.flatMap((term, i) => (term.named ? [] : [best.matches[i]?.here ?? 0]));
  if (question.type !== 'about' && others.length > 0 && others.every((here) => here === 0)) return false;
  if (
    expectsSpan(question.type) &&
    best.spans.length === 0 &&
    !(question.type === 'who' && best.coverage >= ENOUGH_UNNAMED)
  )
    return false;
  // "Did X sign it?" turns on the verb: a sentence on X that says nothing of signing is no answer.
  const isMissing = (i: number): boolean => question.terms[i]?.light === false && (best.matches[i]?.here ?? 0) === 0;
  if (question.type === 'yes-no' && question.terms.some((_, i) => isMissing(i))) return false;
  if (question.type === 'about') return best.coverage >= ENOUGH_ABOUT;
  return best.coverage >= ENOUGH && 0.5 * best.coverage + 0.5 * best.contextCoverage >= ENOUGH_AROUND - 0.1;
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
