import { NEGATION } from '../../search/sentence-analysis.ts';
import { expectsSpan } from '../question/answer-spans.ts';
import type { Candidate } from '../ranking/candidate.ts';
import {
  expectedNear,
  heaviest,
  log1,
  logLikelihood,
  otherNumber,
  rarity,
  saidSoftly,
  softest,
  strongestMiss,
  unknown,
  weighted,
} from '../ranking/measures.ts';
import type { AnswerabilityRow } from './context.ts';
import { hasNew, isUntyped, kindFits, NEARLY_ALL } from './expected-kind.ts';
import { heavy, heavyInPassage, opposite, others, passagesAsGood, verbMissing } from './misses.ts';
import { mainVerb } from './sentence-match.ts';

/** What an answer of an expected kind counts that is not in the sentence. Set by hand. */
const NOT_FOUND = -0.5;

/** Features of the best candidate, beside the others. */
export const OF_BEST = {
  'top score': ({ scores }) => (scores[0] ?? 0) / 10,
  'sum of scores': ({ scores }) => logSum(scores) / 10,
  'top share': ({ shares }) => shares[0] ?? 0,
  margin: ({ scores }) => Math.min(5, (scores[0] ?? 0) - (scores[1] ?? scores[0] ?? 0)),
  'share of passage': ({ shares, candidates, best }) => passageShare(shares, candidates, best),
  bm25: ({ best }) => best.bm25,
  coverage: ({ best }) => best.coverage,
  'soft coverage': ({ best }) => best.share((i) => saidSoftly(best, i)),
  'best coverage': ({ candidates }) => Math.max(...candidates.map(({ coverage }) => coverage)),
  'best of passages': ({ candidates }) => Math.max(...candidates.map((e) => e.share((i) => e.passageHits[i] ?? 0))),
  'weighted hit': ({ best }) => weighted(best, (i) => best.hits[i] ?? 0),
  'weighted soft': ({ best }) => weighted(best, (i) => saidSoftly(best, i)),
  'weighted in passage': ({ best }) => weighted(best, (i) => best.passageHits[i] ?? 0),
  'passage coverage': ({ best }) => best.share((i) => best.passageHits[i] ?? 0),
  'passage bm25': ({ best }) => best.context.passageBm25(best.sentence.passage),
  'with heading': ({ best }) => best.share((i) => Math.max(best.passageHits[i] ?? 0, best.headingHits[i] ?? 0)),
  likelihood: ({ best }) => logLikelihood(best, best.hits) / Math.max(1, best.question.terms.length),
  'likelihood of passage': ({ best }) =>
    logLikelihood(best, best.passageHits) / Math.max(1, best.question.terms.length),
  unknown: ({ best }) => best.share((i) => unknown(best, i)),
  'weighted unknown': ({ best }) => weighted(best, (i) => unknown(best, i)),
  'likely unknown': ({ best }) => best.context.likelihoods.reduce((sum, p, i) => sum + p * unknown(best, i), 0),
  'unknown rarity': ({ best }) => best.share((i) => unknown(best, i) * rarity(best, i)),
  'unknown capitals': ({ best }) => best.share((i) => unknown(best, i) * Number(best.question.terms[i]?.capital)),
  'unknown names': ({ question }) => Number(question.phrases.some(({ named, known }) => named && !known)),
  'capitals missing': ({ best }) => best.missing((i) => Number(best.question.terms[i]?.capital)),
  'capitals not in passage': ({ best }) =>
    best.share((i) => Number(best.question.terms[i]?.capital === true && best.passageHits[i] === 0)),
  'numbers missing': ({ best }) => best.missing((i) => Number(best.question.terms[i]?.number)),
  'names missing': ({ best }) => best.missing((i) => Number(best.question.terms[i]?.name !== undefined)),
  'names not in passage': ({ best }) =>
    best.share((i) => Number(best.question.terms[i]?.name !== undefined && best.passageHits[i] === 0)),
  'heaviest miss': ({ best }) => heaviest(best, 0),
  'strongest miss': ({ best }) => strongestMiss(best),
  'surest miss': ({ best }) => Math.max(0, ...best.context.likelihoods.map((p, i) => (best.hits[i] === 1 ? 0 : p))),
  'hardest miss': ({ best }) =>
    Math.max(0, ...best.context.termWeights.map((p, i) => (best.hits[i] === 1 ? 0 : p * (1 - softest(best, i))))),
  'others hit': ({ best }) => others(best, (i) => best.hits[i] ?? 0),
  'others soft': ({ best }) => others(best, (i) => saidSoftly(best, i)),
  'others in passage': ({ best }) => others(best, (i) => best.passageHits[i] ?? 0),
  'others unknown': ({ best }) => others(best, (i) => unknown(best, i)),
  'only others': ({ best }) => Number(best.question.terms.every(({ name }) => name === undefined)),
  'no others': ({ best }) => Number(best.question.terms.every(({ name }) => name !== undefined)),
  'verb missing': ({ best }) => verbMissing(best),
  'focus missing': ({ best }) => Number(best.question.terms.some(({ focus }, i) => focus && best.hits[i] === 0)),
  'weight hit': ({ best }) => log1(best.question.totalWeight * best.coverage),
  'weight missing': ({ best }) => log1(best.question.totalWeight * (1 - best.coverage)),
  'weight in passage': ({ best }) => log1(best.question.totalWeight * best.context.passageBm25(best.sentence.passage)),
  'heaviest hit': ({ best }) => heavy(best, 0),
  'two heaviest hit': ({ best }) => heavy(best, 0) * heavy(best, 1),
  'heaviest in passage': ({ best }) => heavyInPassage(best),
  'rank of passage': ({ best }) => 1 / (1 + best.retrieved.rank),
  'passages as good': ({ candidates, best }) => passagesAsGood(candidates, best),
  entropy: ({ shares }) => -shares.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0),
  title: ({ best }) => best.share((i) => best.headingHits[i] ?? 0),
  'asks with not': ({ question }) => Number(NEGATION.test(question.text)),
  'not on one side': ({ question, best }) => Number(NEGATION.test(question.text) !== best.sentence.view.cues.negation),
  opposite: ({ best }) => opposite(best),
  'other number': ({ best }) => otherNumber(best),
  'phrases here': ({ match }) => match.here,
  'phrases around': ({ match }) => match.around,
  'named missing': ({ match }) => match.namedMissing,
  'named far': ({ match }) => match.namedFar,
  'only named': ({ match }) => match.onlyNamed,
  said: ({ match }) => match.said,
  'said around': ({ match }) => match.saidAround,
  'kind fits': ({ question, best }) => kindFits(question, best),
  'main verb': ({ best }) => mainVerb(best),
  'phrases missing': ({ match }) => match.missing,
  'expected near': ({ best }) => (best.question.expected.length > 0 ? expectedNear(best) || NOT_FOUND : 0),
  'person found': ({ question, best }) =>
    Number(question.type === 'who' && hasNew(question, best, ({ kind }) => kind === 'person')),
  'longest run': ({ best }) => best.run.longest,
  bigrams: ({ best }) => best.run.bigrams,
  typed: ({ question, typed }) => Number(expectsSpan(question.type) && typed),
  untyped: ({ question, best, typed, match }) => Number(isUntyped(question, best, typed, match)),
  'several stories': ({ stories }) => Number(stories > 1),
  terms: ({ best }) => Math.log(best.question.terms.length),
  'one term': ({ best }) => Number(best.question.terms.length === 1),
  repaired: ({ question }) => Number(question.corrections.length > 0),
  'asks yes or no': ({ question }) => Number(question.type === 'yes-no'),
  'asks of': ({ question, match }) => Number(question.type === 'about' && match.said >= NEARLY_ALL),
  'asks why or how': ({ question }) => Number(question.type === 'why' || question.type === 'how'),
} as const satisfies Record<string, AnswerabilityRow>;

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
