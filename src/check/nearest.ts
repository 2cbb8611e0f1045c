import type { Corpus } from '../corpus/corpus.ts';
import { citationOf, citeSentence, excerptOf } from '../corpus/excerpt.ts';
import { coverage, type Place, partCoverage } from '../corpus/overlap.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { stemSimilarity } from '../language/stem-similarity.ts';
import { contentTerms } from '../language/tokens.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { type Claim, type ClaimPart, isWord } from './claim.ts';

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

/** What it is worth, beside the sentence itself, that what it leans on says a part, or a sentence further up ("he"). Set by hand. */
const NAME_LED = 0.7;
const WORD_LED = 0.3;
const NAME_ABOVE = 0.5;

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
  const terms = parts.flatMap(({ name, number, terms }) => {
    if (name) return [name.name, ...name.aliases].flatMap((form) => contentTerms(form));
    return number ? [] : terms.flatMap((term) => [term, ...index.family(term)]);
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

/** Where a sentence may say a part of a claim: a number in its own words alone, a name further up in its passage, too. */
function placesOf(part: ClaimPart, indexed: IndexedSentence, lead: readonly IndexedSentence[]): Place[] {
  const own = { of: indexed, worth: 1 };
  if (part.number) return [own];
  const led = lead.map((of) => ({ of, worth: part.name ? NAME_LED : WORD_LED }));
  const above = part.name ? indexed.passage.sentences.slice(0, indexed.position) : [];
  return [own, ...led, ...above.map((of) => ({ of, worth: NAME_ABOVE }))];
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
