import type { Span } from '../../language/span.ts';
import type { NewsSentence } from './news.ts';

/** A sentence that tells a W, and the words of it that do, where that is certain. */
export interface Told {
  readonly sentence: NewsSentence;
  readonly words?: Span;
}

/** What the first of some sentences tells that tells it. */
export function firstTold(
  sentences: readonly NewsSentence[],
  read: (sentence: NewsSentence) => Told | undefined,
): Told | undefined {
  for (const sentence of sentences) {
    const told = read(sentence);
    if (told) return told;
  }
  return undefined;
}
