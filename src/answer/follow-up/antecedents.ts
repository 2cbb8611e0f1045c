import type { Corpus } from '../../corpus/corpus.ts';
import type { CitedExcerpt } from '../../corpus/types.ts';
import { BODY_NOUNS } from '../../language/lexicon/lists.ts';
import type { Name, NameKind } from '../../names/types.ts';
import { identityIn, onlyOf } from './asked-for.ts';
import type { LastTurn } from './carried.ts';
import { isWho } from './forms.ts';
import { genderOf } from './gender.ts';
import { isPerson, type Sort } from './pointers.ts';
import { isSameName } from './same-name.ts';
import { type Subject, subjectsIn } from './subjects.ts';

const ORGANISATION: readonly NameKind[] = ['company', 'public body'];
const FITS: Readonly<Record<Sort, readonly NameKind[]>> = {
  he: ['person'],
  she: ['person'],
  person: ['person'],
  organisation: ORGANISATION,
  it: ORGANISATION,
  they: ORGANISATION,
  ones: [],
  that: [],
};
/** What is counted: "jobs" in "how many jobs". */
const COUNTED = /\bhow many (\p{L}+s)\b/iu;
/** UTF-16 code units from a sentence that says "he" back to the name. Set by hand. */
const NEAR = 600;

/**
 * What a pointer surely stands for: a name or a noun phrase of the last question, or of the sentence that answered it. Nothing
 * where none fits, or more than one does: the whole question is carried then.
 */
export function antecedentOf(sort: Sort, { question, answer }: LastTurn, corpus: Corpus): string | undefined {
  const identity = identityIn(question, corpus);
  if (identity && isOfIdentity(identity.name, sort, corpus)) return identity.text;
  const subjects = subjectsIn(question, corpus);
  const cited = answer.excerpts[0];
  const answering = cited ? namesIn(cited, sort, subjects, corpus) : [];
  const told = (): string | undefined => cited && onlyOf(answering, question, cited.excerpt, corpus)?.name;
  const things = subjects.filter((one) => one.thing && fits(one, sort) && !one.isPlaced);
  const named = subjects.flatMap(({ name }) => (name && FITS[sort].includes(name.kind) ? [name] : []));
  switch (sort) {
    case 'he':
    case 'she':
    case 'person': {
      const [person] = things.filter((one) => !one.isName || isCalled(one.text, sort, corpus));
      // Who is asked for is meant, and nobody whom the question names.
      if (isWho(question)) {
        const isRole = person && !person.isName && /^\s*who(?:['’]?s| is| was) /i.test(question);
        return told() ?? (isRole && named.length === 0 && answering.length === 0 ? person.text : undefined);
      }
      const asked = theOneOf(sort, named);
      if (asked || named.some((name) => genderOf(name) === undefined || genderOf(name) === sort)) return asked?.name;
      return person?.text ?? told() ?? (cited && sort !== 'person' ? onlyBefore(cited, sort, corpus) : undefined);
    }
    case 'organisation':
      if (isWho(question)) return told();
      return named.length > 1 ? undefined : (named[0]?.name ?? told());
    case 'it':
      if (/^\s*(?:which|what)\b/i.test(question) && isWho(question)) return told();
      return isWho(question)
        ? (things.find(({ isName }) => !isName)?.text ?? told())
        : firstOf(subjects, sort, question);
    case 'they':
      if (isWho(question) && !things.some(({ isPlural }) => isPlural)) return told();
      return firstOf(subjects, sort, question);
    case 'ones':
      return COUNTED.exec(question)?.[1] ?? things.findLast(({ isPlural }) => isPlural)?.head;
    case 'that':
      return undefined;
  }
}

/** Whether a pronoun may stand for whom "who is X?" asks of. */
function isOfIdentity(name: Name | undefined, sort: Sort, corpus: Corpus): boolean {
  if (sort === 'ones' || sort === 'that') return false;
  if (!name) return sort !== 'organisation' && sort !== 'person';
  // "Jago" may be said to be "he" where "Jago Pellow" is not.
  const first = name.name.split(' ', 1)[0];
  const alsoCalled = corpus.names.names.filter((one) => one.name === first);
  return [name, ...alsoCalled].every((one) => FITS[sort].includes(one.kind) && !contradicts(one, sort));
}

/** Names of what answered that fit, and that the question does not have. */
function namesIn({ excerpt }: CitedExcerpt, sort: Sort, subjects: readonly Subject[], { names }: Corpus): Name[] {
  const asked = subjects.flatMap((one) => one.names);
  const found = names.mentionsIn(excerpt.text).map(({ name }) => name);
  return [...new Set(found)].filter(
    (name) => FITS[sort].includes(name.kind) && !contradicts(name, sort) && !asked.some((one) => isSameName(one, name)),
  );
}

/** Whether the stories call somebody "she" whom a question calls "he". */
function contradicts(name: Name, sort: Sort): boolean {
  const gender = genderOf(name);
  return (sort === 'he' || sort === 'she') && gender !== undefined && gender !== sort;
}

/** Whether a name that several may have, "Lund", can be of one who is called so. */
function isCalled(text: string, sort: Sort, { names }: Corpus): boolean {
  const known = names.names.filter(({ kind, name }) => kind === 'person' && name.split(' ').includes(text));
  return known.length === 0 || known.some((name) => !contradicts(name, sort));
}

/** The one whom the stories call so; else the one of whom they say neither. */
function theOneOf(sort: Sort, names: readonly Name[]): Name | undefined {
  const known = names.filter((name) => genderOf(name) === sort);
  const [one, ...others] = known.length > 0 ? known : names.filter((name) => !contradicts(name, sort));
  return others.length === 0 ? one : undefined;
}

/** Of "what did GM say about the plant?" either may be meant. */
const ABOUT = /\b(?:says?|said|thinks?|tells?|told|knows?|claims?|promised?) (?:\S+ )?(?:about|of) /i;

/** What a question speaks of first, of what fits; nothing where it tells what another thing is said to be. */
function firstOf(subjects: readonly Subject[], sort: Sort, question: string): string | undefined {
  const [first, second] = subjects.filter(
    (one) => !one.isPlaced && (one.name ? FITS[sort].includes(one.name.kind) : fits(one, sort)),
  );
  if (second && ABOUT.test(question)) return undefined;
  return first?.name?.name ?? first?.text;
}

/** The only one whom the stories call so near before a sentence that says "he" of somebody and names nobody. */
function onlyBefore({ excerpt, citation }: CitedExcerpt, sort: 'he' | 'she', { names }: Corpus): string | undefined {
  const { document, start, text } = excerpt;
  if (!SAYS[sort].test(text) || names.mentionsIn(text).some(({ name }) => name.kind === 'person')) return undefined;
  const near = names
    .in(citation.story)
    .filter(
      (name) =>
        name.kind === 'person' &&
        genderOf(name) === sort &&
        name.mentions.some((one) => one.document === document && one.end <= start && one.start > start - NEAR),
    );
  return near.length === 1 ? near[0]?.name : undefined;
}
const SAYS = { he: /\b(?:he|his|him)\b/i, she: /\b(?:she|her|hers)\b/i };

/** "The mayor of Brinewell" is of a mayor. */
const HEAD_OF = /^(?:the|an?) (?:[\p{L}-]+ ){0,3}?(?<head>[\p{L}-]+) (?:of|for) /u;

function fits({ text, head, isPlural, isName }: Subject, sort: Sort): boolean {
  const main = HEAD_OF.exec(text)?.groups?.['head'] ?? head;
  if (sort === 'he' || sort === 'she' || sort === 'person')
    return !isPlural && (isPerson(main) || (isName && !/^(?:the|an?) /i.test(text)));
  if (sort === 'it') return !isPlural && !isPerson(main);
  return sort === 'ones' || (sort === 'they' && (isPlural || BODY_NOUNS.has(main)));
}
