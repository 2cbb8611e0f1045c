import { softestOf, type WordRelations } from '../../language/word-relations.ts';
import type { StemClass } from '../../language/wordnet.ts';
import type { Story } from '../../library/types.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { IndexedPassage, IndexedSentence, SearchIndex } from '../../search/search-index.ts';
import type { Question } from '../question/question.ts';

/**
 * BM25's parameters (Robertson): `K1` and `B` score sentences, `PASSAGE_B` passages; a passage is assumed to have
 * `PASSAGE_SENTENCES` sentences. Set by hand.
 */
const K1 = 1.2;
const B = 0.4;
const PASSAGE_B = 0.5;
const PASSAGE_SENTENCES = 5;

/** A candidate passage with MiniSearch's score. */
export interface Retrieved {
  readonly passage: IndexedPassage;
  readonly score: number;
  /** From 0. */
  readonly rank: number;
}

/** What all candidates of a question share, computed once. */
export class QueryContext {
  readonly question: Question;
  readonly names: NameIndex;
  readonly tables: WordRelations;
  /** Of each term, an estimate from 0 to 1 that the answering sentence holds it. */
  readonly likelihoods: readonly number[];
  /** Of each term, what WordNet and the paraphrases have. */
  readonly senses: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly paraphrases: readonly (ReadonlyMap<string, number> | undefined)[];
  readonly classes: readonly (StemClass | undefined)[];
  /** Of each term, its weight times its likelihood, as a share of all: how much a sentence without it lacks. */
  readonly termWeights: readonly number[];
  /** MiniSearch's best score. */
  readonly topScore: number;
  /** The best passage's BM25. */
  readonly topPassage: number;
  readonly retrieved: readonly Retrieved[];
  readonly #index: SearchIndex;
  readonly #hits = new Map<IndexedSentence, Uint8Array>();
  readonly #soft = new Map<IndexedSentence, Float64Array>();
  readonly #bm25 = new Map<IndexedSentence, number>();
  readonly #passageBm25 = new Map<IndexedPassage, number>();
  readonly #passageHits = new Map<IndexedPassage, Uint8Array>();
  readonly #storyShares = new Map<Story, Float64Array>();

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
    this.senses = question.terms.map(({ key }) => tables.senses.get(key));
    this.paraphrases = question.terms.map(({ key }) => tables.paraphrases.get(key));
    this.classes = question.terms.map(({ key }) => tables.classes.get(key));
    this.topScore = retrieved[0]?.score || 1;
    const products = question.terms.map(({ weight }, i) => weight * (likelihoods[i] ?? 0));
    const total = products.reduce((sum, product) => sum + product, 0) || 1;
    this.termWeights = products.map((product) => product / total);
    this.topPassage = Math.max(...retrieved.map(({ passage }) => this.passageBm25(passage)), 0) || 1;
  }

  /** Which terms of the question a sentence has, 0 or 1 each; a part of a name also if it has the name in another form. */
  hits(sentence: IndexedSentence): Uint8Array {
    const known = this.#hits.get(sentence);
    if (known) return known;
    const { terms } = this.question;
    const hits = new Uint8Array(terms.length);
    for (let i = 0; i < terms.length; i++) {
      const term = terms[i];
      if (term && (sentence.terms.has(term.key) || (term.name && this.names.mentions(sentence, term.name))))
        hits[i] = 1;
    }
    this.#hits.set(sentence, hits);
    return hits;
  }

  /** Which terms any sentence of a passage holds. */
  passageHits(passage: IndexedPassage): Uint8Array {
    const known = this.#passageHits.get(passage);
    if (known) return known;
    const all = new Uint8Array(this.question.terms.length);
    for (const sentence of passage.sentences) merge(all, this.hits(sentence));
    this.#passageHits.set(passage, all);
    return all;
  }

  /** Of each term, the share of all sentences with it that are in a story; 0 for unknown ones. */
  storyShares(story: Story): Float64Array {
    const known = this.#storyShares.get(story);
    if (known) return known;
    const shares = Float64Array.from(this.question.terms, ({ key, frequency }) =>
      frequency === 0 ? 0 : this.#index.frequency(key, story).sentences / frequency,
    );
    this.#storyShares.set(story, shares);
    return shares;
  }

  /** How nearly a sentence says each term, from 0 to 1: 1 if it has the term, else by WordNet and the paraphrases. */
  soft(sentence: IndexedSentence): Float64Array {
    const known = this.#soft.get(sentence);
    if (known) return known;
    const hits = this.hits(sentence);
    const soft = new Float64Array(hits.length);
    for (let i = 0; i < hits.length; i++)
      soft[i] = hits[i] === 1 ? 1 : softestOf(this.senses[i], this.paraphrases[i], sentence.terms);
    this.#soft.set(sentence, soft);
    return soft;
  }

  /** BM25 of a sentence, divided by the question's whole weight. */
  bm25(sentence: IndexedSentence): number {
    const known = this.#bm25.get(sentence);
    if (known !== undefined) return known;
    const { terms, totalWeight, averageLength } = this.question;
    const hits = this.hits(sentence);
    const length = 1 - B + (B * sentence.view.content) / Math.max(1, averageLength);
    let sum = 0;
    for (const [i, { weight, key }] of terms.entries()) {
      if (hits[i] === 0) continue;
      const times = sentence.view.places.get(key)?.length ?? 1;
      sum += (weight * times * (K1 + 1)) / (times + K1 * length);
    }
    const score = sum / totalWeight;
    this.#bm25.set(sentence, score);
    return score;
  }

  /** BM25 of a whole passage, divided by the question's whole weight. */
  passageBm25(passage: IndexedPassage): number {
    const known = this.#passageBm25.get(passage);
    if (known !== undefined) return known;
    const { terms, totalWeight, averageLength } = this.question;
    let words = 0;
    const times = new Float64Array(terms.length);
    for (const sentence of passage.sentences) {
      words += sentence.view.content;
      const hits = this.hits(sentence);
      for (let i = 0; i < hits.length; i++)
        if (hits[i] === 1) times[i] = (times[i] ?? 0) + (sentence.view.places.get(terms[i]?.key ?? '')?.length ?? 1);
    }
    const length = 1 - PASSAGE_B + (PASSAGE_B * words) / (Math.max(1, averageLength) * PASSAGE_SENTENCES);
    let sum = 0;
    for (const [i, { weight }] of terms.entries()) {
      const n = times[i] ?? 0;
      sum += (weight * n * (K1 + 1)) / (n + K1 * length);
    }
    const score = sum / totalWeight;
    this.#passageBm25.set(passage, score);
    return score;
  }

  /** A quick score: only the sentences that are best by it are read closely. */
  preScore(sentence: IndexedSentence): number {
    const hits = this.hits(sentence);
    const around = this.passageHits(sentence.passage);
    return (
      this.share((i) => (hits[i] ?? 0) + 0.3 * (around[i] ?? 0)) +
      0.5 * (this.bm25(sentence) + this.passageBm25(sentence.passage))
    );
  }

  /** Share of the question's weight for which `of` holds, in part or whole. */
  share(of: (term: number) => number): number {
    const { terms, totalWeight } = this.question;
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += (terms[i]?.weight ?? 0) * of(i);
    return sum / totalWeight;
  }

  /** The passage before (−1) or after (1) another in its document. */
  neighbour({ id, document }: IndexedPassage, step: number): IndexedPassage | undefined {
    const other = this.#index.passages[id + step];
    return other?.document === document ? other : undefined;
  }
}

/** Adds to a set of terms those of another. */
export function merge(all: Uint8Array, more: Uint8Array): void {
  for (let i = 0; i < all.length; i++) if (more[i] === 1) all[i] = 1;
}
