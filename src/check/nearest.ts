import type { Corpus } from '../corpus/corpus.ts';
import { citationOf, citeSentence, excerptOf } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { comparable, type NumberSpan, numbersIn, sameNumber } from '../language/numbers.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import { contentTerms } from '../language/tokens.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { Claim, ClaimPart } from './claim.ts';

/** A sentence of the stories, beside a claim. */
export interface Nearest {
  readonly indexed: IndexedSentence;
  readonly cited: CitedExcerpt;
  /** Sentences that the excerpt holds besides, which this one leans on. */
  readonly lead: readonly IndexedSentence[];
}

interface ScoredExcerpt extends Nearest {
  /** How near it is: about 0.6 for the least that is near enough, 1.25 at most. */
  readonly score: number;
}

/** Passages whose sentences are weighed. */
const CANDIDATE_PASSAGES = 12;
/** An excerpt may bring along what its sentence leans on up to this length in UTF-16 code units; else it comes alone. */
const LONGEST_EXCERPT = 900;

/**
 * Bounds, set on claims about this story and on Wikinews: of the claim's weight a sentence must hold so much, of the
 * weight of its plain words so much, and so much evidence (two plain words, or one and a rare name).
 */
const ENOUGH = 0.61;
const ENOUGH_WORDS = 0.42;
const ENOUGH_EVIDENCE = 1.5;
/** Added where words that are neighbours in the claim stand within so many words in the sentence, too. */
const CLOSE = 0.1;
const NEAR = 3;
/** Added where the sentence says nothing else. */
const PRECISE = 0.15;
/** A teaser says again what the story says: it is taken only where nothing else comes so near to being as near. */
const TEASER = 0.2;

/** What is held less than by the sentence itself: by what it leans on, further up ("he"), or as another number. */
const NAME_LED = 0.7;
const WORD_LED = 0.3;
const NAME_ABOVE = 0.5;
const OTHER_NUMBER = 0.5;

/** The sentence nearest to a claim; none where the stories do not speak of it. */
export function nearestTo(claim: Claim, corpus: Corpus): Nearest | undefined {
  let told: ScoredExcerpt | undefined;
  let teaser: ScoredExcerpt | undefined;
  for (const { passage } of corpus.index.search(searchTerms(claim, corpus), { limit: CANDIDATE_PASSAGES }))
    for (const indexed of passage.sentences) {
      const scored = weigh(claim, indexed, corpus);
      if (!scored) continue;
      if (passage.passage.kind === 'summary') teaser = better(teaser, scored);
      else told = better(told, scored);
    }
  return teaser && (!told || told.score < teaser.score - TEASER) ? teaser : told;
}

const better = (a: ScoredExcerpt | undefined, b: ScoredExcerpt): ScoredExcerpt => (a && a.score >= b.score ? a : b);

/** The claim's words with their related forms, and its names in all forms. */
function searchTerms({ parts }: Claim, { index }: Corpus): string[] {
  const terms = parts.flatMap((part) => {
    if (part.kind === 'name') return [part.name.name, ...part.name.aliases].flatMap((form) => contentTerms(form));
    return part.kind === 'word' ? [part.term, ...index.family(part.term)] : [];
  });
  return [...new Set(terms)];
}

/** A sentence with its score, if it is near enough. */
function weigh(claim: Claim, indexed: IndexedSentence, corpus: Corpus): ScoredExcerpt | undefined {
  const cited = cite(indexed);
  const lead = indexed.passage.sentences.filter(
    (other) =>
      other !== indexed && other.sentence.start >= cited.excerpt.start && other.sentence.end <= cited.excerpt.end,
  );
  const sum = { weight: 0, held: 0, words: 0, wordsHeld: 0, evidence: 0 };
  for (const part of claim.parts) {
    const share = shareOf(part, { indexed, lead }, corpus);
    sum.weight += part.weight;
    sum.held += share * part.weight;
    sum.evidence += share * part.evidence;
    if (part.kind !== 'word') continue;
    sum.words += part.weight;
    sum.wordsHeld += share * part.weight;
  }
  if (sum.evidence < ENOUGH_EVIDENCE || sum.wordsHeld < ENOUGH_WORDS * sum.words) return undefined;
  const coverage = sum.held / sum.weight;
  if (coverage < ENOUGH - CLOSE) return undefined;
  const nearness = coverage + CLOSE * closeness(claim, indexed);
  if (nearness < ENOUGH) return undefined;
  const precision = Math.min(1, sum.evidence / Math.max(1, indexed.terms.size));
  return { indexed, cited, lead, score: nearness + PRECISE * precision };
}

function cite(indexed: IndexedSentence): CitedExcerpt {
  const cited = citeSentence(indexed);
  if (cited.excerpt.text.length <= LONGEST_EXCERPT) return cited;
  const { passage, sentence } = indexed;
  return {
    excerpt: excerptOf(passage.document, sentence.start, sentence.end),
    citation: citationOf(passage, sentence.paragraph),
  };
}

/** How far a sentence holds a part of a claim, from 0 to 1. */
function shareOf(part: ClaimPart, { indexed, lead }: Pick<Nearest, 'indexed' | 'lead'>, { names }: Corpus): number {
  if (part.kind === 'name') {
    const isIn = (sentence: IndexedSentence): boolean => names.mentions(sentence, part.name);
    if (isIn(indexed)) return 1;
    if (lead.some(isIn)) return NAME_LED;
    return indexed.passage.sentences.slice(0, indexed.position).some(isIn) ? NAME_ABOVE : 0;
  }
  if (part.kind === 'number') return numberShare(part.number, indexed);
  const wordShare = ({ terms }: IndexedSentence): number =>
    part.isNamed ? Number(terms.has(part.term)) : likest(part.term, terms);
  return Math.max(wordShare(indexed), ...lead.map((other) => WORD_LED * wordShare(other)));
}

function likest(term: string, terms: ReadonlySet<string>): number {
  if (terms.has(term)) return 1;
  let best = 0;
  for (const there of terms) best = Math.max(best, stemSimilarity(term, there));
  return best;
}

const numbersOf = new WeakMap<IndexedSentence, readonly NumberSpan[]>();

function numberShare(number: NumberSpan, indexed: IndexedSentence): number {
  const { start, end } = indexed.sentence;
  const there = numbersOf.get(indexed) ?? numbersIn(indexed.passage.document.text.slice(start, end));
  numbersOf.set(indexed, there);
  if (there.some((other) => sameNumber(number, other))) return 1;
  return there.some((other) => comparable(number, other)) ? OTHER_NUMBER : 0;
}

/** Share of the claim's neighbouring words that stand near each other in the sentence, too. */
function closeness({ tokens }: Claim, indexed: IndexedSentence): number {
  const there = indexed.tokens.filter(({ stop, extra }) => !stop && !extra);
  const places = tokens.map(({ term }) =>
    there.flatMap((other, i) => (stemSimilarity(term, other.term) > 0 ? [i] : [])),
  );
  const close = places.filter((some, i) =>
    some.some((a) => places[i + 1]?.some((b) => a !== b && Math.abs(a - b) <= NEAR)),
  );
  return places.length < 2 ? 0 : close.length / (places.length - 1);
}
