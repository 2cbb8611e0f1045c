import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answeringWords } from '../../src/answer/answering-words/answering-words.ts';
import { certaintyFeatures, certaintyFromJson, isCertain } from '../../src/answer/answering-words/certainty.ts';
import { findWords } from '../../src/answer/answering-words/find-words.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { RULE } from '../train/leads.ts';

const content = JSON.parse(readFileSync(packageFile('src/answer/ranking/weights/certainty.json'), 'utf8'));

const document = documentFromText(
  'a.txt',
  'The bridge of Brackwell opened on Monday after years of dispute.\n\nThe bakers of Brackwell met in a hall.',
  { title: 'A story' },
);
const corpus = buildCorpus(makeLibrary([document]));
const question = readQuestion('When did the bridge of Brackwell open?', corpus);
const indexed = corpus.index.passages[0]?.sentences[0] as NonNullable<
  (typeof corpus.index.passages)[number]['sentences'][number]
>;
const found = findWords(indexed, question, corpus.names) as NonNullable<ReturnType<typeof findWords>>;

describe('how certain words are', () => {
  it('GIVEN a sentence that hardly answers THEN its words lead nothing, and GIVEN one that surely does THEN they do', () => {
    expect(answeringWords(indexed, question, corpus.names, 0.05)).toBeUndefined();
    const words = answeringWords(indexed, question, corpus.names, 0.99);
    expect(words && document.text.slice(words.start, words.end)).toBe('on Monday');
  });

  it('GIVEN words THEN they are no less certain the more surely their sentence answers', () => {
    const scorer = new Scorer(certaintyFromJson(content).network);
    const certainties = [0, 0.2, 0.5, 0.8, 1].map((estimate) =>
      scorer.probability(certaintyFeatures({ found, estimate })),
    );
    expect(certainties).toEqual([...certainties].sort((a, b) => a - b));
    expect(certainties.every(Number.isFinite)).toBe(true);
  });

  it('GIVEN a bar that nothing reaches THEN no words are certain', () => {
    const scorer = new Scorer(certaintyFromJson(content).network);
    expect(isCertain({ found, estimate: 1 }, { scorer, bar: 1 })).toBe(false);
    expect(isCertain({ found, estimate: 0 }, { scorer, bar: 0 })).toBe(true);
  });

  it('GIVEN what ships THEN its bar was chosen by the rule that is written beside it', () => {
    expect(content.rule).toBe(RULE);
    expect(content.bar).toBeGreaterThan(0.5);
  });

  it.each([
    ['of another form', { ...content, bar: 'high' }],
    ['for other features', { ...content, features: [...content.features.slice(1), 'another'] }],
  ])('GIVEN weights %s THEN they are refused', (_, other) => {
    expect(() => certaintyFromJson(other)).toThrow(/npm run train/);
  });
});
