import type { Span } from '../../language/span.ts';
import type { NewsSentence } from './news.ts';

/** A sentence that tells a W, and the words of it that do, where that is certain. */
export interface Told {
  readonly sentence: NewsSentence;
  readonly words?: Span;
}
