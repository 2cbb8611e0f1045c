import { describe, expect, it } from 'vitest';
import { JUDGE_FEATURES } from '../../src/answer/answerability/features.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import type { Bar } from '../../src/answer/ranking/weights.ts';
import { documentFromText } from '../../src/library/document.ts';
import type { LabelledStory } from '../eval/labelled.ts';
import { chooseBars, fitGateOf, fitJudgeOf, tiers, unseen } from './bars.ts';
import type { Judged, Put } from './judges.ts';
import { randomFrom } from './random.ts';

function story(id: string): LabelledStory {
  const text = 'It speaks of rain. It speaks of wind.';
  const document = documentFromText(`${id}.txt`, `News\n\n${text}`);
  return { document, paragraphs: [text], questions: [], isOurs: true, part: 'ranked' };
}

const PUTS: readonly (readonly [Put, answerable: boolean])[] = [
  ['story', true],
  ['story', false],
  ['other story', false],
];

/** Questions of ten stories; one feature separates the answerable from the others, with some noise. */
function judged(): Judged[] {
  const random = randomFrom(7);
  return Array.from({ length: 10 }, (_, s) => story(`${s}`)).flatMap((each) =>
    Array.from({ length: 60 }, (_, q): Judged => {
      const [put, answerable] = PUTS[q % PUTS.length] ?? ['story', true];
      const features = new Float64Array(JUDGE_FEATURES.length);
      features[0] = random() + (answerable ? 0.7 : 0) - (put === 'other story' ? 0.6 : 0);
      const seen = { features, right: answerable };
      return { story: each, put, answerable, words: seen, reader: seen };
    }),
  );
}

describe('choosing bars', () => {
  const questions = judged();
  const bars = chooseBars(questions);
  const [judge, gate] = [new Scorer(fitJudgeOf(questions, 'reader')), new Scorer(fitGateOf(questions, 'reader'))];
  const reached = (bar: Bar, put: Put, answerable: boolean): number => {
    const some = questions.filter((each) => each.put === put && each.answerable === answerable);
    const reach = some.filter(
      ({ reader: { features } }) => judge.probability(features) >= bar.judge && gate.probability(features) >= bar.gate,
    );
    return reach.length / some.length;
  };
  const answered = (put: Put, answerable: boolean): number => reached(bars.answered.reader, put, answerable);

  it('GIVEN judged questions THEN few near misses and next to none of other stories are answered, and many others are', () => {
    expect(answered('story', false)).toBeLessThan(0.15);
    expect(answered('other story', false)).toBeLessThan(0.02);
    expect(answered('story', true)).toBeGreaterThan(0.6);
  });

  it('GIVEN them THEN more are likely, and few of those of other stories', () => {
    expect(reached(bars.likely.reader, 'story', true)).toBeGreaterThan(answered('story', true));
    expect(reached(bars.likely.reader, 'other story', false)).toBeLessThan(0.06);
  });

  it('GIVEN them THEN nearly all answerable ones are above the bar of what is absent', () => {
    const gates = unseen(questions, 'reader').filter(({ answerable }) => answerable);
    const below = gates.filter((each) => each.gate < bars.present).length / gates.length;
    expect(below).toBeLessThanOrEqual(0.02);
  });

  it('GIVEN questions that the story does not answer THEN they pass the gate like those that it does', () => {
    const passing = (put: Put, answerable: boolean): number => reached({ judge: 0, gate: 0.5 }, put, answerable);
    expect(passing('story', false) - passing('other story', false)).toBeGreaterThan(0.5);
  });

  it('GIVEN them THEN what comes of each kind in each tier, all of a kind together', () => {
    const lines = tiers(questions, bars);
    expect(lines.map((line) => line.split(':')[0])).toEqual(['answered', 'likely', 'related', 'absent by the gate']);
    const shares = lines.map((line) => [...line.matchAll(/([\d.]+) %/g)].map(([, share]) => Number(share)));
    for (const kind of [0, 2, 3])
      expect(shares.reduce((sum, share) => sum + (share[kind] ?? 0), 0)).toBeCloseTo(100, 0);
  });

  it('GIVEN a question THEN the judge that estimates it has not learnt from its story', () => {
    // One story contradicts all others: a judge that had learnt from it would estimate its questions otherwise.
    const [first] = questions;
    const turned = questions.map((each) =>
      each.story === first?.story ? { ...each, reader: { ...each.reader, right: !each.reader.right } } : each,
    );
    const of = (some: readonly Judged[]): number[] =>
      unseen(some, 'reader')
        .filter((each) => each.story === first?.story)
        .map(({ estimate }) => estimate);
    expect(of(turned)).toEqual(of(questions));
  });
});
