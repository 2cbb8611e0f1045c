import { tokenize } from '../../src/language/tokens.ts';
import { SentenceView, viewWords } from '../../src/search/sentence-analysis.ts';

/** The analysis of a sentence that stands in no document. */
export function viewOf(text: string): SentenceView {
  const tokens = tokenize(text);
  return new SentenceView(text, 0, { tokens: () => tokens, words: () => viewWords(text, 0, tokens) });
}
