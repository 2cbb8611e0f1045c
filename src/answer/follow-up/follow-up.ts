import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Reader } from '../../reader/reader.ts';
import { type Explained, explainWithReader } from '../answer.ts';
import { antecedentOf } from './antecedents.ts';
import { type Carried, carriedAs, type LastTurn } from './carried.ts';
import { alikeIn, isFragment, isWho, standsAlone, withoutJoin, withWho } from './forms.ts';
import { withGap } from './gap.ts';
import { pointersIn } from './pointers.ts';
import { readWith } from './read-with.ts';
import { thingsIn } from './things.ts';

/** The answer to a follow-up. */
export interface FollowedUp extends Explained {
  /** What was carried over, if anything. */
  readonly carried: Carried | undefined;
  /** The story that was asked; all stories without it. */
  readonly story: Story | undefined;
}

/** Words that only ask: of "what happened then?" the last question says what. */
const ASKS_ONLY = new Set(contentTerms('happen happened say said mean many much long exactly come anything else'));

/** What typed words take over from the last turn; nothing for a question with a subject of its own. */
export function carriedInto(typed: string, last: LastTurn, corpus: Corpus): Carried | undefined {
  const text = withoutJoin(typed);
  const question = carriedAs('question', whole(last, corpus));
  const like = alikeIn(typed);
  const [pointer] = pointersIn(text);
  if (like !== undefined && !pointer?.owns) return carriedAs('question', withGap(last.question, like, corpus));
  if (pointer) {
    const subject = antecedentOf(pointer.sort, last, corpus);
    if (subject !== undefined) return carriedAs('subject', subject);
    // "The company" says by itself which, where none was named before.
    return pointer.sort === 'organisation' || pointer.sort === 'person' ? undefined : question;
  }
  const content = contentTerms(text).filter((term) => !ASKS_ONLY.has(term));
  if (isFragment(text) || content.length === 0) return question;
  if (standsAlone(text, content.length)) return undefined;
  if (thingsIn(text).length > 0 || corpus.names.mentionsIn(text).length > 0) return undefined;
  const subject = antecedentOf('it', last, corpus);
  return subject === undefined ? question : carriedAs('subject', subject);
}

/** The last question, and who it is that it asked for, if that is known. */
function whole({ question, answer }: LastTurn, corpus: Corpus): string {
  const said = answer.excerpts[0]?.excerpt;
  if (!said || !isWho(question) || (answer.outcome !== 'answered' && answer.outcome !== 'likely')) return question;
  const asked = corpus.names.mentionsIn(question).map(({ name }) => name);
  const found = corpus.names.mentionsIn(said.text).find(({ name }) => !asked.includes(name));
  return found ? withWho(question, found.name.name) : question;
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
