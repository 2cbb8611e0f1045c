import { personsIn } from '../../answer/answering-words/persons.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { BODY_NOUNS } from '../../language/lexicon/lists.ts';
import { fold } from '../../language/tokens.ts';
import { DEMONYMS, PLACES } from '../../names/gazetteer/places.ts';
import { areRoles, isRole } from '../../names/roles/role-nouns.ts';
import type { News, NewsSentence } from './news.ts';
import type { Told } from './told.ts';

/** Nouns for people and bodies that say who, without a name. */
const SOMEBODY = new Set([...lexicon('answer-people'), ...lexicon('answer-counted-people'), ...lexicon('answer-bodies')]);

/** "The suspect was named as Mara Lind." */
const IDENTIFIED = /\b(?:named|identified) as\b/iu;
/** How far after these words a name stands, in UTF-16 code units, and how far down such a sentence is looked for. Set by hand. */
const NEAR = 60;
const FURTHEST = 12;

/** Who the news is of: the lead, if it says who; if it names nobody, a sentence that says who it was. */
export function whoOf({ lead, after }: News): Told | undefined {
  const main = personsIn(lead, lead.names).find(({ part }) => part !== 'other' && part !== 'complement');
  const isNamed = lead.names.some(({ name }) => name.kind === 'person');
  const identified = isNamed ? undefined : after.find((one) => one.place <= FURTHEST && identifies(one));
  if (identified) return { sentence: identified };
  if (main) return { sentence: lead, words: { start: main.start, end: main.end } };
  return lead.names.length > 0 || namesSomebody(lead.text) ? { sentence: lead } : undefined;
}

function identifies({ text, names }: NewsSentence): boolean {
  const end = IDENTIFIED.exec(text)?.index;
  return (
    end !== undefined && names.some(({ name, start }) => name.kind === 'person' && start > end && start < end + NEAR)
  );
}

/** Whether a sentence speaks of people or bodies, or begins with a country, which does what its government does. */
function namesSomebody(text: string): boolean {
  const words = text.match(/[\p{L}'’-]+/gu) ?? [];
  const isPerson = (word: string): boolean => isRole(word) || areRoles(word) || BODY_NOUNS.has(word) || SOMEBODY.has(word);
  const [first = ''] = words;
  return (
    PLACES.has(first.replace(/['’]s$/, '')) ||
    words.some((word) => DEMONYMS.has(word) || isPerson(fold(word)) || isPerson(fold(word).replace(/s$/, '')))
  );
}
