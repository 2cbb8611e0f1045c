import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { STORY_QUESTIONS, type StoryQuestion } from './kinds.ts';

/** A softmax regression over the reader's vector of a question. */
export interface Classifier {
  /** What each row of weights stands for; `told` is what a story tells, and no question about it as such. */
  readonly kinds: readonly (StoryQuestion | 'told')[];
  readonly bias: readonly number[];
  /** A row for each kind, a weight for each number of a vector. */
  readonly weights: readonly (readonly number[])[];
  /**
   * How likely a kind must be, from 0 to 1: of most questions, and of one of whose words the stories have none. Training chooses
   * both, by the rule that is written beside them in the file.
   */
  readonly bars: { readonly usual: number; readonly apart: number };
}

const numbers = z.array(z.number());
const file = z.object({
  version: z.literal(1),
  bars: z.object({ usual: z.number(), apart: z.number() }),
  rule: z.string(),
  kinds: z.array(z.enum([...STORY_QUESTIONS, 'told'])),
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

/**
 * What a question with this vector asks of a story as such; nothing if that is not likely enough.
 *
 * @param isApart Whether the stories have none of its words, so that it can hardly ask what they tell.
 */
export function classify(
  vector: readonly number[],
  isApart: boolean,
  classifier = shippedClassifier(),
): StoryQuestion | undefined {
  const { kinds, bars } = classifier;
  const bar = isApart ? bars.apart : bars.usual;
  let best: { readonly kind: StoryQuestion; readonly share: number } | undefined;
  for (const [k, share] of sharesOf(vector, classifier).entries()) {
    const kind = kinds[k];
    if (kind && kind !== 'told' && share >= bar && share > (best?.share ?? 0)) best = { kind, share };
  }
  return best?.kind;
}

/** How likely each kind is, in the order of `kinds`: they add up to 1. */
export function sharesOf(vector: readonly number[], { bias, weights }: Omit<Classifier, 'bars'>): number[] {
  const logits = weights.map((row, k) => row.reduce((sum, w, i) => sum + w * (vector[i] ?? 0), bias[k] ?? 0));
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
