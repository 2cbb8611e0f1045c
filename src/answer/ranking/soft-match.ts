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
/** Shorter words say nothing of each other. Set by hand. */
const SHORTEST = 3;

/**
 * How nearly other words of a sentence say the terms that it lacks. A word that is itself a term counts for no other.
 *
 * @param hits Of each term, whether the sentence has it.
 */
export function softMatches(context: QueryContext, sentence: IndexedSentence, hits: OfTerms): SoftMatches {
  const { terms } = context.question;
  const column = (): number[] => zeros(terms.length);
  const [prefix, trigram, sense, paraphrase, best, said] = [column(), column(), column(), column(), column(), column()];
  const isOpen = terms.map(({ key, number }, i) => hits[i] === 0 && !number && key.length >= SHORTEST);
  for (const id of context.termsOf(sentence)) {
    if (context.keys.includes(id)) continue;
    for (const related of context.related.get(id) ?? []) {
      if (!isOpen[related.term]) continue;
      sense[related.term] = Math.max(sense[related.term] as number, related.sense);
      paraphrase[related.term] = Math.max(paraphrase[related.term] as number, related.paraphrase);
    }
    const there = context.stringOf(id);
    for (let i = 0; i < terms.length; i++) {
      if (!isOpen[i]) continue;
      const { key } = terms[i] as Term;
      const shared = sharedBeginning(key, there);
      if (shared < LEAST_PREFIX) continue;
      prefix[i] = Math.max(prefix[i] as number, shared / Math.max(key.length, there.length));
      const dice = trigramDice(key, there);
      if (dice >= LEAST_DICE) trigram[i] = Math.max(trigram[i] as number, dice);
    }
  }
  for (let i = 0; i < terms.length; i++) {
    best[i] = Math.max(trigram[i] as number, sense[i] as number, OF_PARAPHRASE * (paraphrase[i] as number));
    said[i] = Math.max(hits[i] as number, best[i] as number);
  }
  return { prefix, trigram, sense, paraphrase, best, said };
}

function sharedBeginning(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}

function trigramDice(a: string, b: string): number {
  const [x, y] = [trigramsOf(a), trigramsOf(b)];
  let shared = 0;
  for (const each of x) if (y.has(each)) shared += 1;
  return (2 * shared) / (x.size + y.size);
}

/** Of a word with its borders. */
function trigramsOf(word: string): Set<string> {
  const padded = `^${word}$`;
  const found = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) found.add(padded.slice(i, i + 3));
  return found;
}
