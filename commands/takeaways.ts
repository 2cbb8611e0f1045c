import { takeawaysCard } from '../src/cards/takeaways.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import { newestFirst } from '../src/library/newest.ts';
import type { Story } from '../src/library/types.ts';
import { type Takeaways, takeawaysOf } from '../src/takeaways/takeaways.ts';
import { headingsOf, storiesWith, type Topic, topicOf } from '../src/takeaways/topic.ts';
import type { Command, CommandContext, Reply } from './command.ts';
import { storyOf } from './fingerprints.ts';
import { completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';
import { completeTopic } from './topics.ts';

/** Stories that are searched for a topic, of those that may say something about it: set by hand, as each takes milliseconds. */
const MOST_STORIES = 12;

export const takeaways = {
  name: 'takeaways',
  shown: (strings) => strings.commands.takeaways,
  options: [STORY_OPTION, { name: 'about', type: 'string', autocomplete: true }, PRIVATE_OPTION],
  run(request, context) {
    const story = storyFor(request, context);
    const asked = String(request.options['about'] ?? '')
      .trim()
      .slice(0, context.limits.choiceLength);
    const reply =
      asked === '' ? points(story ?? newest(context.corpus), {}, context) : pointsAbout(asked, story, context);
    return { ...reply, private: reply.private || isPrivate(request) };
  },
  complete: (typing, context) =>
    typing.option === 'story' ? completeStory(typing.typed, context) : completeTopic(typing, context),
  pages: {
    takeaways({ story: fingerprint, about, page }, context) {
      const { asked, corpus } = context;
      const { story } = storyOf(fingerprint, context);
      if (!story) return undefined;
      if (about === undefined) return points(story, { page }, context);
      if (about === 'asked') return asked === undefined ? undefined : points(story, { asked, page }, context);
      if ('heading' in about) {
        const heading = headingsOf(story)[about.heading];
        return heading && points(story, { topic: { kind: 'heading', heading }, page }, context);
      }
      const name = corpus.names.withFingerprint(about.name);
      return name && points(story, { topic: { kind: 'name', name }, page }, context);
    },
  },
} as const satisfies Command;

/** What points are about, and which of them. */
interface Which {
  /** As it was typed. */
  readonly asked?: string | undefined;
  readonly topic?: Topic | undefined;
  /** From 0. */
  readonly page?: number | undefined;
}

/** The reply with a story's points. */
function points(story: Story, { asked, topic, page }: Which, context: CommandContext): Reply {
  const { corpus } = context;
  const meant = topic ?? (asked === undefined ? undefined : topicOf(asked, story, corpus));
  return replyOf(takeawaysOf(story, corpus, meant), { asked, page }, context);
}

/** What a story says about a topic; without a story, what the newest one says that says anything. */
function pointsAbout(asked: string, story: Story | undefined, context: CommandContext): Reply {
  const { corpus } = context;
  const ofAll = story === undefined && corpus.library.stories.length > 1;
  const candidates = story ? [story] : storiesWith(asked, corpus).slice(0, MOST_STORIES);
  for (const each of candidates) {
    const found = takeawaysOf(each, corpus, topicOf(asked, each, corpus));
    if (found.points.length > 0) return replyOf(found, { asked }, context);
  }
  const nearest = story ?? newest(corpus);
  return replyOf(takeawaysOf(nearest, corpus, topicOf(asked, nearest, corpus)), { asked, ofAll }, context);
}

interface Asked {
  readonly asked?: string | undefined;
  readonly page?: number | undefined;
  readonly ofAll?: boolean;
}

function replyOf(found: Takeaways, { asked, page = 0, ofAll = false }: Asked, context: CommandContext): Reply {
  const { library, names } = context.corpus;
  const { story, source } = found;
  const isNothing = found.points.length === 0;
  const given = {
    takeaways: found,
    asked,
    page,
    ofAll,
    others: newestFirst(library.stories).filter((other) => other !== story),
    names: isNothing ? names.offered(story) : [],
    headings: isNothing ? headingsOf(story) : [],
  };
  return { card: takeawaysCard(given, context), private: isNothing, outcome: isNothing ? 'absent' : source };
}

function newest({ library }: Corpus): Story {
  const [story] = newestFirst(library.stories);
  if (!story) throw new Error('the library has no story');
  return story;
}
