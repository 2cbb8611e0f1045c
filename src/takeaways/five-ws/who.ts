import { personsIn } from '../../answer/answering-words/persons.ts';
import { lexicon } from '../../language/lexicon/lexicon.ts';
import { BODY_NOUNS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { fold } from '../../language/tokens.ts';
import { DEMONYMS, PLACES } from '../../names/gazetteer/places.ts';
import { areRoles, isRole } from '../../names/roles/role-nouns.ts';
import { isAside } from './clauses.ts';
import type { News, NewsSentence } from './news.ts';
import type { Told } from './told.ts';

/** Nouns for people and bodies that say who, without a name. */
const SOMEBODY = new Set([
  ...lexicon('answer-people'),
  ...lexicon('answer-counted-people'),
  ...lexicon('answer-bodies'),
]);

/** "The suspect was named as Mara Lind." */
const IDENTIFIED = /\b(?:named|identified) as\b/iu;
/** How far after these words a name stands, in UTF-16 code units, and how far down such a sentence is looked for. Set by hand. */
const NEAR = 60;
const FURTHEST = 12;

/** Who the news is of: the lead, if it says who; if it names nobody, a sentence that says who it was. */
export function whoOf({ lead, after }: News): Told | undefined {
  const isNamed = lead.names.some(({ name }) => name.kind === 'person');
  const identified = isNamed ? undefined : after.find((one) => one.place <= FURTHEST && identifies(one));
  if (identified) return { sentence: identified };
  const main = mainActor(lead);
  if (main) return { sentence: lead, words: main };
  return lead.names.length > 0 || namesSomebody(lead.text) ? { sentence: lead } : undefined;
}

/** Further on a body that does something is hardly what the news is of. In UTF-16 code units, set by hand. */
const BEGINNING = 40;
/** A name with its titles, and nothing of the sentence around it. */
const NAME_ALONE =
  /^(?!(?:At|By|For|From|In|Neither|No|Nor|Not|On|The)\b)\p{Lu}[^ ]*(?: (?:\p{Lu}[^ ]*|of|the|and|de|van|von|bin|&))*$/u;

/** The words for whoever does what a sentence tells, where they are a name. */
function mainActor({ text, names }: NewsSentence): Span | undefined {
  const found = personsIn({ text }, names).find(
    (person) => /^(?:subject|passive|agent)$/.test(person.part) && !isAside(text, person, 'that'),
  );
  if (!found || !NAME_ALONE.test(text.slice(found.start, found.end))) return undefined;
  const isPerson = names.some(
    ({ name, start, end }) => name.kind === 'person' && start >= found.start && end <= found.end,
  );
  return isPerson || found.start < BEGINNING ? { start: found.start, end: found.end } : undefined;
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
  const isPerson = (word: string): boolean =>
    isRole(word) || areRoles(word) || BODY_NOUNS.has(word) || SOMEBODY.has(word);
  const [first = '', second = ''] = words.map((word) => word.replace(/['’]s$/, ''));
  return (
    PLACES.has(first) ||
    PLACES.has(`${first} ${second}`) ||
    words.some((word) => DEMONYMS.has(word) || isPerson(fold(word)) || isPerson(fold(word).replace(/s$/, '')))
  );
}
