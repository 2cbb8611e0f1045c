import { beforeAll, describe, expect, it } from 'vitest';
import { explain } from '../../src/answer/answer.ts';
import { explanationOf } from '../../src/answer/explain.ts';
import { FEATURES } from '../../src/answer/ranking/features.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = buildCorpus(await loadLibrary(packageFile('data')));
});

const why = (question: string): string => explanationOf(explain(question, corpus)).join('\n');

describe('why an answer is what it is', () => {
  it('GIVEN an answered question THEN terms, judges, candidates and what speaks for them', () => {
    const text = why('Who is the CEO of Anthropic?');
    expect(text).toMatch(/^type: who\nterms: ceo \(in \d+ sentences, weight [\d.]+, odds [\d.]+\); anthrop /);
    expect(text).toMatch(/\ngate: 0\.\d{3} of 0\.\d{3}; .+ [+−]\d/);
    expect(text).toMatch(/\nconfidence: 0\.\d{3}; .+ [+−]\d/);
    expect(text).toMatch(/\n-?\d+\.\d{2} {2}.*Dario Amodei/);
  });

  it('GIVEN words that the stories lack THEN that there is nothing', () => {
    expect(why('pancakes')).toContain('no candidates');
  });
});

describe('features', () => {
  it('GIVEN the table THEN each name stands once', () => {
    expect(FEATURES.length).toBe(new Set(FEATURES).size);
    expect(FEATURES.length).toBeGreaterThan(150);
  });

  it.each([
    'Who is the CEO of Anthropic?',
    'How much is the JWCC worth?',
    '?',
    'why',
    '谁是负责人',
    'contract '.repeat(30),
  ])('GIVEN %j THEN every value is a number', (question) => {
    for (const { features } of explain(question, corpus).ranked.candidates)
      for (const [f, value] of features.entries()) expect(Number.isFinite(value), FEATURES[f]).toBe(true);
  });
});
