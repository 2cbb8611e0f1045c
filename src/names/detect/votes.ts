import { COMPANY_ENDS } from '../../language/lexicon/lists.ts';
import type { IndexedSentence } from '../../search/search-index.ts';
import { remembered } from '../remembered.ts';
import type { CueContext, Position, Sort, Vote, Votes } from './cue.ts';
import { EXTERNAL_EVIDENCE } from './external-evidence.ts';
import { EVIDENCE_IN_DOCUMENT, INTERNAL_EVIDENCE } from './internal-evidence.ts';
import { isBody, type Usage, type Word, wordsOf } from './words.ts';

const NOUN_BEFORE = /(?<!\p{L})(\p{Ll}[\p{Ll}-]+),? (?:(?:called|named) )?$/u;
/** How much text around a name the cues read, in UTF-16 code units. Set by hand: longer than any of their patterns needs. */
const AROUND = { before: 60, after: 80 };
/** How far back a noun and "called" are looked for, in UTF-16 code units. Set by hand. */
const NOUN = 32;

const OF_WORDS = Object.values(INTERNAL_EVIDENCE);
const OF_PLACE = [...Object.values(EVIDENCE_IN_DOCUMENT), ...Object.values(EXTERNAL_EVIDENCE)];

/** The votes of the cues that read nothing but the words themselves. */
const votesOfWords = remembered((text): readonly Vote[] => {
  const words = wordsOf(text, 0);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return [];
  const context = { words, text, first, last, many: words.length > 1, isBody: hasBody(words, last) };
  return OF_WORDS.map((cue) => cue(context)).filter((vote) => vote !== undefined);
});

/** Whether there are two words or more, and one is a word of organisations' names. */
const hasBody = (words: readonly Word[], last: Word): boolean =>
  words.length > 1 && (COMPANY_ENDS.has(last.lower) || isBody(words));

/** Adds up what the words themselves and the text around them say for each kind, at one place of a document. */
export function votesFor(words: readonly Word[], sentence: IndexedSentence, usage: Usage, place: Position): Votes {
  const context = contextOf(words, sentence, usage, place);
  if (!context) return {};
  const votes: Partial<Record<Sort, number>> = {};
  const add = ([sort, weight]: Vote): void => {
    // Nobody is called "the Quorvin".
    if (sort === 'person' && place.definite && !context.many) return;
    votes[sort] = (votes[sort] ?? 0) + weight;
  };
  for (const vote of votesOfWords(context.text)) add(vote);
  for (const cue of OF_PLACE) {
    const vote = cue(context);
    if (vote) add(vote);
  }
  return votes;
}

/** The noun that a text ends with, looked for in its last word alone, or in the last two. */
function nounIn(before: string): string {
  if (!before.endsWith(' ')) return '';
  const last = before.lastIndexOf(' ', before.length - 2);
  const isCalled = before.endsWith('called ') || before.endsWith('named ');
  return NOUN_BEFORE.exec(before.slice((isCalled ? before.lastIndexOf(' ', last - 1) : last) + 1))?.[1] ?? '';
}

/** What cues read of words at one place; nothing without words. */
export function contextOf(
  words: readonly Word[],
  sentence: IndexedSentence,
  usage: Usage,
  place: Position,
): CueContext | undefined {
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return undefined;
  const { text } = sentence.passage.document;
  const before = text.slice(Math.max(0, first.start - AROUND.before), first.start);
  return {
    words,
    text: text.slice(first.start, last.end),
    first,
    last,
    many: words.length > 1,
    isBody: hasBody(words, last),
    before,
    after: text.slice(last.end, last.end + AROUND.after),
    wordBefore: before.endsWith(' ') ? before.slice(before.lastIndexOf(' ', before.length - 2) + 1, -1) : '',
    noun: nounIn(before.slice(-NOUN)),
    place,
    usage,
    sentence,
  };
}
