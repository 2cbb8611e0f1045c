import { citationOf, excerptOf } from '../corpus/excerpt.ts';
import { isRedundant } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Document } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { Together } from './self-contained.ts';

/** What one document has to offer. */
export interface Source {
  readonly document: Document;
  /** All of these are points, in this order. */
  readonly listed: readonly { readonly point: CitedExcerpt; readonly sentences: readonly IndexedSentence[] }[];
  /** Best first. */
  readonly chosen: readonly Together[];
}

/** What is chosen of one document may come to, in UTF-16 code units: no more than is read in one look. */
const MOST_TEXT = 2_000;

/**
 * Gathers the points of documents: all that they list, then of what was chosen the best of each in turn. What several
 * say alike is a point of the newest that says it, but sooner a listed one.
 *
 * @param sources Of the newest document first.
 * @param count How many points may be of chosen sentences.
 * @returns By documents in the same order; in each what it lists, then sentences in its own order. Of two neighbours the
 *   one that leans on the other is joined to it.
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
  const taken = sources.map((): Together[] => []);
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

/** Leaves what several documents say alike to the newest, at the best place that it has in any. */
function newestOf(documents: readonly (readonly Together[])[]): Together[][] {
  const kept: { readonly chosen: Together; readonly of: number; place: number }[] = [];
  for (const [of, all] of documents.entries())
    for (const [place, chosen] of all.entries()) {
      const newer = kept.find((other) => other.of < of && isRedundant(other.chosen.indexed, chosen.indexed));
      if (newer) newer.place = Math.min(newer.place, place);
      else kept.push({ chosen, of, place });
    }
  kept.sort((a, b) => a.place - b.place);
  return documents.map((_, of) => kept.flatMap((each) => (each.of === of ? [each.chosen] : [])));
}

/** Sentences in the document's order, each with the one that it leans on; what overlaps is one quotation. */
function quoted(chosen: readonly Together[]): CitedExcerpt[] {
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
    citation: citationOf(first.passage, first.sentence.paragraph),
  }));
}
