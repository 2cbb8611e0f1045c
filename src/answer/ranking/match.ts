import { type Part, type Place, partCoverage } from '../../corpus/overlap.ts';
import { RELATED_FORM } from '../../language/stem-similarity.ts';
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
const PREVIOUS = 0.45;
/** Less than before it, as a sentence refers back more often than ahead. */
const NEXT = 0.27;
const HEADING = 0.4;
const PASSAGE = 0.25;
const TITLE = 0.25;

/** How well a sentence, and what is around it, hold a phrase; a name in any of its forms. */
export function match(phrase: Phrase, sentence: IndexedSentence, names: NameIndex): Match {
  const { passage, position } = sentence;
  const [previous, next] = [passage.sentences[position - 1], passage.sentences[position + 1]];
  const part: Part = { ...phrase, terms: phrase.keys };
  // A sentence that has the word that was read for a misspelt one has less of what was asked.
  const worth = phrase.repaired ? RELATED_FORM : 1;
  const own: Place = { of: sentence, worth };
  const here = partCoverage(part, [own], names);
  if (here >= 1) return { here, around: here };
  const places: Place[] = [
    own,
    ...(previous ? [{ of: previous, worth: PREVIOUS * worth }] : []),
    ...(next ? [{ of: next, worth: NEXT * worth }] : []),
    { of: passage.headingTerms, worth: HEADING },
    { of: passage.titleTerms, worth: TITLE },
    ...passage.sentences.flatMap((of) => (of === sentence ? [] : [{ of, worth: PASSAGE * worth }])),
  ];
  return { here, around: partCoverage(part, places, names) };
}
