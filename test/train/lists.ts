import { readQuestion } from '../../src/answer/question/question.ts';
import { Candidate } from '../../src/answer/ranking/candidate.ts';
import { FEATURES, featuresOf } from '../../src/answer/ranking/features.ts';
import { gather } from '../../src/answer/ranking/retrieve.ts';
import type { Ranking } from '../../src/answer/ranking/weights.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { isRight, type LabelledQuestion, type LabelledStory } from '../eval/labelled.ts';
import type { Lists } from './losses.ts';
import type { Group } from './network.ts';

/** A question put to a corpus that holds its story. */
export interface Posed {
  readonly story: LabelledStory;
  readonly asked: LabelledQuestion;
  readonly corpus: Corpus;
}

/** What finds candidates and reads their features. */
export type CandidateModel = Pick<Ranking, 'tables' | 'likelihood'>;

/** Candidates a question that are learnt from. */
const CANDIDATES = 48;

export function candidatesOf({ asked, corpus }: Posed, ranking: CandidateModel): Candidate[] {
  const { context, found } = gather(readQuestion(asked.question, corpus), corpus, ranking);
  return found.slice(0, CANDIDATES).map(({ sentence, passage }) => new Candidate(context, sentence, passage));
}

/** The features of a question's candidates, and which of these are right. */
export interface Block {
  readonly rows: readonly ArrayLike<number>[];
  readonly right: readonly boolean[];
}

/** The features of every question's candidates. */
export function listsOf(questions: readonly Posed[], ranking: CandidateModel): Lists {
  const blocks = questions.map((each) => {
    const candidates = candidatesOf(each, ranking);
    return {
      rows: featuresOf(candidates),
      right: candidates.map(({ sentence }) => isRight(sentence, each.story, each.asked)),
    };
  });
  return joined(blocks, FEATURES.length);
}

/** Blocks as one table. @param size Features a row. */
export function joined(blocks: readonly Block[], size: number): Lists {
  const count = blocks.reduce((sum, { rows }) => sum + rows.length, 0);
  const values = new Float32Array(count * size);
  const right = new Uint8Array(count);
  const groups: Group[] = [];
  let at = 0;
  for (const block of blocks) {
    groups.push({ from: at, to: at + block.rows.length });
    for (const [i, row] of block.rows.entries()) {
      values.set(row, at * size);
      right[at] = Number(block.right[i]);
      at += 1;
    }
  }
  return { size, values, right, groups };
}
