import type { Corpus } from '../src/answer/corpus.ts';
import { takeawaysCard } from '../src/cards/takeaways.ts';
import type { Words } from '../src/cards/words/index.ts';
import type { Story } from '../src/library/types.ts';
import { takeawaysOf } from '../src/takeaways/takeaways.ts';
import type { Command, Reply } from './command.ts';
import { completeName, completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';

export const takeaways = {
  name: 'takeaways',
  shown: (words) => words.commands.takeaways,
  options: [STORY_OPTION, { name: 'about', type: 'string', maxLength: 100, autocomplete: true }, PRIVATE_OPTION],
  run(request, corpus) {
    const story = storyFor(request, corpus) ?? newest(corpus.library.stories);
    const typed = request.options['about'];
    const asked = typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined;
    const reply = points(story, { asked }, corpus, request.words);
    return { ...reply, private: reply.private || isPrivate(request) };
  },
  complete: (option, typed, request, corpus) =>
    option === 'story' ? completeStory(typed, corpus) : completeName(typed, request, corpus),
} as const satisfies Command;

/** What the points are about: a topic as it was typed, or a name that was chosen. */
interface About {
  readonly asked?: string | undefined;
  readonly name?: string | undefined;
}

/** The reply with a story's points. */
export function points(story: Story, { asked, name }: About, corpus: Corpus, words: Words): Reply {
  const found = takeawaysOf(story, corpus, name ?? asked);
  const isNothing = found.points.length === 0;
  const card = takeawaysCard(found, asked, corpus.library.stories.length === 1, words);
  return { card, private: isNothing, outcome: isNothing ? 'absent' : found.source };
}

/** The story of the latest date; without dates the first. */
function newest(stories: readonly Story[]): Story {
  const dateOf = ({ documents }: Story): string =>
    documents.reduce((latest, { published = '' }) => (published > latest ? published : latest), '');
  return stories.reduce((best, story) => (dateOf(story) > dateOf(best) ? story : best));
}
