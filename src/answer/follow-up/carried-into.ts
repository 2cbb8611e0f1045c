import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import { storyQuestions } from '../story-facts/story-question.ts';
import { antecedentOf } from './antecedents.ts';
import { hasOwnNoun, isAsked } from './asked.ts';
import { type Carried, carriedAs, type LastTurn } from './carried.ts';
import { alikeIn, isFragment, isOfOther, standsAlone, withoutJoin } from './forms.ts';
import { withGap } from './gap.ts';
import { areTwo, LONGEST, pointersIn } from './pointers.ts';
import { thingsIn } from './things.ts';
import { withoutTypos } from './typos.ts';

/** Words that only ask: of "what happened then?" the last question says what. */
const ASKS_ONLY = new Set(contentTerms('happen happened say said mean many much long exactly come anything else'));

/** Whether words ask of a story as such, "who wrote this?", and so lean on no question; "by whom?" leans on any. */
export function asksOfStory(typed: string): boolean {
  const text = withoutJoin(typed);
  return typed.length <= LONGEST && storyQuestions(text).length > 0 && !isFragment(text);
}

/**
 * What typed words take over from the last turn; nothing for a question with a subject of its own, nor for one about the story as
 * such or too long to lean on anything.
 */
export function carriedInto(words: string, turn: LastTurn, corpus: Corpus): Carried | undefined {
  if (words.length > LONGEST) return undefined;
  const typed = withoutTypos(words);
  if (asksOfStory(typed) || !isAsked(typed)) return undefined;
  const last = { ...turn, question: turn.question.slice(0, LONGEST) };
  const text = withoutJoin(typed);
  const question = (): Carried | undefined => carriedAs('question', last.question);
  const like = alikeIn(typed);
  const pointers = pointersIn(text);
  const [pointer] = pointers;
  if (like !== undefined && !pointer?.owns)
    return isOfOther(like) ? question() : carriedAs('question', withGap(last.question, like, corpus));
  if (pointer) {
    if (areTwo(pointers, text)) return question();
    const subject = antecedentOf(pointer.sort, last, corpus);
    if (subject !== undefined) return carriedAs('subject', subject);
    // "The company" says by itself which, where none was named before.
    return pointer.sort === 'organisation' || pointer.sort === 'person' ? undefined : question();
  }
  if (hasOwnNoun(text)) return undefined;
  const content = contentTerms(text).filter((term) => !ASKS_ONLY.has(term));
  if (isFragment(text) || content.length === 0) return question();
  if (standsAlone(text, content.length)) return undefined;
  if (thingsIn(text).length > 0 || corpus.names.mentionsIn(text).length > 0) return undefined;
  const subject = antecedentOf('it', last, corpus);
  return subject === undefined ? question() : carriedAs('subject', subject);
}
