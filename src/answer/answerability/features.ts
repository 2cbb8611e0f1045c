import { NEGATION } from '../../search/sentence-analysis.ts';
import { answerSpans, expectsSpan } from '../question/answer-spans.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from '../ranking/candidate.ts';
import {
  expectedNear,
  heaviest,
  likelihood,
  log1,
  otherNumber,
  pull,
  rarity,
  saidSoftly,
  softest,
  strongestMiss,
  unknown,
} from '../ranking/measures.ts';
import {
  capitalsOfStory,
  foundInStory,
  leadOfPassage,
  leadOfStory,
  NEARLY_ALONE,
  passagesOfStory,
  shareOfStory,
  storyShares,
} from './among-stories.ts';
import { hasNew, isUntyped, kindFits, NEARLY_ALL } from './expected-kind.ts';
import { heavy, heavyInPassage, opposite, others, passagesAsGood, verbMissing } from './misses.ts';
import { mainVerb, type SentenceMatch, sentenceMatch } from './sentence-match.ts';

/** A question and its candidates, best first, with their scores. */
export interface JudgedQuestion {
  readonly question: Question;
  readonly candidates: readonly Candidate[];
  readonly scores: readonly number[];
  /** Sentences and stories of what is searched. */
  readonly sentences: number;
  readonly stories: number;
}

interface AnswerabilityContext extends JudgedQuestion {
  readonly telling: SentenceMatch;
  readonly best: Candidate;
  /** Of all candidates, by the softmax of their scores. */
  readonly shares: readonly number[];
  readonly typed: boolean;
}

type GateRow = readonly [name: string, value: (sight: AnswerabilityContext) => number];

/** What is expected and not there speaks against a candidate. */
const NOT_FOUND = -0.5;

/** What tells whether the best candidate answers at all. */
const ROWS: readonly GateRow[] = [
  ['top score', ({ scores }) => (scores[0] ?? 0) / 10],
  ['sum of scores', ({ scores }) => logSum(scores) / 10],
  ['top share', ({ shares }) => shares[0] ?? 0],
  ['margin', ({ scores }) => Math.min(5, (scores[0] ?? 0) - (scores[1] ?? scores[0] ?? 0))],
  ['share of passage', ({ shares, candidates, best }) => passageShare(shares, candidates, best)],
  ['bm25', ({ best }) => best.bm25],
  ['coverage', ({ best }) => best.coverage],
  ['soft coverage', ({ best }) => best.share((i) => saidSoftly(best, i))],
  ['best coverage', ({ candidates }) => Math.max(...candidates.map(({ coverage }) => coverage))],
  ['best of passages', ({ candidates }) => Math.max(...candidates.map((e) => e.share((i) => e.passageHits[i] ?? 0)))],
  ['pull hit', ({ best }) => pull(best, (i) => best.hits[i] ?? 0)],
  ['pull soft', ({ best }) => pull(best, (i) => saidSoftly(best, i))],
  ['pull in passage', ({ best }) => pull(best, (i) => best.passageHits[i] ?? 0)],
  ['passage coverage', ({ best }) => best.share((i) => best.passageHits[i] ?? 0)],
  ['passage bm25', ({ best }) => best.scene.passageBm25(best.sentence.passage)],
  ['with heading', ({ best }) => best.share((i) => Math.max(best.passageHits[i] ?? 0, best.headingHits[i] ?? 0))],
  ['likelihood', ({ best }) => likelihood(best, best.hits) / Math.max(1, best.query.terms.length)],
  ['likelihood of passage', ({ best }) => likelihood(best, best.passageHits) / Math.max(1, best.query.terms.length)],
  ['unknown', ({ best }) => best.share((i) => unknown(best, i))],
  ['unknown pull', ({ best }) => pull(best, (i) => unknown(best, i))],
  ['unknown odds', ({ best }) => best.scene.odds.reduce((sum, p, i) => sum + p * unknown(best, i), 0)],
  ['unknown rarity', ({ best }) => best.share((i) => unknown(best, i) * rarity(best, i))],
  ['unknown capitals', ({ best }) => best.share((i) => unknown(best, i) * Number(best.query.terms[i]?.capital))],
  ['unknown names', ({ question }) => Number(question.terms.some(({ named, known }) => named && !known))],
  ['capitals missing', ({ best }) => best.missing((i) => Number(best.query.terms[i]?.capital))],
  [
    'capitals not in passage',
    ({ best }) => best.share((i) => Number(best.query.terms[i]?.capital === true && best.passageHits[i] === 0)),
  ],
  ['numbers missing', ({ best }) => best.missing((i) => Number(best.query.terms[i]?.number))],
  ['names missing', ({ best }) => best.missing((i) => Number(best.query.terms[i]?.name !== undefined))],
  [
    'names not in passage',
    ({ best }) => best.share((i) => Number(best.query.terms[i]?.name !== undefined && best.passageHits[i] === 0)),
  ],
  ['heaviest miss', ({ best }) => heaviest(best, 0)],
  ['strongest miss', ({ best }) => strongestMiss(best)],
  ['surest miss', ({ best }) => Math.max(0, ...best.scene.odds.map((p, i) => (best.hits[i] === 1 ? 0 : p)))],
  [
    'hardest miss',
    ({ best }) => Math.max(0, ...best.scene.pull.map((p, i) => (best.hits[i] === 1 ? 0 : p * (1 - softest(best, i))))),
  ],
  ['others hit', ({ best }) => others(best, (i) => best.hits[i] ?? 0)],
  ['others soft', ({ best }) => others(best, (i) => saidSoftly(best, i))],
  ['others in passage', ({ best }) => others(best, (i) => best.passageHits[i] ?? 0)],
  ['others unknown', ({ best }) => others(best, (i) => unknown(best, i))],
  ['only others', ({ best }) => Number(best.query.terms.every(({ name }) => name === undefined))],
  ['no others', ({ best }) => Number(best.query.terms.every(({ name }) => name !== undefined))],
  ['verb missing', ({ best }) => verbMissing(best)],
  ['focus missing', ({ best }) => Number(best.query.terms.some(({ focus }, i) => focus && best.hits[i] === 0))],
  ['weight hit', ({ best }) => log1(best.query.totalWeight * best.coverage)],
  ['weight missing', ({ best }) => log1(best.query.totalWeight * (1 - best.coverage))],
  ['weight in passage', ({ best }) => log1(best.query.totalWeight * best.scene.passageBm25(best.sentence.passage))],
  ['heaviest hit', ({ best }) => heavy(best, 0)],
  ['two heaviest hit', ({ best }) => heavy(best, 0) * heavy(best, 1)],
  ['heaviest in passage', ({ best }) => heavyInPassage(best)],
  ['rank of passage', ({ best }) => 1 / (1 + best.retrieved.rank)],
  ['passages as good', ({ candidates, best }) => passagesAsGood(candidates, best)],
  ['entropy', ({ shares }) => -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0)],
  ['title', ({ best }) => best.share((i) => best.headingHits[i] ?? 0)],
  ['asks with not', ({ question }) => Number(NEGATION.test(question.text))],
  [
    'not on one side',
    ({ question, best }) => Number(NEGATION.test(question.text) !== best.sentence.view.cues.negation),
  ],
  ['opposite', ({ best }) => opposite(best)],
  ['other number', ({ best }) => otherNumber(best)],
  ['telling here', ({ telling }) => telling.here],
  ['telling around', ({ telling }) => telling.around],
  ['named missing', ({ telling }) => telling.namedMissing],
  ['named far', ({ telling }) => telling.namedFar],
  ['only named', ({ telling }) => telling.onlyNamed],
  ['said', ({ telling }) => telling.said],
  ['said around', ({ telling }) => telling.saidAround],
  ['kind fits', ({ question, best }) => kindFits(question, best)],
  ['main verb', ({ best }) => mainVerb(best)],
  ['telling missing', ({ telling }) => telling.missing],
  ['expected near', ({ best }) => (best.query.expected.length > 0 ? expectedNear(best) || NOT_FOUND : 0)],
  [
    'person found',
    ({ question, best }) => Number(question.type === 'who' && hasNew(question, best, ({ kind }) => kind === 'person')),
  ],
  ['longest run', ({ best }) => best.run.longest],
  ['bigrams', ({ best }) => best.run.bigrams],
  ['typed', ({ question, typed }) => Number(expectsSpan(question.type) && typed)],
  ['untyped', ({ question, best, typed, telling }) => Number(isUntyped(question, best, typed, telling))],
  ['several stories', ({ stories }) => Number(stories > 1)],
  ['terms', ({ best }) => Math.log(best.query.terms.length)],
  ['one term', ({ best }) => Number(best.query.terms.length === 1)],
  ['repaired', ({ question }) => Number(question.corrections.length > 0)],
  ['asks yes or no', ({ question }) => Number(question.type === 'yes-no')],
  ['asks of', ({ question, telling }) => Number(question.type === 'about' && telling.said >= NEARLY_ALL)],
  ['asks why or how', ({ question }) => Number(question.type === 'why' || question.type === 'how')],
];

/** What sets the best candidate's story off from the others; nothing where one alone is searched. */
const AMONG_STORIES: readonly GateRow[] = [
  ['pull not in story', ({ best }) => pull(best, (i) => Number(storyShares(best)[i] === 0))],
  ['pull in story alone', ({ best }) => pull(best, (i) => Number((storyShares(best)[i] ?? 0) >= NEARLY_ALONE))],
  ['capitals of story', ({ best }) => capitalsOfStory(best)],
  ['share of story', ({ shares, candidates, best }) => shareOfStory(shares, candidates, best)],
  ['lead of story', ({ scores, candidates, best }) => leadOfStory(scores, candidates, best)],
  ['lead of passage', ({ best }) => leadOfPassage(best)],
  ['found in story', ({ best }) => foundInStory(best)],
  ['passages of story', ({ best }) => passagesOfStory(best)],
];

/** In a small story rarity means little, and what is missing more. */
const SMALL: readonly string[] = [
  'pull soft',
  'unknown pull',
  'hardest miss',
  'others soft',
  'others unknown',
  'top score',
];
const LARGE_STORY = 400;
const small = (sentences: number): number => Math.max(0, 1 - Math.log(sentences) / Math.log(LARGE_STORY));

/** The names of the gate's features, in the order of its weights. */
export const ANSWERABILITY_FEATURES: readonly string[] = [
  ...[...ROWS, ...AMONG_STORIES].map(([name]) => name),
  ...SMALL.map((name) => `${name} in a small story`),
];
const SMALL_COLUMNS = columnsOf(...SMALL);

/** The columns of some of the gate's features. */
export function columnsOf<const Names extends readonly string[]>(...names: Names): { [Each in keyof Names]: number } {
  return names.map((name) => ANSWERABILITY_FEATURES.indexOf(name)) as { [Each in keyof Names]: number };
}

/**
 * What tells whether a short story answers, each with the direction in which alone it may count: from few questions a
 * judge would otherwise learn what happens to hold for them.
 */
export const CONFIDENCE_FEATURES: readonly (readonly [name: string, sign: 1 | -1])[] = [
  ['others soft', 1],
  ['said', 1],
  ['said around', 1],
  ['kind fits', 1],
  ['main verb', 1],
  ['expected near', 1],
  ['untyped', -1],
  ['named far', -1],
  ['named missing', -1],
  ['names missing', -1],
  ['unknown names', -1],
  ['numbers missing', -1],
  ['other number', -1],
  ['opposite', -1],
  ['not on one side', -1],
  ['asks of', 1],
];
const CONFIDENCE_COLUMNS = columnsOf(...CONFIDENCE_FEATURES.map(([name]) => name));

/** The confidence's features, from those of the gate. */
export function confidenceFeatures(gate: ArrayLike<number>): number[] {
  return CONFIDENCE_COLUMNS.map((column) => gate[column] ?? 0);
}

/** What tells whether a question is answered: the gate's features, in the order of `GATE_FEATURES`. */
export function answerabilityFeatures(standing: JudgedQuestion): Float64Array {
  const [best] = standing.candidates;
  const all = new Float64Array(ANSWERABILITY_FEATURES.length);
  if (!best) return all;
  const top = standing.scores[0] ?? 0;
  const parts = standing.scores.map((score) => Math.exp(score - top));
  const total = parts.reduce((sum, part) => sum + part, 0);
  const typed = answerSpans(best.sentence, standing.question, best.scene.names).length > 0;
  const sight: AnswerabilityContext = {
    ...standing,
    best,
    typed,
    telling: sentenceMatch(standing.question, best, standing.sentences),
    shares: parts.map((part) => part / total),
  };
  for (const [f, [, value]] of ROWS.entries()) all[f] = value(sight);
  if (standing.stories > 1) for (const [f, [, value]] of AMONG_STORIES.entries()) all[ROWS.length + f] = value(sight);
  for (const [i, column] of SMALL_COLUMNS.entries())
    all[ROWS.length + AMONG_STORIES.length + i] = (all[column] ?? 0) * small(standing.sentences);
  return all;
}

function logSum(scores: readonly number[]): number {
  const top = scores[0] ?? 0;
  return top + Math.log(scores.reduce((sum, score) => sum + Math.exp(score - top), 0));
}

function passageShare(shares: readonly number[], candidates: readonly Candidate[], best: Candidate): number {
  return candidates.reduce(
    (sum, { sentence }, i) => (sentence.passage === best.sentence.passage ? sum + (shares[i] ?? 0) : sum),
    0,
  );
}
