import { isCaption } from '../../corpus/captions.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../language/span.ts';
import type { Story } from '../../library/types.ts';
import type { Consultation } from '../../reader/reader.ts';
import { bestFirst } from '../../search/best-first.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { judgeFeatures } from '../answerability/features.ts';
import type { Question } from '../question/question.ts';
import { Candidate } from './candidate.ts';
import { withoutCopies } from './copies.ts';
import { featuresOf } from './features.ts';
import { CHOOSER, FINDER, type Read, readFeatures } from './meaning.ts';
import { type Found, gather } from './retrieve.ts';
import { type Ranking, shippedRanking } from './weights.ts';

/** A sentence that may answer, with its score. */
export interface RankedSentence {
  readonly indexed: IndexedSentence;
  /** In logits; comparable among the candidates of one question. */
  readonly score: number;
  readonly evidence: Candidate;
  /** In the order of `FEATURES`. */
  readonly features: Float64Array;
  /** What the reader makes of it, if it was asked. */
  readonly read?: Read;
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
  /** The judge's estimate, from 0 to 1, that the first candidate answers. */
  readonly estimate: number;
  /** The gate's estimate, from 0 to 1, that the question is about these stories at all. */
  readonly gate: number;
  /** What both are read from, in the order of `JUDGE_FEATURES`. */
  readonly judged: Float64Array;
  /** Whether the reader chose; else words alone did. */
  readonly isRead: boolean;
}

/** A sentence is nearly as good as another if its score is at most this many logits lower. Set by hand. */
export const NEARLY_AS_GOOD = 2.5;

/** Logits that a teaser's score is lowered by: it repeats what the body says, which is shown instead. Set by hand. */
const TEASER = -1;

/** Sentences that are read closely: the best by words and, with a reader, the best by meaning. Set by hand. */
const BY_WORDS = 48;
const BY_WORDS_WITH_READER = 24;
const BY_MEANING = 24;
/** Sentences that the reader reads together with the question, at most: each takes it milliseconds. Set by hand. */
const PAIRS = 8;
/** What words and vectors give so many logits less than the best is not read with the question. Set by hand. */
const HOPELESS = 4;

/**
 * Finds the sentences that may answer, best first, by words alone: their sentences are scored by the learnt network over
 * the features of each.
 *
 * @param ranking The learnt weights; those that ship by default.
 */
export function rank(question: Question, corpus: Corpus, story?: Story, ranking: Ranking = shippedRanking()): Ranked {
  const { context, found } = gatherAll(question, corpus, ranking, story);
  const candidates = scoredByWords(
    found.slice(0, BY_WORDS).map(({ sentence, passage }) => new Candidate(context, sentence, passage)),
    ranking,
  );
  return judged(candidates, question, corpus, ranking, story, false);
}

/**
 * The same with a reader: the best by words and the best by meaning are candidates, and of these the reader reads the best
 * together with the question. Nothing if the reader is not there in time.
 */
export async function rankWithReader(
  question: Question,
  corpus: Corpus,
  consultation: Consultation,
  story?: Story,
  ranking: Ranking = shippedRanking(),
): Promise<Ranked | undefined> {
  const found = await findWithReader(question, corpus, consultation, story, ranking);
  if (!found) return undefined;
  const closest = worthReading(found);
  const others = found.slice(closest.length);
  const weighed = await consultation.weigh(closest.map(({ indexed }) => indexed));
  if (!weighed) return undefined;
  const rows = readFeatures(
    CHOOSER,
    closest.map(({ read, score }, i) => ({ ...(read as Read), found: score, weighed: weighed[i] })),
  );
  const chosen = closest
    .map((each, i): RankedSentence => {
      const read: Read = { ...(each.read as Read), found: each.score, weighed: weighed[i] };
      return { ...each, read, score: ranking.chooser.score(rows[i] ?? []) + teaser(each.indexed) };
    })
    .sort(bestFirst);
  // What the reader has not read with the question comes after what it has.
  const least = (chosen.at(-1)?.score ?? 0) - (others[0]?.score ?? 0);
  const rest = others.map((each) => ({ ...each, score: each.score + Math.min(0, least) }));
  return judged([...chosen, ...rest], question, corpus, ranking, story, true);
}

/** Of what words and vectors found, best first, the sentences that the reader reads together with the question. */
export function worthReading<Scored extends Pick<RankedSentence, 'score'>>(found: readonly Scored[]): Scored[] {
  return found.slice(0, PAIRS).filter(({ score }) => score >= (found[0]?.score ?? 0) - HOPELESS);
}

/** What words and meaning find together, best first. */
export async function findWithReader(
  question: Question,
  corpus: Corpus,
  consultation: Consultation,
  story: Story | undefined,
  ranking: Ranking,
): Promise<RankedSentence[] | undefined> {
  const { context, found, isAll } = gatherAll(question, corpus, ranking, story);
  const pool = isAll ? found : found.slice(0, BY_WORDS);
  const near = await consultation.near(pool.map(({ sentence }) => sentence));
  if (!near) return undefined;
  const nearness = new Map(pool.map(({ sentence }, i) => [sentence, near[i]]));
  const byMeaning = pool
    .map((each, i) => ({ each, by: (near[i]?.cosine ?? 0) + (near[i]?.late ?? 0) }))
    .sort((a, b) => b.by - a.by)
    .slice(0, BY_MEANING)
    .map(({ each }) => each);
  const kept = [...new Set([...pool.slice(0, BY_WORDS_WITH_READER), ...byMeaning])];
  const scored = scoredByWords(
    kept.map(({ sentence, passage }) => new Candidate(context, sentence, passage)),
    ranking,
  );
  const reads = scored.map(({ indexed, score, evidence }): Read => {
    const each = nearness.get(indexed) ?? { cosine: 0, late: 0, missed: 0 };
    return { words: score, coverage: evidence.coverage, near: each };
  });
  const rows = readFeatures(FINDER, reads);
  return scored
    .map((each, i): RankedSentence => ({ ...each, read: reads[i] as Read, score: ranking.finder.score(rows[i] ?? []) }))
    .sort(bestFirst);
}

/** The sentences that may answer; none for a question without a word to look for. */
function gatherAll(question: Question, corpus: Corpus, ranking: Ranking, story: Story | undefined) {
  const { context, found, isAll } = gather(question, corpus, ranking, story);
  return { context, isAll, found: question.terms.length === 0 ? ([] as Found[]) : withoutCopies(found, corpus) };
}

function scoredByWords(candidates: readonly Candidate[], ranking: Ranking): RankedSentence[] {
  const rows = featuresOf(candidates);
  return candidates
    .map((evidence, i): RankedSentence => {
      const features = rows[i] ?? new Float64Array();
      const score = ranking.scorer.score(features) + teaser(evidence.sentence);
      return { indexed: evidence.sentence, evidence, features, score };
    })
    .sort(bestFirst);
}

const teaser = ({ passage }: IndexedSentence): number => (passage.passage.kind === 'summary' ? TEASER : 0);

/** The order is final before the judge sees it: it must judge what is shown. */
function judged(
  scored: readonly RankedSentence[],
  question: Question,
  corpus: Corpus,
  ranking: Ranking,
  story: Story | undefined,
  isRead: boolean,
): Ranked {
  const candidates = bodyFirst(scored);
  const features = judgeFeatures({
    question,
    candidates: candidates.map(({ evidence }) => evidence),
    scores: candidates.map(({ score }) => score),
    reads: isRead ? candidates.flatMap(({ read }) => read ?? []) : undefined,
    sentences: corpus.index.sentences(story).of,
    stories: story ? 1 : corpus.library.stories.length,
  });
  const way = isRead ? 'reader' : 'words';
  const estimated = ({ [way]: scorer }: Ranking['judge']): number =>
    candidates.length === 0 ? 0 : scorer.probability(features);
  return { candidates, judged: features, isRead, estimate: estimated(ranking.judge), gate: estimated(ranking.gate) };
}

/** Puts a caption first only if no sentence of the body is nearly as good. */
function bodyFirst(candidates: readonly RankedSentence[]): readonly RankedSentence[] {
  const [first] = candidates;
  if (!first || !isCaption(first.indexed)) return candidates;
  const body = candidates.find((each) => !isCaption(each.indexed));
  if (!body || body.score < first.score - NEARLY_AS_GOOD) return candidates;
  return [body, ...candidates.filter((candidate) => candidate !== body)];
}
