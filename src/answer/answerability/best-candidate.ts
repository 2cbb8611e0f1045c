import { NEGATION } from '../../search/sentence-analysis.ts';
import { expectsSpan } from '../question/answer-spans.ts';
import type { Candidate } from '../ranking/candidate.ts';
import {
  expectedNear,
  heaviest,
  log1,
  logLikelihood,
  otherNumber,
  product,
  shareOfEither,
  strongestMiss,
  weighted,
} from '../ranking/measures.ts';
import { dot, type OfTerms } from '../ranking/term-columns.ts';
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
  'soft coverage': ({ best }) => best.share(best.soft.said),
  'best coverage': ({ candidates }) => Math.max(...candidates.map(({ coverage }) => coverage)),
  'best of passages': ({ candidates }) => Math.max(...candidates.map((e) => e.share(e.passageHits))),
  'weighted hit': ({ best }) => weighted(best, best.hits),
  'weighted soft': ({ best }) => weighted(best, best.soft.said),
  'weighted in passage': ({ best }) => weighted(best, best.passageHits),
  'passage coverage': ({ best }) => best.share(best.passageHits),
  'passage bm25': ({ best }) => best.context.passageBm25(best.sentence.passage),
  'with heading': ({ best }) => shareOfEither(best, best.passageHits, best.headingHits),
  likelihood: ({ best }) => logLikelihood(best, best.hits) / Math.max(1, best.question.terms.length),
  'likelihood of passage': ({ best }) =>
    logLikelihood(best, best.passageHits) / Math.max(1, best.question.terms.length),
  unknown: ({ best }) => best.share(best.columns.unknown),
  'weighted unknown': ({ best }) => weighted(best, best.columns.unknown),
  'likely unknown': ({ best }) => dot(best.columns.unknown, best.context.likelihoods),
  'unknown rarity': ({ best }) => best.share(product(best.columns.unknown, best.columns.rarity)),
  'unknown capitals': ({ best }) => best.share(product(best.columns.unknown, best.columns.capital)),
  'unknown names': ({ question }) => Number(question.phrases.some(({ named, known }) => named && !known)),
  'capitals missing': ({ best }) => best.missing(best.columns.capital),
  'capitals not in passage': ({ best }) => notInPassage(best, best.columns.capital),
  'numbers missing': ({ best }) => best.missing(best.columns.number),
  'names missing': ({ best }) => best.missing(best.columns.name),
  'names not in passage': ({ best }) => notInPassage(best, best.columns.name),
  'heaviest miss': ({ best }) => heaviest(best, 0),
  'strongest miss': ({ best }) => strongestMiss(best),
  'surest miss': ({ best }) => Math.max(0, ...best.context.likelihoods.map((p, i) => (best.hits[i] === 1 ? 0 : p))),
  'hardest miss': ({ best }) =>
    Math.max(
      0,
      ...best.context.termWeights.map((p, i) => (best.hits[i] === 1 ? 0 : p * (1 - (best.soft.best[i] ?? 0)))),
    ),
  'others hit': ({ best }) => others(best, best.hits),
  'others soft': ({ best }) => others(best, best.soft.said),
  'others in passage': ({ best }) => others(best, best.passageHits),
  'others unknown': ({ best }) => others(best, best.columns.unknown),
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
  title: ({ best }) => best.share(best.headingHits),
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

/** Share of the question's weight that the passage lacks and `of` holds. */
function notInPassage(e: Candidate, of: OfTerms): number {
  return e.share(of) - e.share(product(of, e.passageHits));
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
