import MiniSearch from 'minisearch';
import { type Token, tokenize } from '../language/tokens.ts';
import { atOnce, type Steps } from '../library/steps.ts';
import type { Document, Library, Passage, Sentence, Story } from '../library/types.ts';
import { type SentenceView, viewOf } from './sentence-analysis.ts';
import { Vocabulary } from './vocabulary.ts';

/** A sentence with its words, analysed once when the library is loaded. */
export interface IndexedSentence {
  readonly sentence: Sentence;
  readonly passage: IndexedPassage;
  /** Position in the passage, from 0. */
  readonly position: number;
  readonly tokens: readonly Token[];
  readonly terms: ReadonlySet<string>;
  /** Its analysis for ranking. */
  readonly view: SentenceView;
}

/** A sentence as it stands in its document. */
export function textOf({ passage: { document }, sentence }: IndexedSentence): string {
  return document.text.slice(sentence.start, sentence.end);
}

/** A passage with its place in the library. */
export interface IndexedPassage {
  /** Position in `SearchIndex.passages`. */
  readonly id: number;
  readonly story: Story;
  readonly document: Document;
  readonly passage: Passage;
  readonly sentences: readonly IndexedSentence[];
  /** Stems of its section's heading, and of the document's title. */
  readonly headingTerms: ReadonlySet<string>;
  readonly titleTerms: ReadonlySet<string>;
}

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

/** How often a term occurs in the stories that are searched. */
export interface Frequency {
  /** Passages with the term. */
  readonly passages: number;
  /** Sentences with the term. */
  readonly sentences: number;
  /** All passages. */
  readonly of: number;
  /** Whether it is ever written with a capital. */
  readonly isCapitalised: boolean;
  /** Whether, after the first word of a sentence, it has a capital more often than not. */
  readonly isName: boolean;
}

/**
 * The weight of a term: the inverse document frequency of BM25 (Robertson), damped, because in a story of a dozen passages
 * counts are too small for rarity to mean much. Above 0.7; its factors are set by hand.
 */
export function dampedIdf({ passages, of }: Pick<Frequency, 'passages' | 'of'>): number {
  return 0.7 + 0.35 * Math.log(1 + (of - passages + 0.5) / (passages + 0.5));
}

interface Counts {
  readonly passages: ReadonlyMap<string, number>;
  readonly sentences: ReadonlyMap<string, number>;
  readonly sentencesOf: number;
  readonly averageLength: number;
  readonly capitalised: ReadonlySet<string>;
  /** Uses with a capital minus uses without, after the first word of a sentence. */
  readonly nameUses: ReadonlyMap<string, number>;
  readonly of: number;
}

const FIELDS = ['text', 'heading', 'title'];
/** A passage's own words count more than its heading and title (0.3 for titles is the best on SQuAD). */
const BOOST = { text: 1, heading: 0.5, title: 0.3 };

/** What a `SearchIndex` is made of. */
interface Indexed {
  readonly passages: readonly IndexedPassage[];
  /** The same by story. */
  readonly stories: ReadonlyMap<Story, readonly IndexedPassage[]>;
  /** By story; those of all stories are under `undefined`. */
  readonly counts: ReadonlyMap<Story | undefined, Counts>;
  readonly engine: MiniSearch;
}

/** Indexes a library's passages. */
export function indexLibrary(library: Library): SearchIndex {
  return atOnce(indexLibraryInSteps(library));
}

/** The same in steps, a few for each passage. */
export function* indexLibraryInSteps(library: Library): Steps<SearchIndex> {
  const passages = yield* passagesOf(library);
  const counts = new Map<Story | undefined, Counts>();
  const stories = byStory(passages);
  for (const [story, own] of stories) counts.set(story, yield* count(own));
  const [only, ...more] = counts.values();
  counts.set(undefined, only && more.length === 0 ? only : yield* count(passages));
  return new SearchIndex({ passages, stories, counts, engine: yield* engineOf(passages) });
}

/** MiniSearch over passages, which it knows by their ids. */
function* engineOf(passages: Iterable<IndexedPassage>): Steps<MiniSearch> {
  const engine = new MiniSearch({
    fields: FIELDS,
    tokenize: (text) => tokenize(text).flatMap((token) => (token.stop ? [] : [token.term])),
    processTerm: (term) => term,
    searchOptions: { boost: BOOST, combineWith: 'OR', tokenize: (query) => query.split(' ') },
  });
  for (const { id, document, passage } of passages) {
    engine.add({
      id,
      text: document.text.slice(passage.start, passage.end),
      heading: document.sections[passage.section]?.heading?.text ?? '',
      title: document.title,
    });
    yield;
  }
  return engine;
}

/** Stories of several whose own engines are kept at once: those last asked. Set by hand. */
const MOST_ENGINES = 64;

/** The passages of a library, indexed by MiniSearch, with the counts that ranking needs. */
export class SearchIndex {
  readonly passages: readonly IndexedPassage[];
  readonly #engine: MiniSearch;
  readonly #byStory: ReadonlyMap<Story, readonly IndexedPassage[]>;
  readonly #engines = new Map<Story, MiniSearch>();
  readonly #vocabulary: Vocabulary;
  readonly #counts: Indexed['counts'];

  constructor({ passages, stories, counts, engine }: Indexed) {
    this.passages = passages;
    this.#counts = counts;
    this.#engine = engine;
    this.#byStory = stories;
    this.#vocabulary = new Vocabulary(passages.flatMap(({ sentences }) => sentences.flatMap(({ tokens }) => tokens)));
  }

  /** The passages of a story, or all. */
  of(story: Story | undefined): readonly IndexedPassage[] {
    return story ? (this.#byStory.get(story) ?? []) : this.passages;
  }

  /** @returns The best passages for these terms, best first. */
  search(terms: readonly string[], { story, limit }: SearchOptions): Hit[] {
    if (terms.length === 0) return [];
    const found = this.#engineFor(story).search(terms.join(' '));
    return found.slice(0, limit).flatMap(({ id, score }) => {
      const passage = this.passages[id];
      return passage ? [{ passage, score }] : [];
    });
  }

  /**
   * @param isName Whether to look only for the word itself, not for its other forms: names have none.
   * @returns The word of the stories nearest to a misspelt one, or nearest in another form; nothing if none is near.
   */
  nearestWord(token: Pick<Token, 'word' | 'term'>, isName = false): string | undefined {
    return this.#vocabulary.nearestWord(token, isName);
  }

  /** @returns The other terms of the index that are forms of the same word. */
  family(term: string): string[] {
    return this.#vocabulary.family(term);
  }

  /** @returns How often a term occurs in the story, or in all stories. */
  frequency(term: string, story?: Story): Frequency {
    const counts = this.#countsOf(story);
    return {
      passages: counts.passages.get(term) ?? 0,
      sentences: counts.sentences.get(term) ?? 0,
      of: counts.of,
      isCapitalised: counts.capitalised.has(term),
      isName: (counts.nameUses.get(term) ?? 0) > 0,
    };
  }

  /** @returns How many sentences the story has, or all stories have, and the average number of content words in one. */
  sentences(story?: Story): { readonly of: number; readonly averageLength: number } {
    const { sentencesOf, averageLength } = this.#countsOf(story);
    return { of: sentencesOf, averageLength };
  }

  /** What is asked of one story of many is searched in its own passages: made when first needed, as if it were alone. */
  #engineFor(story: Story | undefined): MiniSearch {
    const own = story && this.#byStory.get(story);
    if (!own || this.#byStory.size === 1) return this.#engine;
    const engine = this.#engines.get(story) ?? atOnce(engineOf(own));
    this.#engines.delete(story);
    this.#engines.set(story, engine);
    const [oldest] = this.#engines.keys();
    if (oldest && this.#engines.size > MOST_ENGINES) this.#engines.delete(oldest);
    return engine;
  }

  #countsOf(story: Story | undefined): Counts {
    return this.#counts.get(story) ?? NOTHING;
  }
}

function byStory(passages: readonly IndexedPassage[]): Map<Story, IndexedPassage[]> {
  const groups = new Map<Story, IndexedPassage[]>();
  for (const passage of passages) {
    const together = groups.get(passage.story);
    if (together) together.push(passage);
    else groups.set(passage.story, [passage]);
  }
  return groups;
}

function* count(of: readonly IndexedPassage[]): Steps<Counts> {
  const passages = new Map<string, number>();
  const sentences = new Map<string, number>();
  const capitalised = new Set<string>();
  const nameUses = new Map<string, number>();
  let [sentencesOf, words] = [0, 0];
  for (const passage of of) {
    const terms = new Set(passage.sentences.flatMap((sentence) => [...sentence.terms]));
    for (const term of terms) passages.set(term, (passages.get(term) ?? 0) + 1);
    for (const { view, terms } of passage.sentences) {
      sentencesOf += 1;
      words += view.content;
      for (const term of terms) sentences.set(term, (sentences.get(term) ?? 0) + 1);
      for (const [i, { key, capital, stop }] of view.words.entries()) {
        if (capital) capitalised.add(key);
        if (i > 0 && !stop) nameUses.set(key, (nameUses.get(key) ?? 0) + (capital ? 1 : -1));
      }
    }
    yield;
  }
  return {
    passages,
    sentences,
    sentencesOf,
    averageLength: words / Math.max(1, sentencesOf),
    capitalised,
    nameUses,
    of: of.length,
  };
}

/** The counts of a story that is not in the index. */
const NOTHING = atOnce(count([]));

/** The library's passages, analysed. */
function* passagesOf(library: Library): Steps<IndexedPassage[]> {
  const passages: IndexedPassage[] = [];
  for (const story of library.stories)
    for (const document of story.documents)
      for (const passage of document.passages) {
        const sentences: IndexedSentence[] = [];
        const indexed: IndexedPassage = {
          id: passages.length,
          story,
          document,
          passage,
          sentences,
          headingTerms: termsOf(document.sections[passage.section]?.heading?.text ?? ''),
          titleTerms: termsOf(document.title),
        };
        for (const [position, sentence] of passage.sentences.entries()) {
          const text = document.text.slice(sentence.start, sentence.end);
          const tokens = tokenize(text, sentence.start);
          const terms = new Set(tokens.flatMap(({ term, stop }) => (stop ? [] : [term])));
          sentences.push({
            sentence,
            passage: indexed,
            position,
            tokens,
            terms,
            view: viewOf(text, sentence.start, tokens),
          });
        }
        passages.push(indexed);
        yield;
      }
  return passages;
}

function termsOf(text: string): Set<string> {
  return new Set(tokenize(text).flatMap(({ term, stop }) => (stop ? [] : [term])));
}
