import type { Corpus } from '../../corpus/corpus.ts';
import { contentTerms } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { Reader } from '../../reader/reader.ts';
import { type Explained, explain, explainWithReader } from '../answer.ts';
import { antecedents } from './antecedents.ts';
import { type Carried, carriedAs, type LastTurn } from './carried.ts';
import { alikeIn, isFragment, standsAlone, withoutJoin } from './forms.ts';
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
  const question = carriedAs('question', last.question);
  const like = alikeIn(typed);
  const [pointer] = pointersIn(text);
  if (like !== undefined && !pointer?.owns) return carriedAs('question', withGap(last.question, like, corpus));
  if (pointer) {
    const found = pointer.sort === 'that' ? [] : antecedents(pointer.sort, last, corpus);
    const subject = process.env['TRIAL'] ? bestOf(found, typed, last, corpus) : found[0];
    if (subject !== undefined) return carriedAs('subject', subject);
    // "The company" says by itself which, where none was named before.
    return pointer.sort === 'organisation' || pointer.sort === 'person' ? undefined : question;
  }
  const content = contentTerms(text).filter((term) => !ASKS_ONLY.has(term));
  if (isFragment(text) || content.length === 0) return question;
  if (standsAlone(text, content.length)) return undefined;
  if (thingsIn(text).length > 0 || corpus.names.mentionsIn(text).length > 0) return undefined;
  const [subject] = antecedents('it', last, corpus);
  return subject === undefined ? question : carriedAs('subject', subject);
}

function bestOf(found: readonly string[], typed: string, last: LastTurn, corpus: Corpus): string | undefined {
  const story = last.answer.excerpts[0]?.citation.story;
  const prior = Number(process.env['TRIAL']);
  const tried = found.slice(0, 4).map((words, at) => {
    const { ranked } = explain(readWith(typed, { kind: 'subject', words }), corpus, story);
    return { words, score: ranked.estimate - at * prior };
  });
  return tried.sort((a, b) => b.score - a.score)[0]?.words;
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
