import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { STORY_QUESTIONS, type StoryQuestion } from './kinds.ts';

/** A softmax regression over the reader's vector of a question and its words. */
export interface Classifier {
  /** What each row of weights stands for; `told` is what a story tells, and no question about it as such. */
  readonly kinds: readonly (StoryQuestion | 'told')[];
  /** The words that count, as `wordsOf` gives them. */
  readonly words: readonly string[];
  readonly bias: readonly number[];
  /** A row for each kind, a weight for each number of a vector and then for each word. */
  readonly weights: readonly (readonly number[])[];
  /**
   * How likely it must be, from 0 to 1, that a question is about a story as such: of most questions, and of one of whose words the
   * stories have none. Training chooses both, by the rule that is written beside them in the file.
   */
  readonly bars: { readonly usual: number; readonly apart: number };
}

const numbers = z.array(z.number());
const file = z.object({
  version: z.literal(2),
  bars: z.object({ usual: z.number(), apart: z.number() }),
  rule: z.string(),
  kinds: z.array(z.enum([...STORY_QUESTIONS, 'told'])),
  words: z.array(z.string()),
  bias: numbers,
  weights: z.array(numbers),
});

/** @throws Error when the content is of another form. */
export function classifierFromJson(content: unknown): Classifier {
  const read = file.safeParse(content);
  if (!read.success || read.data.weights.length !== read.data.kinds.length)
    throw new Error('the classifier of questions about a story is of another form: make it with npm run train');
  return read.data;
}

/** A question as it is weighed. */
export interface Weighed {
  readonly vector: readonly number[];
  readonly words: readonly string[];
}

/** The words of a question, each once, in small letters. */
export function wordsOf(question: string): string[] {
  const plain = question.toLowerCase().replaceAll('’', "'");
  return [...new Set(plain.match(/[a-z0-9]+(?:'[a-z]+)?|\p{L}+/gu) ?? [])];
}

/**
 * What a question asks of a story as such; nothing if it is not likely enough that it asks anything of it.
 *
 * @param isApart Whether the stories have none of its words, so that it can hardly ask what they tell.
 */
export function classify(
  question: Weighed,
  isApart: boolean,
  classifier = shippedClassifier(),
): StoryQuestion | undefined {
  const { kinds, bars } = classifier;
  const { asSuch, kind } = judge(sharesOf(question, classifier), kinds);
  return asSuch >= (isApart ? bars.apart : bars.usual) ? kind : undefined;
}

/** How likely it is that a question is about a story as such, from 0 to 1, and what it asks then. */
export function judge(
  shares: readonly number[],
  kinds: Classifier['kinds'],
): { readonly asSuch: number; readonly kind: StoryQuestion | undefined } {
  let best: { readonly kind: StoryQuestion; readonly share: number } | undefined;
  let asSuch = 0;
  for (const [k, share] of shares.entries()) {
    const kind = kinds[k];
    if (!kind || kind === 'told') continue;
    asSuch += share;
    if (share > (best?.share ?? 0)) best = { kind, share };
  }
  return { asSuch, kind: best?.kind };
}

/** What a word counts beside the numbers of a vector, whose length is 1. Set by hand. */
export const OF_WORD = 0.5;

const listed = new WeakMap<readonly string[], ReadonlyMap<string, number>>();

/** The places of the words that count, by the classifier's list of them. */
export function placesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const places = listed.get(words) ?? new Map(words.map((word, i) => [word, i]));
  listed.set(words, places);
  return places;
}

/** How likely each kind is, in the order of `kinds`: they add up to 1. */
export function sharesOf({ vector, words }: Weighed, classifier: Omit<Classifier, 'bars'>): number[] {
  const places = placesOf(classifier.words);
  const there = words.flatMap((word) => places.get(word) ?? []);
  const logits = classifier.weights.map((row, k) => {
    const ofVector = vector.reduce((sum, value, i) => sum + value * (row[i] ?? 0), classifier.bias[k] ?? 0);
    return there.reduce((sum, at) => sum + OF_WORD * (row[vector.length + at] ?? 0), ofVector);
  });
  const top = Math.max(...logits);
  const parts = logits.map((logit) => Math.exp(logit - top));
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => part / all);
}

let shipped: Classifier | undefined;

function shippedClassifier(): Classifier {
  shipped ??= classifierFromJson(JSON.parse(readFileSync(new URL('./classifier.json', import.meta.url), 'utf8')));
  return shipped;
}
