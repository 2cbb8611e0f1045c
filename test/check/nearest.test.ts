import { describe, expect, it } from 'vitest';
import { readClaim } from '../../src/check/claim.ts';
import { nearestTo } from '../../src/check/nearest.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const corpusOf = (text: string): Corpus => buildCorpus(makeLibrary([documentFromText('a.txt', text)]));
const nearest = (claim: string, corpus = vellmarCorpus()): string | undefined =>
  nearestTo(readClaim(claim, corpus), corpus)?.cited.excerpt.text;

describe('the sentence nearest to a claim', () => {
  it.each([
    ['a number written otherwise', 'The contract is worth $48m and covers twelve cranes.', /^The contract, which/],
    [
      'another number of its kind',
      'The contract covers 20 cranes, and seven have been delivered.',
      /^The contract, wh/,
    ],
    ['related forms', 'Divers have recovered eleven containers by Sunday.', /^Divers recovered/],
    ['a name by its surname', 'Okafor leads inspectors and says software does not crack steel.', /Pell Okafor/],
    ['a name that “he” refers to', 'Tomas Erel said the port would ask for its money back.', /ask for its money/],
    ['words in lower case', 'the city council will vote on the contract in june', /^The city council/],
  ])('GIVEN %s THEN it', (_, claim, expected) => {
    expect(nearest(claim)).toMatch(expected);
  });

  it.each([
    ['only names that the story has', 'Quorra Robotics and the Port of Vellmar.'],
    ['a name and one word', 'Quorra Robotics makes phones.'],
    ['other acts of the same people', 'Tomas Erel sold his house in Aldhaven last summer.'],
    ['light words alone', 'Many people say it is good news this week.'],
    ['another subject', 'A goalkeeper signed for a club in the second league.'],
  ])('GIVEN %s THEN none', (_, claim) => {
    expect(nearest(claim)).toBeUndefined();
  });

  it('GIVEN two that have the words THEN the one that has them together', () => {
    const corpus = corpusOf(
      'Port\n\nThe crane of the old northern quay was painted while a ship sank.\n\nA crane sank the ship at night in the fog.',
    );
    expect(nearest('A crane sank a ship', corpus)).toMatch(/^A crane sank/);
  });

  it('GIVEN a list and the story with the same words THEN the one that says less else', () => {
    expect(nearest('Fourteen containers fell into the harbor')).toBe('Fourteen containers fell into the harbor.');
  });

  it('GIVEN a sentence that leans on the one before THEN both', () => {
    const corpus = corpusOf('Port\n\nThe dockworkers went on strike. They blocked the gates of the eastern quay.');
    expect(nearest('They blocked gates of the eastern quay', corpus)).toMatch(/^The dockworkers/);
  });
});
