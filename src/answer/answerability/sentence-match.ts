import { coverage } from '../../corpus/overlap.ts';
import type { Question } from '../question/question.ts';
import type { Candidate } from '../ranking/candidate.ts';
import { match } from '../ranking/match.ts';
import { log1 } from '../ranking/measures.ts';

/** How well the best sentence meets the phrases of the question. Shares are of the phrases' weight, from 0 to 1. */
export interface SentenceMatch {
  /** Share that the sentence holds; that it or the words around it hold. */
  readonly here: number;
  readonly around: number;
  /** 1 if the sentence lacks a named phrase; if the words around it lack it too; if it holds none but named ones. Else 0. */
  readonly namedMissing: number;
  readonly namedFar: number;
  readonly onlyNamed: number;
  /** ln(1 + n) of the n specific phrases that the sentence has in no form. */
  readonly missing: number;
  /** Share of the phrases that are no names for which the sentence has any words, and for which it or one next to it has; 1 without such phrases. */
  readonly said: number;
  readonly saidAround: number;
}

/**
 * A phrase in this share of all sentences is what the story is about. An answer need not repeat it if the question has so
 * many phrases that are no names. Both set by hand.
 */
const COMMON = 0.2;
const ENOUGH_OTHERS = 2;
/** A word that asks counts so much instead of its weight. Set by hand. */
const LIGHT = 0.3;
/** A phrase that is met less than this is far from the sentence. Set by hand. */
const FAR = 0.2;

/** The sentence refers to something before it. */
const REFERS_BACK = /^(?:The|It|Its|He|She|They|His|Her|Their)\b/;

export function sentenceMatch({ phrases, terms }: Question, candidate: Candidate, sentences: number): SentenceMatch {
  const { sentence, context } = candidate;
  const matches = phrases.map((phrase) => ({ weight: phrase.weight, ...match(phrase, sentence, context.names) }));
  const here = (i: number): number => matches[i]?.here ?? 0;
  const others = [...phrases.keys()].filter((i) => phrases[i]?.named === false);
  const termOf = (i: number): number => phrases[i]?.term ?? -1;
  const isCommon = (i: number): boolean =>
    others.length >= ENOUGH_OTHERS && (terms[termOf(i)]?.frequency ?? 0) >= COMMON * sentences;
  // "The company spent …" means the company that the title names.
  const isMeant = (i: number): boolean =>
    others.length > 0 &&
    REFERS_BACK.test(sentence.passage.document.text.slice(sentence.sentence.start, sentence.sentence.end)) &&
    (phrases[i]?.keys ?? []).every((term) => sentence.passage.titleTerms.has(term));
  const isFocus = (i: number): boolean => terms[termOf(i)]?.focus === true;
  const softly = (i: number): number => candidate.soft.best[termOf(i)] ?? 0;
  const said = (of: (term: number) => number): number => {
    let [sum, all] = [0, 0];
    for (const i of others) {
      // An answer seldom repeats the kind that is asked for, as "official" in "which official".
      if (isFocus(i)) continue;
      const weight = phrases[i]?.light ? LIGHT : (phrases[i]?.weight ?? 0);
      sum += weight * Math.max(of(i), softly(i));
      all += weight;
    }
    return all === 0 ? 1 : sum / all;
  };
  return {
    here: coverage(matches, (each) => each.here),
    around: coverage(matches, (each) => each.around),
    namedMissing: Number(phrases.some(({ named }, i) => named && here(i) < 1 && !isCommon(i) && !isMeant(i))),
    namedFar: Number(phrases.some(({ named }, i) => named && (matches[i]?.around ?? 0) < FAR && !isCommon(i))),
    onlyNamed: Number(others.length > 0 && others.every((i) => here(i) === 0)),
    said: said((i) => here(i)),
    saidAround: said((i) => matches[i]?.around ?? 0),
    missing: log1(phrases.filter(({ light }, i) => !light && here(i) === 0).length),
  };
}

const DO = /^d(?:o|id|oes)$/;

/** A word is a verb from this share of its uses on (WordNet's counts). Set by hand. */
const VERB = 0.3;

/**
 * Whether the sentence has the question's main verb: 1 in the same word, between −1 and 1 in a similar one, −1 if not; 0 if
 * the question has none.
 */
export function mainVerb(e: Candidate): number {
  const { words, terms } = e.question;
  const aux = words.findIndex(({ key }) => DO.test(key));
  let [verb, most] = [-1, VERB];
  for (const [i, { at, name, focus, capital }] of terms.entries()) {
    if (name || focus || capital || at < aux) continue;
    const share = e.columns.verb[i] as number;
    if (share > most) [verb, most] = [i, share];
  }
  if (verb < 0) return 0;
  return e.hits[verb] === 1 ? 1 : 2 * (e.soft.best[verb] as number) - 1;
}
