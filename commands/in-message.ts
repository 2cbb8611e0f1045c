import { questionIn } from '../src/answer/question/of-message.ts';
import { nextQuestions } from '../src/answer/suggestions/next-questions.ts';
import type { Actions } from '../src/cards/action.ts';
import { noticeCard } from '../src/cards/notice.ts';
import { answer, answerShown, firstPage, shortened } from './ask.ts';
import { answerAfter } from './ask-more.ts';
import type { MessageCommand, PressContext, Reply } from './command.ts';

/** Answers a question that was written in a message as `/ask` does, or in the light of a card; to an empty one, how to ask. */
export async function answerInMessage(
  question: string,
  context: PressContext,
  follows?: Actions['follow'],
): Promise<Reply> {
  const { channelStory } = context;
  if (question !== '') {
    const short = shortened(question);
    const followed = follows && (await answerAfter(short, follows, context));
    return followed ?? (await answer(short, channelStory, context));
  }
  const [example] = nextQuestions(context.corpus, channelStory, {}, 1);
  return { card: noticeCard(context.strings.ask.how(example)), private: false, outcome: 'how to ask' };
}

/**
 * *Answer from the stories*: the question of somebody's message, answered for the one who chose it. Of a card of this bot it is
 * what was asked there, and none that the card offers.
 */
export const fromStories = {
  shown: (strings) => strings.commands.fromStories,
  async run({ text, card }, context) {
    const story = context.channelStory;
    if (card?.asked) {
      const { asked, carried } = card;
      const here = { story, carried };
      return { ...firstPage(await answerShown(asked, here, context), here, context), private: true };
    }
    const question = shortened(questionIn(text));
    if (question === '') return { card: noticeCard(context.strings.check.empty), private: true, outcome: 'empty' };
    return { ...(await answer(question, story, context)), private: true };
  },
} as const satisfies MessageCommand;
