import type { Action } from '../src/cards/card.ts';
import { contextCard } from '../src/cards/context.ts';
import type { Corpus } from '../src/corpus/corpus.ts';
import { citePassage } from '../src/corpus/excerpt.ts';
import type { IndexedPassage } from '../src/search/search-index.ts';
import type { Pressed, Reply } from './command.ts';

/** *In context*: the passage that an excerpt stands in, between its neighbours. Nothing where the document changed. */
export function context(
  { document, start, end, from }: Extract<Action, { kind: 'context' }>,
  { asked, words }: Pressed,
  corpus: Corpus,
): Reply | undefined {
  // A list that is quoted whole begins with the mark of its first item.
  const isHere = ({ passage }: IndexedPassage): boolean => end > passage.start && start < passage.end;
  // A teaser says again what its neighbour says.
  const inDocument = corpus.index.passages.filter(
    (each) => each.document.fingerprint === document && (each.passage.kind !== 'summary' || isHere(each)),
  );
  const at = inDocument.findIndex(isHere);
  const passage = inDocument[at];
  if (!passage || end <= start || end > passage.document.text.length) return undefined;
  const [before, after] = [inDocument[at - 1], inDocument[at + 1]];
  const card = contextCard(
    {
      // An excerpt may go on in the next passage.
      here: citePassage(passage, { start, end: Math.min(end, passage.passage.end) }),
      ...(before && { before: citePassage(before) }),
      ...(after && { after: citePassage(after) }),
      asked,
      from,
    },
    words,
  );
  return { card, private: false, outcome: 'context' };
}
