import type { Asked, Refusal, Scope } from './asking.ts';
import { leadFigures } from './leads.ts';

/** Shares in percent, times in milliseconds; null if nothing was asked of the kind. */
export interface Figures {
  readonly scope: Scope;
  readonly questions: number;
  /** Over answerable questions: a right sentence first, among the first three; its paragraph; mean reciprocal rank. */
  readonly sentence1: number;
  readonly sentence3: number;
  readonly passage1: number;
  readonly passage3: number;
  readonly mrr: number;
  /** The first sentence holds a labelled answer, in whatever paragraph. */
  readonly lenient1: number;
  /** Share of answerable questions with outcome `answered`, and share of those whose first sentence is right. */
  readonly answeredRecall: number;
  readonly answeredPrecision: number;
  /** Share that comes back as `answered`: questions of other stories, impossible ones, ones whose story was left out. */
  readonly falseAnswers: Kinds;
  /** How well the estimate separates answerable questions from these: share of pairs in the right order. */
  readonly auc: Kinds;
  readonly byType: Readonly<
    Record<string, { readonly questions: number; readonly sentence1: number; readonly answeredRecall: number }>
  >;
  /** Answers that are led by the words that answer. */
  readonly leads: ReturnType<typeof leadFigures>;
  readonly p50ms: number;
  readonly p99ms: number;
}

interface Kinds {
  readonly offStory: number | null;
  readonly adversarial: number | null;
  readonly removed: number | null;
}

/** The figures of questions that were asked. */
export function figuresOf(asked: readonly Asked[], scope: Scope): Figures {
  const answerable = asked.filter((each) => each.answerable);
  const answered = answerable.filter(({ outcome }) => outcome === 'answered');
  const refusals: Record<keyof Kinds, Refusal[]> = {
    offStory: asked.flatMap(({ offStory }) => offStory ?? []),
    adversarial: asked
      .filter((each) => !each.answerable)
      .map(({ outcome, estimate }) => ({ answered: outcome === 'answered', estimate })),
    removed: asked.flatMap(({ removed }) => removed ?? []),
  };
  const kinds = (of: (some: readonly Refusal[]) => number): Kinds => {
    const one = (some: readonly Refusal[]): number | null => (some.length === 0 ? null : of(some));
    return { offStory: one(refusals.offStory), adversarial: one(refusals.adversarial), removed: one(refusals.removed) };
  };
  const estimates = answerable.map(({ estimate }) => estimate);
  const took = asked.map((each) => each.took).sort((a, b) => a - b);
  return {
    scope,
    questions: asked.length,
    sentence1: shareOf(answerable, ({ sentence }) => sentence === 0),
    sentence3: shareOf(answerable, ({ sentence }) => sentence >= 0 && sentence < 3),
    passage1: shareOf(answerable, ({ passage }) => passage === 0),
    passage3: shareOf(answerable, ({ passage }) => passage >= 0 && passage < 3),
    mrr: percent(
      answerable.reduce((sum, { sentence }) => sum + (sentence < 0 ? 0 : 1 / (1 + sentence)), 0),
      answerable.length,
    ),
    lenient1: shareOf(answerable, ({ lenient }) => lenient),
    answeredRecall: percent(answered.length, answerable.length),
    answeredPrecision: shareOf(answered, ({ right }) => right),
    falseAnswers: kinds((some) => percent(some.filter((each) => each.answered).length, some.length)),
    auc: kinds(
      (some) =>
        Math.round(
          1000 *
            auc(
              estimates,
              some.map(({ estimate }) => estimate),
            ),
        ) / 1000,
    ),
    byType: byType(answerable),
    leads: leadFigures(asked),
    p50ms: quantile(took, 0.5),
    p99ms: quantile(took, 0.99),
  };
}

function byType(answerable: readonly Asked[]): Figures['byType'] {
  const types = [...new Set(answerable.map(({ type }) => type))].sort();
  return Object.fromEntries(
    types.map((type) => {
      const of = answerable.filter((each) => each.type === type);
      const figures = {
        questions: of.length,
        sentence1: shareOf(of, ({ sentence }) => sentence === 0),
        answeredRecall: shareOf(of, ({ outcome }) => outcome === 'answered'),
      };
      return [type, figures];
    }),
  );
}

function shareOf(asked: readonly Asked[], is: (each: Asked) => boolean): number {
  return percent(asked.filter(is).length, asked.length);
}

/** In percent, to two digits. */
export function percent(part: number, of: number): number {
  return Math.round((10_000 * part) / Math.max(1, of)) / 100;
}

function quantile(sorted: readonly number[], q: number): number {
  return Math.round(100 * (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0)) / 100;
}

/** Area under the receiver operating characteristic: how often a positive is above a negative, ties half (Mann and Whitney). */
export function auc(positives: readonly number[], negatives: readonly number[]): number {
  const all = [...positives.map((value) => ({ value, is: 1 })), ...negatives.map((value) => ({ value, is: 0 }))];
  all.sort((a, b) => a.value - b.value);
  let [below, sum] = [0, 0];
  for (let from = 0; from < all.length; ) {
    let to = from;
    let [pos, neg] = [0, 0];
    for (; to < all.length && all[to]?.value === all[from]?.value; to++) {
      if (all[to]?.is === 1) pos += 1;
      else neg += 1;
    }
    sum += pos * (below + neg / 2);
    below += neg;
    from = to;
  }
  return positives.length === 0 || negatives.length === 0 ? 0 : sum / (positives.length * negatives.length);
}
