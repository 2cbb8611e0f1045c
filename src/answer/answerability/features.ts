import { answerSpans } from '../question/answer-spans.ts';
import { AMONG_STORIES } from './among-stories.ts';
import { OF_BEST } from './best-candidate.ts';
import type { AnswerabilityContext, AnswerabilityRow, JudgedQuestion } from './context.ts';
import { OF_READING } from './reading.ts';
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

const ofBest: readonly AnswerabilityRow[] = Object.values(OF_BEST);
const amongStories: readonly AnswerabilityRow[] = Object.values(AMONG_STORIES);

/** The names of all features, in the order of the judge's weights. */
const ANSWERABILITY_FEATURES: readonly AnswerabilityFeature[] = [
  ...(Object.keys(OF_BEST) as (keyof typeof OF_BEST)[]),
  ...(Object.keys(AMONG_STORIES) as (keyof typeof AMONG_STORIES)[]),
  ...SMALL.map((name) => `${name} in a small story` as const),
];
const SMALL_COLUMNS = SMALL.map((name) => ANSWERABILITY_FEATURES.indexOf(name));

/** The names of all that the judge is given: of a question that words alone answer, the reader's are 0. */
export const JUDGE_FEATURES: readonly string[] = [...ANSWERABILITY_FEATURES, ...Object.keys(OF_READING)];

/** What shows whether a question is answered, in the order of `ANSWERABILITY_FEATURES`; zeros without a candidate. */
function answerabilityFeatures(judged: JudgedQuestion): Float64Array {
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
  for (let f = 0; f < ofBest.length; f++) all[f] = (ofBest[f] as AnswerabilityRow)(context);
  // One story alone has no others that it could be set off from.
  if (stories > 1)
    for (let f = 0; f < amongStories.length; f++)
      all[ofBest.length + f] = (amongStories[f] as AnswerabilityRow)(context);
  const from = ofBest.length + amongStories.length;
  for (let i = 0; i < SMALL_COLUMNS.length; i++)
    all[from + i] = (all[SMALL_COLUMNS[i] as number] as number) * small(sentences);
  return all;
}

/** The features of the judge, in the order of `JUDGE_FEATURES`; zeros without a candidate. */
export function judgeFeatures(judged: JudgedQuestion): Float64Array {
  const all = new Float64Array(JUDGE_FEATURES.length);
  all.set(answerabilityFeatures(judged));
  const [best, ...others] = judged.reads ?? [];
  if (best)
    for (const [f, value] of Object.values(OF_READING).entries())
      all[ANSWERABILITY_FEATURES.length + f] = value({ best, others });
  return all;
}
