import type { Corpus } from '../corpus/corpus.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { type Claim, type Evidence, evidenceIn, ownCoverage, searchTerms } from './evidence.ts';

/** Passages found by search whose sentences are compared. */
const CANDIDATE_PASSAGES = 12;
/** Where no more sentences than these are searched, all are compared: words may miss what is said in others. Set by hand. */
const FEW_SENTENCES = 150;
/** Added to the coverage where the sentence says nothing else. Set by hand. */
const PRECISE = 0.1;
/** By how much a teaser must score more than the story, as it only says again what the story says. Set by hand. */
const TEASER = 0.2;

/** Sentences that say most of a claim by themselves, of which what stands around them is read, too. Set by hand. */
const MOST_READ = 8;

/** The sentence that says most of a claim; nothing where none says anything. */
export function nearestTo(claim: Claim, corpus: Corpus): Evidence | undefined {
  let best: Scored | undefined;
  for (const indexed of likeliest(candidatesFor(claim, corpus), claim, corpus)) {
    const evidence = evidenceIn(indexed, claim, corpus);
    const isTeaser = indexed.passage.passage.kind === 'summary';
    const score = evidence.coverage + PRECISE * evidence.precision - (isTeaser ? TEASER : 0);
    if (!best || score > best.score) best = { evidence, score };
  }
  return best?.evidence;
}

/** The sentences that say most of a claim by themselves, that with most first. */
export const likeliest = (
  sentences: readonly IndexedSentence[],
  claim: Claim,
  corpus: Corpus,
  most = MOST_READ,
): IndexedSentence[] =>
  sentences
    .map((indexed) => ({ indexed, said: ownCoverage(indexed, claim, corpus) }))
    .filter(({ said }) => said > 0)
    .sort((a, b) => b.said - a.said)
    .slice(0, most)
    .map(({ indexed }) => indexed);

interface Scored {
  readonly evidence: Evidence;
  readonly score: number;
}

function candidatesFor(claim: Claim, corpus: Corpus): readonly IndexedSentence[] {
  const { index } = corpus;
  const passages =
    index.sentences().of <= FEW_SENTENCES
      ? index.passages
      : index.search(searchTerms(claim, corpus), { limit: CANDIDATE_PASSAGES }).map(({ passage }) => passage);
  return passages.flatMap(({ sentences }) => sentences);
}
