import type { Corpus } from '../corpus/corpus.ts';
import { correctionsIn, isCorrection } from '../corpus/corrections.ts';
import { byNewest } from '../library/newest.ts';
import { type Claim, type Evidence, evidenceIn } from './evidence.ts';
import { type Found, findingOf } from './finding.ts';
import { likeliest } from './nearest.ts';

/** Documents of a story, and sentences of each, that are looked through. Set by hand. */
const MOST_DOCUMENTS = 12;
const MOST_READ = 3;
/** The share of a claim that a note of correction must say to be about it. Set by hand. */
const ABOUT = 0.6;

/** What is found of a claim, and in which sentence. */
export interface Judged {
  readonly evidence: Evidence;
  readonly found: Found;
}

/**
 * What counts more than a sentence that says what a claim says: a note of correction that speaks of it, or a newer document of the
 * story that says something else. A note says what was wrong, so that its words never say a claim.
 */
export function newerThan({ evidence, found }: Judged, claim: Claim, corpus: Corpus): Judged | undefined {
  if (found.finding !== 'says' && found.finding !== 'less surely') return undefined;
  const { document, story } = evidence.indexed.passage;
  if (isCorrection(evidence.indexed)) return { evidence, found: unsure(found) };
  const note = story.documents
    .slice(0, MOST_DOCUMENTS)
    .flatMap((each) => correctionsIn(corpus.index.ofDocument(each)))
    .map((indexed) => evidenceIn(indexed, claim, corpus))
    .find(({ coverage }) => coverage >= ABOUT);
  if (note) {
    const noted = findingOf(claim, note, corpus);
    return { evidence: note, found: noted.finding === 'differs' ? noted : unsure(noted) };
  }
  // A story has its newest document first.
  const newer = story.documents.filter((other) => byNewest(other, document) < 0);
  for (const other of newer.slice(0, MOST_DOCUMENTS)) {
    const sentences = corpus.index.ofDocument(other).flatMap((passage) => passage.sentences);
    for (const indexed of likeliest(sentences, claim, corpus, MOST_READ)) {
      const there = evidenceIn(indexed, claim, corpus);
      const judged = { evidence: there, found: findingOf(claim, there, corpus) };
      if (judged.found.finding === 'differs') return judged;
    }
  }
  return undefined;
}

const unsure = (found: Found): Found => ({ ...found, finding: 'related', differences: [], isNear: true });
