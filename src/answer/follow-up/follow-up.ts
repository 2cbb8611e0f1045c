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
 * or ask of the story as such are asked of the story whose sentence answered there, and a question of its own of all stories.
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
  const stays = carried !== undefined || asksOfStory(typed);
  const asked = story ?? (stays ? last.answer.excerpts[0]?.citation.story : undefined);
  const explained = await answerWith(typed, carried, corpus, reader, asked);
  return { ...explained, carried, story: asked };
}
