import { describe, expect, it } from 'vitest';
import { ANSWERABILITY_FEATURES, columnsOf, confidenceFeatures } from '../../src/answer/answerability/features.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import { documentFromText } from '../../src/library/document.ts';
import type { LabelledStory } from '../eval/labelled.ts';
import { chooseBars, chooseLengths } from './bars.ts';
import { fitConfidence, fitGate, type Judged, type Put, STORY_GATE } from './judges.ts';
import { randomFrom } from './random.ts';

function story(id: string, sentences: number, isOurs: boolean): LabelledStory {
  const text = Array.from({ length: sentences }, (_, i) => `Line ${i} speaks of rain.`).join(' ');
  const questions = [{ id, question: 'What of rain?', places: [] }];
  return {
    document: documentFromText(`${id}.txt`, `News\n\n${text}`),
    paragraphs: [text],
    questions,
    isOurs,
    part: 'ranked',
  };
}

const [SAID] = columnsOf('said');

/** Questions of six stories; one feature separates the answerable from the others, with some noise. */
function judged(puts: readonly (readonly [Put, answerable: boolean])[], isOurs: boolean): Judged[] {
  const random = randomFrom(7);
  return Array.from({ length: 6 }, (_, s) => story(`${isOurs} ${s}`, 3, isOurs)).flatMap((each) =>
    Array.from({ length: 40 }, (_, q): Judged => {
      const [put, answerable] = puts[q % puts.length] ?? ['story', true];
      const features = new Float64Array(ANSWERABILITY_FEATURES.length);
      features[SAID] = random() + (answerable ? 0.6 : 0);
      return { story: each, put, features, answerable, mayAnswer: true, isDoubtful: q % 5 === 0, isQuoting: false };
    }),
  );
}

describe('choosing bars', () => {
  it('GIVEN stories THEN short is as long as the longest of ours, long as the shortest of the others', () => {
    const stories = [story('a', 4, true), story('b', 9, true), story('c', 30, false), story('d', 20, false)];
    expect(chooseLengths(stories)).toEqual({ short: 9, long: 20 });
    // A story of ours that is longer than others: there is no length between.
    expect(chooseLengths([...stories, story('e', 25, true)])).toEqual({ short: 20, long: 20 });
  });

  it('GIVEN judged questions THEN nearly all pass the gate, and at most one of twenty false ones the confidence', () => {
    const foreign = judged(
      [
        ['story', true],
        ['far', false],
        ['library', true],
        ['removed', false],
      ],
      false,
    );
    const ours = judged(
      [
        ['ours', true],
        ['ours', false],
      ],
      true,
    );
    const gate = fitGate(foreign, STORY_GATE);
    const bars = chooseBars([...foreign, ...ours], gate);
    const gateScorer = new Scorer(gate);
    const inStory = foreign.filter(({ put }) => put === 'story');
    const through = inStory.filter(({ features }) => gateScorer.probability(features) >= bars.gate.story);
    expect(through.length / inStory.length).toBeGreaterThan(0.8);
    expect(through.length / inStory.length).toBeLessThan(1);
    const scorer = new Scorer(fitConfidence(ours));
    const answered = ours.filter(
      ({ features, isDoubtful }) =>
        scorer.probability(confidenceFeatures(features)) >= bars.confidence[isDoubtful ? 'doubtful' : 'usual'],
    );
    const share = (answerable: boolean): number =>
      answered.filter((each) => each.answerable === answerable).length / (ours.length / 2);
    expect(share(false)).toBeLessThan(0.08);
    expect(share(true)).toBeGreaterThan(0.4);
  });
});
