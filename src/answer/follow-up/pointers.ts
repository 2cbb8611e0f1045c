import { MONTHS, WEEKDAYS } from '../../language/calendar.ts';
import { alternatives } from '../../language/lexicon/lexicon.ts';
import { PERSON_NOUNS, ROLE_NOUNS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { tokenize } from '../../language/tokens.ts';
import { type Word as Read, wordOf } from '../question/word-forms.ts';
import { type Thing, thingsIn } from './things.ts';

/** What a word that points back can stand for. */
export type Sort = 'he' | 'she' | 'they' | 'it' | 'organisation' | 'person' | 'that' | 'ones';

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
const AFTER_THAT = new RegExp(
  `^(?:${alternatives('whole-prepositions')}|and|or|then|so|is|are|was|were|will|would|can|could|mean|happen|work)$`,
);
const OF_THOSE = new Set('at from in of on who with'.split(' '));
/** Begins another clause, of which an object may be what was named in the one before. */
const CLAUSE = new Set(
  'after and as because before but if once since so that until when where which while who'.split(' '),
);
/** "How long did it take to …", "is it true that …". */
const EMPTY_IT =
  /^ (?:take|takes|took|cost|costs|mean|matter)(?: [\p{L}\p{N}’'-]+){0,3} (?:to|for|if|that|when) [\p{L}\p{N}]/iu;
const EMPTY_IS_IT =
  /^ (?:allowed|certain|clear|difficult|easy|fair|hard|important|legal|likely|necessary|ok|okay|possible|safe|true|wrong) /i;
const ASKS = new Set('how what when where which who whom whose why'.split(' '));
const INVERTS = new Set(
  'are can could did do does had has have is may might must should was were will would'.split(' '),
);
const DONE = new Set('did do does doing done'.split(' '));
const IS = new Set("is are was were be isn't aren't wasn't weren't".split(' '));

/** UTF-16 code units of a question that are read, at most: those of a card are shorter. */
export const LONGEST = 1000;

interface Word extends Span {
  readonly word: string;
}

/** The words of a question that point out of it, in order; "the mayor … his brother" points to the mayor. */
export function pointersIn(typed: string): Pointer[] {
  const text = typed.slice(0, LONGEST);
  const words = wordsIn(text);
  const things = thingsIn(text);
  const others = tokenize(text).map((token) => wordOf(token, text));
  return words.flatMap((_, at): Pointer[] => {
    const pointer = pointerAt(words, at, text, things);
    return pointer && !isInside(pointer, words, [...things, ...others], text) ? [pointer] : [];
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
    const rest = text.slice(end);
    if (bare === 'it' && (EMPTY_IT.test(rest) || (IS.has(before?.word ?? '') && EMPTY_IS_IT.test(rest))))
      return undefined;
    // "Who did it?" asks of what was done.
    if (bare === 'it' && !after && DONE.has(before?.word ?? '')) return { start, end, sort: 'that', owns: false };
    // Somebody's own is of whom the question names.
    if (after?.word === 'own' && at > 1 && (OWNERS.has(bare) || bare === 'her')) return undefined;
    const isHers = bare === 'her' && after !== undefined && isOwned(after, things, text);
    return { start, end, sort, owns: OWNERS.has(bare) || isHers };
  }
  if (bare === 'ones' && after && !/^(?:that|which|who)$/.test(after.word))
    return { start, end, sort: 'ones', owns: false };
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
  return (
    !CLOSED_AFTER.has(word) && (things.some((thing) => thing.start === start) || /^\p{L}/u.test(text.slice(start)))
  );
}
const CLOSED_AFTER = new Set(
  'about and as at by for from if in of on or that the then to what when where who why with'.split(' '),
);

/** Whether a pronoun stands for what the same question names before it. */
function isInside(pointer: Pointer, words: readonly Word[], named: readonly (Thing | Read)[], text: string): boolean {
  const { sort, owns, start, end } = pointer;
  if (sort !== 'he' && sort !== 'she' && sort !== 'they' && sort !== 'it') return false;
  const until = namedUntil(pointer, words);
  const [first] = named
    .filter((each) => each.end <= until && (isThing(each) ? fits(each, sort) : isAlsoNamed(each, sort)))
    .sort((one, other) => one.end - other.end);
  if (!first) return false;
  if (owns || !OBJECTS.has(text.slice(start, end).toLowerCase()) || DOES.test(text.slice(end))) return true;
  // Who does something does it to another.
  return words.some(({ word, start: at }) => at >= first.end && at < start && CLAUSE.has(word));
}

/**
 * Where what a pronoun may stand for has ended. In "after the vote, how many drivers will they hire?" that is before "how": what is
 * asked for is none of who does it.
 */
function namedUntil({ start, owns }: Pointer, words: readonly Word[]): number {
  const before = words.slice(
    0,
    words.findIndex((word) => word.start === start),
  );
  const asks = before.findIndex(({ word }) => ASKS.has(word));
  const isOfMainClause = !before.slice(asks + 1).some(({ word }) => CLAUSE.has(word));
  if (owns || !isOfMainClause || !INVERTS.has(before.at(-1)?.word ?? '')) return start;
  return before[asks]?.start ?? 0;
}

/** "What did he tell him?": who does something does it to another, and so the two stand for two. */
export function areTwo(pointers: readonly Pointer[], text: string): boolean {
  const words = wordsIn(text);
  return pointers.some(({ sort, owns, end }, at) => {
    const other = pointers[at + 1];
    if (!other || other.sort !== sort || owns || other.owns) return false;
    const isObject = OBJECTS.has(text.slice(other.start, other.end).toLowerCase());
    return isObject && !words.some(({ word, start }) => start >= end && start < other.start && CLAUSE.has(word));
  });
}

/** After "it" that does something. */
const DOES =
  /^(?:['’](?:s|d|ll)\b| (?:is|was|has|had|did|does|do|will|would|can|could|should|might|may|must|\p{L}{2,}(?:[^s]s|ed))\b)/u;

/** Whether a word that is in no noun phrase is somebody or something: names, "people", "anybody". */
function isAlsoNamed({ surface, isName, isOpen, isPlural, word }: Read, sort: Sort): boolean {
  if (isName) return !TIMES.has(surface);
  return sort === 'they' && ((isOpen && isPlural) || /^(?:people|(?:any|every|no|some)(?:body|one))$/.test(word));
}

const isThing = (each: Thing | Read): each is Thing => 'head' in each;

function fits({ isName, head, isPlural }: Thing, sort: Sort): boolean {
  if (sort === 'it') return !isPlural;
  if (sort === 'they') return true;
  return isName || isPerson(head);
}

/** Whether a noun is one for persons, by its singular. */
export const isPerson = (head: string): boolean => PERSON_NOUNS.has(head) || ROLE_NOUNS.has(head) || PEOPLE.has(head);
