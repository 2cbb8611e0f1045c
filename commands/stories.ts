import { lead } from '../src/answer/lead.ts';
import { nextQuestions } from '../src/answer/suggestions/next-questions.ts';
import { storiesCard } from '../src/cards/stories.ts';
import { newestFirst } from '../src/library/newest.ts';
import type { Story } from '../src/library/types.ts';
import type { Command, CommandContext, Reply } from './command.ts';

/** Questions that are offered: set by hand, what a reader takes in at one look. */
const QUESTIONS = 3;

export const stories = {
  name: 'stories',
  shown: (strings) => strings.commands.stories,
  options: [],
  run: (_request, context) => storiesPage(0, context),
  pages: {
    stories: ({ page }, context) => storiesPage(page, context),
  },
} as const satisfies Command;

/** A page of the stories, from 0; the last one for a page beyond it. */
function storiesPage(page: number, context: CommandContext): Reply {
  const { corpus } = context;
  const { stories, readAt } = corpus.library;
  const given = {
    stories: newestFirst(stories),
    openingOf: (story: Story) => lead(corpus, story)[0],
    readAt: (story: Story) => latestOf(story.documents.flatMap((document) => readAt?.get(document) ?? [])),
    questions: nextQuestions(corpus, undefined, {}, QUESTIONS),
    page,
  };
  return { card: storiesCard(given, context), private: false, outcome: 'found' };
}

const latestOf = (times: readonly number[]): number | undefined =>
  times.length === 0 ? undefined : Math.max(...times);
