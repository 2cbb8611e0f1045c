import type { Span } from '../language/span.ts';
import type { IndexedSentence } from '../search/search-index.ts';

const CREDIT = /\b(?:Image|Photo|Photograph|Picture|Video|Audio|Graphic|Credit|Source)s?\s?:/u;

/** Whether a sentence is in a paragraph with the credit of a picture. */
export function isCaption(sentence: IndexedSentence): boolean {
  const { start, end } = paragraphOf(sentence);
  return CREDIT.test(sentence.passage.document.text.slice(start, end));
}

/** The span of the sentence's paragraph within its passage, in the document's offsets. */
export function paragraphOf({ passage, sentence }: IndexedSentence): Span {
  const own = passage.sentences.filter((other) => other.sentence.paragraph === sentence.paragraph);
  return { start: own[0]?.sentence.start ?? sentence.start, end: own.at(-1)?.sentence.end ?? sentence.end };
}
