import { MONTHS, WEEKDAYS } from '../calendar.ts';
import { lexicon } from './lexicon.ts';

const union = (...lists: readonly Iterable<string>[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => [...list]));

/** Courtesy before a name, which says nothing of who that is: "mr". */
export const COURTESY = lexicon('courtesy-titles');

/** What is set before a person's name and left off the name: courtesy, ranks, offices and callings. Folded. */
export const TITLES = union(COURTESY, lexicon('titles'), lexicon('callings'));

/** What somebody is or does, in lower case before or after a name. */
export const PERSON_NOUNS = union(lexicon('callings'), lexicon('person-nouns'));

/** Every noun for what somebody does: offices, callings, and what one is by what one did. Singular, folded. */
export const ROLE_NOUNS = without(
  union(TITLES, PERSON_NOUNS, lexicon('role-nouns')),
  union(COURTESY, lexicon('not-roles')),
);

/** Words before the noun of a role that belong to it though they are also verbs or other nouns: "acting", "staff". */
export const ROLE_MODIFIERS = lexicon('role-modifiers');

/** Words with a capital that name no person, company or body, as they are written. */
export const NO_NAMES = union(lexicon('not-names'), MONTHS, WEEKDAYS);

/** Short forms in capitals that name no organisation. */
export const ACRONYMS = lexicon('acronyms');

/** Words that have a capital because they open a sentence or a headline. Folded. */
export const OPENERS = union(lexicon('sentence-openers'), lexicon('capitalised-openers'));

/** Words that a company's name ends with. */
export const COMPANY_ENDS = lexicon('company-ends');

/** Words that a public body's name begins or ends with. */
export const BODY_WORDS = lexicon('public-body-words');

/** Words anywhere in the names of organisations. */
export const BODY_PARTS = lexicon('body-name-words');

/** What a company or an organisation is, in lower case before or after its name. */
export const BODY_NOUNS = lexicon('body-nouns');

/** Last words of the names of things, places and events. */
export const THING_ENDS = lexicon('thing-ends');

/** First words of the names of things and places: "Lake Erie". */
export const THING_STARTS = lexicon('thing-starts');

/** What a place is, in lower case before or after its name. */
export const PLACE_NOUNS = lexicon('place-nouns');

/** Verbs that only persons do, after a name. */
export const PERSON_VERBS = lexicon('person-verbs');

/** What belongs to a person, after a name and "'s". */
export const KIN = lexicon('belongings');

/** Common words that are also names: in a question they are the name only with a capital. */
export const WORDS_AND_NAMES = lexicon('words-and-names');

function without(list: ReadonlySet<string>, left: Iterable<string>): ReadonlySet<string> {
  const leave = new Set(left);
  return new Set([...list].filter((entry) => !leave.has(entry)));
}
