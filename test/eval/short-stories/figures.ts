import type { Outcome } from '../../../src/answer/types.ts';
import { auc, percent } from '../figures.ts';
import type { StoryAsked } from './asking.ts';

/** Shares of answerable questions in percent. */
interface KindFigures {
  readonly questions: number;
  /** One that answers first and among the first three: by rank, whatever the outcome, and of the excerpts. */
  readonly rightFirst: number;
  readonly shownFirst: number;
  readonly rightOfThree: number;
  readonly shownOfThree: number;
  /** Answered; answered, and the first excerpt right; that as a share of the answered. */
  readonly answered: number;
  readonly answeredRight: number;
  readonly rightOfAnswered: number | null;
  /** Of those that come back at all, one that answers is among the excerpts, of a related one once pressed. */
  readonly visible: number | null;
  /** Said not to be in the story. */
  readonly absent: number;
}

/** Figures of stories that were asked alone; null if nothing was asked of the kind. */
export interface StoryFigures extends KindFigures {
  /** How many were asked: answerable ones and others; and how many of those were put to another article, too. */
  readonly answerable: number;
  readonly nearMisses: number;
  readonly offTopics: number;
  readonly otherArticles: number;
  /** Share that comes back as `answered`, of questions that the story does not answer, and of those of another article. */
  readonly falseAnswers: {
    readonly nearMiss: number | null;
    readonly offTopic: number | null;
    readonly otherArticle: number | null;
  };
  /** Share of the questions put to another article that comes back at all, and that is answered or likely. */
  readonly ofOtherArticle: { readonly aboveAbsent: number | null; readonly aboveRelated: number | null };
  /** Questions whose answer needs other sentences, and the share for which all of it is shown: to everybody, and on demand, too. */
  readonly needs: { readonly questions: number; readonly shown: number | null; readonly ofThree: number | null };
  /** Mean characters of the first excerpt and of all, and mean number of excerpts, of what comes back as `answered`. */
  readonly length: { readonly first: number | null; readonly all: number | null; readonly excerpts: number | null };
  /** How well the estimate separates answerable questions from near-misses: share of pairs in the right order. */
  readonly auc: number | null;
  readonly byKind: Readonly<Record<string, KindFigures>>;
}

/** The figures of questions that were asked. */
export function storyFiguresOf(asked: readonly StoryAsked[]): StoryFigures {
  const answerable = asked.filter((each) => each.answerable);
  const [nearMisses, offTopics] = ['near-miss', 'off-topic'].map((kind) => asked.filter((each) => each.kind === kind));
  const outcomes = (some: readonly StoryAsked[] = []): Outcome[] => some.map(({ outcome }) => outcome);
  const others = asked.flatMap(({ otherArticle }) => otherArticle ?? []);
  const kinds = [...new Set(answerable.map(({ kind }) => kind))].sort();
  const estimates = [answerable, nearMisses ?? []].map((some) => some.map(({ estimate }) => estimate));
  const [positives = [], negatives = []] = estimates;
  const { questions, ...shares } = kindFigures(answerable);
  return {
    questions: asked.length,
    answerable: questions,
    nearMisses: nearMisses?.length ?? 0,
    offTopics: offTopics?.length ?? 0,
    otherArticles: others.length,
    ...shares,
    falseAnswers: {
      nearMiss: answeredOf(outcomes(nearMisses)),
      offTopic: answeredOf(outcomes(offTopics)),
      otherArticle: answeredOf(others),
    },
    ofOtherArticle: {
      aboveAbsent: outsideOf(others, ['absent']),
      aboveRelated: outsideOf(others, ['absent', 'related']),
    },
    needs: needsOf(answerable),
    length: lengthOf(asked.filter(({ outcome }) => outcome === 'answered')),
    auc: estimates.some(({ length }) => length === 0) ? null : Math.round(1000 * auc(positives, negatives)) / 1000,
    byKind: Object.fromEntries(
      kinds.map((kind) => [kind, kindFigures(answerable.filter((each) => each.kind === kind))]),
    ),
  };
}

function kindFigures(asked: readonly StoryAsked[]): KindFigures {
  const count = (is: (each: StoryAsked) => boolean): number => asked.filter(is).length;
  const share = (is: (each: StoryAsked) => boolean): number => percent(count(is), asked.length);
  const answered = count(isShown);
  const came = asked.filter(({ outcome }) => outcome !== 'absent');
  const right = count((each) => isShown(each) && each.shown === 0);
  return {
    questions: asked.length,
    rightFirst: share(({ ranked }) => ranked === 0),
    shownFirst: share(({ shown }) => shown === 0),
    rightOfThree: share(({ ranked }) => ranked >= 0 && ranked < 3),
    shownOfThree: share(({ shown }) => shown >= 0 && shown < 3),
    answered: percent(answered, asked.length),
    answeredRight: percent(right, asked.length),
    rightOfAnswered: answered === 0 ? null : percent(right, answered),
    visible: came.length === 0 ? null : percent(came.filter(({ shown }) => shown >= 0).length, came.length),
    absent: share(({ outcome }) => outcome === 'absent'),
  };
}

function needsOf(answerable: readonly StoryAsked[]): StoryFigures['needs'] {
  const having = answerable.filter(({ whole }) => whole !== undefined);
  const share = (is: (each: StoryAsked) => boolean): number | null =>
    having.length === 0 ? null : percent(having.filter((each) => each.whole && is(each)).length, having.length);
  return { questions: having.length, shown: share(isShown), ofThree: share(() => true) };
}

function lengthOf(answered: readonly StoryAsked[]): StoryFigures['length'] {
  const mean = (of: (each: StoryAsked) => number): number | null =>
    answered.length === 0
      ? null
      : Math.round((10 * answered.reduce((sum, each) => sum + of(each), 0)) / answered.length) / 10;
  return {
    first: mean(({ excerpts: [first = ''] }) => first.length),
    all: mean(({ excerpts }) => excerpts.join('').length),
    excerpts: mean(({ excerpts }) => excerpts.length),
  };
}

/** Answered, or likely so: the excerpts are shown to everybody. */
const isShown = ({ outcome }: StoryAsked): boolean => outcome !== 'absent' && outcome !== 'related';

function answeredOf(outcomes: readonly Outcome[]): number | null {
  return outsideOf(outcomes, ['absent', 'related', 'likely']);
}

/** The share of outcomes that are none of these. */
function outsideOf(outcomes: readonly Outcome[], these: readonly Outcome[]): number | null {
  const others = outcomes.filter((outcome) => !these.includes(outcome)).length;
  return outcomes.length === 0 ? null : percent(others, outcomes.length);
}
