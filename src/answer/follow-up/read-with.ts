import { nounPhrases } from '../question/noun-phrases.ts';
import type { Carried } from './carried.ts';
import { pointersIn } from './pointers.ts';

/** What a follow-up begins with that says nothing: "and who pays?", "ok, why?". */
const JOINS = /^(?:(?:and|but|so|ok|okay|also|then|well|hm+|oh|ah|or)\b[\s,.…]*)+(?=\S)/i;
const LIKE = /^(?:(?:and|but|or|so|ok|okay|well)\b[\s,]*)*(?:what|how) (?:about|of)\s+(?=\S)/i;
/** What opens a question: the words that ask, "how many" with what is counted left to it. */
const ASKING =
  /^(?:(?:for|by|with|to|in|from|since|until|at|on|of) )?(?:who|whom|whose|what|when|where|why|which|how(?: (?:many|much|long|old|far|big|large|tall|often))?)\b(?:['’](?:s|re|d|ll)\b)?\s*/i;
const IS_QUESTION =
  /^(?:(?:for|by|with|to|in|from|since|until|at|on|of) )?(?:who|whom|whose|what|when|where|why|which|how|is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|might)\b/i;

/** A follow-up without what only joins it to the turn before. */
export const withoutJoin = (typed: string): string => typed.trim().replace(JOINS, '');

/** What "and X?" or "what about X?" asks the last question of; nothing of another question. */
export function alike(typed: string): string | undefined {
  const text = typed.trim();
  const about = text.replace(LIKE, '');
  if (about !== text) return withoutMarks(about);
  const joined = withoutJoin(text);
  return joined === text || IS_QUESTION.test(joined) ? undefined : withoutMarks(joined);
}

/**
 * The question as the stories are asked it: typed words that lean on another turn, with what they take over from it. A pronoun
 * gives its place to what it stands for; "and X?" puts X in the place of the like part of the last question.
 */
export function readWith(typed: string, carried: Carried | undefined): string {
  if (!carried) return typed;
  const { kind, words } = carried;
  return kind === 'subject' ? withSubject(withoutJoin(typed), words) : withQuestion(typed, words);
}

function withSubject(typed: string, subject: string): string {
  const pointers = pointersIn(typed);
  const [first] = pointers;
  if (!first) return `${withoutMarks(typed)}, ${subject}?`;
  let read = '';
  let from = 0;
  for (const { start, end, sort, owns } of pointers) {
    if (sort !== first.sort) continue;
    read += typed.slice(from, start) + (owns ? `${subject}’s` : subject);
    from = end;
  }
  return read + typed.slice(from);
}

function withQuestion(typed: string, question: string): string {
  const like = alike(typed);
  if (like !== undefined) return withLike(question, like);
  const asked = withoutMarks(withoutJoin(typed));
  return `${asked} ${withoutMarks(question.replace(ASKING, ''))}?`;
}

/** Puts words in the place of the like part of a question: of the last that it names. */
function withLike(question: string, like: string): string {
  const last = nounPhrases(question).at(-1);
  return last ? question.slice(0, last.start) + like + question.slice(last.end) : `${withoutMarks(question)}, ${like}?`;
}

const withoutMarks = (text: string): string => text.trim().replace(/[\s?？!.…]+$/u, '');
