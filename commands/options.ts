import { completeQuestion } from '../src/answer/suggestions/complete.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import { oncePer } from '../src/corpus/memo.ts';
import { fold } from '../src/language/tokens.ts';
import type { Library, Story } from '../src/library/types.ts';
import { completeTyped } from '../src/names/lookup.ts';
import { type CommandContext, type Option, ReaderError, type Request, type Suggestion } from './command.ts';

export const STORY_OPTION = { name: 'story', type: 'string', autocomplete: true } as const satisfies Option;
export const PRIVATE_OPTION = { name: 'private', type: 'boolean' } as const satisfies Option;

export function isPrivate({ options }: Request): boolean {
  return options['private'] === true;
}

/**
 * The story that a request is about: the one that it names, else the one that the channel asks about; none where that is all of them.
 *
 * @throws ReaderError where there is no such story.
 */
export function storyFor({ options }: Request, { corpus, strings, channelStory }: CommandContext): Story | undefined {
  const typed = options['story'];
  if (typeof typed !== 'string' || typed.trim() === '') return channelStory;
  const story = findStory(typed, corpus);
  if (!story) throw new ReaderError(strings.notices.unknownStory(typed), 'unknown story');
  return story;
}

/**
 * The story of this id or with this document, else the first whose title has each typed word: readers need not take one of
 * the choices.
 */
export function findStory(typed: string, corpus: Corpus): Story | undefined {
  const { stories, documents } = byId(corpus.library);
  return stories.get(typed) ?? documents.get(typed) ?? matching(typed, corpus)[0];
}

/** Stories by their ids, and by those of their documents. */
const byId = oncePer(({ stories }: Library) => ({
  stories: new Map(stories.map((story) => [story.id, story])),
  documents: new Map(stories.flatMap((story) => story.documents.map(({ id }) => [id, story] as const))),
}));

/** Names that begin as what was typed: of the story that is given already or, where it has any, that the channel asks about, else of all. */
export function completeName(typed: string, request: Request, context: CommandContext): Suggestion[] {
  const { corpus, limits, channelStory } = context;
  const named = givenStory(request, corpus);
  const of = (story: Story | undefined) => completeTyped(corpus.names, typed, story, limits.choices);
  const inChannel = named === undefined && channelStory ? of(channelStory) : [];
  return (inChannel.length > 0 ? inChannel : of(named)).map(({ name }) => ({ name, value: name }));
}

/**
 * Questions that are answered, for one who is typing a question: of the story that a request is about, as `storyFor` has it. What was
 * typed comes first, as it is: the first choice is what Enter takes where choices are shown.
 */
export function completeAsking(typed: string, request: Request, context: CommandContext): Suggestion[] {
  const { corpus, limits } = context;
  const asked = typed.trim();
  if (asked.length > limits.choiceLength) return [];
  const found = completeQuestion(corpus, storyGiven(request, context), asked, Number.POSITIVE_INFINITY)
    .filter((question) => question.length <= limits.choiceLength && fold(question) !== fold(asked))
    .slice(0, limits.choices)
    .map((question) => ({ name: question, value: question }));
  return found.length === 0 || asked === ''
    ? found
    : [{ name: asked, value: asked }, ...found].slice(0, limits.choices);
}

function storyGiven({ options }: Request, { corpus, channelStory }: CommandContext): Story | undefined {
  const typed = options['story'];
  return typeof typed === 'string' && typed.trim() !== '' ? findStory(typed, corpus) : channelStory;
}

/** The story that was chosen before the option that is being typed. */
export function givenStory({ options }: Request, { library }: Corpus): Story | undefined {
  const id = options['story'];
  return typeof id === 'string' ? byId(library).stories.get(id) : undefined;
}

/** Stories whose title has each typed word at a word's beginning. */
export function completeStory(typed: string, { corpus, limits }: CommandContext): Suggestion[] {
  return matching(typed, corpus)
    .slice(0, limits.choices)
    .map(({ id, title }) => ({ name: title, value: id }));
}

function matching(typed: string, corpus: Corpus): readonly Story[] {
  const words = wordsOf(typed);
  if (words.length === 0) return typed.trim() === '' ? corpus.library.stories : [];
  return titlesOf(corpus.library).flatMap(({ story, there }) =>
    words.every((word) => there.some((other) => other.startsWith(word))) ? story : [],
  );
}

/** The words of each story's title and name, which every letter that is typed is compared with. */
const titlesOf = oncePer(({ stories }: Library) =>
  stories.map((story) => ({ story, there: wordsOf(`${story.title} ${story.id}`) })),
);

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
