import type { Span } from '../../language/span.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { apposed, predicated } from './after-name.ts';
import { beforeComma, ofSeveral, rightBefore } from './before-name.ts';
import type { NameThere, RoleContext } from './role-context.ts';

/**
 * What a sentence says that a person in it is: what stands before the name ("Labour leader X", "the mayor, X",
 * "photographers X and Y"), in apposition behind it ("X, 42, a nurse"), or behind "is" ("X, who is the …"). Slices of
 * the document, none with a finite verb in it.
 *
 * @param names All that stand in the sentence.
 */
export function rolesIn({ passage, sentence }: IndexedSentence, person: Span, names: readonly NameThere[]): Span[] {
  const { text } = passage.document;
  const sight: RoleContext = { text, from: sentence.start, to: sentence.end, person, names };
  const found = [rightBefore(sight), ofSeveral(sight), beforeComma(sight), ...apposed(sight), predicated(sight)];
  return found.filter((role) => role !== undefined);
}
