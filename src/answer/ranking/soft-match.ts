import { OF_PARAPHRASE } from '../../language/word-relations.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Term } from '../question/terms.ts';
import type { QueryContext } from './query-context.ts';
import { type OfTerms, zeros } from './term-columns.ts';

/** Of each term that a sentence lacks, how nearly one of its words says the same, by four measures. */
export interface SoftMatches {
  /** A shared beginning of four letters or more, as a share of the longer word. */
  readonly prefix: OfTerms;
  /** Dice's coefficient of letter trigrams, from 0.5. */
  readonly trigram: OfTerms;
  /** A shared sense (WordNet). */
  readonly sense: OfTerms;
  /** A group of paraphrases, kept by hand. */
  readonly paraphrase: OfTerms;
  /** The best of the last three. */
  readonly best: OfTerms;
  /** The same, and 1 for a term that the sentence has. */
  readonly said: OfTerms;
}

/** Letters that two words must share at their beginning before trigrams are compared, and the least coefficient. Set by hand. */
const LEAST_PREFIX = 4;
const LEAST_DICE = 0.5;

type Measure = 'prefix' | 'trigram' | 'sense' | 'paraphrase';
/** Rows of what was found so far: none for most measures of most sentences. */
type Rows = { [measure in Measure]?: number[] };

/**
 * How nearly other words of a sentence say the terms that it lacks. A word that is itself a term counts for no other.
 *
 * @param hits Of each term, whether the sentence has it.
 */
export function softMatches(context: QueryContext, sentence: IndexedSentence, hits: OfTerms): SoftMatches {
  const rows: Rows = {};
  const count = context.termIds(sentence, context.ids);
  for (let at = 0; at < count; at++) {
    addRelated(rows, context, context.ids[at] as number, hits);
    addAlike(rows, context, context.ids[at] as number, hits);
  }
  const { nothing } = context;
  const { prefix = nothing, trigram = nothing, sense = nothing, paraphrase = nothing } = rows;
  if (trigram === nothing && sense === nothing && paraphrase === nothing)
    return { prefix, trigram, sense, paraphrase, best: nothing, said: hits };
  const [best, said] = [zeros(hits.length), zeros(hits.length)];
  for (let i = 0; i < best.length; i++) {
    best[i] = Math.max(trigram[i] as number, sense[i] as number, OF_PARAPHRASE * (paraphrase[i] as number));
    said[i] = Math.max(hits[i] as number, best[i] as number);
  }
  return { prefix, trigram, sense, paraphrase, best, said };
}

/** What WordNet and the paraphrases have on a word. */
function addRelated(rows: Rows, context: QueryContext, id: number, hits: OfTerms): void {
  const related = context.related.get(id);
  if (!related || context.keys.includes(id)) return;
  for (const { term, sense, paraphrase } of related) {
    if (hits[term] !== 0 || !context.isOpen[term]) continue;
    if (sense > 0) raise(rows, 'sense', hits.length, term, sense);
    if (paraphrase > 0) raise(rows, 'paraphrase', hits.length, term, paraphrase);
  }
}

/** Which terms are written nearly as a word. */
function addAlike(rows: Rows, context: QueryContext, id: number, hits: OfTerms): void {
  const { isOpen, keys } = context;
  const { terms } = context.question;
  const there = context.stringOf(id);
  const first = there.charCodeAt(0);
  for (let i = 0; i < terms.length; i++) {
    const { key } = terms[i] as Term;
    // Most words have another first letter, and this is asked of thousands for each question.
    if (hits[i] !== 0 || !isOpen[i] || key.charCodeAt(0) !== first) continue;
    const shared = sharedBeginning(key, there);
    if (shared < LEAST_PREFIX) continue;
    if (keys.includes(id)) return;
    raise(rows, 'prefix', terms.length, i, shared / Math.max(key.length, there.length));
    const dice = trigramDice(key, there);
    if (dice >= LEAST_DICE) raise(rows, 'trigram', terms.length, i, dice);
  }
}

function raise(rows: Rows, measure: Measure, size: number, term: number, value: number): void {
  const row = rows[measure] ?? zeros(size);
  row[term] = Math.max(row[term] as number, value);
  rows[measure] = row;
}

function sharedBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

/** Of the different trigrams of two words with their borders. */
function trigramDice(a: string, b: string): number {
  const [x, y] = [`^${a}$`, `^${b}$`];
  let [shared, all] = [0, 0];
  for (let i = 0; i + 3 <= x.length; i++) {
    if (placeOf(x, x, i) < i) continue;
    all += 1;
    if (placeOf(y, x, i) >= 0) shared += 1;
  }
  for (let i = 0; i + 3 <= y.length; i++) if (placeOf(y, y, i) === i) all += 1;
  return (2 * shared) / all;
}

/** Where the trigram at a place of another text is first in a text; −1 if it is not. */
function placeOf(text: string, of: string, at: number): number {
  for (let i = 0; i + 3 <= text.length; i++)
    if (
      text.charCodeAt(i) === of.charCodeAt(at) &&
      text.charCodeAt(i + 1) === of.charCodeAt(at + 1) &&
      text.charCodeAt(i + 2) === of.charCodeAt(at + 2)
    )
      return i;
  return -1;
}
