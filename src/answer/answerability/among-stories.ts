import type { Story } from '../../library/types.ts';
import type { Candidate } from '../ranking/candidate.ts';
import { weighted } from '../ranking/measures.ts';
import type { OfTerms } from '../ranking/term-columns.ts';
import type { AnswerabilityRow } from './context.ts';

/** A term belongs to a story that has this share of the sentences that hold it. Set by hand. */
const NEARLY_ALONE = 0.75;

/** Passages whose scores together show how much a story says on the question. Set by hand. */
const FEW = 3;
/** A lead in score beyond this, in logits, says no more. Set by hand. */
const FAR_AHEAD = 5;

const storyOf = ({ sentence }: Candidate): Story => sentence.passage.story;

/** Of each term, the share of the sentences that hold it that are in the best candidate's story. */
const storyShares = (best: Candidate): OfTerms => best.context.storyShares(storyOf(best));

/** How much the question's capitalised words belong to the story, from 0 to 1; 0.5 without any. */
function capitalsOfStory(best: Candidate): number {
  let [sum, all] = [0, 0];
  for (const [i, { capital }] of best.question.terms.entries()) {
    if (!capital) continue;
    sum += storyShares(best)[i] ?? 0;
    all += 1;
  }
  return all === 0 ? 0.5 : sum / all;
}

/** The sum of the shares of all candidates that are in the best one's story, from 0 to 1. */
function shareOfStory(shares: readonly number[], candidates: readonly Candidate[], best: Candidate): number {
  return candidates.reduce((sum, each, i) => (storyOf(each) === storyOf(best) ? sum + (shares[i] ?? 0) : sum), 0);
}

/** Logits by which the best candidate is above the best of another story; 0 without another. */
function leadOfStory(scores: readonly number[], candidates: readonly Candidate[], best: Candidate): number {
  const other = candidates.findIndex((each) => storyOf(each) !== storyOf(best));
  return other < 0 ? 0 : Math.min(FAR_AHEAD, (scores[0] ?? 0) - (scores[other] ?? 0));
}

/** BM25 by which the best candidate's passage is above the best of another story. */
function leadOfPassage(best: Candidate): number {
  let other = 0;
  for (const { passage } of best.context.retrieved)
    if (passage.story !== storyOf(best)) other = Math.max(other, best.context.passageBm25(passage));
  return best.context.passageBm25(best.sentence.passage) - other;
}

/** The story's share of the scores of all passages that MiniSearch found. */
function foundInStory(best: Candidate): number {
  let [own, all] = [0, 0];
  for (const { passage, score } of best.context.retrieved) {
    all += score;
    if (passage.story === storyOf(best)) own += score;
  }
  return own / (all || 1);
}

/** The sum of the BM25 scores of the story's best passages. */
function passagesOfStory(best: Candidate): number {
  return best.context.retrieved
    .filter(({ passage }) => passage.story === storyOf(best))
    .map(({ passage }) => best.context.passageBm25(passage))
    .sort((a, b) => b - a)
    .slice(0, FEW)
    .reduce((sum, score) => sum + score, 0);
}

/** Features by which the best candidate's story differs from the others; not read if one story alone is searched. */
export const AMONG_STORIES = {
  'weighted not in story': ({ best }) =>
    weighted(
      best,
      storyShares(best).map((share) => Number(share === 0)),
    ),
  'weighted in story alone': ({ best }) =>
    weighted(
      best,
      storyShares(best).map((share) => Number(share >= NEARLY_ALONE)),
    ),
  'capitals of story': ({ best }) => capitalsOfStory(best),
  'share of story': ({ shares, candidates, best }) => shareOfStory(shares, candidates, best),
  'lead of story': ({ scores, candidates, best }) => leadOfStory(scores, candidates, best),
  'lead of passage': ({ best }) => leadOfPassage(best),
  'found in story': ({ best }) => foundInStory(best),
  'passages of story': ({ best }) => passagesOfStory(best),
} as const satisfies Record<string, AnswerabilityRow>;
