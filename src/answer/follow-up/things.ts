import { lexicon } from '../../language/lexicon/lexicon.ts';
import type { Span } from '../../language/span.ts';
import { tokenize } from '../../language/tokens.ts';
import { nounPhrases } from '../question/noun-phrases.ts';
import { MAYBE, SURELY, type Word, wordOf } from '../question/word-forms.ts';

/** Something that a question speaks of: a noun phrase with its article. Offsets count in the question. */
export interface Thing extends Span {
  readonly text: string;
  /** The last word of it, in small letters. */
  readonly head: string;
  readonly isPlural: boolean;
  readonly isName: boolean;
}

const ARTICLES = new Set(['the', 'a', 'an']);
/** Before a noun that is counted or chosen: "how many drivers", "which line". */
const COUNTS = new Set(['how many', 'how much', 'which', 'what', 'whose']);
const PREPOSITIONS = lexicon('whole-prepositions');
const DO = new Set('can could did do does may might must shall should will would'.split(' '));
const EMPTY = lexicon('question-empty-nouns');
/** Nouns that are empty in a card's own voice, and yet somebody whom a question asks about. */
const SOMEBODY = new Set('class couple country city child man people person state town woman'.split(' '));
/** Between an article and its noun. */
const BETWEEN = new Set('all first few last many more most new other own same several such'.split(' '));

/** What a question speaks of, in order; more is found than `nounPhrases` is sure of, as nothing of it is said to anybody. */
export function thingsIn(text: string): Thing[] {
  const words = tokenize(text)
    .filter(({ extra }) => !extra)
    .map((token) => wordOf(token, text));
  const sure: Span[] = nounPhrases(text);
  const found = [
    ...sure,
    ...runsOf(words, text).filter((run) => !sure.some((one) => one.start < run.end && run.start < one.end)),
  ];
  return found
    .sort((a, b) => a.start - b.start)
    .map(({ start, end: until }): Thing => {
      const at = words.findLastIndex(({ end }) => end <= until + 2);
      // "The new lock open" may be cut before its noun, which is a verb, too.
      const isCut =
        words[at] !== undefined && words[at].adjective > words[at].noun && isBeside(text, words[at], words[at + 1]);
      const last = words[isCut ? at + 1 : at];
      const end = isCut ? (last?.end ?? until) : until;
      return {
        start,
        end,
        text: text.slice(start, end),
        head: last?.word ?? '',
        isPlural: last?.isPlural === true,
        isName: last?.isName === true,
      };
    });
}

/** Words beside each other after an article, a preposition or a word that counts. */
function runsOf(words: readonly Word[], text: string): Span[] {
  const found: Span[] = [];
  let awaits = false;
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    if (!word) break;
    if (DO.has(word.word)) awaits = true;
    if (!word.isOpen) continue;
    let end = i + 1;
    while (isBeside(text, words[end - 1], words[end])) end += 1;
    let at = i - 1;
    while (BETWEEN.has(words[at]?.word ?? '') && `${words[at - 1]?.word}` !== 'how') at -= 1;
    const before = words[at];
    const opener = before && (ARTICLES.has(before.word) ? before : undefined);
    const two = `${words[at - 1]?.word ?? ''} ${before?.word ?? ''}`;
    // "What happened": what follows may be what it did.
    const isCounted = COUNTS.has(before?.word ?? '') && !(word.noun < MAYBE && isVerb(word, false));
    const isNoun = opener || PREPOSITIONS.has(before?.word ?? '') || COUNTS.has(two) || isCounted;
    if (isNoun) {
      const cut = words.slice(i, end).findIndex((each, at) => at > 0 && isVerb(each, awaits && i + at === end - 1));
      const last = words[cut < 0 ? end - 1 : i + cut - 1];
      if (last && !isEmpty(words.slice(i, cut < 0 ? end : i + cut)))
        found.push({
          start: (opener ?? words[at + 1] ?? word).start,
          end: last.end - (/['’]s?$/.exec(last.surface)?.[0].length ?? 0),
        });
    }
    i = end - 1;
  }
  return found;
}

/** Whether an open word follows another with nothing but a space between them. */
const isBeside = (text: string, a: Word | undefined, b: Word | undefined): boolean =>
  a !== undefined && b?.isOpen === true && /^[ -]$/.test(text.slice(a.end, b.start));

const isVerb = ({ isName, isParticiple, isPlural, verb }: Word, isAwaited: boolean): boolean =>
  !isName && (isParticiple || (!isPlural && verb >= (isAwaited ? MAYBE : SURELY)));

/** Whether a word names nothing by itself: "year", "part". */
export const isEmptyNoun = (word: string): boolean => !SOMEBODY.has(word) && EMPTY.has(word.replace(/s$/, ''));

function isEmpty(words: readonly Word[]): boolean {
  const [only, ...others] = words;
  return only !== undefined && others.length === 0 && isEmptyNoun(only.word);
}
