import { passageCard } from '../src/cards/passage.ts';
import { citePassage } from '../src/corpus/excerpt.ts';
import type { IndexedPassage } from '../src/search/search-index.ts';
import type { Pages } from './command.ts';

/** *In context*, the button of every command that quotes: the passage of an excerpt, between its neighbours. */
export const inContext = {
  context({ document, start, end, from }, context) {
    // A list that is quoted whole begins with the mark of its first item.
    const isHere = ({ passage }: IndexedPassage): boolean => end > passage.start && start < passage.end;
    // A summary repeats what its neighbours say.
    const inDocument = context.corpus.index.passages.filter(
      (each) => each.document.fingerprint === document && (each.passage.kind !== 'summary' || isHere(each)),
    );
    const at = inDocument.findIndex(isHere);
    const passage = inDocument[at];
    if (!passage || end <= start || end > passage.document.text.length) return undefined;
    const [before, after] = [inDocument[at - 1], inDocument[at + 1]];
    const card = passageCard(
      {
        // An excerpt may end in the next passage.
        here: citePassage(passage, { start, end: Math.min(end, passage.passage.end) }),
        ...(before && { before: citePassage(before) }),
        ...(after && { after: citePassage(after) }),
        asked: context.asked,
        from,
      },
      context,
    );
    return { card, private: false, outcome: 'context' };
  },
} as const satisfies Pages;
