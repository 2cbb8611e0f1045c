import { isCalendarName } from '../../language/calendar.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { BODY_NOUNS, BODY_PARTS, BODY_WORDS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { remembered } from '../remembered.ts';

/** A word of a sentence. */
export interface Word extends Span {
  readonly text: string;
  /** Folded, without its full stop. */
  readonly lower: string;
  readonly capital: boolean;
}

/** How a document writes its words within sentences: with a capital and without. */
export interface Usage {
  readonly capital: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** The usage of a text that is too short to show any. */
export const NO_USAGE: Usage = { capital: new Set(), lower: new Set() };

const INITIALS = String.raw`(?:\p{Lu}\.){2,}`;
/** "6PR", but not "6KM". */
const NUMBERED = String.raw`(?<![\p{L}\p{N}])\d{1,3}(?!(?:${alternatives('names-capitals-after-numbers')})\b)\p{Lu}{2,}\d*\b`;
/** ASCII comes first, as it takes a fraction of the time of a class of all letters. */
const LETTERS = String.raw`(?:[a-zA-Z]|\p{L})(?:[a-zA-Z]|[\p{L}\p{M}\p{N}]|[-‐'’.&](?=[\p{L}\p{N}]))*`;
const WORD = new RegExp([INITIALS, NUMBERED, LETTERS].join('|'), 'gu');

/** In UTF-16 code units: a longer word is no part of a name. Set by hand: the longest names of places have 60. */
const LONGEST = 100;

/** Share of a verb's uses, from 0 to 1. Set by hand. */
const OFTEN = 0.5;

/** After these a capital says nothing. */
const OPENING = /[“"‘:•*([—–…]/u;

/** Whether a word is where a capital says nothing: at the beginning of a sentence or a quotation, or after a colon. */
export function isOpening(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && isSpace(text.charCodeAt(before))) before -= 1;
  if (before < start) return true;
  const mark = text.charAt(before);
  // Most words come after another.
  if (mark >= 'a' && mark <= 'z') return false;
  return OPENING.test(mark) || (mark === '.' && text.slice(Math.max(start, before - 2), before + 1) === '...');
}

const SPACE = 32;
const isSpace = (code: number): boolean => code === SPACE || /\s/.test(String.fromCharCode(code));

/** A word without its ending "'s" or "'". */
export const withoutPossessive = (word: string): string =>
  /['’]/.test(word.slice(-2)) ? word.replace(/['’]s?$/i, '') : word;

/** A word that is its own folded form, without a capital and a possessive, as most are: to test it takes less time than to look it up. */
export const isPlain = (match: string): boolean => /^[a-z]+$/.test(match);

/** What a match of `WORD` says wherever it stands. */
const read = remembered((match): Omit<Word, keyof Span> => {
  const text = withoutPossessive(match);
  return {
    text,
    lower: fold(text).replace(/\.$/, ''),
    capital: text.length <= LONGEST && /^\d*\p{Lu}|^\p{Ll}{1,2}-?\p{Lu}/u.test(text),
  };
});

/** Splits a stretch of text into words; possessives are cut off. @param offset Where the stretch begins in its text. */
export function wordsOf(text: string, offset: number): Word[] {
  const words: Word[] = [];
  let at = 0;
  for (const match of text.match(WORD) ?? []) {
    // Between two matches there is no letter, and a match has one: it is where it is next found.
    at = text.indexOf(match, at);
    const start = offset + at;
    if (isPlain(match)) words.push({ text: match, lower: match, start, end: start + match.length, capital: false });
    else {
      const { text: written, lower, capital } = read(match);
      words.push({ text: written, lower, start, end: start + written.length, capital });
    }
    at += match.length;
  }
  return words;
}

/** How sentences write their words, where a capital says something. @param sentences Where each begins, with its words. */
export function usageOf(
  text: string,
  sentences: readonly { readonly start: number; readonly words: readonly Word[] }[],
): Usage {
  const capital = new Set<string>();
  const lower = new Set<string>();
  for (const { start, words } of sentences)
    for (const word of words) {
      if (!word.capital) lower.add(word.lower);
      else if (!isOpening(text, start, word.start)) capital.add(word.lower);
    }
  return { capital, lower };
}

/** Days and months begin no name and no role: "On Monday Norvane said". "May" is left out: it is a surname, too. */
export const isDayOrMonth = (word: string): boolean =>
  word !== 'May' && isCalendarName(word.endsWith('days') ? word.slice(0, -1) : word);

/** Whether it is a word of the language: WordNet knows it. */
export const isInUse = ({ lower }: Word): boolean => isOfLanguage(lower);

/** Whether a word is a verb more often than not. */
export const isVerb = remembered((lower) => (wordClasses().get(stemOf(lower))?.verb ?? 0) > OFTEN);

const isOfLanguage = remembered((lower) => wordClasses().get(stemOf(lower)) !== undefined);

/** Words that the names of organisations hold, in any place. */
export const PARTS: ReadonlySet<string> = new Set([...BODY_WORDS, ...BODY_PARTS]);

/** Whether a word of organisations' names is among them. */
export const isBody = (words: readonly Word[]): boolean => words.some(({ lower }) => PARTS.has(lower));

/** Whether a noun is what an organisation is, or some are: "bank", "banks", "companies", "chocolate-maker". */
export function isOfBodies(noun: string): boolean {
  const last = noun.slice(noun.lastIndexOf('-') + 1);
  return [noun, last, last.replace(/s$/, ''), last.replace(/ies$/, 'y')].some((one) => BODY_NOUNS.has(one));
}
