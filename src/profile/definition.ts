import { isCaption } from '../corpus/captions.ts';
import { citeSentence } from '../corpus/excerpt.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Name } from '../names/types.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { type Described, describedIn, isSurer } from './described.ts';
import type { CitedRole } from './roles-over-time.ts';

/** The first sentence that surely says what a company or a body is. @param sentences Those that mention it, in order. */
export function definitionOf(
  name: Name,
  sentences: readonly IndexedSentence[],
  names: NameIndex,
): CitedRole | undefined {
  let best: { readonly sentence: IndexedSentence; readonly said: Described } | undefined;
  for (const sentence of sentences) {
    if (isCaption(sentence)) continue;
    const { text } = sentence.passage.document;
    for (const mention of names.inSentence(sentence)) {
      const said = mention.name === name ? describedIn(text, sentence.sentence, mention) : undefined;
      if (said?.how !== 'surely') continue;
      // Of two that say it the one in which the words can be told from the others.
      if (isSurer(said, best?.said) || (said.said && !best?.said.said)) best = { sentence, said };
    }
  }
  return best && { cited: citeSentence(best.sentence, best.said.said), sentence: best.sentence };
}
