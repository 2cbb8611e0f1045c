import { RELATED_FORM, stemSimilarity } from '../../language/stem-similarity.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Term } from '../question/question.ts';

/** How well one term of a question is met by a sentence, from 0 to 1. */
export interface Match {
  /** In the sentence itself. */
  readonly here: number;
  /** In the sentence, or else in the words around it that it may lean on. */
  readonly around: number;
}

/** A neighbouring sentence, the heading, and the passage speak for a sentence less than its own words. */
const NEIGHBOUR = 0.45;
const HEADING = 0.4;
const PASSAGE = 0.25;
const TITLE = 0.25;

function inTerms(term: Term, terms: ReadonlySet<string>): number {
  let sum = 0;
  for (const wanted of term.terms) {
    let best = terms.has(wanted) ? 1 : 0;
    if (best === 0 && !term.named) for (const there of terms) best = Math.max(best, stemSimilarity(wanted, there));
    sum += best;
  }
  return term.terms.length === 0 ? 0 : sum / term.terms.length;
}

/** How well a sentence holds a term in its own words; a name in any of its forms. */
function matchIn(term: Term, sentence: IndexedSentence, names: NameIndex): number {
  if (term.name) return names.mentions(sentence, term.name) ? 1 : 0;
  return inTerms(term, sentence.terms) * (term.repaired ? RELATED_FORM : 1);
}

/** How well a sentence and what it leans on hold a term. */
export function match(term: Term, sentence: IndexedSentence, names: NameIndex): Match {
  const here = matchIn(term, sentence, names);
  if (here >= 1) return { here, around: here };
  const { passage, position } = sentence;
  const previous = passage.sentences[position - 1];
  const next = passage.sentences[position + 1];
  const around = Math.max(
    here,
    previous ? NEIGHBOUR * matchIn(term, previous, names) : 0,
    next ? 0.6 * NEIGHBOUR * matchIn(term, next, names) : 0,
    HEADING * inTerms(term, passage.headingTerms),
    TITLE * inTerms(term, passage.titleTerms),
    PASSAGE * Math.max(0, ...passage.sentences.map((other) => (other === sentence ? 0 : matchIn(term, other, names)))),
  );
  return { here, around };
}
