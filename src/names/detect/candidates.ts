import { lexicon } from '../../language/lexicon/lexicon.ts';
import { BODY_WORDS, COMPANY_ENDS, ROLE_NOUNS, THING_STARTS, TITLES } from '../../language/lexicon/lists.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { FIRST_NAMES, SURNAMES_IN_S } from '../gazetteer/first-names.ts';
import { knownName, mayBeginKnown } from '../gazetteer/known.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import { formKey } from '../link/forms.ts';
import { remembered } from '../remembered.ts';
import type { Position, Votes } from './cue.ts';
import type { NamePhrase } from './name-phrases.ts';
import { votesFor } from './votes.ts';
import { isBody, isInUse, PARTS, type Usage, type Word, wordsOf } from './words.ts';

/** A part of a name phrase that may be a name, with the votes for each kind. */
export interface NameCandidate {
  readonly text: string;
  /** Of its form. */
  readonly key: string;
  readonly words: readonly Word[];
  readonly votes: Votes;
  /** "X (Y)": the short form. */
  readonly short?: string | undefined;
}

/** Words in a row of a phrase that may be a name, by their places in it, and what the phrase says of them. */
interface Part extends Omit<Position, 'definite'> {
  readonly from: number;
  readonly to: number;
  readonly key: string;
  /** It is the first of what was split. */
  readonly isFirst: boolean;
}

/** How a phrase is split, wherever it stands. */
interface Split {
  /** Words at its beginning that say where somebody is from. */
  readonly origin: number;
  readonly parts: readonly Part[];
  /** The same after an office, where the phrase may begin with what it is of: "minister of Education Jorvik Tarn". */
  readonly afterOffice: readonly Part[];
}

/** Words that belong to the title after them and are no employer: "Prime Minister", "Home Secretary". */
const ROLE_WORDS = lexicon('names-role-words');
const OFFICES = lexicon('names-last-words-of-offices');
const OFFICE_OF = /\b(?:minister|secretary|governor|mayor|president|director|head) (?:of|for) (?:the )?$/i;
const SHORT_FORM = /^ \((["“]?)(\p{Lu}[\p{L}\p{N}.&-]{1,11})\1["”]?\)/u;
/** How much text before and after a phrase is read for an office and a short form, in UTF-16 code units. Set by hand. */
const LOOK = 20;

/**
 * Splits a name phrase at titles and roles, and weighs each part. "Norvane CEO Dana Kilbride" gives a company and a
 * person; "Under-Secretary of Fisheries for Harbors and Quays Dana Kilbride" a person.
 */
export function candidatesOf(phrase: NamePhrase, sentence: IndexedSentence, usage: Usage): NameCandidate[] {
  const { text } = sentence.passage.document;
  const split = splitOf(text.slice(phrase.words[0]?.start, phrase.words.at(-1)?.end));
  const start = phrase.words[split.origin]?.start ?? 0;
  const isAfterOffice = split.afterOffice.length > 0 && OFFICE_OF.test(text.slice(Math.max(0, start - LOOK), start));
  const definite = phrase.definite && split.origin === 0;
  const parts = isAfterOffice ? split.afterOffice : split.parts;
  return parts
    .filter((part) => !(definite && isOfThing(part, phrase.words)))
    .map(({ from, to, key, isFirst, beforeRole, afterTitle }) => {
      const words = from === 0 && to === phrase.words.length ? phrase.words : phrase.words.slice(from, to);
      const end = words.at(-1)?.end ?? 0;
      const begin = words[0]?.start ?? 0;
      const name = text.slice(begin, end);
      return {
        text: name,
        key,
        words,
        votes: votesFor(words, sentence, usage, { definite: definite && isFirst, beforeRole, afterTitle }),
        short: text.startsWith(' (', end)
          ? shortOf(text.slice(Math.max(0, begin - LOOK), begin), name, text.slice(end, end + LOOK))
          : undefined,
      };
    });
}

/** Titles that are mostly words before a noun. */
const BEFORE_THINGS = /^(?:chief|general|major|principal|private)$/;
/** Whether "the" and a title come before a word that is no name: "the Annual General Meeting", "the Major Projects". */
const isOfThing = ({ from, to, afterTitle }: Part, words: readonly Word[]): boolean => {
  const only = to - from === 1 ? words[from] : undefined;
  return afterTitle && only !== undefined && isInUse(only) && BEFORE_THINGS.test(words[from - 1]?.lower ?? '');
};

/** Phrases come again and again, and how one is split hangs on nothing but itself. */
const splitOf = remembered((text): Split => {
  const all = wordsOf(text, 0);
  const words = knownName(text) ? all : withoutOrigin(all);
  const origin = all.length - words.length;
  const own = ownNameOf(words);
  return {
    origin,
    parts: partsOf(words, text, origin),
    afterOffice: own.length > 0 ? partsOf(own, text, all.length - own.length) : [],
  };
});

/** The parts of some words of a phrase. @param at The place of the first of them in the phrase. */
function partsOf(words: readonly Word[], text: string, at: number): Part[] {
  const part = (from: number, to = words.length, place: Partial<Position> = {}): Part => ({
    from: at + from,
    to: at + to,
    key: formKey(text.slice(words[from]?.start, words[to - 1]?.end)),
    isFirst: from === 0,
    beforeRole: false,
    afterTitle: false,
    ...place,
  });
  if (words[0] && THING_STARTS.has(words[0].lower) && /^\p{Lu}+$/u.test(words[0].text)) return [part(0)];
  const known = knownAhead(words, text);
  if (known > 0) {
    const name = words.findLastIndex((word, i) => i >= known && isTitle(word)) + 1;
    const isRole = name > 0;
    return [
      part(0, known, { beforeRole: isRole }),
      ...(isRole && name < words.length ? [part(name, words.length, { afterTitle: true })] : []),
    ];
  }
  const title = words.findIndex(
    (word, i) =>
      (isTitle(word) || isRole(words, i)) &&
      !isSurname(words, i) &&
      !owns(words, i) &&
      !(i === 0 && opensBody(words, text)),
  );
  if (title < 0 || (title === words.length - 1 && isBody(words) && !isCalling(words.at(-1)))) {
    const speaker = speakerIn(words);
    return speaker < 0 ? [part(0)] : [part(0, speaker), part(speaker)];
  }
  let name = title + 1;
  while (name < words.length && isTitle(words[name] as Word)) name += 1;
  name = officeEnd(words, name);
  if (words[name]?.capital === false) {
    const rest = words.slice(name);
    // "Secretary of X for Y and Z NAME": the name begins at the first first name.
    const first = rest.findIndex((word, i) => i > 0 && FIRST_NAMES.has(word.text) && rest[i + 1]?.capital === true);
    name = first >= 0 ? name + first : words.length - ownNameOf(rest).length;
  }
  let employer = title;
  while (employer > 0 && (ROLE_WORDS.has(words[employer - 1]?.lower ?? '') || words[employer - 1]?.capital === false))
    employer -= 1;
  return [
    ...(isEmployer(words.slice(0, employer)) ? [part(0, employer, { beforeRole: true })] : []),
    ...(name < words.length && !isOffice(words.slice(name)) ? [part(name, words.length, { afterTitle: true })] : []),
  ];
}

/** Whether somebody of a title may work for what comes before it: not for "Assistant Police" of "Assistant Police Chief". */
const isEmployer = (words: readonly Word[]): boolean =>
  words.length > 0 && !words.every(({ lower }) => ROLE_WORDS.has(lower) || lower === 'police');

/** Whether words after a title go on with it: "Chief Commercial Officer", "General Counsel". */
const isOffice = (words: readonly Word[]): boolean =>
  words.every((word) => isInUse(word) && !FIRST_NAMES.has(word.text)) && OFFICES.has(words.at(-1)?.lower ?? '');

/** In words: what goes on with a title. Set by hand. */
const LONGEST_OFFICE = 3;

/** Where an office ends that a title begins and somebody's name may follow: "Chief Commercial Officer Dana Moss". */
function officeEnd(words: readonly Word[], from: number): number {
  for (let to = Math.min(from + LONGEST_OFFICE, words.length - 1); to > from; to--)
    if (isOffice(words.slice(from, to))) return to;
  return from;
}

/** How many words of a known name of several come first, alone or before a role: "Justice Department spokeswoman". */
function knownAhead(words: readonly Word[], text: string): number {
  const [first] = words;
  if (!first || words.length < 2 || !mayBeginKnown(first.text)) return 0;
  for (let count = words.length; count > 1; count--) {
    const [last, next] = [words[count - 1], words[count]];
    if (!last || !knownName(text.slice(first.start, last.end))) continue;
    return next === undefined || isTitle(next) ? count : 0;
  }
  return 0;
}

const isTitle = ({ text, lower }: Word): boolean =>
  text === 'PM' ||
  text === 'Father' ||
  TITLES.has(lower) ||
  isPluralTitle(lower) ||
  /^(?:under-?|vice-|co-|ex-|deputy-)/i.test(text);

/** Whether what somebody does comes first, as before a sentence's first name: "Obstetrician Jill Tarn", "Left-wingers Jill Tarn and …". */
function isRole(words: readonly Word[], i: number): boolean {
  const [first, next, last] = words;
  if (i > 0 || !first || !next || !last || FIRST_NAMES.has(first.text)) return false;
  const isNamed = FIRST_NAMES.has(next.text);
  // "Centers Jill Tarn and …"
  if (isNamed && first.lower.endsWith('s') && !SURNAMES_IN_S.has(first.text) && isPlain([first])) return true;
  // "Foreman Quorvin Tarn", but "Miller Quorvin" and "Miller Quorvin Breweries".
  const isName = isNamed || (isUnknown(next) && words.length === 3 && last.capital && !isOfFirm(last));
  const noun = first.lower.replace(/^.*-/, '');
  return (
    isName && [first.lower, noun, noun.replace(/s$/, ''), noun.replace(/es$/, '')].some((one) => ROLE_NOUNS.has(one))
  );
}

/** Whether a word ends the names of firms, or is the plural of a word, as are the things that they make: "Vell Quarries". */
const isOfFirm = (word: Word): boolean =>
  PARTS.has(word.lower) ||
  COMPANY_ENDS.has(word.lower) ||
  (/[^s]s$/.test(word.lower) && isInUse(word) && !SURNAMES_IN_S.has(word.text));

/** Whether it is a title of several people: "Councillors X and Y". */
const isPluralTitle = (lower: string): boolean =>
  lower.endsWith('s') && TITLES.has(lower.slice(0, -1)) && !WITHIN_NAMES.has(lower.slice(0, -1));

/** What a name is a part of: "Members of". */
const PART_OF = /(\p{Lu})\p{Ll}+ (?:of|for) (?:the )?$/u;

/** The short form Y of "X (Y)": it has two capitals, or is a part of X. "MP" is short for more than "Parliament". */
function shortOf(before: string, name: string, after: string): string | undefined {
  const short = SHORT_FORM.exec(after)?.[2];
  const [, initial] = PART_OF.exec(before) ?? [];
  if (initial !== undefined && !name.startsWith(initial) && short?.startsWith(initial)) return undefined;
  return short !== undefined && (/\p{Lu}.*\p{Lu}/u.test(short) || name.includes(short)) ? short : undefined;
}

/** Titles that names of organisations and people end with, too. */
const WITHIN_NAMES = lexicon('names-titles-within-names');

/** Whether a word is what somebody does, and no part of an organisation's name: "Harbor Department Spokesperson". */
const isCalling = (word: Word | undefined): boolean =>
  word !== undefined && TITLES.has(word.lower) && !WITHIN_NAMES.has(word.lower);

/**
 * Where a person's name begins after the organisation's that they speak for ("Refugee Council Omar Stell"): at a first name, or at an unknown word and one more after a word
 * that ends organisations' names. −1 where there is none.
 */
function speakerIn(words: readonly Word[]): number {
  const named = words.findIndex(({ text }, i) => {
    const [body, name] = [words.slice(0, i), words.slice(i)];
    const isFullName = FIRST_NAMES.has(text) && (name.length === 2 || name.length === 3);
    if (!isFullName || !isAll(name) || body.at(-1)?.capital !== true || isBody(name)) return false;
    return isBody(body) || (body.length > 1 && isPlain(body) && isUnknown(name.at(-1) as Word));
  });
  if (named >= 0 || words.length < 4) return named;
  const [from, head] = [words.length - 2, words[words.length - 3]];
  const isBodysEnd = head !== undefined && (BODY_WORDS.has(head.lower) || COMPANY_ENDS.has(head.lower));
  const [first, surname] = words.slice(from);
  return isBodysEnd && first && surname && isUnknown(first) && surname.capital && !PARTS.has(surname.lower) ? from : -1;
}

/** Whether these are words of the language, or made of such, and no first names: "Islamic Relations", "Left-wingers". */
const isPlain = (words: readonly Word[]): boolean =>
  words.every((word) => !FIRST_NAMES.has(word.text) && isInUse({ ...word, lower: word.lower.replace(/^.*-/, '') }));

const isAll = (words: readonly Word[]): boolean => words.every(({ capital }) => capital);

const isUnknown = (word: Word): boolean =>
  word.capital && !isInUse(word) && !PLACES.has(word.text) && !PARTS.has(word.lower);

/** Whether a title is a surname: "Stephen King". */
const isSurname = (words: readonly Word[], i: number): boolean =>
  i > 0 && i === words.length - 1 && FIRST_NAMES.has(words[i - 1]?.text ?? '') && !isCalling(words[i]);

/** Whether a title owns what follows: "the Sheriff's Department", "the Sheriffs Department". */
function owns(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  if (!word || !next || !PARTS.has(next.lower)) return false;
  return next.start > word.end + 1 || isPluralTitle(word.lower);
}

/** Whether a first title is part of a name: it opens a known name, or only a word of organisations follows: "General Assembly". */
function opensBody(words: readonly Word[], text: string): boolean {
  const [title, next] = words;
  if (!title || !next) return false;
  const isWhole = words.length === 2 || words[2]?.capital === false;
  const isOfTwo = isWhole && WITHIN_NAMES.has(title.lower) && PARTS.has(next.lower);
  return isOfTwo || knownName(text.slice(title.start, next.end)) !== undefined;
}

/** Leaves off where somebody is from, which is no part of the name: "American Dana Kilbride", "US President …". */
function withoutOrigin(words: readonly Word[]): readonly Word[] {
  let from = 0;
  while (
    from < words.length - 1 &&
    (LED_BY.test(words[from]?.text ?? '') ||
      (isOrigin(words[from]) && !isBody(words.slice(from)) && !isFullName(words.slice(from))))
  )
    from += 1;
  return words.slice(from);
}

/** "Christian Quorvin": a first name that is a people's or a religion's, too, and a surname. */
const isFullName = ([first, surname, ...more]: readonly Word[]): boolean =>
  first !== undefined &&
  FIRST_NAMES.has(first.text) &&
  surname !== undefined &&
  isUnknown(surname) &&
  more.length === 0;

/** The end of a word for who runs an organisation, which is no part of its name: "Norvane-run Health Ministry". */
const LED_BY = /-(?:run|led|backed|based|owned|controlled|born)$/;

const isOrigin = (word: Word | undefined): boolean =>
  word !== undefined && (DEMONYMS.has(word.text) || /^U\.?S\.?$/.test(word.text));

/** The last two words of more, where they are no words of the language. */
function ownNameOf(words: readonly Word[]): readonly Word[] {
  const last = words.slice(-2);
  return words.length > 2 && last.every((word) => word.capital && !isInUse(word)) ? last : [];
}
