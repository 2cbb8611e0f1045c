import { suggestQuestions } from '../src/answer/suggest.ts';
import { storiesCard } from '../src/cards/stories.ts';
import type { Command } from './command.ts';

export const stories = {
  name: 'stories',
  description: 'What there is to ask about, and how',
  options: [],
  run: (_request, corpus) => ({
    card: storiesCard(corpus, suggestQuestions(corpus, undefined)),
    private: false,
    outcome: 'found',
  }),
} as const satisfies Command;
