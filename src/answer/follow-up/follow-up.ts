import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Reader } from '../../reader/reader.ts';
import { type Explained, explainWithReader } from '../answer.ts';
import { nounPhrases } from '../question/noun-phrases.ts';
import { antecedents } from './antecedents.ts';
import { type Carried, carriedAs, type LastTurn } from './carried.ts';
import { pointersIn } from './pointers.ts';
import { alike, readWith, withoutJoin } from './read-with.ts';

/** The answer to a follow-up. */
export interface FollowedUp extends Explained {
  /** What was carried over, if anything. */
  readonly carried: Carried | undefined;
  /** The story that was asked; all stories without it. */
  readonly story: Story | undefined;
}

/** Words that only ask: of "what happened then?" the last question says what. */
const ASKS_ONLY = new Set(
  contentTerms('happen happened say said mean many much long exactly come people anything else'),
);

/** What typed words take over from the last turn; nothing for a question with a subject of its own. */
export function carriedInto(typed: string, last: LastTurn, corpus: Corpus): Carried | undefined {
  const question = carriedAs('question', last.question);
  if (alike(typed) !== undefined) return question;
  const text = withoutJoin(typed);
  const [pointer] = pointersIn(text);
  if (pointer) {
    const [subject] = pointer.sort === 'that' ? [] : antecedents(pointer.sort, last, corpus);
    return subject === undefined ? question : carriedAs('subject', subject);
  }
  if (contentTerms(text).every((term) => ASKS_ONLY.has(term))) return question;
  if (nounPhrases(text).length > 0 || corpus.names.mentionsIn(text).length > 0) return undefined;
  const [subject] = antecedents('it', last, corpus);
  return subject === undefined ? question : carriedAs('subject', subject);
}

/**
 * Answers typed words in the light of the turn before. A story that was named stays; where none was, what carries something over
 * is asked of the story whose sentence answered before, and a question of its own of all stories.
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
  const asked = story ?? (carried && last.answer.excerpts[0]?.citation.story);
  const explained = await explainWithReader(readWith(typed, carried), corpus, reader, asked);
  return { ...explained, carried, story: asked };
}
