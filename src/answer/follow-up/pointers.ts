import { MONTHS, WEEKDAYS } from '../../language/calendar.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { PERSON_NOUNS, ROLE_NOUNS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { tokenize } from '../../language/tokens.ts';
import { wordOf } from '../question/word-forms.ts';
import { type Thing, thingsIn } from './things.ts';

/** What a word that points back can stand for. */
export type Sort = 'he' | 'she' | 'they' | 'it' | 'organisation' | 'person' | 'that';

/** A word of a question that points to what was said before it; offsets count in the question. */
export interface Pointer extends Span {
  readonly sort: Sort;
  /** Stands before what is owned: "his", "its". */
  readonly owns: boolean;
}

const PRONOUNS: ReadonlyMap<string, Sort> = new Map([
  ...['he', 'him', 'his'].map((word): [string, Sort] => [word, 'he']),
  ...['she', 'her', 'hers'].map((word): [string, Sort] => [word, 'she']),
  ...['they', 'them', 'their', 'theirs'].map((word): [string, Sort] => [word, 'they']),
  ...['it', 'its'].map((word): [string, Sort] => [word, 'it']),
]);
const OBJECTS = new Set(['him', 'her', 'them', 'it']);
const OWNERS = new Set(['his', 'their', 'its']);
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
const TIMES = new Set([...MONTHS, ...WEEKDAYS]);
/** After "that" where no noun follows it. */
const AFTER_THAT = new RegExp(`^(?:${alternatives('whole-prepositions')}|and|or|then|so|is|are|was|were|will|would|can|could|mean|happen|work)$`);
const OF_THOSE = new Set('at from in of on who with'.split(' '));
/** Begins another clause, of which an object may be what was named in the one before. */
const CLAUSE = new Set('after and as because before but if once since so that until when where which while who'.split(' '));
/** "How long did it take to …", "is it true that …". */
const EMPTY_IT = /^\s+(?:\p{L}+\s+){0,4}(?:to|that|when|if|until|before|for)\s+\p{L}/iu;
const IS = new Set("is are was were be isn't aren't wasn't weren't".split(' '));

interface Word extends Span {
  readonly word: string;
}

/** The words of a question that point out of it, in order; "the mayor … his brother" points to the mayor. */
export function pointersIn(text: string): Pointer[] {
  const words = wordsIn(text);
  const things = thingsIn(text);
  return words.flatMap((_, at): Pointer[] => {
    const pointer = pointerAt(words, at, text, things);
    return pointer && !isInside(pointer, words, things, text) ? [pointer] : [];
  });
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)].map(({ 0: surface, index }) => ({
    word: surface.toLowerCase().replaceAll('’', "'"),
    start: index,
    end: index + surface.length,
  }));
}

function pointerAt(words: readonly Word[], at: number, text: string, things: readonly Thing[]): Pointer | undefined {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word) return undefined;
  const bare = word.word.replace(/'(?:s|d|ll|ve|re)$/, '');
  const [start, end] = [word.start, word.start + bare.length];
  const sort = PRONOUNS.get(bare);
  if (sort) {
    if (bare === 'it' && EMPTY_IT.test(text.slice(end))) return undefined;
    // Somebody's own is of whom the question names.
    if (after?.word === 'own' && at > 1) return undefined;
    const isHers = bare === 'her' && after !== undefined && isOwned(after, things, text);
    return { start, end, sort, owns: OWNERS.has(bare) || isHers };
  }
  if (before?.word === 'the' && things.length < 2) {
    if (ORGANISATIONS.has(bare)) return { start: before.start, end, sort: 'organisation', owns: word.word !== bare };
    if (PEOPLE.has(bare)) return { start: before.start, end, sort: 'person', owns: word.word !== bare };
  }
  if (bare === 'there' && before && !after && !IS.has(before.word)) return { start, end, sort: 'that', owns: false };
  // "That bridge" says by itself which.
  const isLastButOne = after !== undefined && at === words.length - 2 && /^d(?:o|oes|id)$/.test(before?.word ?? '');
  const isAlone = !after || isLastButOne || AFTER_THAT.test(after.word) || !/^ /.test(text.slice(word.end));
  // "Those of Graz" are named by what follows; "this" may be the story.
  if (/^th(?:at|ose)$/.test(bare) && OF_THOSE.has(after?.word ?? '')) return undefined;
  if (/^th(?:is|ese)$/.test(bare) && things.length > 0) return undefined;
  const isThat = THAT.has(bare) && isAlone && (!after || BEFORE_THAT.has(before?.word ?? ''));
  return isThat ? { start, end, sort: 'that', owns: false } : undefined;
}

/** "Her brother" is of hers; "ask her about" is not. */
function isOwned({ start, word }: Word, things: readonly Thing[], text: string): boolean {
  return !CLOSED_AFTER.has(word) && (things.some((thing) => thing.start === start) || /^\p{L}/u.test(text.slice(start)));
}
const CLOSED_AFTER = new Set('about and as at by for from if in of on or that the then to what when where who why with'.split(' '));

/** Whether a pronoun stands for what the same question names before it. */
function isInside(pointer: Pointer, words: readonly Word[], things: readonly Thing[], text: string): boolean {
  const { sort, owns, start, end } = pointer;
  if (sort !== 'he' && sort !== 'she' && sort !== 'they' && sort !== 'it') return false;
  const first = [...things.filter((thing) => fits(thing, sort)), ...alsoNamed(text, sort)]
    .filter((each) => each.end <= start)
    .sort((one, other) => one.end - other.end)[0];
  if (!first) return false;
  const after = text.slice(end);
  if (owns || !OBJECTS.has(text.slice(start, end).toLowerCase()) || DOES.test(after)) return true;
  // Who does something does it to another.
  return words.some(({ word, start: at }) => at >= first.end && at < start && CLAUSE.has(word));
}

/** After "it" that does something. */
const DOES = /^(?:['’](?:s|d|ll)\b| (?:is|was|has|had|did|does|do|will|would|can|could|should|might|may|must|\p{L}{2,}(?:[^s]s|ed))\b)/u;

/** Words for somebody or something that are no noun phrase with an article: names, "people", "anybody". */
function alsoNamed(text: string, sort: Sort): Span[] {
  return tokenize(text).flatMap((token) => {
    const { surface, isName, isOpen, isPlural, word } = wordOf(token, text);
    const is = isName
      ? !TIMES.has(surface)
      : sort === 'they' && ((isOpen && isPlural) || /^(?:people|(?:any|every|no|some)(?:body|one))$/.test(word));
    return is ? [token] : [];
  });
}

function fits({ isName, head, isPlural }: Thing, sort: Sort): boolean {
  if (sort === 'it') return !isPlural;
  if (sort === 'they') return true;
  return isName || isPerson(head);
}

/** Whether a noun is one for persons, by its singular. */
export const isPerson = (head: string): boolean => PERSON_NOUNS.has(head) || ROLE_NOUNS.has(head) || PEOPLE.has(head);
