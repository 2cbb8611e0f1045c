import type { Corpus } from '../../corpus/corpus.ts';
import type { Story } from '../../library/types.ts';
import type { Reader } from '../../reader/reader.ts';
import type { Explained } from '../answer.ts';
import { answerWith } from './answer-with.ts';
import type { Carried, LastTurn } from './carried.ts';
import { asksOfStory, carriedInto } from './carried-into.ts';

/** The answer to a follow-up; its `question` is as the stories were asked it. */
export interface FollowedUp extends Explained {
  /** What was carried over, if anything. */
  readonly carried: Carried | undefined;
  /** The story that was asked; all stories without it. */
  readonly story: Story | undefined;
}

/**
 * Answers typed words in the light of the turn before. A story that was named stays. Where none was, words that lean on that turn
 * or ask of the story as such are asked of the story whose sentence answered there; a question of its own is asked of that story
 * first, and where a sentence does not surely answer there, of all stories.
 *
 * @param story The one that was named.
 */
export async function followUp(
  typed: string,
  last: LastTurn,
  corpus: Corpus,
  reader: Reader | undefined,
  story?: Story,
): Promise<FollowedUp> {
  const carried = carriedInto(typed, last, corpus);
  const here = story ?? last.answer.excerpts[0]?.citation.story;
  const ask = async (of: Story | undefined): Promise<FollowedUp> => ({
    ...(await answerWith(typed, carried, corpus, reader, of)),
    carried,
    story: of,
  });
  if (story || !here || carried || asksOfStory(typed)) return await ask(here);
  const first = await ask(here);
  const isAnswered = first.answer.outcome === 'answered' && first.answer.excerpts.length > 0;
  return isAnswered ? first : await ask(undefined);
}
