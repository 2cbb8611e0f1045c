import { ownStoriesCard, removalCard, whichCard } from '../../src/cards/own-stories.ts';
import { toldApart } from '../../src/cards/told-apart.ts';
import { fold } from '../../src/language/tokens.ts';
import { isSeen } from '../../src/library/visible.ts';
import { wordsIn } from '../../src/library/word-count.ts';
import type { StoryHead } from '../../src/store/types.ts';
import { type Command, type CommandContext, ReaderError, type Reply } from '../command.ts';
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
    const stories = await keepingOf(context).list();
    const meant = meantBy(typed, stories);
    const [story] = meant;
    if (!story || !isSeen(typed)) throw new ReaderError(context.strings.story.unknown(typed), 'unknown story');
    if (meant.length === 1) return asking(story, stories, context);
    return { card: whichCard(meant, stories, context), private: true, outcome: 'several' };
  },
  async complete({ typed }, context) {
    const { keeping, limits, strings } = context;
    if (!keeping?.isEditor) return [];
    const stories = await keeping.list();
    const told = toldApart(stories, strings, limits.choiceLength);
    return withTyped(typed.trim(), stories)
      .slice(0, limits.choices)
      .map(({ id, title }) => ({ name: told.get(id)?.choice ?? title, value: id }));
  },
  pages: {
    async askRemoval({ story: id }, context) {
      const stories = await keepingOf(context).list();
      const story = stories.find((each) => each.id === id);
      return story ? asking(story, stories, context) : told(context.strings.story.removedAlready, 'gone');
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

/** The story of this id; else those of this title; else those with this in their title. The first added comes first. */
function meantBy(typed: string, stories: readonly StoryHead[]): readonly StoryHead[] {
  const byId = stories.filter(({ id }) => id === typed);
  if (byId.length > 0) return byId;
  const titled = stories.filter(({ title }) => fold(title) === fold(typed));
  return titled.length > 0 ? titled : withTyped(typed, stories);
}

const withTyped = (typed: string, stories: readonly StoryHead[]): readonly StoryHead[] =>
  stories.filter(({ title }) => fold(title).includes(fold(typed)));

const asking = (story: StoryHead, stories: readonly StoryHead[], context: CommandContext): Reply => ({
  card: removalCard(story, stories, context),
  private: true,
  outcome: 'asked back',
});
