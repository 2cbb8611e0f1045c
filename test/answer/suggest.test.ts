import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { sentenceQuestions } from '../../src/answer/sentence-questions.ts';
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
  expect(questions.some((question) => !/^Who is /.test(question))).toBe(true);
});

it('GIVEN sentences that begin with a name THEN those that say one plain thing become questions that they answer', () => {
  const ferry = buildCorpus(
    makeLibrary([
      documentFromText(
        'ferry.txt',
        `Ferry stops

Orlen Lines sold the ferry to a group of islanders in May. Orlen Lines said it would take their bookings until June. Mara Lund, 43, will captain the ferry from the first of June, which is a holiday. Mara Lund has a brother, a sister and a dog. It has been a long year for the island.`,
      ),
    ]),
  );
  expect([...sentenceQuestions(ferry, undefined)].map(({ question }) => question)).toEqual([
    'Which company sold the ferry to a group of islanders in May?',
    'Who will captain the ferry from the first of June?',
  ]);
  expect(suggestQuestions(ferry, undefined, 9)).toContain('Who will captain the ferry from the first of June?');
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
