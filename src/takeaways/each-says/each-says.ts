import type { Corpus } from '../../corpus/corpus.ts';
import { citeSentence, citeSpan, shareText } from '../../corpus/excerpt.ts';
import { oncePer } from '../../corpus/memo.ts';
import { containment, overlapCoefficient } from '../../corpus/overlap.ts';
import type { Citation, CitedExcerpt } from '../../corpus/types.ts';
import type { Span } from '../../language/span.ts';
import type { Document, Story } from '../../library/types.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { choosePoints, peopleIn, runsOfStory } from '../choose.ts';
import { inOneLanguage } from '../one-language.ts';
import { isUsable } from '../usable.ts';
import { type Pair, pairOf } from './pair.ts';

/** What documents say of a point in the same words: the newest's sentence. */
interface Wording extends CitedExcerpt {
  /** The words that another document has otherwise, in the document's offsets. */
  readonly marks: readonly Span[];
  /** Where other documents say the same in the same words. */
  readonly others: readonly Citation[];
}

/** A point that several documents have: each wording of it once, the newest first. */
export interface SharedPoint {
  readonly wordings: readonly Wording[];
}

/** What one document alone says, as far as its words show. */
export interface OnlyIn {
  readonly document: Document;
  readonly points: readonly CitedExcerpt[];
}

/** What each document of a story says. */
export interface EachSays {
  readonly story: Story;
  /** The documents that are compared, the newest first, of how many in their language. */
  readonly documents: readonly Document[];
  readonly of: number;
  /** Those that differ first, then what most documents say. */
  readonly shared: readonly SharedPoint[];
  readonly only: readonly OnlyIn[];
}

/** Documents that are compared, sentences of each, their UTF-16 code units, and points that are shown of those they share; all set by hand. */
const MOST_DOCUMENTS = 6;
const MOST_SENTENCES = 60;
const LONGEST = 1_000;
const MOST_SHARED = 12;
/**
 * The least share of stems that sentences have in common which are compared closely; of a document those with most, and pairs of a story
 * at most, as each takes a millisecond. Set by hand.
 */
const ALIKE = 0.5;
const MOST_NEAREST = 3;
const MOST_COMPARED = 400;
/** Points that are shown of each document alone. */
const MOST_ONLY = 2;
/** The share of a sentence's stems from which on another document may say it, too. Set by hand. */
const MAY_BE_SAID = 0.5;

const read = oncePer((corpus: Corpus) => oncePer((story: Story) => compare(story, corpus)));

/** What each document of a story says: of the newest that are in its main language. */
export const eachSaysOf = (story: Story, corpus: Corpus): EachSays => read(corpus)(story);

/** What is found as documents are compared. */
interface Found {
  readonly corpus: Corpus;
  /** Sentences of points that are shared. */
  readonly taken: Set<IndexedSentence>;
  /** Pairs that were compared closely. */
  compared: number;
}

function compare(story: Story, corpus: Corpus): EachSays {
  const all = inOneLanguage(story);
  const documents = all.slice(0, MOST_DOCUMENTS);
  const sentences = documents.map((document) => sentencesOf(document, corpus));
  const found: Found = { corpus, taken: new Set(), compared: 0 };
  const shared = sentences
    .flatMap((of, i) => of.flatMap((one) => pointOf(one, sentences.slice(i + 1), found) ?? []))
    .sort((a, b) => Number(differs(b)) - Number(differs(a)) || toldBy(b) - toldBy(a))
    .slice(0, MOST_SHARED);
  return {
    story,
    documents,
    of: all.length,
    shared,
    only: documents.flatMap((document, i) => {
      const others = sentences.filter((_, at) => at !== i).flat();
      const points = onlyIn(document, others, found);
      return points.length > 0 ? [{ document, points }] : [];
    }),
  };
}

/** Whether documents differ in a point for certain. */
export const differs = ({ wordings }: SharedPoint): boolean => wordings.some(({ marks }) => marks.length > 0);
const toldBy = ({ wordings }: SharedPoint): number => wordings.reduce((sum, { others }) => sum + 1 + others.length, 0);

function sentencesOf(document: Document, { index }: Corpus): IndexedSentence[] {
  return index
    .ofDocument(document)
    .filter(({ passage }) => passage.kind !== 'summary' && document.sections[passage.section]?.isAside !== true)
    .flatMap((passage) => runsOfStory(passage).flat())
    .filter((indexed) => isUsable(indexed) && indexed.sentence.end - indexed.sentence.start <= LONGEST)
    .slice(0, MOST_SENTENCES);
}

/** What older documents have of a sentence, with its own; nothing where no other has it. */
function pointOf(
  one: IndexedSentence,
  older: readonly (readonly IndexedSentence[])[],
  found: Found,
): SharedPoint | undefined {
  const { corpus, taken } = found;
  if (taken.has(one)) return undefined;
  const wordings: { first: IndexedSentence; marks: Span[]; others: IndexedSentence[] }[] = [
    { first: one, marks: [], others: [] },
  ];
  for (const sentences of older) {
    const best = bestPair(
      one,
      sentences.filter((other) => !taken.has(other)),
      found,
    );
    if (!best) continue;
    const { other, pair } = best;
    taken.add(other);
    const [own] = wordings;
    const alike = pair.isSame ? own : wordings.slice(1).find(({ first }) => pairOf(first, other, corpus)?.isSame);
    if (alike) alike.others.push(other);
    else wordings.push({ first: other, marks: [...pair.there], others: [] });
    own?.marks.push(...pair.here);
  }
  if (wordings.length === 1 && wordings[0]?.others.length === 0) return undefined;
  taken.add(one);
  return {
    wordings: wordings.map(({ first, marks, others }) => ({
      ...citeSentence(first),
      marks: once(marks),
      others: others.map((other) => citeSentence(other).citation),
    })),
  };
}

/** The sentence of a document that is of one point with another document's: the same words before others. */
function bestPair(one: IndexedSentence, sentences: readonly IndexedSentence[], found: Found) {
  const nearest = sentences
    .map((other) => ({ other, overlap: overlapCoefficient(one, other) }))
    .filter(({ overlap }) => overlap >= ALIKE)
    .sort((a, b) => b.overlap - a.overlap)
    .slice(0, MOST_NEAREST);
  let best: { other: IndexedSentence; pair: Pair } | undefined;
  for (const { other } of nearest) {
    if (found.compared >= MOST_COMPARED) break;
    found.compared++;
    const pair = pairOf(one, other, found.corpus);
    if (pair && (pair.isSame || !best || (pair.here.length > 0 && best.pair.here.length === 0))) best = { other, pair };
    if (pair?.isSame) break;
  }
  return best;
}

/** Each span once, in order. */
const once = (spans: readonly Span[]): Span[] =>
  [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);

/** The best points of a document that no other one has, or could have in other words. */
function onlyIn(document: Document, others: readonly IndexedSentence[], { corpus, taken }: Found): CitedExcerpt[] {
  const passages = corpus.index.ofDocument(document);
  const [first] = passages;
  if (!first) return [];
  const isOnly = (one: IndexedSentence | undefined): boolean =>
    one === undefined ||
    (isUsable(one) && !taken.has(one) && !others.some((other) => containment(one.terms, other.terms) >= MAY_BE_SAID));
  const points = choosePoints(passages, { only: isOnly, peopleIn: peopleIn(corpus.names, first.story) })
    // What comes along is said to be only here, too.
    .filter(({ indexed, lead, tail }) => [indexed, lead, tail].every(isOnly))
    .map(({ indexed, lead = indexed, tail = indexed }) =>
      citeSpan(lead.passage, { start: lead.sentence.start, end: tail.sentence.end }),
    );
  const apart = points.filter((point, i) => !points.slice(0, i).some((better) => shareText(better, point)));
  return apart.slice(0, MOST_ONLY).sort((a, b) => a.excerpt.start - b.excerpt.start);
}
