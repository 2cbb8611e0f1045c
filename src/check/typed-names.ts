import type { Corpus } from '../corpus/corpus.ts';
import { BODY_WORDS, COMPANY_ENDS, NO_NAMES, THING_ENDS } from '../language/lexicon/lists.ts';
import type { Span } from '../language/span.ts';
import { STOP_WORDS } from '../language/stop-words.ts';
import { fold } from '../language/tokens.ts';
import type { NamePhrase } from '../names/detect/name-phrases.ts';
import type { Word } from '../names/detect/words.ts';
import { isFirstName, isNamePart, isSurelyName, knownKind, typedMentions, typedPhrases } from '../names/typed-text.ts';
import type { Name, NameKind } from '../names/types.ts';

/** A name as a text writes it, without "the" and its possessive. */
export interface Named {
  /** Offset into the text. */
  readonly start: number;
  readonly text: string;
  /** What it may be taken for another of; `other` where its letters do not tell. */
  readonly sort: NameKind | 'day' | 'month' | 'place' | 'thing' | 'other';
  /** Its name, where the stories have it. */
  readonly name?: Name;
  /** "Altman’s" says more of what follows than of itself. */
  readonly isPossessive: boolean;
}

const DAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?\b/;
const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)$/;
const OFFICE = /(?:secretary|minister|director|president|chief|chancellor|governor|mayor|speaker|chair|chairman|head)$/;
const POSSESSIVE = /^['’]s?(?![\p{L}\p{N}])/u;
/** Stands right before a word that has its capital for its own sake, not for opening a sentence or a quotation. */
const INSIDE = /[\p{L}\p{N},;)”"'’] $/u;
/** A sentence of more words than this with a capital on each but the smallest is a headline or shouts: they mark no names. */
const HEADLINE_WORDS = 4;

/**
 * The names of a sentence in order: those of the stories in any case, others by their capitals. One that the stories
 * do not have, written small or alone at the beginning, is not seen, nor one in a script without capitals.
 */
export function namedIn(sentence: string, corpus: Corpus): readonly Named[] {
  const mentions = typedMentions(sentence, corpus.names);
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
        isSurelyName(named.text);
      return isCertain ? [{ ...named, sort: sortOf(words, named.text) }] : [];
    });
  return [...known, ...others].sort((a, b) => a.start - b.start);
}

function spelt(sentence: string, start: number, end: number): Pick<Named, 'start' | 'text' | 'isPossessive'> {
  const text = sentence.slice(start, end).replace(/^the /i, '');
  return { start, text, isPossessive: POSSESSIVE.test(sentence.slice(end, end + 3)) };
}

function isHeadline(sentence: string): boolean {
  const words = sentence.match(/\p{L}{2,}/gu) ?? [];
  const hasCapital = (word: string): boolean => /^\p{Lu}/u.test(word) || STOP_WORDS.has(fold(word));
  return words.length > HEADLINE_WORDS && words.every(hasCapital);
}

/** What is left of a run beside the names of the stories and without titles; may be empty. */
function piecesOf({ words }: NamePhrase, mentions: readonly Span[]): Word[][] {
  const pieces: Word[][] = [[]];
  for (const [i, word] of words.entries()) {
    // What stands behind "Secretary of" is the title's.
    if (OFFICE.test(fold(word.text)) && words[i + 1]?.capital === false) break;
    const isTaken = mentions.some(({ start, end }) => word.start < end && word.end > start);
    if (isTaken || (word.capital && !isNamePart(word, i === 0))) pieces.push([]);
    else pieces.at(-1)?.push(word);
  }
  // "of" and "the" hang together what stands on both sides of them.
  return pieces.map((piece) =>
    piece.slice(
      piece.findIndex(({ capital }) => capital),
      piece.findLastIndex(({ capital }) => capital) + 1,
    ),
  );
}

function sortOf(words: readonly Word[], text: string): Named['sort'] {
  const known = knownKind(text);
  if (known) return known;
  if (DAY.test(text)) return 'day';
  if (MONTH.test(text)) return 'month';
  if (words.every((word) => NO_NAMES.has(word.text))) return 'place';
  const lower = words.map((word) => fold(word.text));
  if (lower.some((word) => BODY_WORDS.has(word))) return 'public body';
  const last = lower.at(-1) ?? '';
  const isPerson = words.length > 1 && isFirstName(words[0]?.text ?? '');
  // "Nathan Law", but "Victoria Station".
  if (THING_ENDS.has(last)) return isPerson ? 'other' : 'thing';
  if (COMPANY_ENDS.has(last)) return isPerson ? 'other' : 'company';
  return isPerson ? 'person' : 'other';
}
