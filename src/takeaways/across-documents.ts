import type { Corpus } from '../corpus/corpus.ts';
import { citeSpan } from '../corpus/excerpt.ts';
import { isRedundant } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { differenceOf } from '../corpus/versions/difference.ts';
import { byWorth, currentOf } from '../corpus/versions/newer.ts';
import { versionOf } from '../corpus/versions/version.ts';
import type { Document } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { QuotedSentence } from './self-contained.ts';

/** The points that one document offers. */
export interface Source {
  readonly document: Document;
  /** Its own list: all of these become points, in this order. */
  readonly listed: readonly { readonly point: CitedExcerpt; readonly sentences: readonly IndexedSentence[] }[];
  /** Best first. */
  readonly chosen: readonly QuotedSentence[];
}

/** UTF-16 code units of what is chosen of one document: what is read in one look. Set by hand. */
const MOST_TEXT = 2_000;

/**
 * Gathers the points of documents: all that they list, then of what was chosen the best of each in turn. What several
 * documents say is one point: of a list if it is in one, and otherwise of the newest document that says it.
 *
 * @param sources The newest document first.
 * @param count How many points may be chosen sentences; where several documents say one of them, one more.
 * @returns By documents in the same order; in each what it lists, then sentences in its own order. Quotations that
 *   overlap, as one sentence brings along another, are one point.
 */
export function acrossDocuments(sources: readonly Source[], count: number, corpus: Corpus): CitedExcerpt[] {
  const said: IndexedSentence[] = [];
  const isNew = (sentence: IndexedSentence): boolean => !said.some((other) => repeats(sentence, other, corpus));
  const listed = sources.map((source) => {
    const kept = source.listed.filter(({ sentences }) => sentences.some(isNew));
    said.push(...kept.flatMap(({ sentences }) => sentences));
    return kept;
  });
  const offered = newestOf(
    sources.map(({ document, chosen }) => ({ document, chosen: chosen.filter(({ indexed }) => isNew(indexed)) })),
    corpus,
  );
  const taken = sources.map((): QuotedSentence[] => []);
  const rounds = Math.max(0, ...offered.map(({ length }) => length));
  // What several say comes beside what each has of its own.
  const most = count + Number(offered.flat().some(({ times }) => times > 1));
  let others = 0;
  for (let round = 0; round < rounds; round++)
    for (const [i, own] of taken.entries()) {
      const next = offered[i]?.[round]?.chosen;
      if (!next) continue;
      const [before, after] = [quoted(own), quoted([...own, next])];
      const length = after.reduce((sum, { excerpt }) => sum + excerpt.text.length, 0);
      if (others + after.length - before.length > most || (after.length > 1 && length > MOST_TEXT)) continue;
      others += after.length - before.length;
      own.push(next);
    }
  return sources.flatMap((_, i) => [...(listed[i] ?? []).map(({ point }) => point), ...quoted(taken[i] ?? [])]);
}

/** Whether one of two sentences is enough: they say the same, or are one in two documents but for what the newer has otherwise. */
function repeats(a: IndexedSentence, b: IndexedSentence, corpus: Corpus): boolean {
  if (isRedundant(a, b)) return true;
  const version = a.passage.document === b.passage.document ? undefined : versionOf(a, b, corpus.names);
  return version !== undefined && (version.differing.length === 0 || differenceOf(a, b, corpus) !== undefined);
}

type Offered = Pick<Source, 'document' | 'chosen'>;

/** A sentence that is offered, and of which document, by its number. */
interface OfferedSentence {
  chosen: QuotedSentence;
  of: number;
  /** The best place that it has in a document that says it, from 0. */
  place: number;
  /** How many times it is said. */
  times: number;
}

/**
 * Keeps what several documents say in the newest only, or in the corrected one; what a newer one has with other numbers or names as that
 * has it. By documents; in each in the order of their best places, and of one place first what most documents say.
 */
function newestOf(documents: readonly Offered[], corpus: Corpus): OfferedSentence[][] {
  const kept: OfferedSentence[] = [];
  for (const [from, { chosen: all }] of documents.entries())
    for (const [place, one] of all.entries()) {
      const newer = documents.slice(0, from).map(({ document }) => document);
      const current = newerOf(one.indexed, newer, documents, corpus);
      const chosen = current ? { indexed: current } : one;
      const of = current ? newer.indexOf(current.passage.document) : from;
      const known = kept.find(
        (other) =>
          other.chosen.indexed === chosen.indexed ||
          (other.of < of && repeats(other.chosen.indexed, chosen.indexed, corpus)),
      );
      if (!known) kept.push({ chosen, of, place, times: 1 });
      else {
        const version = differenceOf(known.chosen.indexed, chosen.indexed, corpus);
        if (version && byWorth(known.chosen.indexed, chosen.indexed, version, corpus.index) > 0)
          [known.chosen, known.of] = [chosen, of];
        known.place = Math.min(known.place, place);
        known.times++;
      }
    }
  kept.sort((a, b) => a.place - b.place || b.times - a.times);
  return documents.map((_, of) => kept.filter((each) => each.of === of));
}

/** A sentence as a newer document has it; as one that lists its points has it only where its figures are others. */
function newerOf(
  sentence: IndexedSentence,
  newer: readonly Document[],
  documents: readonly Offered[],
  corpus: Corpus,
): IndexedSentence | undefined {
  const current = currentOf(sentence, newer, corpus);
  const isOffered = documents.some(
    ({ document, chosen }) => document === current?.passage.document && chosen.length > 0,
  );
  return current && (isOffered || differenceOf(current, sentence, corpus)) ? current : undefined;
}

/**
 * Quotes sentences in the document's order, each with the one that it leans on; those that overlap are one quotation.
 */
function quoted(chosen: readonly QuotedSentence[]): CitedExcerpt[] {
  const spans: { first: IndexedSentence; end: number }[] = [];
  const ordered = chosen
    .map(({ indexed, lead, tail }) => ({ first: lead ?? indexed, end: (tail ?? indexed).sentence.end }))
    .sort((a, b) => a.first.sentence.start - b.first.sentence.start || a.end - b.end);
  for (const { first, end } of ordered) {
    const before = spans.at(-1);
    if (before && first.sentence.start < before.end) before.end = Math.max(before.end, end);
    else spans.push({ first, end });
  }
  return spans.map(({ first, end }) => citeSpan(first.passage, { start: first.sentence.start, end }));
}
