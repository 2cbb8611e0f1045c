import { describe, expect, it } from 'vitest';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { fitCertainty, type Lead } from './leads.ts';
import { randomFrom } from './random.ts';

const random = randomFrom(7);
/** Words of twenty stories, the more often right the more there is of their first feature. */
const leads = Array.from({ length: 2_000 }, (_, i): Lead => {
  const features = Float64Array.of(4 * random() - 1, random());
  const isRight = random() < 1 / (1 + Math.exp(-3 * (features[0] ?? 0)));
  return { story: `${i % 20}.txt`, features, isRight, isShown: i % 2 === 0 };
});
const quiet = (): void => undefined;

describe('how certain words must be', () => {
  it('GIVEN words that are right more or less often THEN of those from the bar on nearly all are right, and many are left', () => {
    const { network, bar } = fitCertainty(leads, quiet);
    const scorer = new Scorer(network);
    const shown = leads.filter(({ isShown }) => isShown);
    const led = shown.filter(({ features }) => scorer.probability(features) >= bar);
    expect(led.filter(({ isRight }) => isRight).length / led.length).toBeGreaterThan(0.95);
    expect(shown.filter(({ isRight }) => isRight).length / shown.length).toBeLessThan(0.9);
    expect(led.length).toBeGreaterThan(shown.length / 3);
  });

  it('GIVEN the same words THEN the same weights and bar', () => {
    expect(fitCertainty(leads, quiet)).toEqual(fitCertainty(leads, quiet));
  });

  it('GIVEN words that nothing tells apart THEN no bar lets them lead', () => {
    const wrong = leads.map((lead, i) => ({ ...lead, isRight: i % 3 > 0, features: Float64Array.of(0, 0) }));
    expect(fitCertainty(wrong, quiet).bar).toBe(1);
  });
});
