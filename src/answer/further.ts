import { citePassage } from '../corpus/excerpt.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { IndexedPassage } from '../search/search-index.ts';
import type { Explained } from './answer.ts';

/** A further passage's best sentence may be so many logits below the best one, and there are so many at most. */
const WORTH_READING = 12;
const MOST = 9;

/** Passages, whole, that speak of what was asked and hold none of the answer's excerpts; best first. None when absent. */
export function furtherPassages({ answer, ranked: { candidates } }: Explained): CitedExcerpt[] {
  const [best] = candidates;
  if (!best || answer.outcome === 'absent') return [];
  const isShown = ({ document, passage }: IndexedPassage): boolean =>
    answer.excerpts.some(
      ({ excerpt }) => excerpt.document === document && excerpt.start < passage.end && passage.start < excerpt.end,
    );
  const passages = new Set(
    candidates
      .filter(({ score, evidence }) => evidence.coverage > 0 && score >= best.score - WORTH_READING)
      .map(({ indexed }) => indexed.passage),
  );
  return [...passages]
    .filter((passage) => passage.passage.kind !== 'summary' && !isShown(passage))
    .slice(0, MOST)
    .map((passage) => citePassage(passage));
}
