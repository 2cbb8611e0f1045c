import { CONFIDENCE_FEATURES, confidenceFeatures } from '../../src/answer/answerability/features.ts';
import { mayAnswer } from '../../src/answer/answerability/outcome.ts';
import { readQuestion } from '../../src/answer/question/question.ts';
import type { Network } from '../../src/answer/ranking/network.ts';
import { type Ranked, rank } from '../../src/answer/ranking/rank.ts';
import type { Ranking, Weights } from '../../src/answer/ranking/weights.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { LabelledQuestion, LabelledStory } from '../eval/labelled.ts';
import { type Example, fitJudge, REGRESSION } from './losses.ts';

/** Paragraphs of a small story, as long as a news story. */
const SMALL = 14;

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

/** How much each counts for a judge. Questions of our own are like readers'. */
const STORY_GATE: Shares = { story: 1, part: 0.5, far: 2, nearest: 1, 'other part': 0.25, misleading: 0.4 };
const LIBRARY_GATE: Shares = { library: 1, removed: 1, 'misleading in library': 0.1 };
const CONFIDENCE: Shares = { ours: 1 };
/** Where there are none of ours. */
const CONFIDENCE_OF_PARTS: Shares = { part: 1, 'other part': 0.5, misleading: 1 };
/** A wrong answer costs more than none. */
const UNANSWERABLE = 1.5;

interface Judged {
  readonly story: LabelledStory;
  readonly put: Put;
  readonly features: Float64Array;
  readonly answerable: boolean;
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
    buildCorpus(makeLibrary(some.map(({ document }) => document)));
  const judged: Judged[] = [];
  const ask = (story: LabelledStory, put: Put, asked: LabelledQuestion, corpus: Corpus, answerable = false): Ranked => {
    const question = readQuestion(asked.question, corpus);
    const ranked = rank(question, corpus, undefined, ranking);
    // The confidence is asked only where no rule has spoken.
    if (put !== 'ours' || mayAnswer(ranked, question))
      judged.push({ story, put, features: ranked.gateFeatures, answerable });
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
 * Learns the two judges of whether there is an answer: the gate, for stories of any length, and the confidence, from our
 * own questions, for short ones.
 */
export function fitJudges(judged: readonly Judged[]): Pick<Weights, 'gate' | 'confidence'> {
  const examples = (shares: Shares, example: (judged: Judged, share: number) => Example): Example[] =>
    judged.flatMap((each) => {
      const share = shares[each.put];
      return share === undefined ? [] : [example(each, share)];
    });
  const gate = (shares: Shares): Network =>
    fitJudge(examples(shares, ({ features, answerable }, weight) => ({ features, label: answerable, weight })));
  const hasOurs = judged.some(({ put }) => put === 'ours');
  const confidence = examples(hasOurs ? CONFIDENCE : CONFIDENCE_OF_PARTS, ({ features, answerable }, share) => ({
    features: confidenceFeatures(features),
    label: answerable,
    weight: share * (answerable ? 1 : UNANSWERABLE),
  }));
  const network = fitJudge(confidence, {
    ...REGRESSION,
    epochs: 20,
    rate: 0.03,
    batch: 16,
    l2: 1e-3,
    signs: CONFIDENCE_FEATURES.map(([, sign]) => sign),
  });
  return { gate: { story: gate(STORY_GATE), library: gate(LIBRARY_GATE) }, confidence: { network } };
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
