import type MiniSearch from 'minisearch';
import { forgetReadings, type Token } from '../language/tokens.ts';
import { atOnce, type Steps } from '../library/steps.ts';
import type { Document, Library, Story } from '../library/types.ts';
import { bestFirst } from './best-first.ts';
import { type CountColumns, Counts, type Frequency, sentenceRange } from './counts.ts';
import { engineOf } from './engine.ts';
import type { ForwardIndex } from './forward-index.ts';
import { ForwardIndexBuilder } from './forward-index-builder.ts';
import { Analyses, Heads, IndexedPassage } from './indexed.ts';
import { bm25Plus, rarestFirst } from './rarest-first.ts';
import { type Scored, scan } from './scan.ts';
import { Vocabulary } from './vocabulary.ts';

export { dampedIdf, type Frequency } from './counts.ts';
export { type IndexedPassage, type IndexedSentence, textOf } from './indexed.ts';

export interface SearchOptions {
  /** Search only this story. */
  readonly story?: Story | undefined;
  readonly limit: number;
}

/** A passage with at least one of the terms, and its BM25+ score by MiniSearch: above 0, without an upper bound. */
export interface Hit {
  readonly passage: IndexedPassage;
  readonly score: number;
}

/** Passages for each that is wanted which are found by the rarest terms and told apart by the others. Set by hand. */
const TOLD_APART = 4;

/** The passages of a library: all, and those of each story and document. */
interface Placed {
  readonly passages: readonly IndexedPassage[];
  readonly stories: ReadonlyMap<Story, readonly IndexedPassage[]>;
  readonly documents: ReadonlyMap<Document, readonly IndexedPassage[]>;
}

/** What a `SearchIndex` is made of. */
interface Indexed extends Placed {
  readonly forward: ForwardIndex;
  /** Of all stories. */
  readonly counts: Counts;
}

/** The words of an earlier library. */
export interface KnownWords {
  readonly forward: ForwardIndex;
  readonly counts: CountColumns;
  /** Which of its sentences is a document's first; nothing for a document that it does not have. */
  readonly firstOf: (document: Document) => number | undefined;
}

/** Indexes a library's passages. */
export function indexLibrary(library: Library): SearchIndex {
  return atOnce(indexLibraryInSteps(library));
}

/**
 * The same in steps, a few for each passage.
 *
 * @param known Words of sentences that need not be read anew. With these, MiniSearch is left to `SearchIndex.complete`.
 */
export function* indexLibraryInSteps(library: Library, known?: KnownWords): Steps<SearchIndex> {
  const forward = yield* forwardIndexOf(library, known);
  const placed = yield* passagesOf(library, new Analyses(forward));
  const isKnown = forward === known?.forward;
  const counts = isKnown ? Counts.from(forward, known.counts) : yield* Counts.of(forward, placed.passages, true);
  const index = new SearchIndex({ ...placed, forward, counts });
  if (!known) yield* index.complete();
  forgetReadings();
  return index;
}

/** Stories of several of which what is needed to ask them alone is kept at once: those last asked. Set by hand. */
const MOST_STORIES = 64;

/** What is asked of one story of many, as if it were alone. */
interface Alone {
  readonly counts: Counts;
  engine?: MiniSearch;
}

/** The passages of a library, indexed by MiniSearch, with the counts that ranking needs. */
export class SearchIndex {
  readonly passages: readonly IndexedPassage[];
  readonly forward: ForwardIndex;
  #engine: MiniSearch | undefined;
  readonly #counts: Counts;
  readonly #stories: Placed['stories'];
  readonly #documents: Placed['documents'];
  readonly #alone = new Map<Story, Alone>();
  #vocabulary: Vocabulary | undefined;

  constructor({ passages, stories, documents, forward, counts }: Indexed) {
    this.passages = passages;
    this.forward = forward;
    this.#counts = counts;
    this.#stories = stories;
    this.#documents = documents;
  }

  /** Has MiniSearch index all passages, a step for each. Until then passages are found without it, by the same scores. */
  *complete(): Steps<void> {
    this.#engine ??= yield* engineOf(this.passages, this.forward);
  }

  /** How often each word occurs, as plain data. */
  get counts(): CountColumns {
    return this.#counts.columns;
  }

  /** The passages of a story, or all. */
  of(story: Story | undefined): readonly IndexedPassage[] {
    return story ? (this.#stories.get(story) ?? []) : this.passages;
  }

  ofDocument(document: Document): readonly IndexedPassage[] {
    return this.#documents.get(document) ?? [];
  }

  /** @returns The best passages for these terms, best first. */
  search(terms: readonly string[], { story, limit }: SearchOptions): Hit[] {
    if (terms.length === 0) return [];
    const alone = this.#aloneOf(story);
    if (story && alone) {
      alone.engine ??= atOnce(engineOf(this.of(story), this.forward));
      return this.#hits(alone.engine, terms, limit);
    }
    const { rare, common } = rarestFirst(terms, (term) => this.frequency(term).passages, limit);
    const find = (most: number): Scored[] =>
      this.#engine
        ? this.#hits(this.#engine, rare, most)
        : scan(rare, this.passages, this.#counts, this.forward).slice(0, most);
    if (common.length === 0) return find(limit);
    const held = this.#scorerOf(common);
    return find(TOLD_APART * limit)
      .map(({ passage, score, terms }) => {
        const more = held(passage);
        // As MiniSearch does: the sum of what the terms score, times how many of them the passage has.
        return { passage, score: (score / terms + more.score) * (terms + more.terms) };
      })
      .sort(bestFirst)
      .slice(0, limit);
  }

  /** The best that MiniSearch finds, and of how many of the terms. */
  #hits(engine: MiniSearch, terms: readonly string[], limit: number): Scored[] {
    return engine
      .search(terms.join(' '))
      .slice(0, limit)
      .flatMap(({ id, score, queryTerms }) => {
        const passage = this.passages[id];
        return passage ? [{ passage, score, terms: queryTerms.length }] : [];
      });
  }

  /** @returns What some terms add to the score of a passage, by its own words, and how many of them it has. */
  #scorerOf(terms: readonly string[]): (passage: IndexedPassage) => { score: number; terms: number } {
    const of = this.passages.length;
    const frequencies = terms.map((term) => this.frequency(term).passages);
    const keys = this.keysOf(terms);
    const [held, times] = [terms.map(() => 0), terms.map(() => 0)];
    return (passage) => {
      held.fill(0);
      times.fill(0);
      const [from, to] = sentenceRange(passage);
      for (let sentence = from; sentence < to; sentence++) this.forward.find(sentence, keys, held, times);
      const length = (this.#counts.terms[passage.id] as number) / this.#counts.averageTerms;
      let score = 0;
      for (let i = 0; i < keys.length; i++)
        if (held[i] === 1) score += bm25Plus(Math.max(1, times[i] as number), length, frequencies[i] as number, of);
      return { score, terms: held.reduce((sum, each) => sum + each, 0) };
    };
  }

  /**
   * @param isName Whether to look only for the word itself, not for its other forms: names have none.
   * @returns The word of the stories nearest to a misspelt one, or nearest in another form; nothing if none is near.
   */
  nearestWord(token: Pick<Token, 'word' | 'term'>, isName = false): string | undefined {
    return this.#words().nearestWord(token, isName);
  }

  /** @returns The other terms of the index that are forms of the same word. */
  family(term: string): string[] {
    return this.#words().family(term);
  }

  /** @returns How often a term occurs in the story, or in all stories. */
  frequency(term: string, story?: Story): Frequency {
    return this.#countsOf(story).frequency(this.forward.idOf(term));
  }

  /** @returns How many sentences the story has, or all stories have, and the average number of content words in one. */
  sentences(story?: Story): Counts['sentences'] {
    return this.#countsOf(story).sentences;
  }

  /**
   * Looks for some terms in a passage's own words.
   *
   * @param held Set to 1 for each that the passage has.
   */
  find(keys: Int32Array, { sentences }: IndexedPassage, held: number[]): void {
    const times = held.slice();
    for (const { id } of sentences) this.forward.find(id, keys, held, times);
  }

  /** @returns The terms by their ids. */
  keysOf(terms: readonly string[]): Int32Array {
    return Int32Array.from(terms, (term) => this.forward.idOf(term));
  }

  /** @returns In how many sentences of a story each term is. */
  sentencesWith(terms: readonly string[], story: Story): Uint32Array {
    const keys = this.keysOf(terms);
    const [held, times] = [terms.map(() => 0), terms.map(() => 0)];
    const sentences = new Uint32Array(keys.length);
    for (const passage of this.of(story))
      for (const { id } of passage.sentences) {
        held.fill(0);
        this.forward.find(id, keys, held, times);
        for (let i = 0; i < keys.length; i++) sentences[i] = (sentences[i] as number) + (held[i] as number);
      }
    return sentences;
  }

  /** Made when first needed: a question that the stories have all words of needs none. */
  #words(): Vocabulary {
    this.#vocabulary ??= new Vocabulary(this.forward);
    return this.#vocabulary;
  }

  #countsOf(story: Story | undefined): Counts {
    return this.#aloneOf(story)?.counts ?? this.#counts;
  }

  /** What is kept to ask a story alone; nothing where all is asked. */
  #aloneOf(story: Story | undefined): Alone | undefined {
    if (!story || this.#stories.size === 1 || !this.#stories.has(story)) return undefined;
    const alone = this.#alone.get(story) ?? { counts: atOnce(Counts.of(this.forward, this.of(story), false)) };
    this.#alone.delete(story);
    this.#alone.set(story, alone);
    const [oldest] = this.#alone.keys();
    if (oldest && this.#alone.size > MOST_STORIES) this.#alone.delete(oldest);
    return alone;
  }
}

/** The words of all sentences, a step for each passage. */
function* forwardIndexOf(library: Library, known: KnownWords | undefined): Steps<ForwardIndex> {
  if (known && isWhole(known, library)) return known.forward;
  const builder = new ForwardIndexBuilder();
  for (const document of library.documents) {
    let earlier = known?.firstOf(document);
    for (const { sentences } of document.passages) {
      for (const { start, end } of sentences) {
        const text = document.text.slice(start, end);
        if (known && earlier !== undefined) builder.copy(known.forward, earlier++, text, start);
        else builder.add(text, start);
      }
      yield;
    }
  }
  return yield* builder.build();
}

/** Whether words are those of a library, of each of its sentences in their order. */
function isWhole({ forward, firstOf }: KnownWords, { documents }: Library): boolean {
  let sentence = 0;
  for (const document of documents) {
    if (firstOf(document) !== sentence) return false;
    for (const { sentences } of document.passages) sentence += sentences.length;
  }
  return sentence === forward.sentences;
}

/** The library's passages, with a step for each document. */
function* passagesOf({ stories: all }: Library, analyses: Analyses): Steps<Placed> {
  const passages: IndexedPassage[] = [];
  const stories = new Map<Story, IndexedPassage[]>();
  const documents = new Map<Document, IndexedPassage[]>();
  let sentenceId = 0;
  for (const story of all) {
    const ofStory: IndexedPassage[] = [];
    for (const document of story.documents) {
      const ofDocument: IndexedPassage[] = [];
      const surroundings = { story, document, heads: new Heads(document), analyses };
      for (const passage of document.passages) {
        const indexed = new IndexedPassage(passages.length, passage, surroundings, sentenceId);
        sentenceId += passage.sentences.length;
        passages.push(indexed);
        ofDocument.push(indexed);
      }
      for (const indexed of ofDocument) ofStory.push(indexed);
      documents.set(document, ofDocument);
      yield;
    }
    stories.set(story, ofStory);
  }
  return { passages, stories, documents };
}
