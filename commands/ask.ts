import { answerQuestion } from '../src/answer/answer.ts';
import { suggestQuestions } from '../src/answer/suggest.ts';
import { askCard } from '../src/cards/ask.ts';
import type { Command } from './command.ts';
import { completeStory, isPrivate, PRIVATE_OPTION, STORY_OPTION, storyFor, unknownStory } from './options.ts';

export const ask = {
  name: 'ask',
  description: 'Ask about a story: the answer is quoted from it, with its place',
  options: [
    { name: 'question', description: 'What you want to know', type: 'string', required: true, maxLength: 300 },
    STORY_OPTION,
    PRIVATE_OPTION,
  ],
  run(request, corpus) {
    const { story, unknown } = storyFor(request, corpus);
    if (unknown !== undefined) return unknownStory(unknown);
    const question = String(request.options['question'] ?? '').slice(0, 300);
    const answer = answerQuestion(question, corpus, story);
    const questions = answer.outcome === 'answered' ? [] : suggestQuestions(corpus, story);
    return {
      card: askCard(answer, { questions, stories: corpus.library.stories, story }),
      private: answer.outcome !== 'answered' || isPrivate(request),
      outcome: answer.outcome,
    };
  },
  complete: (_option, typed, _request, corpus) => completeStory(typed, corpus),
} as const satisfies Command;
