import { confidenceFeatures } from '../../src/answer/answerability/features.ts';
import type { Network } from '../../src/answer/ranking/network.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import type { Bars } from '../../src/answer/ranking/weights.ts';
import type { Document } from '../../src/library/types.ts';
import type { LabelledStory } from '../eval/labelled.ts';
import { fitConfidence, fitGate, type Judged, LIBRARY_GATE, type Put, type Shares, STORY_GATE } from './judges.ts';
import { partsOf } from './parts.ts';

/**
 * The share of answerable questions that the gate lets through. Chosen to match earlier bars, which were set by hand and let
 * 0.906 and 0.908 through, so that figures stay comparable.
 */
const LET_THROUGH = 0.91;
/** The share of other questions that may come back answered in a short story. Set by hand. */
const FALSELY = 0.05;
/** A gate's bar is chosen on each third of the stories by a gate that was learnt from the others. */
const THIRDS = 3;
/** Bars of the confidence are tried at every hundredth. */
const STEPS = 100;

/** The rules by which bars are chosen, as they are written beside them. */
export const RULES = {
  gate: 'The highest bar that lets 91 of 100 answerable questions through, of stories that neither the ranker nor the gate was learnt from (SQuAD; three folds of every third story).',
  confidence:
    'The most answerable questions answered while at most 5 % of the others (near misses and other subjects) are, each question judged by a confidence learnt without its story (the part of our own questions that is learnt from; not the held part). Of even bars the one with the fewest false answers, then the highest.',
  sentences:
    'Sentences of a story. short: the longest that the confidence was learnt from; long: the shortest of those that the gate was learnt from as a whole.',
} as const;

/** The lengths, in sentences, up to which the confidence counts in full and from which on it does not count. */
export function chooseLengths(stories: readonly LabelledStory[]): Bars['sentences'] {
  const ours = stories.filter(({ isOurs, questions }) => isOurs && questions.length > 0);
  const foreign = stories.filter(({ isOurs }) => !isOurs);
  const judged = ours.length > 0 ? ours : foreign.flatMap(partsOf);
  const long = Math.min(...foreign.map(({ document }) => sentencesOf(document)));
  return { short: Math.min(long, Math.max(...judged.map(({ document }) => sentencesOf(document)))), long };
}

function sentencesOf({ passages }: Document): number {
  return passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
}

/** The bars of both judges, by `RULES`. @param gate The network that judges questions put to one story. */
export function chooseBars(judged: readonly Judged[], gate: Network): Omit<Bars, 'sentences'> {
  const story = gateBar(judged, 'story', STORY_GATE);
  return {
    gate: { story, library: gateBar(judged, 'library', LIBRARY_GATE) },
    confidence: confidenceBars(judged, new Scorer(gate), story),
  };
}

function gateBar(judged: readonly Judged[], put: Put, shares: Shares): number {
  const asked = (each: Judged): boolean => each.put === put && each.answerable;
  const estimates = [...unseen(judged, THIRDS, asked, (seen) => new Scorer(fitGate(seen, shares)))]
    .map(([{ features, mayAnswer }, scorer]) => (mayAnswer ? scorer.probability(features) : 0))
    .sort((a, b) => b - a);
  const last = estimates[Math.ceil(LET_THROUGH * estimates.length) - 1] ?? 0;
  return Math.floor(1000 * last) / 1000;
}

interface Estimated extends Judged {
  readonly estimate: number;
}

function confidenceBars(judged: readonly Judged[], gate: Scorer, gateAt: number): Bars['confidence'] {
  const puts: readonly Put[] = judged.some(({ put }) => put === 'ours') ? ['ours'] : ['part', 'other part'];
  const asked = (each: Judged): boolean => puts.includes(each.put);
  const estimated = [...unseen(judged, Number.POSITIVE_INFINITY, asked, (seen) => new Scorer(fitConfidence(seen)))].map(
    ([each, scorer]): Estimated => ({ ...each, estimate: scorer.probability(confidenceFeatures(each.features)) }),
  );
  const most = FALSELY * estimated.filter(({ answerable }) => !answerable).length;
  const open = estimated.filter(({ mayAnswer, features }) => mayAnswer && gate.probability(features) >= gateAt);
  let best: { readonly usual: number; readonly doubtful: number; right: number; falsely: number } | undefined;
  for (let usual = 0; usual <= STEPS; usual++)
    for (let doubtful = usual; doubtful <= STEPS; doubtful++) {
      const answered = open.filter(
        (each) => each.isQuoting || each.estimate >= (each.isDoubtful ? doubtful : usual) / STEPS,
      );
      const right = answered.filter(({ answerable }) => answerable).length;
      const falsely = answered.length - right;
      if (falsely > most) continue;
      const isBetter = !best || right > best.right || (right === best.right && falsely <= best.falsely);
      if (isBetter) best = { usual: usual / STEPS, doubtful: doubtful / STEPS, right, falsely };
    }
  return { usual: best?.usual ?? 1, doubtful: best?.doubtful ?? 1 };
}

/** Cross-validates by story: each wanted question, with a judge learnt without its fold. At most a fold a story. */
function unseen(
  judged: readonly Judged[],
  folds: number,
  wanted: (judged: Judged) => boolean,
  learn: (seen: readonly Judged[]) => Scorer,
): Map<Judged, Scorer> {
  const stories = [...new Set(judged.filter(wanted).map(({ story }) => story))];
  const count = Math.min(folds, stories.length);
  const found = new Map<Judged, Scorer>();
  for (let fold = 0; fold < count; fold++) {
    const isOut = ({ story }: Judged): boolean => stories.indexOf(story) % count === fold;
    const scorer = learn(judged.filter((each) => !isOut(each)));
    for (const each of judged) if (wanted(each) && isOut(each)) found.set(each, scorer);
  }
  return found;
}
