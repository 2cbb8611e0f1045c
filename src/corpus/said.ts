import { contentTerms, fold } from '../language/tokens.ts';
import type { Story } from '../library/types.ts';
import type { Corpus } from './corpus.ts';

/** Passages that are searched for the words together, at most: those where the terms are dense come first. Set by hand. */
const MOST_PASSAGES = 20;

/** Whether a story has words together and in this order, whatever their case. */
export function isSaid(words: string, { index }: Corpus, story: Story | undefined): boolean {
  const terms = contentTerms(words);
  if (terms.length === 0) return false;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${fold(words)
      .trim()
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/[\s-]+/g, '[\\s-]+')}(?![\\p{L}\\p{N}])`,
    'u',
  );
  return index
    .search(terms, { story, limit: MOST_PASSAGES })
    .some(({ passage: { document, passage } }) => pattern.test(fold(document.text.slice(passage.start, passage.end))));
}
