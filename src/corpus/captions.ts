import type { Span } from '../language/span.ts';
import type { IndexedSentence } from '../search/search-index.ts';

const CREDIT = /\b(?:Image|Photo|Photograph|Picture|Video|Audio|Graphic|Credit|Source)s?\s?:/u;

/** Whether a sentence stands beside a picture's credit. */
export function isCaption(sentence: IndexedSentence): boolean {
  const { start, end } = paragraphOf(sentence);
  return CREDIT.test(sentence.passage.document.text.slice(start, end));
}

/** The sentences of its passage that stand in its paragraph. */
export function paragraphOf({ passage, sentence }: IndexedSentence): Span {
  const own = passage.sentences.filter((other) => other.sentence.paragraph === sentence.paragraph);
  return { start: own[0]?.sentence.start ?? sentence.start, end: own.at(-1)?.sentence.end ?? sentence.end };
}
