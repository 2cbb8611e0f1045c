import type { Span, Story } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { contentTerms } from '../search/tokens.ts';
import type { Corpus } from './corpus.ts';
import { type Match, match } from './match.ts';
import type { Question } from './question.ts';
import { answerSpans, expectsSpan } from './spans.ts';

/** Passages whose sentences are weighed. */
const CANDIDATE_PASSAGES = 20;

/** A sentence that may answer, with what speaks for it. */
export interface Candidate {
  readonly indexed: IndexedSentence;
  readonly score: number;
  /** Share of the question's weight that the sentence holds in its own words. */
  readonly coverage: number;
  /** The same with the words around it. */
  readonly contextCoverage: number;
  readonly matches: readonly Match[];
  /** Words of the type that the question asks for. */
  readonly spans: readonly Span[];
  /** Every feature's value, for whoever asks why. */
  readonly features: Readonly<Record<FeatureName, number>>;
}

interface Evidence {
  readonly question: Question;
  readonly indexed: IndexedSentence;
  readonly matches: readonly Match[];
  readonly weights: number;
  readonly spans: readonly Span[];
  /** The passage's BM25 over the best passage's. */
  readonly passageScore: number;
  readonly text: string;
}

const share = ({ question, matches, weights }: Evidence, of: (match: Match) => number): number =>
  weights === 0
    ? 0
    : question.terms.reduce((sum, term, i) => sum + term.weight * of(matches[i] ?? { here: 0, around: 0 }), 0) /
      weights;

/** What speaks for and against a sentence. One row a feature: its weight, and how it is read. */
const FEATURES = {
  coverage: [4, (e) => share(e, ({ here }) => here)],
  contextCoverage: [2, (e) => share(e, ({ around }) => around)],
  passage: [0.8, (e) => e.passageScore],
  typed: [0.9, (e) => (expectsSpan(e.question.type) && e.spans.length > 0 ? share(e, ({ around }) => around) : 0)],
  // A group without a name can be who is asked for: "its rivals".
  untyped: [
    -1.2,
    (e) => (!expectsSpan(e.question.type) || e.spans.length > 0 ? 0 : e.question.type === 'who' ? 0.2 : 1),
  ],
  pairs: [0.8, adjacentPairs],
  reason: [
    0.6,
    (e) =>
      e.question.type === 'why' &&
      /\b(?:because|after|since|due to|over|so that|in order to|as a result|led to|reason|centered on|amid|refus\w+)\b/i.test(
        e.text,
      )
        ? 1
        : 0,
  ],
  definition: [0.9, definition],
  teaser: [-0.35, (e) => (e.indexed.passage.passage.kind === 'summary' ? 1 : 0)],
  asks: [-0.8, (e) => (/[?？]["”’]?$/.test(e.text) ? 1 : 0)],
  short: [-0.5, (e) => (e.text.length < 30 && /^[\p{Script=Latin}\P{L}]+$/u.test(e.text) ? 1 : 0)],
  length: [-0.25, (e) => Math.min(1, e.text.length / 500)],
} satisfies Record<string, readonly [number, (evidence: Evidence) => number]>;

type FeatureName = keyof typeof FEATURES;

/** Share of the question's neighbouring terms that stand close together in the sentence, too. */
function adjacentPairs({ question, indexed }: Evidence): number {
  const places = question.terms.map((term) => {
    const wanted = term.terms[0];
    return indexed.tokens.flatMap((token, i) => (token.term === wanted ? [i] : []));
  });
  let close = 0;
  for (let i = 0; i + 1 < places.length; i++)
    if (places[i]?.some((a) => places[i + 1]?.some((b) => Math.abs(b - a) <= 4))) close += 1;
  return places.length < 2 ? 0 : close / (places.length - 1);
}

/** "What is X": X, then words that say what it is. */
function definition({ question, text }: Evidence): number {
  if (question.type !== 'what' || !/^what(?:'s| is| are| was| were)\s/i.test(question.text)) return 0;
  const last = question.terms.at(-1)?.typed.toLowerCase().slice(0, 5) ?? '';
  const at = last === '' ? -1 : text.toLowerCase().indexOf(last);
  return at >= 0 &&
    /^.{0,40}?(?:,["”]? an? |,["”]? which |\b(?:is|are|was|were|means|refers to)\b)/.test(text.slice(at))
    ? 1
    : 0;
}

/**
 * Finds the sentences that may answer, best first. MiniSearch picks the passages; each of their sentences is weighed
 * by a sum of features.
 */
export function rank(question: Question, corpus: Corpus, story?: Story): Candidate[] {
  const terms = question.terms.flatMap((term) =>
    term.name ? [...term.terms, ...formsOf(term.name.aliases, term.name.name)] : term.terms,
  );
  const widened = new Set(terms);
  for (const term of question.terms)
    if (!term.known) for (const near of corpus.index.family(term.terms[0] ?? '')) widened.add(near);
  const hits = corpus.index.search([...widened], { story, limit: CANDIDATE_PASSAGES });
  const best = hits[0]?.score ?? 1;
  const weights = question.terms.reduce((sum, term) => sum + term.weight, 0);
  const candidates: Candidate[] = [];
  for (const { passage, score } of hits)
    for (const indexed of passage.sentences) {
      const matches = question.terms.map((term) => match(term, indexed, corpus.names));
      const spans = answerSpans(indexed, question, corpus.names);
      const { start, end } = indexed.sentence;
      const text = passage.document.text.slice(start, end);
      candidates.push(weigh({ question, indexed, matches, weights, spans, passageScore: score / best, text }));
    }
  return candidates.sort((a, b) => b.score - a.score);
}

function weigh(evidence: Evidence): Candidate {
  const values: Partial<Record<FeatureName, number>> = {};
  let score = 0;
  for (const [name, [weight, read]] of Object.entries(FEATURES) as [FeatureName, (typeof FEATURES)[FeatureName]][]) {
    const value = read(evidence);
    values[name] = value;
    score += weight * value;
  }
  const features = values as Record<FeatureName, number>;
  const { indexed, matches, spans } = evidence;
  return {
    indexed,
    score,
    coverage: features.coverage,
    contextCoverage: features.contextCoverage,
    matches,
    spans,
    features,
  };
}

const formsCache = new WeakMap<readonly string[], readonly string[]>();

/** The index's terms of every form of a name. */
function formsOf(aliases: readonly string[], name: string): readonly string[] {
  let forms = formsCache.get(aliases);
  if (!forms) {
    forms = [...new Set([name, ...aliases].flatMap((form) => contentTerms(form)))];
    formsCache.set(aliases, forms);
  }
  return forms;
}
