import type { Story } from '../../library/types.ts';
import type { Candidate } from '../ranking/candidate.ts';
import { pull } from '../ranking/measures.ts';
import type { AnswerabilityRow } from './context.ts';

/** A term with so large a share of its sentences in one story belongs to it. */
const NEARLY_ALONE = 0.75;

/** Passages of a story that together show how much it speaks of what is asked. */
const FEW = 3;
/** A lead in score beyond this says no more. */
const FAR_AHEAD = 5;

const storyOf = ({ sentence }: Candidate): Story => sentence.passage.story;

/** Of each term, which share of the sentences that hold it stand in the best candidate's story. */
const storyShares = (best: Candidate): Float64Array => best.scene.storyShares(storyOf(best));

/** How much the question's capitalised words belong to the story, from 0 to 1; in the middle without any. */
function capitalsOfStory(best: Candidate): number {
  let [sum, all] = [0, 0];
  for (const [i, { capital }] of best.question.terms.entries()) {
    if (!capital) continue;
    sum += storyShares(best)[i] ?? 0;
    all += 1;
  }
  return all === 0 ? 0.5 : sum / all;
}

/** How much of all candidates, by their shares, stands in the best one's story. */
function shareOfStory(shares: readonly number[], candidates: readonly Candidate[], best: Candidate): number {
  return candidates.reduce((sum, each, i) => (storyOf(each) === storyOf(best) ? sum + (shares[i] ?? 0) : sum), 0);
}

/** What the best candidate has over the best of another story; 0 without another. */
function leadOfStory(scores: readonly number[], candidates: readonly Candidate[], best: Candidate): number {
  const other = candidates.findIndex((each) => storyOf(each) !== storyOf(best));
  return other < 0 ? 0 : Math.min(FAR_AHEAD, (scores[0] ?? 0) - (scores[other] ?? 0));
}

/** What the best candidate's passage has over the best one of another story, by BM25. */
function leadOfPassage(best: Candidate): number {
  let other = 0;
  for (const { passage } of best.scene.retrieved)
    if (passage.story !== storyOf(best)) other = Math.max(other, best.scene.passageBm25(passage));
  return best.scene.passageBm25(best.sentence.passage) - other;
}

/** The story's share of the scores of all passages that MiniSearch found. */
function foundInStory(best: Candidate): number {
  let [own, all] = [0, 0];
  for (const { passage, score } of best.scene.retrieved) {
    all += score;
    if (passage.story === storyOf(best)) own += score;
  }
  return own / (all || 1);
}

/** The sum of BM25 of the story's best passages. */
function passagesOfStory(best: Candidate): number {
  return best.scene.retrieved
    .filter(({ passage }) => passage.story === storyOf(best))
    .map(({ passage }) => best.scene.passageBm25(passage))
    .sort((a, b) => b - a)
    .slice(0, FEW)
    .reduce((sum, score) => sum + score, 0);
}

/** What sets the best candidate's story off from the others; nothing where one alone is searched. */
export const AMONG_STORIES = {
  'pull not in story': ({ best }) => pull(best, (i) => Number(storyShares(best)[i] === 0)),
  'pull in story alone': ({ best }) => pull(best, (i) => Number((storyShares(best)[i] ?? 0) >= NEARLY_ALONE)),
  'capitals of story': ({ best }) => capitalsOfStory(best),
  'share of story': ({ shares, candidates, best }) => shareOfStory(shares, candidates, best),
  'lead of story': ({ scores, candidates, best }) => leadOfStory(scores, candidates, best),
  'lead of passage': ({ best }) => leadOfPassage(best),
  'found in story': ({ best }) => foundInStory(best),
  'passages of story': ({ best }) => passagesOfStory(best),
} as const satisfies Record<string, AnswerabilityRow>;
