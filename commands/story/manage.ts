import { ownStoriesCard, removalCard } from '../../src/cards/own-stories.ts';
import { fold } from '../../src/language/tokens.ts';
import { wordsIn } from '../../src/library/word-count.ts';
import type { StoryHead } from '../../src/store/types.ts';
import { type Command, type CommandContext, ReaderError, type Reply } from '../command.ts';
import type { ServerKeeping } from '../keeping.ts';
import { STORY_OPTION } from '../options.ts';
import { keepingOf, ownStory, told } from './editor.ts';

export const list = {
  name: 'list',
  shown: (strings) => strings.commands.story.list,
  options: [],
  run: (_request, context) => listPage(0, context),
  pages: {
    ownStories: ({ page }, context) => listPage(page, context),
  },
} as const satisfies Command;

export const remove = {
  name: 'remove',
  shown: (strings) => strings.commands.story.remove,
  options: [{ ...STORY_OPTION, required: true }],
  async run({ options }, context) {
    const typed = String(options['story'] ?? '').trim();
    const [story] = await matching(typed, keepingOf(context));
    if (!story || typed === '') throw new ReaderError(context.strings.story.unknown(typed), 'unknown story');
    return asking(story, context);
  },
  async complete({ typed }, context) {
    if (!context.keeping?.isEditor) return [];
    return (await matching(typed.trim(), context.keeping)).map(({ id, title }) => ({ name: title, value: id }));
  },
  pages: {
    async askRemoval({ story: id }, context) {
      const story = (await keepingOf(context).list()).find((each) => each.id === id);
      return story ? asking(story, context) : told(context.strings.story.removedAlready, 'gone');
    },
    async removeStory({ story }, context) {
      const { removed, removedAlready } = context.strings.story;
      const was = await keepingOf(context).remove(story);
      return was ? told(removed(was.title), 'removed') : told(removedAlready, 'gone');
    },
  },
} as const satisfies Command;

/** A page of the server's own stories, from 0; the last one for a page beyond it. */
async function listPage(page: number, context: CommandContext): Promise<Reply> {
  const keeping = keepingOf(context);
  const stories = await keeping.list();
  const wordsOf = ({ id }: StoryHead): number | undefined => {
    const documents = ownStory(id, context.corpus)?.documents;
    return documents?.reduce((sum, document) => sum + wordsIn(document), 0);
  };
  const given = { stories, wordsOf, most: keeping.limits.stories, page };
  return { card: ownStoriesCard(given, context), private: true, outcome: 'found' };
}

/** The server's own story of this id; else those whose title has what was typed, the first added first. */
async function matching(typed: string, keeping: ServerKeeping): Promise<readonly StoryHead[]> {
  const stories = await keeping.list();
  const meant = stories.filter(({ id }) => id === typed);
  return meant.length > 0 ? meant : stories.filter(({ title }) => fold(title).includes(fold(typed)));
}

const asking = (story: StoryHead, context: CommandContext): Reply => ({
  card: removalCard(story, context),
  private: true,
  outcome: 'asked back',
});
