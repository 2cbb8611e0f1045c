import { isCaption } from '../../corpus/captions.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../language/span.ts';
import { fold } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { answerabilityFeatures, confidenceFeatures } from '../answerability/features.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from './candidate.ts';
import { featuresOf } from './features.ts';
import { retrieve } from './retrieve.ts';
import { gateFor, type Ranking, shippedRanking } from './weights.ts';

/** A sentence that may answer, with what speaks for it. */
export interface RankedSentence {
  readonly indexed: IndexedSentence;
  /** In logits: what one candidate of a question has over another. */
  readonly score: number;
  readonly evidence: Candidate;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
}

/** A candidate that is shown first, and the words in it that are shown in bold: one object, so that they cannot part. */
export interface Highlighted {
  readonly candidate: RankedSentence;
  /** Within the candidate's sentence; offsets into its document. */
  readonly highlight?: Span | undefined;
}

/** A question's candidates, best first, and what is to be thought of the best. */
export interface Ranked {
  readonly candidates: readonly RankedSentence[];
  /** An estimate from 0 to 1 that there is an answer. */
  readonly gate: number;
  /** The like, for short stories. */
  readonly confidence: number;
  /** In the order of `GATE_FEATURES`. */
  readonly gateFeatures: Float64Array;
  /** Stories that were searched. */
  readonly stories: number;
  /** Sentences of the best candidate's story. */
  readonly sentences: number;
}

/** A sentence whose score is so many logits below another's is nearly as good. */
export const NEARLY_AS_GOOD = 2.5;

/** A title's summary says again what the story says: at even scores the body goes first. */
const TEASER = -1;

/**
 * Finds the sentences that may answer, best first. MiniSearch picks the passages; their sentences are scored by the
 * learnt network over the features of each.
 *
 * @param ranking The learnt weights; those that ship by default.
 */
export function rank(question: Question, corpus: Corpus, story?: Story, ranking: Ranking = shippedRanking()): Ranked {
  const gathered = question.terms.length === 0 ? [] : retrieve(question, corpus, ranking, story);
  const rows = featuresOf(gathered);
  const scored = gathered
    .map((evidence, i): RankedSentence => {
      const features = rows[i] ?? new Float64Array();
      const teaser = evidence.sentence.passage.passage.kind === 'summary' ? TEASER : 0;
      return { indexed: evidence.sentence, evidence, features, score: ranking.scorer.score(features) + teaser };
    })
    .sort((a, b) => Number(quotes(b, question)) - Number(quotes(a, question)) || b.score - a.score);
  // What is judged is what is shown: the order is settled before the judges see it.
  const candidates = toldFirst(scored, question);
  const searched = { sentences: corpus.index.sentences(story).of, stories: story ? 1 : corpus.library.stories.length };
  const judged = answerabilityFeatures({
    question,
    candidates: candidates.map(({ evidence }) => evidence),
    scores: candidates.map(({ score }) => score),
    ...searched,
  });
  const none = candidates.length === 0;
  const { scorer } = gateFor(searched.stories, ranking);
  const gate = none ? 0 : scorer.probability(judged);
  const confidence = none ? 0 : ranking.confidence.scorer.probability(confidenceFeatures(judged));
  const [best] = candidates;
  const sentences = best ? corpus.index.sentences(best.indexed.passage.story).of : 0;
  return { candidates, gate, confidence, gateFeatures: judged, stories: searched.stories, sentences };
}

/** A picture's text is first only where nothing that the story tells is nearly as good. */
function toldFirst(candidates: readonly RankedSentence[], question: Question): readonly RankedSentence[] {
  const [first] = candidates;
  if (!first || !isCaption(first.indexed)) return candidates;
  const told = candidates.find(
    (each) => !isCaption(each.indexed) && quotes(each, question) === quotes(first, question),
  );
  if (!told || told.score < first.score - NEARLY_AS_GOOD) return candidates;
  return [told, ...candidates.filter((candidate) => candidate !== told)];
}

/** Whether a candidate, or the heading or title that it stands under, holds all that the question has in quotation marks. */
export function quotes({ indexed: { passage, sentence } }: RankedSentence, { quoted }: Question): boolean {
  if (quoted.length === 0) return true;
  const { document } = passage;
  const heading = document.sections[passage.passage.section]?.heading?.text ?? '';
  const texts = [document.text.slice(sentence.start, sentence.end), heading, document.title].map(fold);
  return quoted.every((words) => texts.some((text) => text.includes(words)));
}
