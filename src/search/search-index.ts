import MiniSearch from 'minisearch';
import { contentTerms, forgetReadings, type Token } from '../language/tokens.ts';
import { atOnce, type Steps } from '../library/steps.ts';
import type { Document, Library, Story } from '../library/types.ts';
import { bestFirst } from './best-first.ts';
import { Counts, type Frequency, sentenceRange } from './counts.ts';
import { type ForwardIndex, ForwardIndexBuilder } from './forward-index.ts';
import { Analyses, type IndexedPassage, IndexedSentence } from './indexed.ts';
import { bm25Plus, rarestFirst } from './rarest-first.ts';
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

const FIELDS = ['text', 'heading', 'title'];
/** A passage's own words count more than its heading and title (0.3 for titles is the best on SQuAD). */
const BOOST = { text: 1, heading: 0.5, title: 0.3 };

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
  readonly engine: MiniSearch;
}

/** Indexes a library's passages. */
export function indexLibrary(library: Library): SearchIndex {
  return atOnce(indexLibraryInSteps(library));
}

/** The same in steps, a few for each passage. */
export function* indexLibraryInSteps(library: Library): Steps<SearchIndex> {
  const forward = yield* forwardIndexOf(library);
  const placed = yield* passagesOf(library, new Analyses(forward));
  const counts = yield* Counts.of(forward, placed.passages, true);
  const engine = yield* engineOf(placed.passages, forward);
  forgetReadings();
  return new SearchIndex({ ...placed, forward, counts, engine });
}

/** MiniSearch over passages, which it knows by their ids. It is given their terms, which are made already. */
function* engineOf(passages: Iterable<IndexedPassage>, forward: ForwardIndex): Steps<MiniSearch<IndexedPassage>> {
  const termsOf: Readonly<Record<string, (passage: IndexedPassage) => readonly string[]>> = {
    text: (passage) => forward.terms(...sentenceRange(passage)),
    heading: ({ document, passage }) => contentTerms(document.sections[passage.section]?.heading?.text ?? ''),
    title: ({ document }) => contentTerms(document.title),
  };
  // MiniSearch passes on what a field has as it is, whatever its type says.
  const asIs = <T>(value: unknown): T => value as T;
  const engine = new MiniSearch<IndexedPassage>({
    fields: FIELDS,
    extractField: (passage, field) => asIs(field === 'id' ? passage.id : termsOf[field]?.(passage)),
    stringifyField: asIs,
    tokenize: asIs,
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'OR', tokenize: (query) => query.split(' ') },
  });
  for (const passage of passages) {
    engine.add(passage);
    yield;
  }
  return engine;
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
  readonly #engine: MiniSearch;
  readonly #counts: Counts;
  readonly #stories: Placed['stories'];
  readonly #documents: Placed['documents'];
  readonly #alone = new Map<Story, Alone>();
  #vocabulary: Vocabulary | undefined;

  constructor({ passages, stories, documents, forward, counts, engine }: Indexed) {
    this.passages = passages;
    this.forward = forward;
    this.#counts = counts;
    this.#engine = engine;
    this.#stories = stories;
    this.#documents = documents;
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
    const engine = this.#engineFor(story);
    if (engine !== this.#engine) return this.#hits(engine, terms, limit);
    const { rare, common } = rarestFirst(terms, (term) => this.frequency(term).passages, limit);
    if (common.length === 0) return this.#hits(engine, rare, limit);
    const held = this.#scorerOf(common);
    return this.#hits(engine, rare, TOLD_APART * limit)
      .map(({ passage, score, terms }) => {
        const more = held(passage);
        // As MiniSearch does: the sum of what the terms score, times how many of them the passage has.
        return { passage, score: (score / terms + more.score) * (terms + more.terms) };
      })
      .sort(bestFirst)
      .slice(0, limit);
  }

  /** The best that MiniSearch finds, and of how many of the terms. */
  #hits(engine: MiniSearch, terms: readonly string[], limit: number): (Hit & { readonly terms: number })[] {
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

  #engineFor(story: Story | undefined): MiniSearch {
    const alone = story && this.#stories.has(story) ? this.#aloneOf(story) : undefined;
    if (!story || !alone) return this.#engine;
    alone.engine ??= atOnce(engineOf(this.of(story), this.forward));
    return alone.engine;
  }

  #countsOf(story: Story | undefined): Counts {
    return this.#aloneOf(story)?.counts ?? this.#counts;
  }

  /** What is kept to ask a story alone; nothing where all is asked. */
  #aloneOf(story: Story | undefined): Alone | undefined {
    if (!story || (this.#stories.size === 1 && this.#stories.has(story))) return undefined;
    const alone = this.#alone.get(story) ?? { counts: atOnce(Counts.of(this.forward, this.of(story), false)) };
    this.#alone.delete(story);
    this.#alone.set(story, alone);
    const [oldest] = this.#alone.keys();
    if (oldest && this.#alone.size > MOST_STORIES) this.#alone.delete(oldest);
    return alone;
  }
}

/** The words of all sentences, a step for each passage. */
function* forwardIndexOf({ documents }: Library): Steps<ForwardIndex> {
  const builder = new ForwardIndexBuilder();
  for (const { text, passages } of documents)
    for (const { sentences } of passages) {
      for (const { start, end } of sentences) builder.add(text.slice(start, end), start);
      yield;
    }
  return yield* builder.build();
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
      const titleTerms = new Set(contentTerms(document.title));
      const headings = document.sections.map(({ heading }) => new Set(contentTerms(heading?.text ?? '')));
      for (const passage of document.passages) {
        const sentences: IndexedSentence[] = [];
        const headingTerms = headings[passage.section] ?? new Set();
        const id = passages.length;
        const indexed = { id, story, document, passage, sentences, headingTerms, titleTerms, analyses };
        for (const [position, sentence] of passage.sentences.entries())
          sentences.push(new IndexedSentence(sentenceId++, sentence, indexed, position));
        passages.push(indexed);
        ofDocument.push(indexed);
      }
      ofStory.push(...ofDocument);
      documents.set(document, ofDocument);
      yield;
    }
    stories.set(story, ofStory);
  }
  return { passages, stories, documents };
}
