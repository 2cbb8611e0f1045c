import type { Span } from '../../language/span.ts';
import { nounPhrases } from '../question/noun-phrases.ts';

/** What a word that points back can stand for. */
export type Sort = 'he' | 'she' | 'they' | 'it' | 'organisation' | 'person' | 'that';

/** A word of a question that points to what was said before it; offsets count in the question. */
export interface Pointer extends Span {
  readonly sort: Sort;
  /** Stands before what is owned: "his", "its". */
  readonly owns: boolean;
}

const PRONOUNS: Readonly<Record<string, Sort>> = {
  he: 'he',
  him: 'he',
  his: 'he',
  himself: 'he',
  she: 'she',
  her: 'she',
  hers: 'she',
  herself: 'she',
  they: 'they',
  them: 'they',
  their: 'they',
  theirs: 'they',
  it: 'it',
  its: 'it',
};
const OBJECTS = new Set(['him', 'her', 'them', 'it']);
const OWNERS = new Set(['his', 'her', 'their', 'its']);
const ORGANISATIONS = new Set('business company corporation firm organisation organization startup'.split(' '));
const PEOPLE = new Set('boy girl guy lady man person woman'.split(' '));
const THAT = new Set(['that', 'this', 'these', 'those']);
/** Before "that" where it stands for something, and no clause follows it. */
const BEFORE_THAT = new Set(
  [
    'about after against are before behind by can could did do does during for from had has have in is like of on over should',
    'since than to under until was were will with without would',
  ]
    .join(' ')
    .split(' '),
);
/** "This year" and "this story" point at no question before. */
const NOT_SAID = new Set(
  'article autumn century day evening fall month morning news night season spring story summer text time week weekend winter year'.split(
    ' ',
  ),
);
/** Begins another clause, of which an object may be what was named in the one before. */
const CLAUSE = new Set(
  'after and as because before but if once since so that until when where which while who'.split(' '),
);
/** "How long did it take to …", "is it true that …". */
const EMPTY_IT = /^\s+(?:\p{L}+\s+){0,4}(?:to|that|when|if|until|before|for)\s+\p{L}/iu;
/** "There is", "were there". */
const IS = new Set("is are was were be isn't aren't wasn't weren't".split(' '));

interface Word extends Span {
  readonly word: string;
}

/** The words of a question in small letters. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].map(({ 0: surface, index }) => ({
    word: surface.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + surface.length,
  }));
}

/** The words of a question that point out of it, in order; "the mayor … his brother" points to the mayor. */
export function pointersIn(text: string): Pointer[] {
  const words = wordsIn(text);
  const phrases = nounPhrases(text);
  return words.flatMap((word, at): Pointer[] => {
    const pointer = pointerAt(words, at, text);
    if (!pointer) return [];
    return isInside(pointer, words, phrases) ? [] : [pointer];
  });
}

function pointerAt(words: readonly Word[], at: number, text: string): Pointer | undefined {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return undefined;
  const bare = word.word.replace(/'(?:s|d|ll|ve|re)$/, '');
  const [start, end] = [word.start, word.start + bare.length];
  const sort = PRONOUNS[bare];
  if (sort) {
    if (bare === 'it' && EMPTY_IT.test(text.slice(end))) return undefined;
    return { start, end, sort, owns: OWNERS.has(bare) && isOwner(bare, after, text) };
  }
  if (before?.word === 'the' && ORGANISATIONS.has(bare))
    return { start: before.start, end, sort: 'organisation', owns: false };
  if (before?.word === 'the' && PEOPLE.has(bare)) return { start: before.start, end, sort: 'person', owns: false };
  if (bare === 'there' && before && !IS.has(before.word) && !IS.has(after?.word ?? ''))
    return { start, end, sort: 'that', owns: false };
  if (!THAT.has(bare)) return undefined;
  if (NOT_SAID.has(after?.word ?? '')) return undefined;
  const isLast = after === undefined;
  return isLast || BEFORE_THAT.has(before?.word ?? '') ? { start, end, sort: 'that', owns: false } : undefined;
}

/** "Her brother" is of hers; "to her?" is to her. */
const isOwner = (word: string, after: Word | undefined, text: string): boolean =>
  word !== 'her' || (after !== undefined && /^\p{L}/u.test(text.slice(after.start)));

/** Whether a pronoun stands for what the same question names before it. */
function isInside(pointer: Pointer, words: readonly Word[], phrases: readonly Span[]): boolean {
  if (!['he', 'she', 'they', 'it'].includes(pointer.sort)) return false;
  const before = phrases.filter(({ end }) => end <= pointer.start);
  const last = before.at(-1);
  if (!last) return false;
  const word = words.find(({ start }) => start === pointer.start)?.word ?? '';
  if (!OBJECTS.has(word) || pointer.owns) return true;
  // Who does something does it to another.
  return words.some(({ word, start }) => start > (before[0]?.end ?? 0) && start < pointer.start && CLAUSE.has(word));
}
