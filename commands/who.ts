import { namesCard, saidCard, whichCard, whoCard } from '../src/cards/who.ts';
import { isSaid } from '../src/corpus/said.ts';
import { withAlsoIn } from '../src/corpus/versions/also-in.ts';
import type { Story } from '../src/library/types.ts';
import { lookUpTyped, withoutMarks } from '../src/names/lookup.ts';
import type { Name } from '../src/names/types.ts';
import { citedQuotes } from '../src/profile/cited-quotes.ts';
import { profileOf } from '../src/profile/profile.ts';
import type { Command, CommandContext, Reply } from './command.ts';
import { storyOf } from './fingerprints.ts';
import { completeName, completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';

/** Quotations on a page, and names that are offered where none is meant for certain; both set by hand. */
const SAYINGS_ON_PAGE = 3;
const MOST_OFFERS = 8;

export const who = {
  name: 'who',
  shown: (strings) => strings.commands.who,
  options: [{ name: 'name', type: 'string', required: true, autocomplete: true }, STORY_OPTION, PRIVATE_OPTION],
  run(request, context) {
    const typed = withoutMarks(String(request.options['name'] ?? '').slice(0, context.limits.choiceLength));
    const asked = storyFor(request, context);
    const found = lookUpTyped(context.corpus.names, typed, asked);
    // Whoever is not in the story that the channel asks about may be in another.
    const isUnsure = found.match === 'none' || found.match === 'near';
    const isElsewhere = isUnsure && asked !== undefined && asked === context.channelStory;
    const story = isElsewhere ? undefined : asked;
    const { names, match } = isElsewhere ? lookUpTyped(context.corpus.names, typed) : found;
    const [name, ...others] = names;
    // What the stories say as it was typed is no misspelt name.
    const isWord = (match === 'none' || match === 'near') && isSaid(typed, context.corpus, story);
    const isAmbiguous = match !== 'none' && others.length > 0 && !isWord;
    if (!name || match === 'none' || isAmbiguous || isWord) {
      const card = whichCard({ typed, names: names.slice(0, MOST_OFFERS), isAmbiguous, isWord, story }, context);
      return { card, private: true, outcome: isAmbiguous ? 'ambiguous' : 'unknown' };
    }
    const card = profileCard(name, story, context, match === 'near' ? typed : undefined);
    return { card, private: isPrivate(request), outcome: match === 'near' ? 'near' : 'found' };
  },
  complete: (typing, context) =>
    typing.option === 'story' ? completeStory(typing.typed, context) : completeName(typing.typed, typing, context),
  pages: {
    name({ name: fingerprint, story }, context) {
      const found = nameOf(fingerprint, story, context);
      return found && { card: profileCard(found.name, found.story, context), private: false, outcome: 'found' };
    },
    said({ name: fingerprint, story, page }, context) {
      const found = nameOf(fingerprint, story, context);
      return found && saidPage(found, page, context);
    },
    names({ story: fingerprint, page }, context) {
      const { story } = storyOf(fingerprint, context);
      if (!story) return undefined;
      const { names, library } = context.corpus;
      const given = { story, names: names.offered(story), page, isOnly: library.stories.length === 1 };
      return { card: namesCard(given, context), private: false, outcome: 'found' };
    },
  },
} as const satisfies Command;

/** A name of one story or of all. */
interface FoundName {
  readonly name: Name;
  readonly story: Story | undefined;
}

/** The name of a button, and its story; nothing where one of them is not there any more. */
function nameOf(name: string, story: string | undefined, context: CommandContext): FoundName | undefined {
  const found = context.corpus.names.withFingerprint(name);
  const of = storyOf(story, context);
  return found && !of.isGone ? { name: found, story: of.story } : undefined;
}

/** @param typed What was typed, where it is only near to the name. */
function profileCard(name: Name, story: Story | undefined, context: CommandContext, typed?: string) {
  return whoCard({ profile: profileOf(name, context.corpus, story), typed }, context);
}

/** What a person is quoted to have said; nothing where there is no such page, from 0. */
function saidPage({ name, story }: FoundName, page: number, context: CommandContext): Reply | undefined {
  const all = citedQuotes(name, context.corpus, story).map(({ cited }) => cited);
  const from = page * SAYINGS_ON_PAGE;
  const excerpts = withAlsoIn(all.slice(from, from + SAYINGS_ON_PAGE), context.corpus);
  if (excerpts.length === 0) return undefined;
  const pages = Math.ceil(all.length / SAYINGS_ON_PAGE);
  const card = saidCard({ name, story, excerpts, page, pages, first: from + 1 }, context);
  return { card, private: false, outcome: 'said' };
}
