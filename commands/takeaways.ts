import { takeawaysCard } from '../src/cards/takeaways.ts';
import { takeawaysOf } from '../src/takeaways/takeaways.ts';
import type { Command } from './command.ts';
import { completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor, unknownStory } from './options.ts';

export const takeaways = {
  name: 'takeaways',
  description: 'The main points of a story, in its own words',
  options: [
    { ...STORY_OPTION, description: 'Which story' },
    {
      name: 'about',
      description: 'Only what it says about a name or topic',
      type: 'string',
      maxLength: 100,
      autocomplete: true,
    },
    PRIVATE_OPTION,
  ],
  run(request, corpus) {
    const { story = newest(corpus.library.stories), unknown } = storyFor(request, corpus);
    if (unknown !== undefined || !story) return unknownStory(unknown ?? '');
    const typed = request.options['about'];
    const about = typeof typed === 'string' && typed.trim() !== '' ? typed.trim() : undefined;
    const found = takeawaysOf(story, corpus, about);
    const nothing = found.points.length === 0;
    return {
      card: takeawaysCard(found, about),
      private: nothing || isPrivate(request),
      outcome: nothing ? 'absent' : found.source,
    };
  },
  complete(option, typed, request, corpus) {
    if (option === 'story') return completeStory(typed, corpus);
    const { story } = storyFor(request, corpus);
    return corpus.names.complete(typed, story).map(({ name }) => ({ name, value: name }));
  },
} as const satisfies Command;

/** The story of the latest date; without dates the first. */
function newest<T extends { documents: readonly { published?: string | undefined }[] }>(
  stories: readonly T[],
): T | undefined {
  const dateOf = (story: T): string =>
    story.documents
      .map(({ published }) => published ?? '')
      .sort()
      .at(-1) ?? '';
  return [...stories].sort((a, b) => dateOf(b).localeCompare(dateOf(a)))[0];
}
