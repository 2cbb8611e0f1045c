import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { suggestQuestions } from '../../src/answer/suggest.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const corpus = vellmarCorpus();
const bridge = (name: string) =>
  buildCorpus(makeLibrary([documentFromText('a.txt', `Bridge\n\nThe mayor, ${name}, closed the bridge on Monday.`)]));

it('GIVEN what is suggested THEN each question is answered, and they are of different kinds', () => {
  const questions = suggestQuestions(corpus, undefined);
  expect(questions).toHaveLength(3);
  for (const question of questions) expect(answerQuestion(question, corpus).outcome).toBe('answered');
  expect(questions[0]).toMatch(/^Who is /);
  expect(questions[1]).toMatch(/^What does the story say about /);
});

it('GIVEN the same corpus, count and story THEN the same array; GIVEN others THEN another', () => {
  const [story] = corpus.library.stories;
  const questions = suggestQuestions(corpus, story, 2);
  expect(suggestQuestions(corpus, story, 2)).toBe(questions);
  expect(suggestQuestions(corpus, story, 1)).toHaveLength(1);
});

it('GIVEN a library that was edited THEN questions on what it says now', () => {
  const before = suggestQuestions(bridge('Dana Kilbride'), undefined).join();
  const after = suggestQuestions(bridge('Omar Stell'), undefined).join();
  expect(before).toContain('Dana Kilbride');
  expect(after).toContain('Omar Stell');
  expect(after).not.toContain('Kilbride');
});
