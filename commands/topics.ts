import { fold } from '../src/language/tokens.ts';
import { newestFirst } from '../src/library/newest.ts';
import { headingsOf } from '../src/takeaways/topic.ts';
import type { CommandContext, Suggestion, Typing } from './command.ts';
import { completeName, givenStory } from './options.ts';

/** Names among the choices where there are headings, too: set by hand. */
const MOST_NAMES = 15;
/** Stories whose headings are searched where none is given, the newest first: set by hand, as readers wait for choices. */
const MOST_STORIES = 200;

/** Names, then headings with a word that begins as what was typed; of the story that is given already, else of all. */
export function completeTopic(typing: Typing, context: CommandContext): Suggestion[] {
  const { corpus, limits, channelStory } = context;
  const names = completeName(typing.typed, typing, context);
  const given = givenStory(typing, corpus) ?? channelStory;
  const key = fold(typing.typed).trim();
  const stories = given ? [given] : newestFirst(corpus.library.stories).slice(0, key === '' ? 1 : MOST_STORIES);
  const headings = new Set<string>();
  for (const story of stories) {
    for (const { text } of headingsOf(story))
      if (text.length <= limits.choiceLength && hasWordWith(key, text) && !names.some(({ value }) => value === text))
        headings.add(text);
    if (headings.size >= limits.choices) break;
  }
  const found = [...headings].map((text) => ({ name: text, value: text }));
  const room = Math.max(MOST_NAMES, limits.choices - found.length);
  return [...names.slice(0, room), ...found].slice(0, limits.choices);
}

/** Whether a heading has what was typed at the beginning of a word; anywhere, in a script without spaces. */
function hasWordWith(key: string, heading: string): boolean {
  const text = fold(heading);
  for (let at = text.indexOf(key); at >= 0; at = text.indexOf(key, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') || !/[a-z]/.test(key[0] ?? '')) return true;
  return key === '';
}
