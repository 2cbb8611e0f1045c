import { buildCorpus, type Corpus } from '../../src/answer/corpus.ts';
import { readQuestion } from '../../src/answer/question.ts';
import { type Ranked, rank } from '../../src/answer/rank.ts';
import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/answer/ranking/gate.ts';
import { Scorer } from '../../src/answer/ranking/network.ts';
import type { Ranking, Weights } from '../../src/answer/ranking/weights.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { LabelledQuestion, LabelledStory } from '../eval/labelled.ts';
import { type Example, fitJudge, REGRESSION } from './losses.ts';

/** Paragraphs of a small story, as long as a news story. */
const SMALL = 14;
/** Share of answerable questions that a gate lets through. */
const RECALL = 0.91;

/** What a question was put to: what answers it (the first three and, sometimes, the last), or what does not. */
type Put =
  | 'story'
  | 'library'
  | 'part'
  | 'far'
  | 'nearest'
  | 'removed'
  | 'other part'
  | 'misleading'
  | 'misleading in library'
  | 'ours';
type Shares = Readonly<Partial<Record<Put, number>>>;

/** How much each counts for a judge; questions of our own are few and like readers'. */
const STORY_GATE: Shares = { story: 1, part: 0.5, far: 2, nearest: 1, 'other part': 0.25, misleading: 0.4 };
const LIBRARY_GATE: Shares = { library: 1, removed: 1, 'misleading in library': 0.2 };
const CONFIDENCE: Shares = { part: 0.05, far: 0.02, 'other part': 0.05, misleading: 0.1, ours: 2 };
/** A wrong answer costs more than none. */
const UNANSWERABLE = 1.5;

interface Judged {
  readonly story: LabelledStory;
  readonly put: Put;
  readonly features: Float64Array;
  readonly answerable: boolean;
  /** Whether the question has a name that is in no story. */
  readonly unknown: boolean;
}

/**
 * Puts questions to corpora that answer them and to ones that do not, by a ranking that has not seen them: to their
 * story, the library of all, a part as long as a news story; to another story, far and nearest, the library without
 * their own, another part of it; and those that people wrote to mislead.
 *
 * @param stories Not those that the ranking was learnt from.
 * @param others Those.
 */
export function judgedQuestions(
  stories: readonly LabelledStory[],
  others: readonly LabelledStory[],
  ranking: Ranking,
): Judged[] {
  const corpusOf = (...some: readonly LabelledStory[]): Corpus =>
    buildCorpus(makeLibrary(some.map(({ document }) => document)), ranking);
  const judged: Judged[] = [];
  const ask = (story: LabelledStory, put: Put, asked: LabelledQuestion, corpus: Corpus, answerable = false): Ranked => {
    const question = readQuestion(asked.question, corpus);
    const ranked = rank(question, corpus);
    judged.push({
      story,
      put,
      features: ranked.gateFeatures,
      answerable,
      unknown: question.terms.some(({ named, known }) => named && !known),
    });
    return ranked;
  };
  for (const story of stories.filter(({ isOurs }) => isOurs)) {
    const corpus = corpusOf(story);
    for (const asked of story.questions) ask(story, 'ours', asked, corpus, asked.places.length > 0);
  }
  const foreign = stories.filter(({ isOurs }) => !isOurs);
  const library = corpusOf(...others, ...foreign);
  const own = new Map([...others, ...foreign].map((story) => [story.document.id, corpusOf(story)]));
  for (const [s, story] of foreign.entries()) {
    const inStory = own.get(story.document.id) ?? library;
    const without = corpusOf(...others, ...foreign.filter((each) => each !== story));
    const inFar = foreign.length > 1 ? own.get(foreign[(s + 1) % foreign.length]?.document.id ?? '') : undefined;
    const parts = partsOf(story).map((part) => ({ part, corpus: corpusOf(part) }));
    for (const asked of story.questions) {
      if (asked.places.length === 0) {
        ask(story, 'misleading', asked, inStory);
        ask(story, 'misleading in library', asked, library);
        continue;
      }
      ask(story, 'story', asked, inStory, true);
      ask(story, 'library', asked, library, true);
      const [nearest] = ask(story, 'removed', asked, without).candidates;
      if (inFar) ask(story, 'far', asked, inFar);
      const inNearest = nearest && own.get(nearest.indexed.passage.document.id);
      if (inNearest) ask(story, 'nearest', asked, inNearest);
      const at = parts.findIndex(({ part }) => part.questions.includes(asked));
      const [here, other] = [parts[at], parts[(at + 1) % parts.length]];
      if (here && other && here !== other) {
        ask(story, 'part', asked, here.corpus, true);
        ask(story, 'other part', asked, other.corpus);
      }
    }
  }
  return judged;
}

/**
 * Learns the two judges of whether there is an answer: the gate, for stories of any length, and the confidence, mostly
 * from our own questions, for short ones.
 */
export function fitJudges(judged: readonly Judged[]): Pick<Weights, 'gate' | 'confidence'> {
  const confidence = fitJudge(examplesOf(judged, CONFIDENCE, confidenceFeatures, UNANSWERABLE), {
    ...REGRESSION,
    epochs: 20,
    rate: 0.03,
    l2: 1e-3,
    signs: CONFIDENCE_FEATURES.map(([, sign]) => sign),
  });
  return {
    gate: { story: fitGate(judged, STORY_GATE, 'story'), library: fitGate(judged, LIBRARY_GATE, 'library') },
    confidence: { network: confidence },
  };
}

function examplesOf(
  judged: readonly Judged[],
  shares: Shares,
  read: (gate: Float64Array) => ArrayLike<number> = (features) => features,
  unanswerable = 1,
): Example[] {
  return judged.flatMap(({ put, features, answerable }) => {
    const share = shares[put];
    const weight = (share ?? 0) * (answerable ? 1 : unanswerable);
    return share === undefined ? [] : [{ features: read(features), label: answerable, weight }];
  });
}

/** A gate, and the threshold that lets enough questions through of stories that a gate has not seen. */
function fitGate(judged: readonly Judged[], shares: Shares, answerable: Put): Weights['gate']['story'] {
  const stories = [...new Set(judged.map(({ story }) => story))];
  const halves = [0, 1].map((half) => judged.filter(({ story }) => stories.indexOf(story) % 2 === half));
  const estimates = halves.flatMap((half, h) => {
    const scorer = new Scorer(fitJudge(examplesOf(halves[1 - h] ?? [], shares)));
    return half
      .filter(({ put }) => put === answerable)
      .map(({ features, unknown }) => (unknown ? 0 : scorer.probability(features)));
  });
  const sorted = estimates.sort((a, b) => a - b);
  const threshold = sorted[Math.floor((1 - RECALL) * sorted.length)] ?? 0.5;
  return { network: fitJudge(examplesOf(judged, shares)), threshold };
}

/** A story in parts as long as a news story, each with the questions that it answers. */
function partsOf({ document, paragraphs, questions, isOurs }: LabelledStory): LabelledStory[] {
  const count = Math.max(1, Math.round(paragraphs.length / SMALL));
  const size = Math.ceil(paragraphs.length / count);
  return Array.from({ length: count }, (_, p) => [p * size, Math.min(paragraphs.length, (p + 1) * size)] as const)
    .filter(([from, to]) => from < to)
    .map(([from, to], p): LabelledStory => {
      const isHere = (paragraph: number): boolean => paragraph >= from && paragraph < to;
      const text = paragraphs.slice(from, to).join('\n\n');
      return {
        document: documentFromText(`${document.id} ${p}`, text, { title: document.title }),
        // Paragraphs keep their numbers, so that labels hold.
        paragraphs: paragraphs.map((each, i) => (isHere(i) ? each : '')),
        questions: questions.filter(({ places }) => places.some(({ paragraph }) => isHere(paragraph))),
        isOurs,
      };
    });
}
