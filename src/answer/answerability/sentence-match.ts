import type { Question } from '../question/question.ts';
import type { Candidate } from '../ranking/candidate.ts';
import { type Match, match } from '../ranking/match.ts';
import { classShare, log1, softest } from '../ranking/measures.ts';

/** How the terms of the question, weighed as a reader would, are met by the best sentence. */
export interface SentenceMatch {
  readonly here: number;
  readonly around: number;
  readonly namedMissing: number;
  readonly namedFar: number;
  readonly onlyNamed: number;
  /** Telling words that the sentence says in no form. */
  readonly missing: number;
  /** Share of the words that are no names for which the sentence, or one beside it, has any words; 1 where there are none. */
  readonly said: number;
  readonly saidAround: number;
}

/** What stands in so many of the sentences is what the story is about, and need not be said again beside so many others. */
const COMMON = 0.2;
const BESIDE = 2;

const LEANS = /^(?:The|It|Its|He|She|They|His|Her|Their)\b/;

export function sentenceMatch({ phrases, terms }: Question, candidate: Candidate, sentences: number): SentenceMatch {
  const { sentence, scene } = candidate;
  const matches = phrases.map((phrase) => match(phrase, sentence, scene.names));
  const total = phrases.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const share = (of: (match: Match) => number): number =>
    phrases.reduce((sum, { weight }, i) => sum + weight * of(matches[i] ?? { here: 0, around: 0 }), 0) / total;
  const here = (i: number): number => matches[i]?.here ?? 0;
  const others = [...phrases.keys()].filter((i) => phrases[i]?.named === false);
  const termOf = (i: number): number => phrases[i]?.term ?? -1;
  const isCommon = (i: number): boolean =>
    others.length >= BESIDE && (terms[termOf(i)]?.frequency ?? 0) >= COMMON * sentences;
  // "The company spent …": what the title names is meant.
  const isMeant = (i: number): boolean =>
    others.length > 0 &&
    LEANS.test(sentence.passage.document.text.slice(sentence.sentence.start, sentence.sentence.end)) &&
    (phrases[i]?.keys ?? []).every((term) => sentence.passage.titleTerms.has(term));
  const isFocus = (i: number): boolean => terms[termOf(i)]?.focus === true;
  const softly = (i: number): number => (termOf(i) < 0 ? 0 : softest(candidate, termOf(i)));
  const said = (of: (term: number) => number): number => {
    let [sum, all] = [0, 0];
    for (const i of others) {
      // What is asked for, "which official", is seldom said again.
      if (isFocus(i)) continue;
      const weight = phrases[i]?.light ? 0.3 : (phrases[i]?.weight ?? 0);
      sum += weight * Math.max(of(i), softly(i));
      all += weight;
    }
    return all === 0 ? 1 : sum / all;
  };
  return {
    here: share((each) => each.here),
    around: share((each) => each.around),
    namedMissing: Number(phrases.some(({ named }, i) => named && here(i) < 1 && !isCommon(i) && !isMeant(i))),
    namedFar: Number(phrases.some(({ named }, i) => named && (matches[i]?.around ?? 0) < 0.2 && !isCommon(i))),
    onlyNamed: Number(others.length > 0 && others.every((i) => here(i) === 0)),
    said: said((i) => here(i)),
    saidAround: said((i) => matches[i]?.around ?? 0),
    missing: log1(phrases.filter(({ light }, i) => !light && here(i) === 0).length),
  };
}

const DO = /^d(?:o|id|oes)$/;

/** What the question says is done: 1 where the sentence says so in the same word, less in another, −1 where not; 0 without. */
export function mainVerb(e: Candidate): number {
  const { words, terms } = e.question;
  const aux = words.findIndex(({ key }) => DO.test(key));
  let [verb, most] = [-1, 0.3];
  for (const [i, { at, name, focus, capital }] of terms.entries()) {
    if (name || focus || capital || at < aux) continue;
    const share = classShare(e, i, 'verb');
    if (share > most) [verb, most] = [i, share];
  }
  if (verb < 0) return 0;
  return e.hits[verb] === 1 ? 1 : 2 * softest(e, verb) - 1;
}
