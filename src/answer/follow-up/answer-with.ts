import type { Corpus } from '../../corpus/corpus.ts';
import type { Story } from '../../library/types.ts';
import type { Reader } from '../../reader/reader.ts';
import { type Explained, explainWithReader } from '../answer.ts';
import type { Carried } from './carried.ts';
import { heldTo } from './held-to.ts';
import { readWith } from './read-with.ts';

/** Answers typed words with what they took over, which together are all that it is made of; its `question` is as the stories were asked it. */
export async function answerWith(
  typed: string,
  carried: Carried | undefined,
  corpus: Corpus,
  reader: Reader | undefined,
  story?: Story,
): Promise<Explained> {
  const explained = await explainWithReader(readWith(typed, carried), corpus, reader, story);
  return carried ? heldTo(carried, typed, explained, corpus) : explained;
}
