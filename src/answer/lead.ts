import type { Corpus } from '../corpus/corpus.ts';
import { isCorrection } from '../corpus/corrections.ts';
import { citeSentence, shareText } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { Story } from '../library/types.ts';
import type { IndexedPassage, IndexedSentence } from '../search/search-index.ts';

/** Sentences of one story; of several stories, how many give their first sentence. */
const MOST = 3;

/**
 * What a story is about, which news stories say in their first sentences (the teaser's, if there is one), after a note of correction. For several
 * stories, the first sentence of each.
 */
export function lead({ index, library }: Corpus, story?: Story): CitedExcerpt[] {
  const firstOf = (of: Story): IndexedSentence[] => {
    const passages = index.of(of).filter(({ document }) => document === of.documents[0]);
    const told = ({ sentences }: IndexedPassage): IndexedSentence[] => sentences.filter((each) => !isCorrection(each));
    const opening = passages.find((each) => each.passage.kind !== 'list' && told(each).length > 0);
    return opening ? told(opening) : [...(passages[0]?.sentences ?? [])];
  };
  const [first, ...others] = story ? [story] : library.stories;
  if (!first) return [];
  const sentences =
    others.length === 0
      ? firstOf(first).slice(0, MOST)
      : [first, ...others].slice(0, MOST).flatMap((of) => firstOf(of).slice(0, 1));
  const cited: CitedExcerpt[] = [];
  for (const sentence of sentences) {
    const next = citeSentence(sentence);
    const before = cited.at(-1);
    // The excerpt of a sentence that refers to the one before it begins with that one.
    if (before && shareText(before, next)) cited.pop();
    cited.push(next);
  }
  return cited;
}
