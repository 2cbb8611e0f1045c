import { lexicon } from '../../language/lexicon/lexicon.ts';
import { BODY_WORDS, COMPANY_ENDS, TITLES } from '../../language/lexicon/lists.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { FIRST_NAMES } from '../gazetteer/first-names.ts';
import { knownName, mayBeginKnown } from '../gazetteer/known.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import type { Position, Votes } from './cue.ts';
import type { NamePhrase } from './name-phrases.ts';
import { votesFor } from './votes.ts';
import { isBody, isInUse, PARTS, type Usage, type Word } from './words.ts';

/** A part of a name phrase that may be a name, with the votes for each kind. */
export interface NameCandidate {
  readonly text: string;
  readonly words: readonly Word[];
  readonly votes: Votes;
  /** "X (Y)": the short form. */
  readonly short?: string | undefined;
}

/** Words that belong to the title after them and are no employer: "Prime Minister", "Home Secretary". */
const ROLE_WORDS = lexicon('names-role-words');
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
  let words = withoutOrigin(phrase.words);
  const definite = phrase.definite && words.length === phrase.words.length;
  // After an office the phrase may begin with what it is of: "minister of Education Jorvik Tarn".
  const start = words[0]?.start ?? 0;
  if (OFFICE_OF.test(text.slice(Math.max(0, start - LOOK), start)) && ownNameOf(words).length > 0)
    words = ownNameOf(words);
  const opener = words[0];
  const weighed = (some: readonly Word[], at: Partial<Position> = {}): NameCandidate => {
    const place = { definite: definite && some[0] === opener, beforeRole: false, afterTitle: false, ...at };
    const end = some.at(-1)?.end ?? 0;
    return {
      text: text.slice(some[0]?.start, end),
      words: some,
      votes: votesFor(some, sentence, usage, place),
      short: shortOf(text.slice(some[0]?.start, end), text.slice(end, end + LOOK)),
    };
  };
  const known = knownAhead(words, text);
  if (known > 0) {
    const rest = words.slice(known);
    const name = rest.slice(rest.findLastIndex(isTitle) + 1);
    const isRole = name.length < rest.length;
    return [
      weighed(words.slice(0, known), { beforeRole: isRole }),
      ...(isRole && name.length > 0 ? [weighed(name, { afterTitle: true })] : []),
    ];
  }
  const title = words.findIndex(
    (word, i) => isTitle(word) && !isSurname(words, i) && !owns(words, i) && !(i === 0 && opensBody(words, text)),
  );
  if (title < 0 || (title === words.length - 1 && isBody(words) && !isCalling(words.at(-1))))
    return parts(words).map((some) => weighed(some));
  let last = title;
  while (last + 1 < words.length && isTitle(words[last + 1] as Word)) last += 1;
  let rest: readonly Word[] = words.slice(last + 1);
  if (rest[0] && !rest[0].capital) {
    // "Secretary of X for Y and Z NAME": the name begins at the first first name.
    const name = rest.findIndex((word, i) => i > 0 && FIRST_NAMES.has(word.text) && rest[i + 1]?.capital === true);
    rest = name >= 0 ? rest.slice(name) : ownNameOf(rest);
  }
  const found: NameCandidate[] = [];
  let employer = title;
  while (employer > 0 && (ROLE_WORDS.has(words[employer - 1]?.lower ?? '') || words[employer - 1]?.capital === false))
    employer -= 1;
  if (employer > 0) found.push(weighed(words.slice(0, employer), { beforeRole: true }));
  if (rest.length > 0) found.push(weighed(rest, { afterTitle: true }));
  return found;
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
  TITLES.has(lower) || isPluralTitle(lower) || /^(?:under-?|vice-|co-|ex-|deputy-)/i.test(text);

/** Whether it is a title of several people: "Councillors X and Y". */
const isPluralTitle = (lower: string): boolean =>
  lower.endsWith('s') && TITLES.has(lower.slice(0, -1)) && !WITHIN_NAMES.has(lower.slice(0, -1));

/** The short form Y of "X (Y)": it has two capitals, or is a part of X. */
function shortOf(name: string, after: string): string | undefined {
  const short = SHORT_FORM.exec(after)?.[2];
  return short !== undefined && (/\p{Lu}.*\p{Lu}/u.test(short) || name.includes(short)) ? short : undefined;
}

/** Titles that names of organisations and people end with, too. */
const WITHIN_NAMES = lexicon('names-titles-within-names');

/** Whether a word is what somebody does, and no part of an organisation's name: "Harbor Department Spokesperson". */
const isCalling = (word: Word | undefined): boolean =>
  word !== undefined && TITLES.has(word.lower) && !WITHIN_NAMES.has(word.lower);

/** Splits an organisation from who speaks for it: "Refugee Council Omar Stell". */
function parts(words: readonly Word[]): (readonly Word[])[] {
  const from = speakerIn(words);
  return from < 0 ? [words] : [words.slice(0, from), words.slice(from)];
}

/**
 * Where a person's name begins after an organisation's: at a first name, or at an unknown word and one more after a word
 * that ends organisations' names. −1 where there is none.
 */
function speakerIn(words: readonly Word[]): number {
  const named = words.findIndex(({ text }, i) => {
    const [body, name] = [words.slice(0, i), words.slice(i)];
    const isFullName = FIRST_NAMES.has(text) && (name.length === 2 || name.length === 3);
    return isFullName && isAll(name) && body.at(-1)?.capital === true && isBody(body) && !isBody(name);
  });
  if (named >= 0 || words.length < 4) return named;
  const [from, head] = [words.length - 2, words[words.length - 3]];
  const isBodysEnd = head !== undefined && (BODY_WORDS.has(head.lower) || COMPANY_ENDS.has(head.lower));
  const [first, surname] = words.slice(from);
  return isBodysEnd && first && surname && isUnknown(first) && surname.capital && !PARTS.has(surname.lower) ? from : -1;
}

const isAll = (words: readonly Word[]): boolean => words.every(({ capital }) => capital);

const isUnknown = (word: Word): boolean =>
  word.capital && !isInUse(word) && !PLACES.has(word.text) && !PARTS.has(word.lower);

/** Whether a title is a surname: "Stephen King". */
const isSurname = (words: readonly Word[], i: number): boolean =>
  i > 0 && i === words.length - 1 && FIRST_NAMES.has(words[i - 1]?.text ?? '') && !isCalling(words[i]);

/** Whether a title owns what follows: "the Sheriff's Department". */
function owns(words: readonly Word[], i: number): boolean {
  const [word, next] = [words[i], words[i + 1]];
  return word !== undefined && next !== undefined && next.start > word.end + 1 && PARTS.has(next.lower);
}

/** Whether a first title is part of a name: it opens a known name, or only a word of organisations follows: "General Assembly". */
function opensBody(words: readonly Word[], text: string): boolean {
  const [title, next] = words;
  if (!title || !next) return false;
  const isOfTwo = words.length === 2 && WITHIN_NAMES.has(title.lower) && PARTS.has(next.lower);
  return isOfTwo || knownName(text.slice(title.start, next.end)) !== undefined;
}

/** Leaves off where somebody is from, which is no part of the name: "American Dana Kilbride", "US President …". */
function withoutOrigin(words: readonly Word[]): readonly Word[] {
  let from = 0;
  while (
    from < words.length - 1 &&
    (LED_BY.test(words[from]?.text ?? '') || (isOrigin(words[from]) && !isBody(words.slice(from))))
  )
    from += 1;
  return words.slice(from);
}

/** The end of a word for who runs an organisation, which is no part of its name: "Norvane-run Health Ministry". */
const LED_BY = /-(?:run|led|backed|based|owned|controlled|born)$/;

const isOrigin = (word: Word | undefined): boolean =>
  word !== undefined && (DEMONYMS.has(word.text) || /^U\.?S\.?$/.test(word.text));

/** The last two words of more, where they are no words of the language. */
function ownNameOf(words: readonly Word[]): readonly Word[] {
  const last = words.slice(-2);
  return words.length > 2 && last.every((word) => word.capital && !isInUse(word)) ? last : [];
}
