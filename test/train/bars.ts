import { type Network, Scorer } from '../../src/answer/ranking/network.ts';
import type { Bar, Bars } from '../../src/answer/ranking/weights.ts';
import type { Judged } from './judges.ts';
import { fitJudge, REGRESSION } from './losses.ts';

/** What the judge is learnt for. */
export type Way = 'words' | 'reader';

/** The shares of questions without an answer that may be answered: put to their own story, and to another. Set by hand. */
const NEAR_MISSES = 0.06;
const ELSEWHERE = 0.004;
/** On other questions a share may be larger than on these: the one-sided 95 % quantile of the normal distribution. */
const CERTAIN = 1.645;
/** Of the questions about a story that come back as likely, the share whose first sentence must be right. Set by hand. */
const LIKELY_RIGHT = 0.45;
/** The share of the questions put to another story that may come back as an answer or as likely. Set by hand. */
const LIKELY_ELSEWHERE = 0.05;
/** The share of answerable questions that may be taken for not being in the story. Set by hand. */
const TAKEN_FOR_ABSENT = 0.02;
/** A bar is chosen on each part of the stories by a judge and a gate that were learnt from the others. */
const FOLDS = 5;
/** Bars are tried at every five-hundredth for the judge, at every fiftieth for the gate. */
const STEPS = 500;
const GATE_STEPS = 50;

/** The rules by which bars are chosen, as they are written beside them. */
export const RULES = {
  answered:
    'Of the pairs of bars at which, with 95 % certainty (normal approximation), at most 6 % of questions like those of our own that their story does not answer are answered, and at most 0.4 % of those put to another story, the pair by which most of our own are answered rightly; each question judged by a judge and a gate learnt without its story (five folds of the stories that are ranked).',
  likely:
    'The lowest bar of the gate at which at most 5 % of the questions put to another story are answered or likely, with the lowest bar of the judge from which on, up to that of an answer, the first sentence is right for 45 % of the questions of our own that are put to their story, answerable or not, likewise.',
  present:
    'The highest estimate of the gate below which at most 2 % of the answerable questions of our own come, likewise.',
} as const;

/** How much a question counts that is put elsewhere, and one of SQuAD, which readers would not ask. Set by hand. */
const OF_ELSEWHERE = 2;
const OF_SQUAD = 0.5;

const isHere = ({ put }: Judged): boolean => put === 'story' || put === 'library';

/** Learns the judge: how likely the first candidate is right. A regression: networks did no better on unseen stories. */
export function fitJudgeOf(judged: readonly Judged[], way: Way): Network {
  const examples = judged.map((each) => ({
    features: each[way].features,
    label: each[way].right,
    weight: (each.story.isOurs ? 1 : OF_SQUAD) * (isHere(each) ? 1 : OF_ELSEWHERE),
  }));
  return fitJudge(examples, REGRESSION);
}

/** Learns the gate: how likely a question is about these stories, whether they answer it or not. */
export function fitGateOf(judged: readonly Judged[], way: Way): Network {
  const examples = judged.map((each) => ({
    features: each[way].features,
    label: isHere(each),
    weight: each.story.isOurs ? 1 : OF_SQUAD,
  }));
  return fitJudge(examples, REGRESSION);
}

/** The bars, by `RULES`. */
export function chooseBars(judged: readonly Judged[]): Bars {
  const [words, reader] = [unseen(judged, 'words'), unseen(judged, 'reader')];
  const answered = { words: answeredBar(words, 'words'), reader: answeredBar(reader, 'reader') };
  return {
    answered,
    likely: { words: likelyBar(words, 'words', answered.words), reader: likelyBar(reader, 'reader', answered.reader) },
    present: presentBar(reader),
  };
}

interface Estimated extends Judged {
  readonly estimate: number;
  readonly gate: number;
}

const NEVER: Bar = { judge: 1, gate: 1 };
const reaches = ({ estimate, gate }: Estimated, bar: Bar): boolean => estimate >= bar.judge && gate >= bar.gate;
const shareOf = (some: readonly Estimated[], is: (each: Estimated) => boolean): number =>
  some.filter(is).length / Math.max(1, some.length);

function answeredBar(estimated: readonly Estimated[], way: Way): Bar {
  const own = estimated.filter(({ story, put }) => story.isOurs && put === 'story');
  const near = own.filter(({ answerable }) => !answerable);
  const right = own.filter((each) => each[way].right);
  const elsewhere = estimated.filter(({ put }) => put === 'other story');
  const most = (some: readonly Estimated[], bar: Bar): number => {
    const share = shareOf(some, (each) => reaches(each, bar));
    return share + CERTAIN * Math.sqrt((share * (1 - share)) / Math.max(1, some.length));
  };
  const pairs = gates().flatMap((gate): Bar[] => {
    for (let step = 0; step <= STEPS; step++) {
      const bar = { judge: step / STEPS, gate };
      if (most(near, bar) <= NEAR_MISSES && most(elsewhere, bar) <= ELSEWHERE) return [bar];
    }
    return [];
  });
  const answeredBy = (bar: Bar): number => shareOf(right, (each) => reaches(each, bar));
  return pairs.reduce((best, bar) => (answeredBy(bar) > answeredBy(best) ? bar : best), pairs[0] ?? NEVER);
}

function likelyBar(estimated: readonly Estimated[], way: Way, answered: Bar): Bar {
  const own = estimated.filter(({ story, put }) => story.isOurs && put === 'story');
  const elsewhere = estimated.filter(({ put }) => put === 'other story');
  for (const gate of gates()) {
    const judge = lowestJudge(own, way, answered, gate);
    const bar = { judge, gate };
    if (shareOf(elsewhere, (each) => reaches(each, bar) || reaches(each, answered)) <= LIKELY_ELSEWHERE) return bar;
  }
  return answered;
}

function lowestJudge(own: readonly Estimated[], way: Way, answered: Bar, gate: number): number {
  for (let step = 0; step / STEPS < answered.judge; step++) {
    const judge = step / STEPS;
    const shown = own.filter((each) => reaches(each, { judge, gate }) && !reaches(each, answered));
    if (shareOf(shown, (each) => each[way].right) >= LIKELY_RIGHT) return judge;
  }
  return answered.judge;
}

const gates = (): number[] => Array.from({ length: GATE_STEPS }, (_, step) => step / GATE_STEPS);

function presentBar(estimated: readonly Estimated[]): number {
  const gate = estimated
    .filter(({ story, put, answerable }) => story.isOurs && put === 'story' && answerable)
    .map((each) => each.gate)
    .sort((a, b) => a - b);
  return Math.floor(10_000 * (gate[Math.floor(TAKEN_FOR_ABSENT * gate.length)] ?? 0)) / 10_000;
}

/**
 * What comes of questions in each tier, with the reader, as lines: of the answerable ones of our own the share that is in the
 * tier and of these the share that is right, and the shares of near-misses and of questions put to another story.
 */
export function tiers(judged: readonly Judged[], bars: Bars): string[] {
  const estimated = unseen(judged, 'reader');
  const own = estimated.filter(({ story, put }) => story.isOurs && put === 'story');
  const answerable = own.filter((each) => each.answerable);
  const near = own.filter((each) => !each.answerable);
  const elsewhere = estimated.filter(({ put }) => put === 'other story');
  const isAnswered = (each: Estimated): boolean => reaches(each, bars.answered.reader);
  const isLikely = (each: Estimated): boolean => !isAnswered(each) && reaches(each, bars.likely.reader);
  const isShown = (each: Estimated): boolean => isAnswered(each) || isLikely(each);
  const isBelow = (each: Estimated): boolean => !isShown(each) && each.gate < bars.present;
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
  return [
    { tier: 'answered', is: isAnswered },
    { tier: 'likely', is: isLikely },
    { tier: 'related', is: (each: Estimated) => !isShown(each) && !isBelow(each) },
    { tier: 'absent by the gate', is: isBelow },
  ].map(({ tier, is }) => {
    const right = shareOf(answerable.filter(is), ({ reader }) => reader.right);
    const [own, missed, other] = [answerable, near, elsewhere].map((some) => percent(shareOf(some, is)));
    return `${tier}: ${own} of the answerable, of these ${percent(right)} right; ${missed} of near-misses, ${other} of other stories’`;
  });
}

/** Cross-validates by story: each question with the estimates of a judge and a gate learnt without its fold. */
export function unseen(judged: readonly Judged[], way: Way): Estimated[] {
  const stories = [...new Set(judged.map(({ story }) => story))];
  const foldOf = ({ story }: Judged): number => stories.indexOf(story) % FOLDS;
  return Array.from({ length: Math.min(FOLDS, stories.length) }, (_, fold) => {
    const others = judged.filter((each) => foldOf(each) !== fold);
    const [judge, gate] = [new Scorer(fitJudgeOf(others, way)), new Scorer(fitGateOf(others, way))];
    return judged
      .filter((each) => foldOf(each) === fold)
      .map((each): Estimated => {
        const { features } = each[way];
        return { ...each, estimate: judge.probability(features), gate: gate.probability(features) };
      });
  }).flat();
}
