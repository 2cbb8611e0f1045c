import { MONTHS, WEEKDAY } from '../../language/calendar.ts';
import { BODY_WORDS, COMPANY_ENDS, NO_NAMES, THING_ENDS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { STOP_WORDS } from '../../language/stop-words.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import type { NameIndex } from '../../names/name-index.ts';
import {
  isFirstName,
  isNamePart,
  isPeople,
  isPlaceName,
  isSurelyName,
  knownKind,
  type TypedPhrase,
  type TypedWord,
  typedMentions,
  typedPhrases,
} from '../../names/typed-text.ts';
import type { Name, NameKind } from '../../names/types.ts';

/** A name as a text writes it, without "the" and its possessive. */
export interface Named {
  /** Offset into the text, in UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  /** Names of one sort may be in the place of each other; `other` where its letters do not show its sort. */
  readonly sort: NameKind | 'day' | 'month' | 'place' | 'thing' | 'other';
  /** The name of the stories that it is a form of. */
  readonly name?: Name;
  /** "Erel’s": it says less of itself than of what follows. */
  readonly isPossessive: boolean;
}

const DAY = new RegExp(`^(?:${WEEKDAY})s?\\b`);
const MONTH_NAME = new RegExp(`^(?:${MONTHS.join('|')})$`);
const OFFICE = /(?:secretary|minister|director|president|chief|chancellor|governor|mayor|speaker|chair|chairman|head)$/;
const POSSESSIVE = /^['’]s?(?![\p{L}\p{N}])/u;
/** Precedes a word that has its capital for its own sake, not for opening a sentence or a quotation. */
const INSIDE = /[\p{L}\p{N},;)”"'’] $/u;
/**
 * From more words than this on, a sentence with a capital on each but the smallest is a headline: they mark no names.
 */
const HEADLINE_WORDS = 4;

/**
 * The names of a sentence in order: those of the stories in any case, others by their capitals. One that the stories do
 * not have is not found in lower case, alone at the beginning, or in a script without capitals.
 */
export function namedIn(sentence: string, names: NameIndex): readonly Named[] {
  const mentions = typedMentions(sentence, names);
  const known = mentions.map(
    ({ name, start, end }): Named => ({ ...spelt(sentence, start, end), sort: name.kind, name }),
  );
  if (isHeadline(sentence)) return known;
  const others = typedPhrases(sentence)
    .flatMap((run) => piecesOf(run, mentions))
    .flatMap((words): Named[] => {
      const [first, last] = [words[0], words.at(-1)];
      if (!first || !last) return [];
      const named = spelt(sentence, first.start, last.end);
      const isCertain =
        first !== last ||
        INSIDE.test(sentence.slice(Math.max(0, first.start - 3), first.start)) ||
        isSurelyName(named.text) ||
        isPlaceName(named.text) ||
        isOfNoLanguage(named.text);
      return isCertain ? [{ ...named, sort: sortOf(words, named.text) }] : [];
    });
  return [...known, ...others].sort((a, b) => a.start - b.start);
}

/** "Milliyet": no word of the language, so that its capital is a name's even where it opens a sentence. */
const isOfNoLanguage = (word: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(word) && wordClasses().get(stemOf(fold(word))) === undefined;

function spelt(sentence: string, start: number, end: number): Pick<Named, 'start' | 'text' | 'isPossessive'> {
  const text = sentence.slice(start, end).replace(/^the /i, '');
  return { start, text, isPossessive: POSSESSIVE.test(sentence.slice(end, end + 3)) };
}

function isHeadline(sentence: string): boolean {
  const words = sentence.match(/\p{L}{2,}/gu) ?? [];
  const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word) || STOP_WORDS.has(fold(word));
  return words.length > HEADLINE_WORDS && words.every(hasCapital);
}

/** What is left of a phrase without the names of the stories and without titles; pieces may be empty. */
function piecesOf({ words }: TypedPhrase, mentions: readonly Span[]): TypedWord[][] {
  const pieces: TypedWord[][] = [[]];
  for (const [i, word] of words.entries()) {
    // What follows "Secretary of" belongs to the title.
    if (OFFICE.test(fold(word.text)) && words[i + 1]?.capital === false) break;
    const isTaken = mentions.some(({ start, end }) => word.start < end && word.end > start);
    if (isTaken || (word.capital && !isNamePart(word, i === 0))) pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  // "of" and "the" only join what is on both sides of them.
  return pieces.map((piece) =>
    piece.slice(
      piece.findIndex(({ capital }) => capital),
      piece.findLastIndex(({ capital }) => capital) + 1,
    ),
  );
}

function sortOf(words: readonly TypedWord[], text: string): Named['sort'] {
  const known = knownKind(text);
  if (known) return known;
  if (DAY.test(text)) return 'day';
  if (MONTH_NAME.test(text)) return 'month';
  if (isPlaceName(text) || words.every((word) => NO_NAMES.has(word.text))) return 'place';
  const lower = words.map((word) => fold(word.text));
  if (lower.some((word) => BODY_WORDS.has(word))) return 'public body';
  const last = lower.at(-1) ?? '';
  const isPerson = words.length > 1 && isFirstName(words[0]?.text ?? '');
  // "Nathan Law", but "Victoria Station".
  if (THING_ENDS.has(last)) return isPerson ? 'other' : 'thing';
  if (COMPANY_ENDS.has(last)) return isPerson ? 'other' : 'company';
  return isPerson ? 'person' : 'other';
}

/** Whether one name may be in the place of another. */
export function isOfSort(a: Named, b: Named): boolean {
  // "British" does not stand for a country.
  if (a.sort === 'place' && b.sort === 'place') return isPeople(a.text) === isPeople(b.text);
  if (a.sort === b.sort || shareWord(a, b)) return true;
  if (a.sort === 'place' || b.sort === 'place')
    return (a.sort === 'other' && !isPeople(b.text)) || (b.sort === 'other' && !isPeople(a.text));
  // "STS-134" is a name of another kind than "Houston".
  if (/\d/.test(a.text) !== /\d/.test(b.text)) return false;
  return a.sort === 'other' || b.sort === 'other' || (isBody(a) && isBody(b));
}

const isBody = ({ sort }: Named): boolean => sort === 'company' || sort === 'public body';

/** "University of Kelm" and "University of Ostwick". */
const shareWord = (a: Named, b: Named): boolean =>
  a.text.split(' ').some((word) => word.length > 3 && b.text.split(' ').includes(word));

const AT = /\b(?:in|at|near|from|to|around|outside) (?:the )?$/;

/** Whether a name is a place, or of no known sort and where places stand: "in Swindon". */
export const isPlaceLike = ({ start, sort }: Named, text: string): boolean =>
  sort === 'place' || (sort === 'other' && AT.test(text.slice(0, start)));
