import { citationOf, excerptOf } from '../corpus/excerpt.ts';
import { isRedundant } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
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
 * @param count How many points may be chosen sentences.
 * @returns By documents in the same order; in each what it lists, then sentences in its own order. Quotations that
 *   overlap, as one sentence brings along another, are one point.
 */
export function acrossDocuments(sources: readonly Source[], count: number): CitedExcerpt[] {
  const said: IndexedSentence[] = [];
  const isNew = (sentence: IndexedSentence): boolean => !said.some((other) => isRedundant(sentence, other));
  const listed = sources.map((source) => {
    const kept = source.listed.filter(({ sentences }) => sentences.some(isNew));
    said.push(...kept.flatMap(({ sentences }) => sentences));
    return kept;
  });
  const offered = newestOf(sources.map(({ chosen }) => chosen.filter(({ indexed }) => isNew(indexed))));
  const taken = sources.map((): QuotedSentence[] => []);
  const rounds = Math.max(0, ...offered.map(({ length }) => length));
  let others = 0;
  for (let round = 0; round < rounds; round++)
    for (const [i, own] of taken.entries()) {
      const next = offered[i]?.[round];
      if (!next) continue;
      const [before, after] = [quoted(own), quoted([...own, next])];
      const length = after.reduce((sum, { excerpt }) => sum + excerpt.text.length, 0);
      if (others + after.length - before.length > count || (after.length > 1 && length > MOST_TEXT)) continue;
      others += after.length - before.length;
      own.push(next);
    }
  return sources.flatMap((_, i) => [...(listed[i] ?? []).map(({ point }) => point), ...quoted(taken[i] ?? [])]);
}

/** Keeps what several documents say in the newest only, at the best place that it has in any. */
function newestOf(documents: readonly (readonly QuotedSentence[])[]): QuotedSentence[][] {
  const kept: { readonly chosen: QuotedSentence; readonly of: number; place: number }[] = [];
  for (const [of, all] of documents.entries())
    for (const [place, chosen] of all.entries()) {
      const newer = kept.find((other) => other.of < of && isRedundant(other.chosen.indexed, chosen.indexed));
      if (newer) newer.place = Math.min(newer.place, place);
      else kept.push({ chosen, of, place });
    }
  kept.sort((a, b) => a.place - b.place);
  return documents.map((_, of) => kept.flatMap((each) => (each.of === of ? [each.chosen] : [])));
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
  return spans.map(({ first, end }) => ({
    excerpt: excerptOf(first.passage.document, first.sentence.start, end),
    citation: citationOf(first.passage, first.sentence.paragraph, first.sentence.start),
  }));
}
