import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../../src/answer/question/question.ts';
import { buildCorpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { makeLibrary } from '../../../src/library/library.ts';

const corpus = buildCorpus(
  makeLibrary([
    documentFromText(
      'a.txt',
      `Hegel Institute opens in Leyford

The Hegel Institute will open in Leyford in November, said its director, Philippa Castellane. Ruth Hegel, who pays the bill, hopes that the mayor will speak at the house. Hundreds of protesters walked along the quay on Monday.

Mrs Hegel said that the manner and the mark of a city is its schools, and Mark Trump agreed. Castellane spoke of India.`,
    ),
  ]),
);
const corrected = (text: string): string[] =>
  readQuestion(text, corpus).corrections.map(({ typed, read }) => `${typed} > ${read}`);
const named = (text: string): string[] =>
  readQuestion(text, corpus).phrases.flatMap(({ name }) => (name ? [name.name] : []));

describe('a misspelt word', () => {
  it.each([
    ['When does the intitute open?', 'intitute > institute'],
    ['Who is Castelane?', 'Castelane > Castellane'],
    ['who is castellanne', 'castellanne > castellane'],
    ['What did Ruth Hegle pay?', 'Hegle > Hegel'],
    ['What was said of Inida?', 'Inida > India'],
    ['will it open in novmber', 'novmber > november'],
    ['who spoke at the huose', 'huose > house'],
  ])('GIVEN %j THEN %j', (question, correction) => {
    expect(corrected(question)).toEqual([correction]);
  });

  it.each([
    'which is the meaner one',
    'Who is Hagel?',
    'who is hagel',
    'Who is Castelani?',
    'What did Phillip say?',
    'Did the Indian ambassador come?',
    'Did anyone walk among the trees?',
    'How many protestors came?',
    'What did MOND say?',
  ])('GIVEN %j, which may be somebody or something else, THEN it stays', (question) => {
    expect(corrected(question)).toEqual([]);
  });
});

describe('a word that is also a name', () => {
  it.each([
    ['Who is Mark Trump?', ['Mark Trump']],
    ['will it mark a change for Ruth Hegel', ['Ruth Hegel']],
    ['who is mark trump', ['Mark Trump']],
    ['did she trump the others', []],
  ])('GIVEN %j THEN the names %j', (question, names) => {
    expect(named(question)).toEqual(names);
  });
});
