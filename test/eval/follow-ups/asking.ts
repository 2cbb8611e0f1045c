import { explain, explainWithReader } from '../../../src/answer/answer.ts';
import type { Carried, LastTurn } from '../../../src/answer/follow-up/carried.ts';
import { followUp } from '../../../src/answer/follow-up/follow-up.ts';
import type { Answer, Outcome } from '../../../src/answer/types.ts';
import type { Reader } from '../../../src/reader/reader.ts';
import { shows } from '../short-stories/matching.ts';
import type { Conversation, LaterTurn } from './conversations.ts';

/** What a turn came to. */
interface Came {
  readonly outcome: Outcome;
  /** The place of the first excerpt that answers, from 0; −1 without one. */
  readonly shown: number;
  readonly excerpt: string;
}

/** What a turn after the first came to. */
export interface FollowUpAsked extends Came {
  readonly id: string;
  /** 2 for the second. */
  readonly turn: number;
  readonly kind: LaterTurn['kind'];
  readonly leans: boolean;
  readonly answerable: boolean;
  readonly question: string;
  readonly before: string;
  readonly carried?: Carried;
  readonly read: string;
  /** Whether the first turn was answered with a right sentence first. */
  readonly isFirstRight: boolean;
  /** The typed words alone, asked as if nothing had been before. */
  readonly alone: Came;
}

/** Asks conversations turn by turn, each on what the one before came to; words alone choose without a reader. */
export async function askConversations(
  conversations: readonly Conversation[],
  reader: Reader | undefined,
): Promise<FollowUpAsked[]> {
  const results: FollowUpAsked[] = [];
  for (const { id, corpus, first, later } of conversations) {
    const ask = async (question: string): Promise<Answer> =>
      (reader ? await explainWithReader(question, corpus, reader) : explain(question, corpus)).answer;
    const opening = await ask(first.question);
    const isFirstRight = cameOf(opening, first.answers).shown === 0;
    let last: LastTurn = { question: first.question, answer: opening };
    for (const [at, { question, kind, leans, answers }] of later.entries()) {
      const { answer, carried } = await followUp(question, last, corpus, reader);
      results.push({
        id,
        turn: at + 2,
        kind,
        leans,
        answerable: answers.length > 0,
        question,
        before: last.question,
        ...(carried && { carried }),
        read: answer.question,
        isFirstRight,
        ...cameOf(answer, answers),
        alone: cameOf(await ask(question), answers),
      });
      last = { question: answer.question, answer };
    }
  }
  return results;
}

function cameOf({ outcome, excerpts }: Answer, answers: readonly string[]): Came {
  const texts = excerpts.map(({ excerpt }) => excerpt.text);
  return { outcome, shown: texts.findIndex((text) => shows(text, answers)), excerpt: texts[0] ?? '' };
}
