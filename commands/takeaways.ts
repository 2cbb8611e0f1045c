import type { Strings } from '../src/cards/strings/index.ts';
import { takeawaysCard } from '../src/cards/takeaways.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import { fold } from '../src/language/tokens.ts';
import type { Story } from '../src/library/types.ts';
import { type Takeaways, takeawaysOf } from '../src/takeaways/takeaways.ts';
import { headingsOf, newestFirst, storiesWith, type Topic, topicOf } from '../src/takeaways/topic.ts';
import type { Command, Reply, Request, Suggestion } from './command.ts';
import { completeName, completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';

const LONGEST_TOPIC = 100;

export const takeaways = {
  name: 'takeaways',
  shown: (words) => words.commands.takeaways,
  options: [
    STORY_OPTION,
    { name: 'about', type: 'string', maxLength: LONGEST_TOPIC, autocomplete: true },
    PRIVATE_OPTION,
  ],
  run(request, corpus) {
    const { words } = request;
    const story = storyFor(request, corpus);
    const asked = String(request.options['about'] ?? '')
      .trim()
      .slice(0, LONGEST_TOPIC);
    const reply =
      asked === '' ? points(story ?? newest(corpus), {}, corpus, words) : pointsAbout(asked, story, corpus, words);
    return { ...reply, private: reply.private || isPrivate(request) };
  },
  complete: (option, typed, request, corpus) =>
    option === 'story' ? completeStory(typed, corpus) : completeTopic(typed, request, corpus),
} as const satisfies Command;

/** What points are about, and which of them. */
export interface Which {
  /** As it was typed. */
  readonly asked?: string | undefined;
  readonly topic?: Topic | undefined;
  /** From 0. */
  readonly page?: number | undefined;
}

/** The reply with a story's points. */
export function points(story: Story, { asked, topic, page = 0 }: Which, corpus: Corpus, words: Strings): Reply {
  const meant = topic ?? (asked === undefined ? undefined : topicOf(asked, story, corpus));
  return replyOf(takeawaysOf(story, corpus, meant), { asked, page }, corpus, words);
}

/** Of the stories that may speak of a topic so many are read. */
const MOST_STORIES = 12;

/** What a story says about a topic; without a story, what the newest says that says anything. */
function pointsAbout(asked: string, story: Story | undefined, corpus: Corpus, words: Strings): Reply {
  const ofAll = story === undefined && corpus.library.stories.length > 1;
  const candidates = story ? [story] : storiesWith(asked, corpus).slice(0, MOST_STORIES);
  for (const each of candidates) {
    const found = takeawaysOf(each, corpus, topicOf(asked, each, corpus));
    if (found.points.length > 0) return replyOf(found, { asked }, corpus, words);
  }
  const nearest = story ?? newest(corpus);
  return replyOf(takeawaysOf(nearest, corpus, topicOf(asked, nearest, corpus)), { asked, ofAll }, corpus, words);
}

interface Asked {
  readonly asked?: string | undefined;
  readonly page?: number;
  readonly ofAll?: boolean;
}

function replyOf(found: Takeaways, { asked, page = 0, ofAll = false }: Asked, corpus: Corpus, words: Strings): Reply {
  const { story, source } = found;
  const isNothing = found.points.length === 0;
  const around = {
    asked,
    page,
    ofAll,
    others: newestFirst(corpus.library.stories).filter((other) => other !== story),
    names: isNothing ? corpus.names.offered(story) : [],
    headings: isNothing ? headingsOf(story) : [],
  };
  return { card: takeawaysCard(found, around, words), private: isNothing, outcome: isNothing ? 'absent' : source };
}

const newest = ({ library }: Corpus): Story => newestFirst(library.stories)[0] as Story;

const MOST_CHOICES = 25;
/** Of the names where headings follow. */
const MOST_NAMES = 15;
/** Without a story the headings of so many of the newest are looked through. */
const MOST_READ = 200;

/** Names, then headings a word of which begins as what was typed; of the story that is given already, else of all. */
function completeTopic(typed: string, request: Request, corpus: Corpus): Suggestion[] {
  const names = completeName(typed, request, corpus);
  const given = corpus.library.stories.find(({ id }) => id === request.options['story']);
  const key = fold(typed).trim();
  const stories = given ? [given] : newestFirst(corpus.library.stories).slice(0, key === '' ? 1 : MOST_READ);
  const headings = new Set<string>();
  for (const story of stories) {
    for (const { text } of headingsOf(story))
      if (text.length <= LONGEST_TOPIC && beginsIn(key, text) && !names.some(({ value }) => value === text))
        headings.add(text);
    if (headings.size >= MOST_CHOICES) break;
  }
  const found = [...headings].map((text) => ({ name: text, value: text }));
  const room = Math.max(MOST_NAMES, MOST_CHOICES - found.length);
  return [...names.slice(0, room), ...found].slice(0, MOST_CHOICES);
}

/** Whether what was typed stands in a heading at the beginning of a word. */
function beginsIn(key: string, heading: string): boolean {
  const text = fold(heading);
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || !/[a-z]/.test(key[0] ?? '')) return true;
  return key === '';
}
