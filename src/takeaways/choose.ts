import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';
import { type Stand, standOf } from './leaning.ts';
import { cosine } from './lexrank.ts';
import { isPoint } from './pointless.ts';
import { type Scored, score } from './score.ts';
import { sayTheSame } from './twice.ts';

/** Further sentences of a long document are never among its points, and would take time in the square of their number. */
const MOST_SENTENCES = 300;
/** MMR's λ: what speaks for a sentence, in shares of the best, against how like it is to one that was taken. */
const RELEVANCE = 0.5;

/** Taken off the score: for a sentence that a word joins to the one before it, or that comes with that one. */
const JOINED = 0.3;
const LED = 0.6;
/** For one that leans on what cannot be brought along, and one that is no point: taken where there is nothing else. */
const LOOSE = 4;
const POINTLESS = 100;

/** A sentence in the order in which it is taken. */
export interface Chosen {
  readonly indexed: IndexedSentence;
  /** The sentence before that it leans on: to be quoted with it, and with what stands between them. */
  readonly lead?: IndexedSentence;
}

/** What is chosen among. */
export interface Among {
  /** Only these sentences are taken; all are weighed. */
  readonly only?: (sentence: IndexedSentence) => boolean;
  /** What was said before: none that says it again is taken. */
  readonly said?: readonly IndexedSentence[];
}

/**
 * Chooses the sentences that sum up a document: scored by `score`, then taken one by one by maximal marginal relevance
 * (Carbonell and Goldstein 1998). One that stands alone goes before one that leans on another.
 *
 * @param passages Of one document, in order. Its prose is chosen from, and lists only where that is not enough.
 * @param count How many; fewer only where the passages have no more sentences.
 * @returns In the document's order.
 */
export function chooseSentences(passages: readonly IndexedPassage[], count: number): IndexedSentence[] {
  const best = [...ranked(passages)].slice(0, count).map(({ indexed }) => indexed);
  return best.sort((a, b) => a.sentence.start - b.sentence.start);
}

/** Nobody shows more of one document, nor more loose ones where there are others. */
const MOST_POINTS = 14;
const MOST_LOOSE = 2;

/**
 * The sentences of a document that are worth showing, best first, none that says again what one before it said. One
 * that leans on what cannot be brought along is there only where hardly any other is.
 */
export function bestPoints(passages: readonly IndexedPassage[], { only, said = [] }: Among = {}): Chosen[] {
  const kept: Chosen[] = [];
  const loose: Chosen[] = [];
  for (const { indexed, lead, penalty } of ranked(passages, only)) {
    if (penalty >= POINTLESS || kept.length === MOST_POINTS) continue;
    if ([...said, ...kept.map((each) => each.indexed)].some((other) => sayTheSame(other, indexed))) continue;
    (penalty >= LOOSE ? loose : kept).push({ indexed, ...(lead && { lead }) });
  }
  return kept.length > 0 ? kept : loose.slice(0, MOST_LOOSE);
}

interface Candidate extends Scored, Chosen {
  readonly penalty: number;
}

/** All sentences, in the order in which they are taken. */
function* ranked(
  passages: readonly IndexedPassage[],
  only: (sentence: IndexedSentence) => boolean = () => true,
): Generator<Candidate> {
  const prose = passages.filter(({ passage }) => passage.kind === 'prose').flatMap(({ sentences }) => sentences);
  const others = passages.filter(({ passage }) => passage.kind !== 'prose').flatMap(({ sentences }) => sentences);
  for (const sentences of [prose, others])
    yield* taken(
      score(sentences.slice(0, MOST_SENTENCES))
        .map(weighed)
        .filter(({ indexed }) => only(indexed)),
    );
}

function weighed(scored: Scored): Candidate {
  const { indexed } = scored;
  if (!isPoint(indexed)) return { ...scored, penalty: POINTLESS };
  const stand = standOf(indexed);
  const lead = stand === 'leans' ? leadOf(indexed) : undefined;
  const led = lead ? LED * (indexed.position - lead.position) : LOOSE;
  const off: Readonly<Record<Stand, number>> = { alone: 0, joined: JOINED, leans: led };
  return { ...scored, ...(lead && { lead }), penalty: off[stand] };
}

/** A sentence that others lean on stands no further before them. */
const MOST_LEADS = 2;

/** The nearest sentence before, in the same passage, that stands by itself. */
function leadOf({ passage, position }: IndexedSentence): IndexedSentence | undefined {
  for (let back = 1; back <= MOST_LEADS; back++) {
    const before = passage.sentences[position - back];
    if (!before || !isPoint(before)) return undefined;
    if (standOf(before) !== 'leans') return before;
  }
  return undefined;
}

function* taken(candidates: readonly Candidate[]): Generator<Candidate> {
  const scores = candidates.map(({ score, penalty }) => score - penalty);
  const [least, most] = [
    Math.min(...candidates.map(({ score }) => score)),
    Math.max(...candidates.map(({ score }) => score)),
  ];
  const left = new Set(candidates.keys());
  const likest = candidates.map(() => 0);
  while (left.size > 0) {
    let best = -1;
    let bestValue = Number.NEGATIVE_INFINITY;
    for (const i of left) {
      const relevance = ((scores[i] ?? 0) - least) / (most - least || 1);
      const value = RELEVANCE * relevance - (1 - RELEVANCE) * (likest[i] ?? 0);
      if (value > bestValue) [best, bestValue] = [i, value];
    }
    const next = candidates[best];
    left.delete(best);
    if (!next) return;
    yield next;
    for (const i of left) likest[i] = Math.max(likest[i] ?? 0, cosine(next.vector, candidates[i]?.vector ?? new Map()));
  }
}
