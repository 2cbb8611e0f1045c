import { lexicon } from '../../language/lexicon/lexicon.ts';
import { contentTerms } from '../../language/tokens.ts';
import { OF_PARAPHRASE, type WordRelations } from '../../language/word-relations.ts';
import type { StemClass } from '../../language/wordnet.ts';
import type { Story } from '../../library/types.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { Name } from '../../names/types.ts';
import type { StringId } from '../../search/forward-index.ts';
import type { IndexedPassage, IndexedSentence, SearchIndex } from '../../search/search-index.ts';
import type { ViewWord } from '../../search/sentence-analysis.ts';
import type { Question } from '../question/question.ts';
import type { Term } from '../question/terms.ts';
import { type Asked, askedBy } from './asked.ts';
import { dot, type OfTerms, type TermColumns, termColumns, zeros } from './term-columns.ts';

/**
 * BM25's parameters (Robertson): `K1` and `B` score sentences, `PASSAGE_B` passages; a passage is assumed to have
 * `PASSAGE_SENTENCES` sentences. Set by hand.
 */
const K1 = 1.2;
const B = 0.4;
const PASSAGE_B = 0.5;
const PASSAGE_SENTENCES = 5;
/** Shorter words say nothing of each other. Set by hand. */
const SHORTEST = 3;

/** A candidate passage with MiniSearch's score. */
export interface Retrieved {
  readonly passage: IndexedPassage;
  readonly score: number;
  /** From 0. */
  readonly rank: number;
}

/** What a sentence has of a question's terms. */
interface SentenceMatch {
  readonly hits: OfTerms;
  /** Its content words. */
  readonly content: number;
  readonly bm25: number;
  soft: OfTerms | undefined;
}

interface PassageMatch {
  readonly hits: OfTerms;
  readonly bm25: number;
  /** Of its sentences, in order. */
  readonly sentences: readonly SentenceMatch[];
  headingHits: OfTerms | undefined;
  soft: number | undefined;
}

/** Of the words of an index, by id, which terms of the question they say in other words, and how nearly, from 0 to 1. */
export type Related = ReadonlyMap<StringId, readonly RelatedTerm[]>;

interface RelatedTerm {
  readonly term: number;
  /** By WordNet. */
  readonly sense: number;
  /** By the paraphrases. */
  readonly paraphrase: number;
}

let stems: ReadonlySet<string> | undefined;

/** The stems of verbs of saying. */
function saying(): ReadonlySet<string> {
  stems ??= new Set(
    [...lexicon('saying-verbs'), 'say', 'think', 'talk', 'speak'].flatMap((verb) => contentTerms(verb)),
  );
  return stems;
}

/** What all candidates of a question share, computed once. */
export class QueryContext {
  readonly question: Question;
  readonly names: NameIndex;
  readonly tables: WordRelations;
  /** Of each term, an estimate from 0 to 1 that the answering sentence holds it. */
  readonly likelihoods: readonly number[];
  /** What WordNet and the paraphrases have on the terms. */
  readonly related: Related;
  readonly classes: readonly (StemClass | undefined)[];
  /** What is known of the terms, as numbers. */
  readonly columns: TermColumns;
  /** Of each term, its weight times its likelihood, as a share of all: how much a sentence without it lacks. */
  readonly termWeights: readonly number[];
  /** MiniSearch's best score. */
  readonly topScore: number;
  /** The best passage's BM25. */
  readonly topPassage: number;
  readonly retrieved: readonly Retrieved[];
  /** The question's terms, and all its words, by their ids in the index. */
  readonly keys: Int32Array;
  readonly words: Int32Array;
  readonly asked: Asked;
  /** Of each term, whether other words of a sentence may say it: numbers and short words have none. */
  readonly isOpen: readonly boolean[];
  /** For the ids of a sentence's terms: one array for all sentences. */
  readonly ids: StringId[] = [];
  /** Of each term 0. */
  readonly nothing: OfTerms;
  readonly #index: SearchIndex;
  /** By the ids of passages; also the hits of those that are only beside one with a candidate. */
  readonly #passages = new Map<number, PassageMatch>();
  readonly #beside = new Map<number, OfTerms>();
  /** Of each term, how often the sentence has it that is matched, and the passage. */
  readonly #times: number[];
  readonly #timesInPassage: number[];
  readonly #storyShares = new Map<Story, OfTerms>();

  constructor(
    question: Question,
    likelihoods: readonly number[],
    retrieved: readonly Retrieved[],
    tables: WordRelations,
    { index, names }: { readonly index: SearchIndex; readonly names: NameIndex },
  ) {
    this.question = question;
    this.likelihoods = likelihoods;
    this.names = names;
    this.tables = tables;
    this.retrieved = retrieved;
    this.#index = index;
    this.keys = Int32Array.from(question.terms, ({ key }) => index.forward.idOf(key));
    this.words = Int32Array.from(question.words, ({ key }) => index.forward.idOf(key));
    this.asked = askedBy(question, this.words);
    this.related = relatedTo(question, tables, index);
    this.classes = question.terms.map(({ key }) => tables.classes.get(key));
    this.isOpen = question.terms.map(({ key, number }) => !number && key.length >= SHORTEST);
    this.nothing = zeros(question.terms.length);
    this.#times = zeros(question.terms.length);
    this.#timesInPassage = zeros(question.terms.length);
    this.topScore = retrieved[0]?.score || 1;
    const products = question.terms.map(({ weight }, i) => weight * (likelihoods[i] ?? 0));
    const total = products.reduce((sum, product) => sum + product, 0) || 1;
    this.termWeights = products.map((product) => product / total);
    this.columns = termColumns(this);
    this.topPassage = Math.max(...retrieved.map(({ passage }) => this.passageBm25(passage)), 0) || 1;
  }

  /** Which terms of the question a sentence has, 0 or 1 each; a part of a name also if it has the name in another form. */
  hits(sentence: IndexedSentence): OfTerms {
    return this.#match(sentence).hits;
  }

  /** Which terms any sentence of a passage holds. */
  passageHits(passage: IndexedPassage): OfTerms {
    return this.#matchPassage(passage).hits;
  }

  /** Of each term, whether the heading or the title of a passage holds it. */
  headingHits(passage: IndexedPassage): OfTerms {
    const match = this.#matchPassage(passage);
    match.headingHits ??= this.question.terms.map(({ key }) =>
      Number(passage.headingTerms.has(key) || passage.titleTerms.has(key)),
    );
    return match.headingHits;
  }

  /** Of the passage before (−1) or after (1) another in its document, which terms it holds; nothing without one. */
  hitsBeside({ id, document }: IndexedPassage, step: -1 | 1): OfTerms | undefined {
    const other = this.#index.passages[id + step];
    if (other?.document !== document) return undefined;
    const known = this.#passages.get(other.id)?.hits ?? this.#beside.get(other.id);
    if (known) return known;
    const hits = this.#hitsIn(other);
    this.#beside.set(other.id, hits);
    return hits;
  }

  /** A sentence's words by their ids. */
  wordsOf(sentence: IndexedSentence): readonly StringId[] {
    return this.#index.forward.keysOf(sentence.id);
  }

  /** A word of a sentence. @param at Its place among the words. */
  wordAt(sentence: IndexedSentence, at: number): ViewWord | undefined {
    return this.#index.forward.wordAt(sentence.id, at);
  }

  /** How many content words a sentence has. */
  contentOf(sentence: IndexedSentence): number {
    return this.#match(sentence).content;
  }

  /** A word or term by its id. */
  stringOf(id: StringId): string {
    return this.#index.forward.strings[id] ?? '';
  }

  /** Fills an array with the ids of a sentence's terms, each as often as it comes. @returns How many there are. */
  termIds(sentence: IndexedSentence, into: StringId[]): number {
    return this.#index.forward.termIds(sentence.id, into);
  }

  /** Of each term, the share of all sentences with it that are in a story; 0 for unknown ones. */
  storyShares(story: Story): OfTerms {
    const known = this.#storyShares.get(story);
    if (known) return known;
    const { terms } = this.question;
    const there = this.#index.sentencesWith(
      terms.map(({ key }) => key),
      story,
    );
    const shares = terms.map(({ frequency }, i) => (frequency === 0 ? 0 : (there[i] as number) / frequency));
    this.#storyShares.set(story, shares);
    return shares;
  }

  /** How nearly a sentence says each term, from 0 to 1: 1 if it has the term, else by WordNet and the paraphrases. */
  soft(sentence: IndexedSentence): OfTerms {
    const match = this.#match(sentence);
    match.soft ??= this.#softly(sentence, match.hits);
    return match.soft;
  }

  #softly(sentence: IndexedSentence, hits: OfTerms): OfTerms {
    let soft: number[] | undefined;
    const count = this.termIds(sentence, this.ids);
    for (let at = 0; at < count; at++) {
      const related = this.related.get(this.ids[at] as StringId);
      if (!related) continue;
      soft ??= hits.slice();
      for (const { term, sense, paraphrase } of related)
        soft[term] = Math.max(soft[term] as number, sense, OF_PARAPHRASE * paraphrase);
    }
    return soft ?? hits;
  }

  /** How much of the question's term weights any sentence of a passage says, in its own words or others. */
  passageSoft(passage: IndexedPassage): number {
    const match = this.#matchPassage(passage);
    if (match.soft !== undefined) return match.soft;
    const best = zeros(this.question.terms.length);
    for (const sentence of passage.sentences) {
      const soft = this.soft(sentence);
      for (let i = 0; i < best.length; i++) best[i] = Math.max(best[i] as number, soft[i] as number);
    }
    match.soft = dot(this.columns.weighted, best);
    return match.soft;
  }

  /** BM25 of a sentence, divided by the question's whole weight. */
  bm25(sentence: IndexedSentence): number {
    return this.#match(sentence).bm25;
  }

  /** BM25 of a whole passage, divided by the question's whole weight. */
  passageBm25(passage: IndexedPassage): number {
    return this.#matchPassage(passage).bm25;
  }

  /** A quick score: only the sentences that are best by it are read closely. */
  preScore(sentence: IndexedSentence): number {
    const { hits, bm25 } = this.#match(sentence);
    const around = this.#matchPassage(sentence.passage);
    const { share } = this.columns;
    return dot(share, hits) + 0.3 * dot(share, around.hits) + 0.5 * (bm25 + around.bm25);
  }

  #match({ passage, position }: IndexedSentence): SentenceMatch {
    return this.#matchPassage(passage).sentences[position] as SentenceMatch;
  }

  #matchPassage(passage: IndexedPassage): PassageMatch {
    const known = this.#passages.get(passage.id);
    if (known) return known;
    const { terms, totalWeight, averageLength } = this.question;
    const all = zeros(terms.length);
    const times = this.#timesInPassage.fill(0);
    const sentences: SentenceMatch[] = [];
    let words = 0;
    for (const sentence of passage.sentences) {
      const match = this.#matchSentence(sentence);
      sentences.push(match);
      words += match.content;
      for (let i = 0; i < all.length; i++) {
        if (match.hits[i] !== 1) continue;
        all[i] = 1;
        times[i] = (times[i] as number) + (this.#times[i] as number);
      }
    }
    const length = 1 - PASSAGE_B + (PASSAGE_B * words) / (Math.max(1, averageLength) * PASSAGE_SENTENCES);
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += saturated((terms[i] as Term).weight, times[i] as number, length);
    const match = { hits: all, bm25: sum / totalWeight, sentences, headingHits: undefined, soft: undefined };
    this.#passages.set(passage.id, match);
    return match;
  }

  /** Matches a sentence, and leaves in `#times` how often it has each term. */
  #matchSentence(sentence: IndexedSentence): SentenceMatch {
    const { terms, totalWeight, averageLength } = this.question;
    const hits = zeros(terms.length);
    const times = this.#times.fill(0);
    const content = this.#index.forward.find(sentence.id, this.keys, hits, times);
    const length = 1 - B + (B * content) / Math.max(1, averageLength);
    let sum = 0;
    for (let i = 0; i < terms.length; i++) {
      const { weight, name, key } = terms[i] as Term;
      if (hits[i] === 0 && name && this.#isOf(sentence, name)) hits[i] = 1;
      // What stands behind somebody's label is said.
      if (hits[i] === 0 && sentence.passage.passage.speaker && saying().has(key)) hits[i] = 1;
      // A name in another form has none of its words.
      if (hits[i] === 1 && times[i] === 0) times[i] = 1;
      if (hits[i] === 1) sum += saturated(weight, times[i] as number, length);
    }
    return { hits, content, bm25: sum / totalWeight, soft: undefined };
  }

  /** Whether a sentence mentions somebody, or is what they say. */
  #isOf(sentence: IndexedSentence, name: Name): boolean {
    return sentence.passage.passage.speaker?.name === name.name || this.names.mentions(sentence, name);
  }

  /** Which terms a passage has. */
  #hitsIn(passage: IndexedPassage): OfTerms {
    const hits = zeros(this.keys.length);
    this.#index.find(this.keys, passage, hits);
    for (let i = 0; i < hits.length; i++) {
      const { name } = this.question.terms[i] as Term;
      if (hits[i] === 0 && name && passage.sentences.some((each) => this.#isOf(each, name))) hits[i] = 1;
    }
    return hits;
  }
}

/** What a term adds to BM25. @param length Relative to the average. */
const saturated = (weight: number, times: number, length: number): number =>
  (weight * times * (K1 + 1)) / (times + K1 * length);

function relatedTo({ terms }: Question, { senses, paraphrases }: WordRelations, { forward }: SearchIndex): Related {
  const related = new Map<StringId, RelatedTerm[]>();
  const add = (word: string, found: RelatedTerm): void => {
    const id = forward.idOf(word);
    if (id < 0) return;
    const known = related.get(id);
    if (known) known.push(found);
    else related.set(id, [found]);
  };
  for (const [term, { key }] of terms.entries()) {
    senses.get(key)?.forEach((sense, word) => {
      add(word, { term, sense, paraphrase: 0 });
    });
    paraphrases.get(key)?.forEach((paraphrase, word) => {
      add(word, { term, sense: 0, paraphrase });
    });
  }
  return related;
}
