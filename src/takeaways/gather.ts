import { citationOf, excerptOf } from '../answer/excerpt.ts';
import type { CitedExcerpt } from '../answer/types.ts';
import type { Document } from '../library/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import type { Chosen } from './choose.ts';
import { sayTheSame } from './twice.ts';

/** What one document has to offer. */
export interface Source {
  readonly document: Document;
  /** All of these are points, in this order. */
  readonly listed: readonly { readonly point: CitedExcerpt; readonly sentences: readonly IndexedSentence[] }[];
  /** Best first. */
  readonly chosen: readonly Chosen[];
}

/** What is chosen of one document may come to, in UTF-16 code units: no more than is read in one look. */
const MOST_TEXT = 2_000;

/** What was taken of a document. */
interface Taken {
  listed: Source['listed'];
  chosen: Chosen[];
}

/**
 * Gathers the points of documents: all that they list, then of what was chosen the best of each in turn. What several
 * say alike is taken once, of the newest.
 *
 * @param sources Of the newest document first.
 * @param count How many points may be of chosen sentences.
 * @returns By documents in the same order; in each what it lists, then sentences in its own order. Of two neighbours the
 *   one that leans on the other is joined to it.
 */
export function gather(sources: readonly Source[], count: number): CitedExcerpt[] {
  const taken = sources.map(({ listed }): Taken => ({ listed, chosen: [] }));
  for (const [i, { listed }] of sources.entries()) {
    const newer = taken.slice(0, i).flatMap(sentencesOf);
    const kept = listed.filter(({ sentences }) => !sentences.every((sentence) => isAmong(sentence, newer)));
    (taken[i] as Taken).listed = kept;
  }
  const rounds = Math.max(0, ...sources.map(({ chosen }) => chosen.length));
  for (let round = 0; round < rounds; round++)
    for (const [i, { chosen }] of sources.entries()) {
      const next = chosen[round];
      if (next) take(next, i, taken, count);
    }
  return taken.flatMap(({ listed, chosen }) => [...listed.map(({ point }) => point), ...quoted(chosen)]);
}

function take(next: Chosen, of: number, taken: Taken[], count: number): void {
  const own = taken[of];
  if (
    !own ||
    taken
      .slice(0, of)
      .flatMap(sentencesOf)
      .some((other) => sayTheSame(other, next.indexed))
  )
    return;
  const isOther = ({ indexed }: Chosen): boolean => !sayTheSame(indexed, next.indexed);
  const older = taken.slice(of + 1).map(
    ({ listed, chosen }): Taken => ({
      listed: listed.filter(({ sentences }) => !sentences.every((each) => sayTheSame(each, next.indexed))),
      chosen: chosen.filter(isOther),
    }),
  );
  const after = [...taken.slice(0, of), { ...own, chosen: [...own.chosen, next] }, ...older];
  const points = quoted([...own.chosen, next]);
  const length = points.reduce((sum, { excerpt }) => sum + excerpt.text.length, 0);
  const all = after.reduce((sum, { chosen }) => sum + quoted(chosen).length, 0);
  if (all > count || (points.length > 1 && length > MOST_TEXT)) return;
  taken.splice(0, taken.length, ...after);
}

const sentencesOf = ({ listed, chosen }: Taken): IndexedSentence[] => [
  ...listed.flatMap(({ sentences }) => sentences),
  ...chosen.map(({ indexed }) => indexed),
];

const isAmong = (sentence: IndexedSentence, others: readonly IndexedSentence[]): boolean =>
  others.some((other) => sayTheSame(other, sentence));

/** Sentences in the document's order, each with the one that it leans on; what overlaps is one quotation. */
function quoted(chosen: readonly Chosen[]): CitedExcerpt[] {
  const spans: { first: IndexedSentence; end: number }[] = [];
  const ordered = chosen
    .map(({ indexed, lead }) => ({ first: lead ?? indexed, end: indexed.sentence.end }))
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
