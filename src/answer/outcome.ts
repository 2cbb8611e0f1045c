import type { Question } from './question.ts';
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
const STORY_SPEAKS = 0.5;

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
  if (question.type === 'about') return best.coverage >= ENOUGH_ABOUT;
  return best.coverage >= ENOUGH && 0.5 * best.coverage + 0.5 * best.contextCoverage >= ENOUGH_AROUND - 0.1;
}

/**
 * What becomes of a question that no sentence answers: `related` where the story speaks of its subject, `absent` where
 * its names (or, without any, most of its key words) do not stand in the story.
 */
export function withoutAnswer(question: Question): Outcome {
  const named = question.terms.filter((term) => term.named);
  if (named.length > 0) return named.some((term) => term.known) ? 'related' : 'absent';
  const all = question.terms.reduce((sum, term) => sum + term.weight, 0);
  const known = question.terms.reduce((sum, term) => sum + (term.known ? term.weight : 0), 0);
  return all > 0 && known / all >= STORY_SPEAKS ? 'related' : 'absent';
}
