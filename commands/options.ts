import type { Corpus } from '../src/corpus/corpus.ts';
import { fold } from '../src/language/tokens.ts';
import type { Story } from '../src/library/types.ts';
import { completeTyped } from '../src/names/lookup.ts';
import { type Option, ReaderError, type Request, type Suggestion } from './command.ts';

/** Discord shows at most this many choices. */
const MOST_CHOICES = 25;

export const STORY_OPTION = {
  name: 'story',
  type: 'string',
  maxLength: 100,
  autocomplete: true,
} as const satisfies Option;

export const PRIVATE_OPTION = { name: 'private', type: 'boolean' } as const satisfies Option;

export function isPrivate(request: Request): boolean {
  return request.options['private'] === true;
}

/**
 * The story that a request is about; none where it names none. An autocomplete choice is not enforced by Discord, so
 * what was typed may be a title, a part of one, or nothing that there is.
 *
 * @throws ReaderError where there is no such story.
 */
export function storyFor({ options, words }: Request, corpus: Corpus): Story | undefined {
  const typed = options['story'];
  if (typeof typed !== 'string' || typed.trim() === '') return undefined;
  const exact = corpus.library.stories.find(({ id }) => id === typed);
  const story = exact ?? matching(typed, corpus)[0];
  if (!story) throw new ReaderError(words.notices.unknownStory(typed), 'unknown story');
  return story;
}

/** Names for autocomplete: of the story that is given already, where there is such a one. */
export function completeName(typed: string, { options }: Request, corpus: Corpus): Suggestion[] {
  const story = corpus.library.stories.find(({ id }) => id === options['story']);
  return completeTyped(corpus.names, typed, story, MOST_CHOICES).map(({ name }) => ({ name, value: name }));
}

/** Stories whose title has each typed word at a word's beginning, for autocomplete. */
export function completeStory(typed: string, corpus: Corpus): Suggestion[] {
  return matching(typed, corpus)
    .slice(0, MOST_CHOICES)
    .map(({ id, title }) => ({ name: title, value: id }));
}

function matching(typed: string, corpus: Corpus): readonly Story[] {
  const words = fold(typed)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (words.length === 0) return typed.trim() === '' ? corpus.library.stories : [];
  return corpus.library.stories.filter(({ id, title }) => {
    const there = fold(`${title} ${id}`).split(/[^\p{L}\p{N}]+/u);
    return words.every((word) => there.some((other) => other.startsWith(word)));
  });
}
