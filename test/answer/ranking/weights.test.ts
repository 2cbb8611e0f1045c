import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Scorer } from '../../../src/answer/ranking/network.ts';
import { weightsFromJson } from '../../../src/answer/ranking/weights.ts';
import { packageFile } from '../../../src/package.ts';
import { weightsToJson } from '../../train/weights-to-json.ts';

const path = packageFile('src/answer/ranking/weights/weights.json');
interface Shipped {
  readonly ranker: { readonly features: readonly string[] };
  readonly judge: { readonly features: readonly string[] };
  readonly finder: { readonly network: { readonly linear: readonly number[] } };
}
const shipped = (): Shipped => JSON.parse(readFileSync(path, 'utf8'));
const tables = packageFile('src/language/wordnet');

describe('learnt weights', () => {
  it('GIVEN those that ship THEN they fit this version', () => {
    expect(() => weightsFromJson(shipped())).not.toThrow();
  });

  it('GIVEN weights written and read again THEN nothing changes', () => {
    const weights = weightsFromJson(shipped());
    expect(weightsFromJson(JSON.parse(weightsToJson(weights, [])))).toEqual(weights);
  });

  it.each([
    ['nothing', () => null, /not of this version's form/],
    ['another version', (all: object) => ({ ...all, version: 0 }), /not of this version's form \(version/],
    ['a number that is none', (all: Shipped) => ({ ...all, judge: { ...all.judge, words: null } }), /judge\.words/],
    [
      'a feature that is gone',
      (all: Shipped) => ({
        ...all,
        ranker: { ...all.ranker, features: ['old one', ...all.ranker.features.slice(1)] },
      }),
      /of candidates are for other features \(old one, bm25\)/,
    ],
    [
      'another order',
      (all: Shipped) => ({
        ...all,
        judge: { ...all.judge, features: [...all.judge.features].reverse() },
      }),
      /of the judge are in another order/,
    ],
    [
      'a row that is too short',
      (all: Shipped) => {
        const { network } = all.finder;
        return { ...all, finder: { ...all.finder, network: { ...network, linear: network.linear.slice(1) } } };
      },
      /of the finder are missing/,
    ],
  ])('GIVEN %s THEN it says what is wrong and what to do', (_, broken, message) => {
    const read = (): unknown => weightsFromJson(broken(shipped()));
    expect(read).toThrow(message);
    expect(read).toThrow(/make it again with npm run train/);
  });

  it('GIVEN weights and tables THEN they are small', () => {
    const files = ['senses', 'classes', 'opposites'].map((name) => `${tables}/${name}.json`);
    const paraphrases = packageFile('src/language/lexicon/paraphrases.txt');
    const bytes = [path, paraphrases, ...files].reduce((sum, file) => sum + readFileSync(file).length, 0);
    expect(bytes).toBeLessThan(600_000);
  });

  it('GIVEN a network THEN its score is as reckoned by hand, and contributions are the parts of it that features bring', () => {
    const scorer = new Scorer({
      mean: [1, 0],
      deviation: [2, 1],
      linear: [0.5, -1],
      bias: 0.25,
      units: [
        { weights: [1, 1], bias: 0, out: 2 },
        { weights: [-1, 0], bias: 0, out: 9 },
      ],
    });
    // Standardised 2 and 3; the first unit sums to 5, the second to −2, which counts for nothing.
    expect(scorer.score([5, 3])).toBeCloseTo(0.25 + 1 - 3 + 10, 6);
    expect(scorer.contributions([5, 3])).toEqual([1 + 4, -3 + 6]);
    expect(scorer.probability([1, 0])).toBeCloseTo(1 / (1 + Math.exp(-0.25)), 6);
    // Nothing counts for more than five deviations.
    expect(scorer.score([1e9, 0])).toBe(scorer.score([11, 0]));
  });
});
