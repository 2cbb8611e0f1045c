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

/** A sentence that may answer, with its score. */
export interface RankedSentence {
  readonly indexed: IndexedSentence;
  /** In logits; comparable among the candidates of one question. */
  readonly score: number;
  readonly evidence: Candidate;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
}

/** The candidate that is shown first with the words in it that are shown in bold: one object, so that they fit each other. */
export interface Highlighted {
  readonly candidate: RankedSentence;
  /** Within the candidate's sentence; offsets into its document. */
  readonly highlight?: Span | undefined;
}

/** A question's candidates, best first, and how surely the best one answers. */
export interface Ranked {
  readonly candidates: readonly RankedSentence[];
  /** An estimate from 0 to 1 that there is an answer. */
  readonly gate: number;
  /** The same of the judge of short stories. */
  readonly confidence: number;
  /** In the order of `ANSWERABILITY_FEATURES`. */
  readonly gateFeatures: Float64Array;
  /** Stories that were searched. */
  readonly stories: number;
  /** Sentences of the best candidate's story. */
  readonly sentences: number;
}

/** A sentence is nearly as good as another if its score is at most this many logits lower. Set by hand. */
export const NEARLY_AS_GOOD = 2.5;

/** Logits that a teaser's score is lowered by: it repeats what the body says, which is shown instead. Set by hand. */
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
    .sort((a, b) => Number(holdsQuoted(b, question)) - Number(holdsQuoted(a, question)) || b.score - a.score);
  // The order is final before the judges see it: they must judge what is shown.
  const candidates = bodyFirst(scored, question);
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

/** Puts a caption first only if no sentence of the body is nearly as good. */
function bodyFirst(candidates: readonly RankedSentence[], question: Question): readonly RankedSentence[] {
  const [first] = candidates;
  if (!first || !isCaption(first.indexed)) return candidates;
  const body = candidates.find(
    (each) => !isCaption(each.indexed) && holdsQuoted(each, question) === holdsQuoted(first, question),
  );
  if (!body || body.score < first.score - NEARLY_AS_GOOD) return candidates;
  return [body, ...candidates.filter((candidate) => candidate !== body)];
}

/** Whether a candidate, its heading or its document's title has all that the question has in quotation marks. */
export function holdsQuoted({ indexed: { passage, sentence } }: RankedSentence, { quoted }: Question): boolean {
  if (quoted.length === 0) return true;
  const { document } = passage;
  const heading = document.sections[passage.passage.section]?.heading?.text ?? '';
  const texts = [document.text.slice(sentence.start, sentence.end), heading, document.title].map(fold);
  return quoted.every((words) => texts.some((text) => text.includes(words)));
}
