import { answerSpans } from '../question/answer-spans.ts';
import { AMONG_STORIES } from './among-stories.ts';
import { OF_BEST } from './best-candidate.ts';
import type { AnswerabilityContext, AnswerabilityRow, JudgedQuestion } from './context.ts';
import { sentenceMatch } from './sentence-match.ts';

/** In a small story rarity means little, and what is missing means more: these count again, the more the smaller it is. */
const SMALL = [
  'weighted soft',
  'weighted unknown',
  'hardest miss',
  'others soft',
  'others unknown',
  'top score',
] as const satisfies readonly (keyof typeof OF_BEST)[];
/** From this many sentences on, a story is not small at all. Set by hand. */
const LARGE_STORY = 400;
const small = (sentences: number): number => Math.max(0, 1 - Math.log(sentences) / Math.log(LARGE_STORY));

/** A feature's name. Looking one up by another string is a compile error. */
export type AnswerabilityFeature =
  | keyof typeof OF_BEST
  | keyof typeof AMONG_STORIES
  | `${(typeof SMALL)[number]} in a small story`;

const ofBest = Object.entries(OF_BEST) as [keyof typeof OF_BEST, AnswerabilityRow][];
const amongStories = Object.entries(AMONG_STORIES) as [keyof typeof AMONG_STORIES, AnswerabilityRow][];

/** The names of all features, in the order of the gate's weights. */
export const ANSWERABILITY_FEATURES: readonly AnswerabilityFeature[] = [
  ...ofBest.map(([name]) => name),
  ...amongStories.map(([name]) => name),
  ...SMALL.map((name) => `${name} in a small story` as const),
];
const SMALL_COLUMNS = columnsOf(...SMALL);

/** The columns of some features. */
export function columnsOf<const Names extends readonly AnswerabilityFeature[]>(
  ...names: Names
): { [Each in keyof Names]: number } {
  return names.map((name) => ANSWERABILITY_FEATURES.indexOf(name)) as { [Each in keyof Names]: number };
}

/**
 * The features of the confidence, which judges short stories, each with the only sign that its weight may have: from few
 * questions a judge would otherwise learn what happens to hold for them.
 */
export const CONFIDENCE_SIGNS = {
  'others soft': 1,
  said: 1,
  'said around': 1,
  'kind fits': 1,
  'main verb': 1,
  'expected near': 1,
  untyped: -1,
  'named far': -1,
  'named missing': -1,
  'names missing': -1,
  'unknown names': -1,
  'numbers missing': -1,
  'other number': -1,
  opposite: -1,
  'not on one side': -1,
  'asks of': 1,
} as const satisfies Partial<Record<AnswerabilityFeature, 1 | -1>>;

/** Their names, in the order of the confidence's weights. */
export const CONFIDENCE_FEATURES = Object.keys(CONFIDENCE_SIGNS) as readonly (keyof typeof CONFIDENCE_SIGNS)[];
const CONFIDENCE_COLUMNS = columnsOf(...CONFIDENCE_FEATURES);

/** The confidence's features, from all. */
export function confidenceFeatures(all: ArrayLike<number>): number[] {
  return CONFIDENCE_COLUMNS.map((column) => all[column] ?? 0);
}

/** What shows whether a question is answered, in the order of `ANSWERABILITY_FEATURES`; zeros without a candidate. */
export function answerabilityFeatures(judged: JudgedQuestion): Float64Array {
  const { question, candidates, scores, sentences, stories } = judged;
  const [best] = candidates;
  const all = new Float64Array(ANSWERABILITY_FEATURES.length);
  if (!best) return all;
  const top = scores[0] ?? 0;
  const parts = scores.map((score) => Math.exp(score - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const context: AnswerabilityContext = {
    ...judged,
    best,
    match: sentenceMatch(question, best, sentences),
    shares: parts.map((part) => part / total),
    typed: answerSpans(best.sentence, question, best.context.names).length > 0,
  };
  for (const [f, [, value]] of ofBest.entries()) all[f] = value(context);
  // One story alone has no others that it could be set off from.
  if (stories > 1) for (const [f, [, value]] of amongStories.entries()) all[ofBest.length + f] = value(context);
  const from = ofBest.length + amongStories.length;
  for (const [i, column] of SMALL_COLUMNS.entries()) all[from + i] = (all[column] ?? 0) * small(sentences);
  return all;
}
