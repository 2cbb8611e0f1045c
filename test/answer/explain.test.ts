import { describe, expect, it } from 'vitest';
import { explain, explainWithReader } from '../../src/answer/answer.ts';
import { explanationOf } from '../../src/answer/explain.ts';
import { FEATURES } from '../../src/answer/ranking/features.ts';
import { shippedReader } from '../eval/reader.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const corpus = vellmarCorpus();

const why = (question: string): string => explanationOf(explain(question, corpus)).join('\n');

describe('why an answer is what it is', () => {
  it('GIVEN an answered question THEN terms, reader, judge, candidates and what speaks for them', () => {
    const text = why('Who is the chief executive of Quorra Robotics?');
    expect(text).toMatch(/^type: who\nterms: chief \(in \d+ sentences, weight [\d.]+, likelihood [\d.]+\); execut /);
    expect(text).toMatch(/\nreader: off\njudge: 0\.\d{3} of 0\.\d{3}; .+ [+−]\d/);
    expect(text).toMatch(/\n-?\d+\.\d{2} {2}[^\n]*Marit Solheim/);
  });

  it('GIVEN no word to look for THEN that there is nothing', () => {
    expect(why('?')).toContain('no candidates');
  });

  it('GIVEN a reader THEN also what it makes of the candidates', async () => {
    const explained = await explainWithReader('What did the crane fall on?', corpus, await shippedReader());
    const text = explanationOf(explained).join('\n');
    expect(text).toContain('\nreader: used\n');
    expect(
      text.match(/ words -?[\d.]+, cosine -?[\d.]+, late [\d.]+, answers -?[\d.]+, answered -?[\d.]+/g),
    ).toHaveLength(5);
  });
});

describe('features', () => {
  it('GIVEN the table THEN no name is in it twice', () => {
    expect(FEATURES.length).toBe(new Set(FEATURES).size);
    expect(FEATURES.length).toBeGreaterThan(150);
  });

  it.each([
    'Who is the chief executive of Quorra Robotics?',
    'How much is the contract worth?',
    '?',
    'why',
    '谁是负责人',
    'contract '.repeat(30),
  ])('GIVEN %j THEN every value is a number', (question) => {
    for (const { features } of explain(question, corpus).ranked.candidates)
      for (const [f, value] of features.entries()) expect(Number.isFinite(value), FEATURES[f]).toBe(true);
  });
});
