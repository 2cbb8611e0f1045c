import type { Strings } from '../src/cards/strings/index.ts';
import { NAMES_ON_PAGE, namesCard, saidCard, whichCard, whoCard } from '../src/cards/who.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import type { Story } from '../src/library/types.ts';
import { lookUpTyped, withoutMarks } from '../src/names/lookup.ts';
import type { Name } from '../src/names/types.ts';
import { citedQuotes } from '../src/profile/cited-quotes.ts';
import { profileOf } from '../src/profile/profile.ts';
import type { Command, Reply } from './command.ts';
import { completeName, completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';

const SAYINGS_ON_PAGE = 3;
const MOST_OFFERS = 8;
const LONGEST_NAME = 100;

export const who = {
  name: 'who',
  shown: (words) => words.commands.who,
  options: [
    { name: 'name', type: 'string', required: true, maxLength: LONGEST_NAME, autocomplete: true },
    STORY_OPTION,
    PRIVATE_OPTION,
  ],
  run(request, corpus) {
    const { words } = request;
    const story = storyFor(request, corpus);
    const typed = withoutMarks(String(request.options['name'] ?? '').slice(0, LONGEST_NAME));
    const { names, match } = lookUpTyped(corpus.names, typed, story);
    const [name, ...others] = names;
    const isAmbiguous = match !== 'none' && others.length > 0;
    if (!name || match === 'none' || isAmbiguous) {
      const card = whichCard(typed, names.slice(0, MOST_OFFERS), isAmbiguous, words, story);
      return { card, private: true, outcome: isAmbiguous ? 'ambiguous' : 'unknown' };
    }
    const reply = profile(name, story, corpus, words, match === 'near' ? typed : undefined);
    return { ...reply, private: isPrivate(request) };
  },
  complete: (option, typed, request, corpus) =>
    option === 'story' ? completeStory(typed, corpus) : completeName(typed, request, corpus),
} as const satisfies Command;

/** The reply with a name's card. @param typed What was typed, where it is only near to the name. */
export function profile(name: Name, story: Story | undefined, corpus: Corpus, words: Strings, typed?: string): Reply {
  const card = whoCard(profileOf(name, corpus, story), typed, words);
  return { card, private: false, outcome: typed === undefined ? 'found' : 'near' };
}

/** The reply with what a person is quoted to have said. @param page From 0. @returns Nothing where there is no such page. */
export function saidPage(
  name: Name,
  story: Story | undefined,
  page: number,
  corpus: Corpus,
  words: Strings,
): Reply | undefined {
  const all = citedQuotes(name, corpus, story).map(({ cited }) => cited);
  const from = page * SAYINGS_ON_PAGE;
  const excerpts = all.slice(from, from + SAYINGS_ON_PAGE);
  if (excerpts.length === 0) return undefined;
  const pages = Math.ceil(all.length / SAYINGS_ON_PAGE);
  return {
    card: saidCard({ name, story, excerpts, page, pages, first: from + 1 }, words),
    private: false,
    outcome: 'said',
  };
}

/** The reply with the names of a story. @param page From 0; the last one for a page beyond it. */
export function namesPage(story: Story, page: number, corpus: Corpus, words: Strings): Reply {
  const names = corpus.names.offered(story);
  const last = Math.max(0, Math.ceil(names.length / NAMES_ON_PAGE) - 1);
  const isOnly = corpus.library.stories.length === 1;
  return { card: namesCard(story, names, Math.min(page, last), isOnly, words), private: false, outcome: 'found' };
}
