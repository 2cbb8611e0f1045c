import { atOnce } from '../../src/library/steps.ts';
import { ForwardIndexBuilder } from '../../src/search/forward-index-builder.ts';
import { Analyses } from '../../src/search/indexed.ts';
import { SentenceView } from '../../src/search/sentence-analysis.ts';

/** The analysis of a sentence that stands in no document. */
export function viewOf(text: string): SentenceView {
  const builder = new ForwardIndexBuilder();
  builder.add(text, 0);
  return new SentenceView(text, 0, 0, new Analyses(atOnce(builder.build())));
}
