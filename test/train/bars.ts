import { type Network, Scorer } from '../../src/answer/ranking/network.ts';
import type { Bars } from '../../src/answer/ranking/weights.ts';
import type { Judged } from './judges.ts';
import { fitJudge, REGRESSION } from './losses.ts';

/** What the judge is learnt for. */
export type Way = 'words' | 'reader';

/** The shares of questions without an answer that may be answered: put to their own story, and to another. Set by hand. */
const NEAR_MISSES = 0.07;
const ELSEWHERE = 0.005;
/** On other questions a share may be larger than on these: the one-sided 95 % quantile of the normal distribution. */
const CERTAIN = 1.645;
/** Of the questions about a story that come back as likely, the share whose first sentence must be right. Set by hand. */
const LIKELY_RIGHT = 0.5;
/** The share of answerable questions that may be taken for not being in the story. Set by hand. */
const TAKEN_FOR_ABSENT = 0.02;
/** A bar is chosen on each part of the stories by a judge that was learnt from the others. */
const FOLDS = 5;
/** Bars are tried at every five-hundredth. */
const STEPS = 500;

/** The rules by which bars are chosen, as they are written beside them. */
export const RULES = {
  answered:
    'The lowest bar at which, with 95 % certainty (normal approximation), at most 7 % of questions like those of our own that their story does not answer are answered, and at most 0.5 % of those put to another story; each question judged by a judge learnt without its story (five folds of the stories that are ranked).',
  likely:
    'The lowest bar from which on, up to that of an answer, the first sentence is right for half of the questions of our own that are put to their story, answerable or not, likewise.',
  present: 'The highest estimate below which at most 2 % of the answerable questions of our own come, likewise.',
} as const;

/** How much a question counts that is put elsewhere, and one of SQuAD, which readers would not ask. Set by hand. */
const OF_ELSEWHERE = 2;
const OF_SQUAD = 0.5;

/** Learns the judge: how likely the first candidate is right. A regression: networks did no better on unseen stories. */
export function fitJudgeOf(judged: readonly Judged[], way: Way): Network {
  const examples = judged.map(({ story, put, [way]: { features, right } }) => ({
    features,
    label: right,
    weight: (story.isOurs ? 1 : OF_SQUAD) * (put === 'story' || put === 'library' ? 1 : OF_ELSEWHERE),
  }));
  return fitJudge(examples, REGRESSION);
}

/** The bars, by `RULES`. */
export function chooseBars(judged: readonly Judged[]): Bars {
  const [words, reader] = [unseen(judged, 'words'), unseen(judged, 'reader')];
  const answered = { words: answeredBar(words), reader: answeredBar(reader) };
  return {
    answered,
    likely: { words: likelyBar(words, 'words', answered.words), reader: likelyBar(reader, 'reader', answered.reader) },
    present: presentBar(reader),
  };
}

interface Estimated extends Judged {
  readonly estimate: number;
}

function answeredBar(estimated: readonly Estimated[]): number {
  const near = estimated.filter(({ story, put, answerable }) => story.isOurs && put === 'story' && !answerable);
  const elsewhere = estimated.filter(({ put }) => put === 'other story');
  const most = (some: readonly Estimated[], bar: number): number => {
    const share = some.filter(({ estimate }) => estimate >= bar).length / Math.max(1, some.length);
    return share + CERTAIN * Math.sqrt((share * (1 - share)) / Math.max(1, some.length));
  };
  for (let step = 0; step <= STEPS; step++) {
    const bar = step / STEPS;
    if (most(near, bar) <= NEAR_MISSES && most(elsewhere, bar) <= ELSEWHERE) return bar;
  }
  return 1;
}

function likelyBar(estimated: readonly Estimated[], way: Way, answered: number): number {
  const own = estimated.filter(({ story, put }) => story.isOurs && put === 'story');
  for (let step = 0; step / STEPS < answered; step++) {
    const shown = own.filter(({ estimate }) => estimate >= step / STEPS && estimate < answered);
    if (shown.filter((each) => each[way].right).length >= LIKELY_RIGHT * shown.length) return step / STEPS;
  }
  return answered;
}

function presentBar(estimated: readonly Estimated[]): number {
  const estimates = estimated
    .filter(({ story, put, answerable }) => story.isOurs && put === 'story' && answerable)
    .map(({ estimate }) => estimate)
    .sort((a, b) => a - b);
  return Math.floor(10_000 * (estimates[Math.floor(TAKEN_FOR_ABSENT * estimates.length)] ?? 0)) / 10_000;
}

/** Cross-validates by story: each question with the estimate of a judge learnt without its fold. */
export function unseen(judged: readonly Judged[], way: Way): Estimated[] {
  const stories = [...new Set(judged.map(({ story }) => story))];
  const foldOf = ({ story }: Judged): number => stories.indexOf(story) % FOLDS;
  return Array.from({ length: Math.min(FOLDS, stories.length) }, (_, fold) => {
    const scorer = new Scorer(
      fitJudgeOf(
        judged.filter((each) => foldOf(each) !== fold),
        way,
      ),
    );
    return judged
      .filter((each) => foldOf(each) === fold)
      .map((each): Estimated => ({ ...each, estimate: scorer.probability(each[way].features) }));
  }).flat();
}
