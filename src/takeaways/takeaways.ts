import type { Corpus } from '../answer/corpus.ts';
import { citationOf, citeSentence, excerptOf } from '../answer/excerpt.ts';
import { saysTheSame } from '../answer/same.ts';
import type { CitedExcerpt } from '../answer/types.ts';
import { NAMES_OWN_LIST } from '../library/tidy.ts';
import type { Story } from '../library/types.ts';
import type { Name } from '../names/types.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';
import { contentTerms } from '../search/tokens.ts';

/** A story in a few of its own sentences. */
export interface Takeaways {
  readonly story: Story;
  /** `own`: the document's own list, word for word; `chosen`: leading sentences; `about`: those that name a topic. */
  readonly source: 'own' | 'chosen' | 'about';
  /** In the story's order. Empty only where nothing is said about the topic. */
  readonly points: readonly CitedExcerpt[];
  /** The name that the topic was read as. */
  readonly name?: Name;
}

const MOST_POINTS = 7;
const LEADING = 4;

/** The points of a story: its own list where it has one, else its leading sentences; about a topic, those that hold it. */
export function takeawaysOf(story: Story, corpus: Corpus, about?: string): Takeaways {
  const passages = corpus.index.passages.filter((passage) => passage.story === story);
  const own = passages.filter(isOwnList).flatMap(itemsOf);
  if (about !== undefined) return pointsAbout(about, story, corpus, own, passages);
  if (own.length > 0) return { story, source: 'own', points: own.slice(0, MOST_POINTS).map(({ cited }) => cited) };
  const leading = distinct(
    passages.filter(({ passage }) => passage.kind !== 'summary').flatMap((passage) => passage.sentences),
  );
  return { story, source: 'chosen', points: cited(leading.slice(0, LEADING)) };
}

interface Item {
  readonly cited: CitedExcerpt;
  readonly sentences: readonly IndexedSentence[];
}

function isOwnList({ passage, document }: IndexedPassage): boolean {
  const heading = document.sections[passage.section]?.heading?.text ?? '';
  return passage.kind === 'list' && NAMES_OWN_LIST.test(heading.trim());
}

/** Each list item whole, however many sentences it has. */
function itemsOf(passage: IndexedPassage): Item[] {
  const items = new Map<number, IndexedSentence[]>();
  for (const indexed of passage.sentences) {
    const { paragraph } = indexed.sentence;
    items.set(paragraph, [...(items.get(paragraph) ?? []), indexed]);
  }
  return [...items].flatMap(([paragraph, sentences]) => {
    const [first, last] = [sentences[0]?.sentence, sentences.at(-1)?.sentence];
    if (!first || !last) return [];
    const excerpt = excerptOf(passage.document, first.start, last.end);
    return [{ cited: { excerpt, citation: citationOf(passage, paragraph) }, sentences }];
  });
}

function pointsAbout(
  about: string,
  story: Story,
  corpus: Corpus,
  own: readonly Item[],
  passages: readonly IndexedPassage[],
): Takeaways {
  const found = corpus.names.lookUp(about, story);
  const [first, ...others] = found.names;
  // A first name is enough; "AI" is a topic, not Scale AI.
  const isMeant = found.match === 'exact' || (found.match === 'part' && first?.kind === 'person');
  const name = isMeant && others.length === 0 ? first : undefined;
  const terms = contentTerms(about);
  const speaks = (sentence: IndexedSentence): boolean =>
    name ? corpus.names.mentions(sentence, name) : terms.length > 0 && terms.every((term) => sentence.terms.has(term));
  const ownPoints = own.filter(({ sentences }) => sentences.some(speaks));
  const taken = ownPoints.flatMap(({ sentences }) => sentences);
  const body = passages.filter((passage) => passage.passage.kind !== 'summary' && !isOwnList(passage));
  const further = cited(
    distinct(
      body.flatMap((passage) => passage.sentences.filter(speaks)),
      taken,
    ),
  );
  const points = [...ownPoints.map(({ cited }) => cited), ...further].slice(0, MOST_POINTS);
  return { story, source: 'about', points, ...(name && { name }) };
}

/** Quotes sentences; one that another brings along is not quoted twice. */
function cited(sentences: readonly IndexedSentence[]): CitedExcerpt[] {
  const all = sentences.map((sentence) => citeSentence(sentence));
  return all.filter(
    ({ excerpt }, i) =>
      !all.some(
        (other, j) =>
          i !== j &&
          other.excerpt.document === excerpt.document &&
          other.excerpt.start <= excerpt.start &&
          excerpt.end <= other.excerpt.end &&
          (other.excerpt.end - other.excerpt.start > excerpt.end - excerpt.start || j < i),
      ),
  );
}

/** Leaves out sentences that say again what one before them said. */
function distinct(sentences: readonly IndexedSentence[], said: readonly IndexedSentence[] = []): IndexedSentence[] {
  const kept: IndexedSentence[] = [];
  for (const sentence of sentences) {
    const again = [...said, ...kept].some((other) => saysTheSame(other, sentence));
    if (!again && sentence.terms.size >= 3) kept.push(sentence);
  }
  return kept;
}
