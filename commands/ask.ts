import { type Explained, explainWithReader } from '../src/answer/answer.ts';
import { answerWith } from '../src/answer/follow-up/answer-with.ts';
import { furtherPassages } from '../src/answer/further.ts';
import { nextQuestions } from '../src/answer/suggestions/next-questions.ts';
import type { Actions } from '../src/cards/action.ts';
import { type AnswerPage, askCard, closestCard, furtherCard } from '../src/cards/ask.ts';
import { briefCard } from '../src/cards/brief.ts';
import type { Story } from '../src/library/types.ts';
import type { Command, CommandContext, PressContext, Reply } from './command.ts';
import { areUnchanged, storyOf } from './fingerprints.ts';
import { completeAsking, completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';

/** In UTF-16 code units: set by hand. */
export const LONGEST_QUESTION = 300;
/** As much of a question as a card shows, without half a character at its end. */
export const shortened = (question: string): string =>
  question
    .slice(0, LONGEST_QUESTION)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

/** Questions that are offered beside an answer, and where there is none: set by hand. */
const BESIDE_ANSWER = 1;
const INSTEAD = 3;
/** Further passages on a page: as many as an answer quotes at most. */
const PASSAGES_ON_PAGE = 3;

export const ask = {
  name: 'ask',
  shown: (strings) => strings.commands.ask,
  options: [
    { name: 'question', type: 'string', required: true, maxLength: LONGEST_QUESTION, autocomplete: true },
    STORY_OPTION,
    PRIVATE_OPTION,
  ],
  async run(request, context) {
    const story = storyFor(request, context);
    const question = String(request.options['question'] ?? '').slice(0, LONGEST_QUESTION);
    const reply = await answer(question, story, context);
    return { ...reply, private: reply.private || isPrivate(request) };
  },
  complete: (typing, context) =>
    typing.option === 'question' ? completeAsking(typing.typed, typing, context) : completeStory(typing.typed, context),
  pages: {
    async ask({ question, story: fingerprint }, context) {
      const { story, isGone } = storyOf(fingerprint, context);
      return isGone ? undefined : await answer(question, story, context);
    },
    answer: answerPage,
  },
} as const satisfies Command;

/** The reply to a question. */
export async function answer(question: string, story: Story | undefined, context: CommandContext): Promise<Reply> {
  return firstPage(await explainWithReader(question, context.corpus, context.reader, story), { story }, context);
}

/** Where a question was asked, and what it took over from the one before. */
export type Asked = Pick<AnswerPage, 'story' | 'implied' | 'carried'>;

/** The answer to what a message shows as asked, under the words as they were typed. */
export async function answerShown(typed: string, { story, carried }: Asked, context: CommandContext) {
  const explained = await answerWith(typed, carried, context.corpus, context.reader, story);
  return asTyped(explained, typed);
}

/** The same answer, under the words as they were typed. */
export const asTyped = <E extends Explained>(explained: E, typed: string): E => ({
  ...explained,
  answer: { ...explained.answer, question: typed },
});

/** The answer itself, the first page of its reply. */
export function firstPage(explained: Explained, asked: Asked, context: CommandContext): Reply {
  const { story } = asked;
  const { corpus } = context;
  const { outcome, reader, facts } = explained.answer;
  const isShown = outcome === 'answered' || outcome === 'likely';
  const questions = nextQuestions(corpus, story, { near: explained }, isShown ? BESIDE_ANSWER : INSTEAD);
  const hasMore = furtherPassages(explained).length > 0;
  const page = { ...asked, answer: explained.answer, questions, stories: corpus.library.stories, hasMore };
  const brief = isShown ? {} : { brief: briefCard(page, context), isNothing: facts.length === 0 };
  return { card: askCard(page, context), private: !isShown, outcome, reader, ...brief };
}

/**
 * A page of the reply to a question: 0 the answer itself, of a related one then the closest sentences, then further
 * passages. Nothing where there is no such page.
 */
async function answerPage(
  { page, story: fingerprint, documents, implied }: Actions['answer'],
  context: PressContext,
): Promise<Reply | undefined> {
  const { asked: question, carried, corpus } = context;
  const { story, isGone } = storyOf(fingerprint, context);
  if (question === undefined || isGone || !areUnchanged(documents, corpus)) return undefined;
  const asked: Asked = { story, implied, carried };
  const explained = await answerShown(question, asked, context);
  if (page === 0) return firstPage(explained, asked, context);
  const { answer } = explained;
  const { outcome, reader } = answer;
  const all = furtherPassages(explained);
  const ofOneStory = story !== undefined || corpus.library.stories.length === 1;
  if (outcome === 'related' && page === 1) {
    const card = closestCard({ ...asked, answer, ofOneStory, hasMore: all.length > 0 }, context);
    return { card, private: true, outcome: 'closest', reader };
  }
  const after = outcome === 'related' ? 1 : 0;
  const from = (page - after - 1) * PASSAGES_ON_PAGE;
  const passages = all.slice(from, from + PASSAGES_ON_PAGE);
  if (passages.length === 0) return undefined;
  const pages = Math.ceil(all.length / PASSAGES_ON_PAGE);
  const first = answer.excerpts.length + from + 1;
  const further = { ...asked, question, passages, first, page: page - after, pages, documents, after };
  return { card: furtherCard(further, context), private: false, outcome: 'more', reader };
}
