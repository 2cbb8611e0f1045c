import { RELATED_FORM, stemSimilarity } from '../../language/stem-similarity.ts';
import type { NameIndex } from '../../names/name-index.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { Phrase } from '../question/phrases.ts';

/** How well a sentence meets one phrase of a question, from 0 to 1. */
export interface Match {
  /** In the sentence itself. */
  readonly here: number;
  /** In the sentence, or else in the words around it that it may refer to. */
  readonly around: number;
}

/** What a phrase counts, from 0 to 1, that is near the sentence and not in it. Set by hand. */
const NEIGHBOUR = 0.45;
const HEADING = 0.4;
const PASSAGE = 0.25;
const TITLE = 0.25;

function heldBy(phrase: Phrase, terms: ReadonlySet<string>): number {
  let sum = 0;
  for (const wanted of phrase.keys) {
    let best = terms.has(wanted) ? 1 : 0;
    if (best === 0 && !phrase.named) for (const there of terms) best = Math.max(best, stemSimilarity(wanted, there));
    sum += best;
  }
  return phrase.keys.length === 0 ? 0 : sum / phrase.keys.length;
}

/** How well a sentence holds a phrase in its own words; a name in any of its forms. */
function matchIn(phrase: Phrase, sentence: IndexedSentence, names: NameIndex): number {
  if (phrase.name) return names.mentions(sentence, phrase.name) ? 1 : 0;
  return heldBy(phrase, sentence.terms) * (phrase.repaired ? RELATED_FORM : 1);
}

/** How well a sentence, and what is around it, hold a phrase. */
export function match(phrase: Phrase, sentence: IndexedSentence, names: NameIndex): Match {
  const here = matchIn(phrase, sentence, names);
  if (here >= 1) return { here, around: here };
  const { passage, position } = sentence;
  const previous = passage.sentences[position - 1];
  const next = passage.sentences[position + 1];
  const around = Math.max(
    here,
    previous ? NEIGHBOUR * matchIn(phrase, previous, names) : 0,
    next ? 0.6 * NEIGHBOUR * matchIn(phrase, next, names) : 0,
    HEADING * heldBy(phrase, passage.headingTerms),
    TITLE * heldBy(phrase, passage.titleTerms),
    PASSAGE *
      Math.max(0, ...passage.sentences.map((other) => (other === sentence ? 0 : matchIn(phrase, other, names)))),
  );
  return { here, around };
}
