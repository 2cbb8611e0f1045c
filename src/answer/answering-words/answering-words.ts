import type { Span } from '../../language/span.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Question } from '../question/question.ts';
import { isCertain } from './certainty.ts';
import { findWords } from './find-words.ts';

/**
 * The words of a sentence that answer, where they are certain; offsets into its document.
 *
 * @param estimate The judge's, from 0 to 1, that the sentence answers at all.
 */
export function answeringWords(
  indexed: IndexedSentence,
  question: Question,
  names: NameIndex,
  estimate: number,
): Span | undefined {
  const found = findWords(indexed, question, names);
  return found && isCertain({ found, estimate }) ? { start: found.start, end: found.end } : undefined;
}
