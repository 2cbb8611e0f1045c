import type { Corpus } from '../../corpus/corpus.ts';
import type { Span } from '../../language/span.ts';
import { contentTerms, fold, stemOf } from '../../language/tokens.ts';
import type { Story } from '../../library/types.ts';
import { belongsToOffice } from '../../names/roles/role-nouns.ts';
import type { Name, Role } from '../../names/types.ts';
import { type Described, isSurer } from '../../profile/described.ts';
import { whoseRole } from '../../profile/whose-role.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import type { HolderAsked, Subject } from './asked.ts';

/** Another time's or another rank's holder than the one that is asked after. */
const OTHER = /\b(?:former|ex|late|then|deputy|vice|assistant|acting|interim|retired|incoming|outgoing|shadow)\b/giu;

/** What tells of a sentence whether it says who holds an office, and the place there of who does. */
export function holderTeller(
  office: HolderAsked,
  corpus: Corpus,
  asked: string,
  story: Story | undefined,
): (indexed: IndexedSentence) => Described | undefined {
  // "The mayor", where a story has two.
  const isOneOfSeveral = office.of.terms.length === 0 && holdersOf(office, corpus, story) > 1;
  return (indexed) => holderIn(office, indexed, corpus, asked, isOneOfSeveral);
}

/** How many people have such an office in a story. */
function holdersOf({ heads }: HolderAsked, { names }: Corpus, story: Story | undefined): number {
  const holds = (role: Role): boolean => (!story || role.sentence.passage.story === story) && isHead(role, heads);
  return names.in(story).filter((name) => name.kind === 'person' && name.roles.some(holds)).length;
}

const isHead = (role: Role, heads: ReadonlySet<string>): boolean =>
  (textOf(role).match(/[\p{L}-]+/gu) ?? []).some((word) => heads.has(stemOf(fold(word))));

function holderIn(
  { heads, isByDeed, of }: HolderAsked,
  indexed: IndexedSentence,
  corpus: Corpus,
  asked: string,
  isOneOfSeveral: boolean,
): Described | undefined {
  let best: Described | undefined;
  for (const { name, start, end } of corpus.names.inSentence(indexed)) {
    if (name.kind !== 'person' || isTitleOnly(name) || of.phrases.some((phrase) => phrase.name === name)) continue;
    for (const role of rolesAt(name, indexed, start, end)) {
      if (!isHead(role, heads) || (isByDeed && isOfPart(textOf(role), of))) continue;
      const isOther = (textOf(role).match(OTHER) ?? []).some(
        (word) => !asked.toLowerCase().includes(word.toLowerCase()),
      );
      const isOwned = isOfThat(textOf(role), of);
      const share = isOther ? 0 : shareOf(of, [indexed], corpus);
      const beside = isOther ? 0 : shareWithin(around(role, { start, end }), of, indexed, corpus);
      const isNear =
        isOwned ||
        (!isOfOther(textOf(role), of, indexed, corpus) &&
          (share >= HALF || (share > 0 && shareOf(of, [...before(indexed), indexed], corpus) === 1)));
      const isSure = beside === 1 || (share === 1 && isItsOwn(role, of, indexed, corpus));
      const how = isSure && !isOneOfSeveral ? 'surely' : isNear ? 'likely' : 'hardly';
      const said: Described = { how, said: { start, end } };
      if (isSurer(said, best)) best = said;
    }
  }
  return best;
}

/** What may stand before the noun for one who is at the head of all: "acting managing director". */
const OF_ALL =
  /^(?:the|an?|its|his|her|their|new|current|co-?|chief|executive|general|managing|founding|acting|interim|chief-executive|longtime)$/i;

/** "The finance chief" and "chief legal officer" are at the head of a part. */
function isOfPart(role: string, { terms, phrases }: Subject): boolean {
  const phrase = role.replace(/^.*['’]s? /u, '').split(/ (?:of|for|at|in|and|since) /)[0] ?? '';
  const words = phrase.split(/\s+/);
  const own = phrases.flatMap(({ name }) => (name ? [name.name, ...name.aliases] : [])).join(' ');
  const isPlain = (word: string): boolean =>
    OF_ALL.test(word) || terms.includes(stemOf(fold(word))) || own.includes(word) || belongsToOffice(word);
  if (/officer$/i.test(phrase)) return !/\bexecutive officer$/i.test(phrase);
  return !words.slice(0, -1).every((word) => isPlain(word) || /^\p{Lu}/u.test(word));
}

/** "Executive Officer", where that is taken for a name. */
const isTitleOnly = ({ name }: Name): boolean => name.split(' ').every((word) => belongsToOffice(word));

/** "The center's director", of the Kennedy Space Center. */
function isOfThat(role: string, { terms }: Subject): boolean {
  const owner = /^the (\p{L}+)['’]s? /iu.exec(role)?.[1];
  return owner !== undefined && stemOf(fold(owner)) === terms.at(-1);
}

/** "Said its chief executive X", where the sentence names no other body. */
function isItsOwn(role: Role, of: Subject, indexed: IndexedSentence, corpus: Corpus): boolean {
  const { text } = role.document;
  const before = text.slice(Math.max(indexed.sentence.start, role.start - 'its '.length), role.end);
  const lead = { start: indexed.sentence.start, end: role.start };
  const bodies = corpus.names.inSentence(indexed).filter(({ name }) => name.kind !== 'person');
  return (
    /^(?:its |.{0,4}\bits )/iu.test(before) &&
    shareWithin(lead, of, indexed, corpus) === 1 &&
    bodies.every(({ name }) => of.phrases.some((phrase) => phrase.name === name))
  );
}

/** "The Croatian president", where that of another country is asked after. */
function isOfOther(role: string, { terms, phrases }: Subject, indexed: IndexedSentence, { names }: Corpus): boolean {
  const own = phrases.flatMap(({ name }) => (name ? [name.name, ...name.aliases] : [])).join(' ');
  const there = names.inSentence(indexed).some(({ name }) => phrases.some((phrase) => phrase.name === name));
  return (role.match(/\p{Lu}[\p{L}-]*/gu) ?? []).some(
    (word) => !belongsToOffice(word) && !terms.includes(stemOf(fold(word))) && !(there && own.includes(word)),
  );
}

/** Sentences that may have said of what the office is, at most. Set by hand. */
const MOST_BEFORE = 3;
const before = ({ passage, position }: IndexedSentence): readonly IndexedSentence[] =>
  passage.sentences.slice(Math.max(0, position - MOST_BEFORE), position);

/** Share of what a question says of an office that a sentence must have. Set by hand. */
const HALF = 0.5;

/** The roles that a sentence gives a name at one of its mentions. */
function rolesAt(name: Name, indexed: IndexedSentence, start: number, end: number): Role[] {
  const here = name.mentions.filter((mention) => mention.sentence === indexed);
  return name.roles.filter(
    (role) =>
      role.sentence === indexed &&
      (here.length < 2 || Math.min(Math.abs(role.start - end), Math.abs(start - role.end)) < NEAR),
  );
}

/** UTF-16 code units between a name and its role, at most. Set by hand. */
const NEAR = 60;

const textOf = ({ document, start, end }: Role): string => document.text.slice(start, end);

/** A role and its name, with whose the role is where that is right beside them. */
function around({ document: { text }, sentence: { sentence }, ...role }: Role, person: Span): Span {
  const [start, end] = [Math.min(role.start, person.start), Math.max(role.end, person.end)];
  const { owned, body } = whoseRole(text, sentence, role, person);
  return { start: Math.min(start, owned.start), end: body?.end ?? end };
}

/** The share of what a question says of an office that a part of a sentence has: 1 where it says nothing. */
function shareWithin(part: Span, of: Subject, indexed: IndexedSentence, { index, names }: Corpus): number {
  if (of.terms.length === 0) return 1;
  const here = new Set(contentTerms(indexed.passage.document.text.slice(part.start, part.end)));
  const mentioned = names.inSentence(indexed).filter(({ start, end }) => start < part.end && part.start < end);
  const named = new Set(
    of.phrases.flatMap(({ name, keys }) => (mentioned.some((mention) => mention.name === name) ? keys : [])),
  );
  const isThere = (term: string): boolean =>
    named.has(term) || [term, ...index.family(term)].some((one) => here.has(one));
  return of.terms.filter(isThere).length / of.terms.length;
}

/** The share of what a question says of an office or a thing that sentences have: 1 where it says nothing. */
export function shareOf(
  { terms, phrases }: Subject,
  sentences: readonly IndexedSentence[],
  { index, names }: Corpus,
): number {
  if (terms.length === 0) return 1;
  const named = new Set(
    phrases.flatMap(({ name, keys }) =>
      name && sentences.some((sentence) => names.mentions(sentence, name)) ? keys : [],
    ),
  );
  const isThere = (term: string): boolean =>
    named.has(term) || [term, ...index.family(term)].some((one) => sentences.some(({ terms }) => terms.has(one)));
  return terms.filter(isThere).length / terms.length;
}
