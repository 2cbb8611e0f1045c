import type { Corpus } from '../corpus/corpus.ts';
import { citePassage, citeSpan } from '../corpus/excerpt.ts';
import { isRedundant } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import { withAlsoIn } from '../corpus/versions/also-in.ts';
import { withOtherwise } from '../corpus/versions/otherwise.ts';
import type { Span } from '../language/span.ts';
import { width } from '../library/passages.ts';
import type { Document, Story } from '../library/types.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';
import { acrossDocuments, type Source } from './across-documents.ts';
import { choosePoints, peopleIn, runsOfStory } from './choose.ts';
import { elaborationOf } from './elaboration.ts';
import { inOneLanguage, MOST_DOCUMENTS } from './one-language.ts';
import { type OwnList, ownPoints } from './own-points.ts';
import { speaksOf, type Topic } from './topic.ts';

/** A point in the story's words. */
export interface Point extends CitedExcerpt {
  /** Where the body of the document says it at more length. */
  readonly atLength?: CitedExcerpt;
}

/** A story in a few of its own sentences. */
export interface Takeaways {
  readonly story: Story;
  /**
   * `own`: its own list, word for word; `chosen`: chosen sentences; `mixed`: some of its documents have a list;
   * `whole`: the whole story, as it is short; `about`: what it says about the topic.
   */
  readonly source: 'own' | 'chosen' | 'mixed' | 'whole' | 'about';
  /** The newest document first, in its order. Empty only where nothing is said about the topic. */
  readonly points: readonly Point[];
  readonly topic?: Topic;
}

/** A story of no more Latin characters (see `width`) or no more sentences is shown whole. Set by hand. */
const SHORT = 600;
const FEW = 3;
/** How many sentences are chosen: fewest, most, and Latin characters for one more (200 words). Set by hand. */
const FEWEST = 3;
const MOST = 7;
const ONE_MORE = 1_200;

/** Passages of a document in which the elaboration of its listed points is looked for. */
const MOST_PASSAGES = 150;

/** A document, parted into its own list and its body. */
interface PartedDocument {
  readonly document: Document;
  readonly own: OwnList;
  /** Its passages without its own list and its teaser; all of a document that is a teaser alone. */
  readonly body: readonly IndexedPassage[];
}

/**
 * The points of a story: its own list where it has one, and otherwise sentences chosen from it. From several documents,
 * what they all say is one point. With a topic, what is said about it: listed points first, then sentences of the body.
 */
export function takeawaysOf(story: Story, corpus: Corpus, topic?: Topic): Takeaways {
  const takeaways = pointsOf(story, corpus, topic);
  return { ...takeaways, points: withOtherwise(withAlsoIn(takeaways.points, corpus), corpus) };
}

function pointsOf(story: Story, corpus: Corpus, topic?: Topic): Takeaways {
  const all = documentsOf(story, corpus);
  // What an edition in another language says is the same in other words.
  const shown = topic ? story.documents : inOneLanguage(story);
  const documents = all.filter(({ document }) => shown.includes(document));
  if (topic) return { story, source: 'about', points: pointsAbout(topic, story, documents, corpus), topic };
  const listed = documents.filter(({ own }) => own.points.length > 0).length;
  if (listed === 0 && isShort(documents)) return { story, source: 'whole', points: wholeOf(documents) };
  const sources = documents.map((each): Source => {
    const { document, own, body } = each;
    return own.points.length > 0
      ? { document, listed: listedOf(each, corpus), chosen: [] }
      : { document, listed: [], chosen: choosePoints(body, { peopleIn: peopleIn(corpus.names, story) }) };
  });
  // At least one of each document without a list.
  const without = documents.filter(({ own }) => own.points.length === 0);
  const points = acrossDocuments(sources, Math.max(without.length, byLength(bodySize(without))), corpus);
  return { story, source: listed === 0 ? 'chosen' : listed === documents.length ? 'own' : 'mixed', points };
}

function pointsAbout(topic: Topic, story: Story, documents: readonly PartedDocument[], corpus: Corpus): Point[] {
  const all = documents.flatMap(({ own, body }) => [
    ...own.points.flatMap(({ sentences }) => sentences),
    ...sentencesOf(body),
  ]);
  const speaks = speaksOf(topic, all, corpus);
  const sources = documents.map((each): Source => {
    const listed = listedOf(each, corpus, speaks);
    const said = listed.flatMap(({ sentences }) => sentences);
    const among = { only: speaks, said, peopleIn: peopleIn(corpus.names, story) };
    return { document: each.document, listed, chosen: choosePoints(each.body, among) };
  });
  const listed = sources.reduce((sum, source) => sum + source.listed.length, 0);
  // A section gets as many points as a story of its length; of a name all is wanted that is said.
  const most =
    topic.kind === 'heading'
      ? byLength(
          sizeOf(
            all.filter(speaks).map(({ sentence }) => sentence),
            topic.heading.document,
          ),
        )
      : MOST;
  return acrossDocuments(sources, Math.max(most - listed, FEWEST), corpus);
}

function documentsOf(story: Story, { index }: Corpus): PartedDocument[] {
  const passages = new Map<Document, IndexedPassage[]>(
    story.documents.slice(0, MOST_DOCUMENTS).map((document) => [document, []]),
  );
  for (const passage of index.of(story)) passages.get(passage.document)?.push(passage);
  return [...passages].map(([document, all]) => {
    const own = ownPoints(all);
    const outside = all.filter(
      (passage) => passage.passage.kind !== 'summary' && !isAside(passage) && !own.passages.has(passage),
    );
    return { document, own, body: outside.length > 0 || own.points.length > 0 ? outside : all };
  });
}

const isAside = ({ document, passage }: IndexedPassage): boolean =>
  document.sections[passage.section]?.isAside === true;

function listedOf(
  { own, body }: PartedDocument,
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

function bodySize(documents: readonly PartedDocument[]): number {
  return documents.reduce((sum, { document, body }) => sum + sizeOf(body.flatMap(spansOfStory), document), 0);
}

/** A passage, or what of it is of the story itself. */
function spansOfStory(passage: IndexedPassage): readonly Span[] {
  const own = runsOfStory(passage).flat();
  return own.length === passage.sentences.length ? [passage.passage] : own.map(({ sentence }) => sentence);
}

function isShort(documents: readonly PartedDocument[]): boolean {
  const sentences = documents.flatMap(({ body }) => body.flatMap(runsOfStory).flat());
  return bodySize(documents) <= SHORT || sentences.length <= FEW;
}

/** How many sentences are chosen of a text of this size. */
function byLength(size: number): number {
  return Math.min(MOST, Math.max(FEWEST, Math.round(size / ONE_MORE) + FEWEST - 1));
}

/** All passages, whole but for lines of the page, except those that say only what a newer document says. */
function wholeOf(documents: readonly PartedDocument[]): Point[] {
  const isOfPage = documents.every(({ body }) => body.every((passage) => runsOfStory(passage).length === 0));
  const said: IndexedSentence[] = [];
  return documents.flatMap(({ body }) => {
    const before = [...said];
    said.push(...sentencesOf(body));
    return body
      .flatMap((passage) => (isOfPage ? [passage.sentences] : runsOfStory(passage)).map((run) => ({ passage, run })))
      .filter(({ run }) => !run.every((sentence) => before.some((other) => isRedundant(other, sentence))))
      .map(({ passage, run }) =>
        run.length === passage.sentences.length ? citePassage(passage) : citeRun(passage, run),
      );
  });
}

function citeRun(passage: IndexedPassage, run: readonly IndexedSentence[]): CitedExcerpt {
  const [first, last] = [run[0]?.sentence, run.at(-1)?.sentence];
  const { start, end } = passage.passage;
  return citeSpan(passage, { start: first?.start ?? start, end: last?.end ?? end });
}
