import type { Corpus } from '../corpus/corpus.ts';
import { citationOf, citeSentence, excerptOf } from '../corpus/excerpt.ts';
import { coverage, type Place, partCoverage } from '../corpus/overlap.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import { contentTerms } from '../language/tokens.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { type Claim, type ClaimPart, isWord } from './claim.ts';

/** The sentence of the stories that is nearest to a claim. */
export interface Nearest {
  readonly indexed: IndexedSentence;
  readonly cited: CitedExcerpt;
  /** The other sentences of the excerpt, which this one leans on. */
  readonly lead: readonly IndexedSentence[];
}

interface ScoredExcerpt extends Nearest {
  /** From about 0.6, the least that is near enough, to 1.25: coverage of the claim, closeness and precision. */
  readonly score: number;
}

/** Passages found by search whose sentences are scored. */
const CANDIDATE_PASSAGES = 12;
/** UTF-16 code units of an excerpt: in a longer one a sentence comes without what it leans on. */
const LONGEST_EXCERPT = 900;

/**
 * What a sentence must say of a claim: a share of the weight of all parts, a share of the weight of its words, and an
 * amount of evidence (two plain words, or one and a rare name). Set by hand on claims about the story in `data/` and
 * about Wikinews articles.
 */
const ENOUGH = 0.61;
const ENOUGH_WORDS = 0.42;
const ENOUGH_EVIDENCE = 1.5;
/** Added to the score where neighbouring words of the claim are within this many words in the sentence. Set by hand. */
const CLOSE = 0.1;
const NEAR = 3;
/** Added to the score where the sentence says nothing else. Set by hand. */
const PRECISE = 0.15;
/** By how much a teaser must score more than the story, as it only says again what the story says. Set by hand. */
const TEASER = 0.2;

/**
 * What it is worth, compared with the sentence itself, where another says a part: one that it leans on (`LED`), or one
 * further up in its passage (`ABOVE`), which "he" may refer to. Set by hand.
 */
const NAME_LED = 0.7;
const WORD_LED = 0.3;
const NAME_ABOVE = 0.5;

/** The sentence nearest to a claim; undefined where the stories do not speak of it. */
export function nearestTo(claim: Claim, corpus: Corpus): Nearest | undefined {
  let best: ScoredExcerpt | undefined;
  let teaser: ScoredExcerpt | undefined;
  for (const { passage } of corpus.index.search(searchTerms(claim, corpus), { limit: CANDIDATE_PASSAGES }))
    for (const indexed of passage.sentences) {
      const scored = scoreOf(claim, indexed, corpus);
      if (!scored) continue;
      if (passage.passage.kind === 'summary') teaser = better(teaser, scored);
      else best = better(best, scored);
    }
  return teaser && (!best || best.score < teaser.score - TEASER) ? teaser : best;
}

const better = (a: ScoredExcerpt | undefined, b: ScoredExcerpt): ScoredExcerpt => (a && a.score >= b.score ? a : b);

/** The claim's words with their related forms, and its names in all forms. */
function searchTerms({ parts }: Claim, { index }: Corpus): string[] {
  const terms = parts.flatMap(({ name, number, terms }) => {
    if (name) return [name.name, ...name.aliases].flatMap((form) => contentTerms(form));
    return number ? [] : terms.flatMap((term) => [term, ...index.family(term)]);
  });
  return [...new Set(terms)];
}

/** A sentence with its score; undefined where it is not near enough. */
function scoreOf(claim: Claim, indexed: IndexedSentence, corpus: Corpus): ScoredExcerpt | undefined {
  const cited = cite(indexed);
  const lead = indexed.passage.sentences.filter(
    (other) =>
      other !== indexed && other.sentence.start >= cited.excerpt.start && other.sentence.end <= cited.excerpt.end,
  );
  const said = new Map(
    claim.parts.map((part) => [part, partCoverage(part, placesOf(part, indexed, lead), corpus.names)]),
  );
  const saidOf = (part: ClaimPart): number => said.get(part) ?? 0;
  const evidence = claim.parts.reduce((sum, part) => sum + saidOf(part) * part.evidence, 0);
  const words = claim.parts.filter(isWord);
  if (evidence < ENOUGH_EVIDENCE || (words.length > 0 && coverage(words, saidOf) < ENOUGH_WORDS)) return undefined;
  const covered = coverage(claim.parts, saidOf);
  if (covered < ENOUGH - CLOSE) return undefined;
  const nearness = covered + CLOSE * closeness(claim, indexed);
  if (nearness < ENOUGH) return undefined;
  const precision = Math.min(1, evidence / Math.max(1, indexed.terms.size));
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

/** Where a part of a claim may be said: a number only in the sentence itself, a name also further up in its passage. */
function placesOf(part: ClaimPart, indexed: IndexedSentence, lead: readonly IndexedSentence[]): Place[] {
  const own = { of: indexed, worth: 1 };
  if (part.number) return [own];
  const led = lead.map((of) => ({ of, worth: part.name ? NAME_LED : WORD_LED }));
  const above = part.name ? indexed.passage.sentences.slice(0, indexed.position) : [];
  return [own, ...led, ...above.map((of) => ({ of, worth: NAME_ABOVE }))];
}

/** The share of the claim's pairs of neighbouring words that are near each other in the sentence, from 0 to 1. */
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
