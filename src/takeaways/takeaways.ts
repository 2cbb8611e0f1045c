import type { Corpus } from '../corpus/corpus.ts';
import { citePassage } from '../corpus/excerpt.ts';
import { isRedundant } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Span } from '../language/span.ts';
import { width } from '../library/passages.ts';
import type { Document, Story } from '../library/types.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';
import { acrossDocuments, type Source } from './across-documents.ts';
import { choosePoints, peopleIn } from './choose.ts';
import { elaborationOf } from './elaboration.ts';
import { type OwnList, ownPoints } from './own-points.ts';
import { speaksOf, type Topic } from './topic.ts';

/** A point in the story's words. */
export interface Point extends CitedExcerpt {
  /** Where the body says it at more length. */
  readonly atLength?: CitedExcerpt;
}

/** A story in a few of its own sentences. */
export interface Takeaways {
  readonly story: Story;
  /**
   * `own`: its own list, word for word; `chosen`: sentences of it; `mixed`: some of its documents have a list; `whole`:
   * all that it says; `about`: what it says about the topic.
   */
  readonly source: 'own' | 'chosen' | 'mixed' | 'whole' | 'about';
  /** In the story's order, the newest document first. Empty only where nothing is said about the topic. */
  readonly points: readonly Point[];
  readonly topic?: Topic;
}

/** A story no longer than this (Latin characters, see `width`), or than so many sentences, has no points but itself. */
const SHORT = 600;
const FEW = 3;
/** Sentences that are chosen: so many, and one more for each so many Latin characters (200 words). */
const FEWEST = 3;
const MOST = 7;
const ONE_MORE = 1_200;

/** Passages of a document in which its listed points are looked for. */
const MOST_PASSAGES = 150;
/** Of a story of more documents the newest of so many are read. */
const MOST_DOCUMENTS = 25;

/** A document and what of it can be a point. */
interface Told {
  readonly document: Document;
  readonly own: OwnList;
  /** What is not of its own list. */
  readonly body: readonly IndexedPassage[];
}

/**
 * The points of a story: its own list where it has one, else sentences chosen from it; of several documents from all,
 * what they say alike once. With a topic, what is said about it: listed points first, then sentences of the body.
 */
export function takeawaysOf(story: Story, corpus: Corpus, topic?: Topic): Takeaways {
  const told = documentsOf(story, corpus);
  if (topic) return { story, source: 'about', points: pointsAbout(topic, story, told, corpus), topic };
  const listed = told.filter(({ own }) => own.points.length > 0).length;
  if (listed === 0 && isShort(told)) return { story, source: 'whole', points: wholeOf(told) };
  const sources = told.map((each): Source => {
    const { document, own, body } = each;
    return own.points.length > 0
      ? { document, listed: listedOf(each, corpus), chosen: [] }
      : { document, listed: [], chosen: choosePoints(body, { peopleIn: peopleIn(corpus.names, story) }) };
  });
  // One at least of each document without a list.
  const without = told.filter(({ own }) => own.points.length === 0);
  const points = acrossDocuments(sources, Math.max(without.length, byLength(bodySize(without))));
  return { story, source: listed === 0 ? 'chosen' : listed === told.length ? 'own' : 'mixed', points };
}

function pointsAbout(topic: Topic, story: Story, told: readonly Told[], corpus: Corpus): Point[] {
  const all = told.flatMap(({ own, body }) => [
    ...own.points.flatMap(({ sentences }) => sentences),
    ...sentencesOf(body),
  ]);
  const speaks = speaksOf(topic, all, corpus);
  const sources = told.map((each): Source => {
    const listed = listedOf(each, corpus, speaks);
    const said = listed.flatMap(({ sentences }) => sentences);
    const among = { only: speaks, said, peopleIn: peopleIn(corpus.names, story) };
    return { document: each.document, listed, chosen: choosePoints(each.body, among) };
  });
  const listed = sources.reduce((sum, source) => sum + source.listed.length, 0);
  // A section is summed up as a story is; all that is said of a name is what was asked for.
  const most =
    topic.kind === 'heading'
      ? byLength(
          sizeOf(
            all.filter(speaks).map(({ sentence }) => sentence),
            topic.heading.document,
          ),
        )
      : MOST;
  return acrossDocuments(sources, Math.max(most - listed, FEWEST));
}

function documentsOf(story: Story, { index }: Corpus): Told[] {
  const passages = new Map<Document, IndexedPassage[]>(
    story.documents.slice(0, MOST_DOCUMENTS).map((document) => [document, []]),
  );
  for (const passage of index.passages) if (passage.story === story) passages.get(passage.document)?.push(passage);
  return [...passages].map(([document, all]) => {
    const own = ownPoints(all);
    const told = all.filter((passage) => passage.passage.kind !== 'summary' && !own.passages.has(passage));
    // Of a story that is a teaser alone, that is all.
    return { document, own, body: told.length > 0 || own.points.length > 0 ? told : all };
  });
}

function listedOf(
  { own, body }: Told,
  corpus: Corpus,
  speaks: (sentence: IndexedSentence) => boolean = () => true,
): Source['listed'] {
  return own.points
    .filter(({ sentences }) => sentences.some(speaks))
    .map(({ cited, sentences }) => {
      const longer = elaborationOf(cited, body.slice(0, MOST_PASSAGES), corpus);
      return { point: { ...cited, ...(longer && { atLength: longer }) }, sentences };
    });
}

const sentencesOf = (passages: readonly IndexedPassage[]): IndexedSentence[] =>
  passages.flatMap(({ sentences }) => sentences);

/** In Latin characters; see `width`. */
function sizeOf(spans: readonly Span[], { text }: Document): number {
  return spans.reduce((sum, { start, end }) => sum + width(text.slice(start, end)), 0);
}

function bodySize(told: readonly Told[]): number {
  return told.reduce(
    (sum, { document, body }) =>
      sum +
      sizeOf(
        body.map(({ passage }) => passage),
        document,
      ),
    0,
  );
}

function isShort(told: readonly Told[]): boolean {
  return bodySize(told) <= SHORT || told.flatMap(({ body }) => sentencesOf(body)).length <= FEW;
}

/** How many sentences are chosen of a text of this size. */
function byLength(size: number): number {
  return Math.min(MOST, Math.max(FEWEST, Math.round(size / ONE_MORE) + FEWEST - 1));
}

/** All passages, whole, but for those that say again what a newer document says. */
function wholeOf(told: readonly Told[]): Point[] {
  const said: IndexedSentence[] = [];
  return told.flatMap(({ body }) => {
    const before = [...said];
    said.push(...sentencesOf(body));
    return body
      .filter(({ sentences }) => !sentences.every((sentence) => before.some((other) => isRedundant(other, sentence))))
      .map((passage) => citePassage(passage));
  });
}
