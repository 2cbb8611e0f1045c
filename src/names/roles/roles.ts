import type { Span } from '../../language/span.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { apposed, predicated } from './after-name.ts';
import { beforeComma, ofSeveral, rightBefore, turned } from './before-name.ts';
import type { NameThere, RoleContext, Several } from './role-context.ts';

/**
 * What a sentence says that a person in it is: before the name ("Labour leader X", "the mayor, X", "photographers X and
 * Y"), in apposition after it ("X, 42, a nurse"), or after "is" ("X, who is the …"). Slices of the document, none with a
 * finite verb in it.
 *
 * @param names The names that the sentence mentions near the person.
 * @param several What was read of the sentence for others in it.
 */
export function rolesIn(
  { passage, sentence }: IndexedSentence,
  person: Span,
  names: readonly NameThere[],
  several: Several,
): Span[] {
  const { text } = passage.document;
  const context: RoleContext = { text, from: sentence.start, to: sentence.end, person, names, several };
  const found = [
    rightBefore(context),
    ofSeveral(context),
    beforeComma(context),
    turned(context),
    ...apposed(context),
    predicated(context),
  ];
  return found.filter((role) => role !== undefined);
}
