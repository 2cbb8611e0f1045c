import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answer/question/question.ts';
import { subjectHere, subjectMissing } from '../../../src/answer/question/subject.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';

const corpus = buildCorpus(
  makeLibrary([
    documentFromText(
      'a.txt',
      `Ferry hits quay in Leyford

The ferry hit the quay in Leyford on Monday, and ten passengers were hurt. Captain Ruth Castellane said that the state of emergency at the city hospital had ended.

The United Nations, which owns a research ship, sent Finland's best engineers. Opposition leaders generally organise a protest. The universe is large, said Castellane.`,
      { title: 'Ferry hits quay in Leyford' },
    ),
  ]),
);
const read = (question: string) => readQuestion(question, corpus);

describe('what a story speaks of, of a question that it does not answer', () => {
  it.each([
    ['How old is Castellane?', 'Ruth Castellane'],
    ['Who paid for the ferry?', 'the ferry'],
    ['Who declared the state of emergency?', 'the state of emergency'],
    ['How much do the opposition leaders earn?', 'the opposition leaders'],
    ['How many passengers can it carry?', 'passengers'],
    ['Is there a hospital near the university?', 'a hospital'],
    ['What did the police hospital cost?', ''],
    ['Who is the general?', ''],
    ['how did it go', ''],
  ])('GIVEN %j THEN %j', (question, subject) => {
    expect(subjectHere(read(question), corpus, undefined)).toBe(subject);
  });
});

describe('what no story speaks of', () => {
  it.each([
    ['How did Elon Musk react?', 'Elon Musk'],
    ['Who is the mayor of Chicago?', 'Chicago'],
    ['Where can I buy pancakes?', 'pancakes'],
    ['when are the new rockets due', 'the new rockets'],
    ['bitcoin', 'bitcoin'],
    ['What is Tarn’s position?', 'Tarn'],
    // It has them in another form, by another name, or in other words.
    ['Was there a collision at the quay?', ''],
    ['What did the UN say?', ''],
    ['Which Finnish boat was it?', ''],
    ['Was anyone injured?', ''],
    ['Did the organiser come?', ''],
    ['how many peopel were thare', ''],
    ['Is it ok?', ''],
  ])('GIVEN %j THEN %j', (question, subject) => {
    expect(subjectMissing(read(question), corpus, undefined)).toBe(subject);
  });
});
