import { CONFIDENCE_FEATURES, CONFIDENCE_SIGNS, confidenceFeatures } from '../../src/answer/answerability/features.ts';
import { isDoubtful, mayAnswer } from '../../src/answer/answerability/outcome.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import type { Network } from '../../src/answer/ranking/network.ts';
import { type Ranked, rank } from '../../src/answer/ranking/rank.ts';
import type { Ranking, Weights } from '../../src/answer/ranking/weights.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { LabelledQuestion, LabelledStory } from '../eval/labelled.ts';
import { type Example, fitJudge, REGRESSION } from './losses.ts';
import { partsOf } from './parts.ts';

/** What a question was put to: what answers it (the first three and, for some questions, the last), or what does not. */
export type Put =
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
export type Shares = Readonly<Partial<Record<Put, number>>>;

/** How much each counts for a judge. Set by hand. */
export const STORY_GATE: Shares = { story: 1, part: 0.5, far: 2, nearest: 1, 'other part': 0.25, misleading: 0.4 };
export const LIBRARY_GATE: Shares = { library: 1, removed: 1, 'misleading in library': 0.1 };
const CONFIDENCE: Shares = { ours: 1 };
/** If there are none of ours. */
const CONFIDENCE_OF_PARTS: Shares = { part: 1, 'other part': 0.5, misleading: 1 };
/** Weight of a question that has no answer: a wrong answer is worse than none. Set by hand. */
const UNANSWERABLE = 1.5;

/** A question that was put to a corpus, and what the judges see of it. */
export interface Judged {
  readonly story: LabelledStory;
  readonly put: Put;
  /** In the order of `ANSWERABILITY_FEATURES`. */
  readonly features: Float64Array;
  readonly answerable: boolean;
  /** What the rules say before a judge is asked. */
  readonly mayAnswer: boolean;
  readonly isDoubtful: boolean;
  readonly isQuoting: boolean;
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
  const judged: Judged[] = [];
  const ask: Ask = (story, put, asked, corpus, answerable = false) => {
    const question = readQuestion(asked.question, corpus);
    const ranked = rank(question, corpus, undefined, ranking);
    judged.push({
      story,
      put,
      features: ranked.gateFeatures,
      answerable,
      mayAnswer: mayAnswer(ranked, question, ranking.bars.sentences),
      isDoubtful: isDoubtful(ranked, question),
      isQuoting: question.quoted.length > 0,
    });
    return ranked;
  };
  for (const story of stories.filter(({ isOurs }) => isOurs)) {
    const corpus = corpusOf(story);
    for (const asked of story.questions) ask(story, 'ours', asked, corpus, asked.places.length > 0);
  }
  const foreign = stories.filter(({ isOurs }) => !isOurs);
  askForeign(foreign, others, ask);
  return judged;
}

/** Puts a question to a corpus, and notes what the judges see. */
type Ask = (story: LabelledStory, put: Put, asked: LabelledQuestion, corpus: Corpus, answerable?: boolean) => Ranked;

function corpusOf(...stories: readonly LabelledStory[]): Corpus {
  return buildCorpus(makeLibrary(stories.map(({ document }) => document)));
}

function askForeign(foreign: readonly LabelledStory[], others: readonly LabelledStory[], ask: Ask): void {
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
}

/** Learns the gate, which judges stories of any length. */
export function fitGate(judged: readonly Judged[], shares: Shares): Network {
  return fitJudge(
    examplesOf(judged, shares, ({ features, answerable }, weight) => ({ features, label: answerable, weight })),
  );
}

/** Learns the confidence, which judges short stories: from our own questions, where there are any. */
export function fitConfidence(judged: readonly Judged[]): Network {
  const hasOurs = judged.some(({ put }) => put === 'ours');
  // It is asked only where no rule has spoken against the sentence.
  const asked = hasOurs ? judged.filter(({ mayAnswer }) => mayAnswer) : judged;
  const examples = examplesOf(asked, hasOurs ? CONFIDENCE : CONFIDENCE_OF_PARTS, ({ features, answerable }, share) => ({
    features: confidenceFeatures(features),
    label: answerable,
    weight: share * (answerable ? 1 : UNANSWERABLE),
  }));
  return fitJudge(examples, {
    ...REGRESSION,
    epochs: 20,
    rate: 0.03,
    batch: 16,
    l2: 1e-3,
    signs: CONFIDENCE_FEATURES.map((name) => CONFIDENCE_SIGNS[name]),
  });
}

/** Learns both judges of whether there is an answer. */
export function fitJudges(judged: readonly Judged[]): Pick<Weights, 'gate' | 'confidence'> {
  return {
    gate: { story: fitGate(judged, STORY_GATE), library: fitGate(judged, LIBRARY_GATE) },
    confidence: { network: fitConfidence(judged) },
  };
}

function examplesOf(
  judged: readonly Judged[],
  shares: Shares,
  example: (judged: Judged, share: number) => Example,
): Example[] {
  return judged.flatMap((each) => {
    const share = shares[each.put];
    return share === undefined ? [] : [example(each, share)];
  });
}
