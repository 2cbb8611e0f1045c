import { suggestQuestions } from '../src/answer/suggest.ts';
import { STORIES_ON_PAGE, storiesCard } from '../src/cards/stories.ts';
import type { Strings } from '../src/cards/strings/index.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import type { Command, Reply } from './command.ts';

export const stories = {
  name: 'stories',
  shown: (words) => words.commands.stories,
  options: [],
  run: ({ words }, corpus) => storiesPage(0, corpus, words),
} as const satisfies Command;

/** A page of the stories; the last one for a page beyond it. @param page From 0. */
export function storiesPage(page: number, corpus: Corpus, words: Strings): Reply {
  const all = corpus.library.stories;
  const last = Math.max(0, Math.ceil(all.length / STORIES_ON_PAGE) - 1);
  const card = storiesCard(all, suggestQuestions(corpus, undefined), Math.min(page, last), words);
  return { card, private: false, outcome: 'found' };
}
