import { citePassage } from '../corpus/excerpt.ts';
import { isRedundant } from '../corpus/redundancy.ts';
import type { CitedExcerpt } from '../corpus/types.ts';
import type { IndexedPassage } from '../search/search-index.ts';
import type { Explained } from './answer.ts';

/** Logits by which the best sentence of a further passage may be below the best of all, and passages at most. Set by hand. */
const WORTH_READING = 12;
const MOST = 9;

/** Whole passages on what was asked that hold none of the answer's excerpts, best first. None if the outcome is `absent`. */
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
  const further: IndexedPassage[] = [];
  for (const passage of passages) {
    if (further.length === MOST) break;
    if (passage.passage.kind === 'summary' || isShown(passage)) continue;
    if (!further.some((other) => isCopy(passage, other))) further.push(passage);
  }
  return further.map((passage) => citePassage(passage));
}

/** Whether another document of its story has all that a passage says. */
const isCopy = (passage: IndexedPassage, other: IndexedPassage): boolean =>
  passage.story === other.story &&
  passage.document !== other.document &&
  passage.sentences.every((one) => other.sentences.some((each) => isRedundant(one, each)));
