import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { rankingOf, type Weights, weightsFromJson } from '../../src/answer/ranking/weights.ts';
import { askAll } from '../eval/asking.ts';
import { figuresOf } from '../eval/figures.ts';
import { readLabelled } from '../eval/labelled.ts';
import { shippedReader } from '../eval/reader.ts';
import { learn } from './learn.ts';
import { type Example, fitJudge, fitRanker, JUDGE, type Lists, RANKER, REGRESSION } from './losses.ts';
import { randomFrom } from './random.ts';
import { weightsToJson } from './weights-to-json.ts';

/** Points in a square, true where the signs agree: no line separates them. */
function crossed(count: number): Example[] {
  const random = randomFrom(11);
  return Array.from({ length: count }, () => {
    const features = [random() * 2 - 1, random() * 2 - 1];
    return { features, label: (features[0] ?? 0) * (features[1] ?? 0) > 0 };
  });
}

const share = (scorer: Scorer, examples: readonly Example[]): number =>
  examples.filter(({ features, label }) => scorer.score(features) > 0 === label).length / examples.length;

describe('learning', () => {
  it('GIVEN what no line separates THEN a network learns it and a regression does not', () => {
    const examples = crossed(2000);
    const epochs = { epochs: 60 };
    expect(share(new Scorer(fitJudge(examples, { ...JUDGE, ...epochs })), crossed(500))).toBeGreaterThan(0.9);
    expect(share(new Scorer(fitJudge(examples, { ...REGRESSION, ...epochs })), crossed(500))).toBeLessThan(0.7);
  });

  it('GIVEN a sign THEN a feature that would count the other way does not count', () => {
    const examples = crossed(500).map(({ features }) => ({ features, label: (features[0] ?? 0) > 0 }));
    const free = fitJudge(examples, REGRESSION);
    const bound = fitJudge(examples, { ...REGRESSION, signs: [-1, 1] });
    expect(free.linear[0]).toBeGreaterThan(0.5);
    expect(bound.linear[0]).toBe(0);
  });

  it('GIVEN lists whose right one has the most of a feature THEN it is put first', () => {
    const random = randomFrom(5);
    const [questions, candidates] = [300, 6];
    const values = Float32Array.from({ length: questions * candidates * 2 }, () => random());
    const right = new Uint8Array(questions * candidates);
    const groups = Array.from({ length: questions }, (_, q) => {
      const rows = Array.from({ length: candidates }, (_each, i) => q * candidates + i);
      const best = rows.reduce((a, b) => ((values[2 * b] ?? 0) > (values[2 * a] ?? 0) ? b : a));
      right[best] = 1;
      return { from: q * candidates, to: (q + 1) * candidates };
    });
    const lists: Lists = { size: 2, values, right, groups };
    const scorer = new Scorer(fitRanker(lists, { ...RANKER, units: 0, rate: 0.05, epochs: 20, featureDropout: 0 }));
    const first = groups.filter(({ from, to }) => {
      const scores = Array.from({ length: to - from }, (_, i) =>
        scorer.score(values.subarray(2 * (from + i), 2 * (from + i) + 2)),
      );
      return right[from + scores.indexOf(Math.max(...scores))] === 1;
    });
    expect(first.length / questions).toBeGreaterThan(0.97);
  });

  it('GIVEN a value that is no number THEN it is named', () => {
    expect(() => fitJudge([{ features: [1, Number.NaN], label: true }])).toThrow('feature 1 of row 0 is no number');
  });
});

/** Stories of a few towns, each paragraph about one thing. */
function towns(): object {
  const names = ['Ostley', 'Marrow', 'Tindle', 'Quenby', 'Harvel', 'Lunby'];
  return {
    data: names.map((name, i) => ({
      title: name,
      paragraphs: [
        {
          context: `The harbor of ${name} opened in ${1900 + i}. Its walls are made of grey granite. Ships from the north call every week.`,
          qas: [
            { id: `${name} 1`, question: `When did the harbor of ${name} open?`, answers: [{ text: `${1900 + i}` }] },
            { id: `${name} 2`, question: `What are the walls made of?`, answers: [{ text: 'grey granite' }] },
          ],
        },
        {
          context: `Anna Berg${i} leads the council of ${name}. She was elected by ${400 + i} voters. The council meets on Mondays.`,
          qas: [
            { id: `${name} 3`, question: `Who leads the council of ${name}?`, answers: [{ text: `Anna Berg${i}` }] },
            {
              id: `${name} 4`,
              question: `How many voters elected the leader of ${name}?`,
              answers: [{ text: `${400 + i}` }],
            },
            { id: `${name} 5`, question: `Who founded the opera of ${name}?`, is_impossible: true, answers: [] },
          ],
        },
      ],
    })),
  };
}

describe('training on labelled stories', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'train-')), 'towns.json');
  writeFileSync(file, JSON.stringify(towns()));
  const stories = readLabelled(file).map((story, i) => ({
    ...story,
    part: i % 2 === 0 ? ('taught' as const) : ('ranked' as const),
  }));
  const teach = async () => learn(stories, await shippedReader(), () => undefined);
  let weights: Weights;
  beforeAll(async () => {
    weights = await teach();
  });

  it('GIVEN the same stories THEN the same weights', async () => {
    expect(weightsToJson(await teach(), [])).toBe(weightsToJson(weights, []));
  });

  it('GIVEN what it wrote THEN the program reads it, and answers by it', async () => {
    const ranking = rankingOf(weightsFromJson(JSON.parse(weightsToJson(weights, []))));
    const story = figuresOf(await askAll(stories, { scope: 'story', ranking }), 'story');
    expect(story.questions).toBe(30);
    expect(story.sentence1).toBeGreaterThan(70);
    expect(story.falseAnswers.removed).toBeNull();
    const library = figuresOf(await askAll(stories, { scope: 'library', ranking }), 'library');
    expect(library.sentence3).toBeGreaterThan(70);
    expect(library.falseAnswers.removed).not.toBeNull();
  });
});
