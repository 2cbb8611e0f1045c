import { type Explained, explain } from '../src/answer/answer.ts';
import { furtherPassages } from '../src/answer/further.ts';
import { suggestQuestions } from '../src/answer/suggest.ts';
import { askCard, furtherCard } from '../src/cards/ask.ts';
import type { Strings } from '../src/cards/strings/index.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import type { Story } from '../src/library/types.ts';
import type { Command, Reply } from './command.ts';
import { completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor } from './options.ts';

const LONGEST_QUESTION = 300;
const PASSAGES_ON_PAGE = 3;

export const ask = {
  name: 'ask',
  shown: (words) => words.commands.ask,
  options: [
    { name: 'question', type: 'string', required: true, maxLength: LONGEST_QUESTION },
    STORY_OPTION,
    PRIVATE_OPTION,
  ],
  run(request, corpus) {
    const story = storyFor(request, corpus);
    const question = String(request.options['question'] ?? '').slice(0, LONGEST_QUESTION);
    const reply = answer(question, story, corpus, request.words);
    return { ...reply, private: reply.private || isPrivate(request) };
  },
  complete: (_option, typed, _request, corpus) => completeStory(typed, corpus),
} as const satisfies Command;

/** The reply to a question. */
export function answer(question: string, story: Story | undefined, corpus: Corpus, words: Strings): Reply {
  return firstPage(explain(question, corpus, story), story, corpus, words);
}

function firstPage(explained: Explained, story: Story | undefined, corpus: Corpus, words: Strings): Reply {
  const { outcome } = explained.answer;
  const questions = outcome === 'answered' ? [] : suggestQuestions(corpus, story);
  const hasMore = furtherPassages(explained).length > 0;
  const around = { questions, stories: corpus.library.stories, story, hasMore };
  return { card: askCard(explained.answer, around, words), private: outcome !== 'answered', outcome };
}

/** A page of the reply to a question: 0 the answer itself, then its further passages. Nothing where there is no such page. */
export function answerPage(
  question: string,
  page: number,
  story: Story | undefined,
  documents: readonly string[],
  corpus: Corpus,
  words: Strings,
): Reply | undefined {
  const explained = explain(question, corpus, story);
  if (page === 0) return firstPage(explained, story, corpus, words);
  const all = furtherPassages(explained);
  const from = (page - 1) * PASSAGES_ON_PAGE;
  const passages = all.slice(from, from + PASSAGES_ON_PAGE);
  if (passages.length === 0) return undefined;
  const pages = Math.ceil(all.length / PASSAGES_ON_PAGE);
  const first = explained.answer.excerpts.length + from + 1;
  const card = furtherCard({ question, story, passages, first, page, pages, documents }, words);
  return { card, private: false, outcome: 'more' };
}
