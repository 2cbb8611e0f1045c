import type { Carried } from './carried.ts';
import { alikeIn, withoutAsking, withoutJoin, withoutMarks } from './forms.ts';
import { pointersIn } from './pointers.ts';
import { withoutTypos } from './typos.ts';

/** Stands in a question that is carried for what typed words put in its place: "Who gets …?" */
export const GAP = '…';

/**
 * The question as the stories are asked it: typed words that lean on another turn, with what they take over from it. A pronoun
 * gives its place to what it stands for; of "and the tower?" the tower takes the gap of "Who gets …?".
 */
export function readWith(words: string, carried: Carried | undefined): string {
  if (!carried) return words;
  const typed = withoutTypos(words);
  return carried.kind === 'subject'
    ? withSubject(withoutJoin(typed), carried.words)
    : withQuestion(typed, carried.words);
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
  const like = alikeIn(typed);
  if (like !== undefined && question.includes(GAP)) return question.replace(GAP, () => like);
  if (like !== undefined) return `${withoutMarks(question)} ${like}?`;
  return `${withoutMarks(withoutJoin(typed))} ${withoutAsking(question)}?`;
}
