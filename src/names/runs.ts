import type { Span } from '../library/types.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { fold } from '../search/tokens.ts';
import { BODY_WORDS, OPENERS } from './gazetteer/words.ts';
import { remembered } from './remembered.ts';

/** A word of a sentence as it is written. */
export interface Word extends Span {
  readonly text: string;
  /** Folded, without a point. */
  readonly lower: string;
  readonly capital: boolean;
}

/** A run of capitalised words: what may be a name. */
export interface Run {
  readonly words: readonly Word[];
  /** It begins where a capital says nothing: a sentence, a quotation, what follows a colon. */
  readonly opens: boolean;
  /** "the" stands before it. */
  readonly definite: boolean;
}

/** How a document writes its words within sentences: with a capital and without. */
export interface Usage {
  readonly capital: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** Of a text too short to show any. */
export const NO_USAGE: Usage = { capital: new Set(), lower: new Set() };

const WORD = /(?:\p{Lu}\.){2,}|\p{L}(?:[\p{L}\p{M}\p{N}]|[-‐'’.&](?=[\p{L}\p{N}]))*/gu;
const PARTICLES = new Set('de da di del della van von der den bin ibn al el la le ten ter zu dos du y'.split(' '));
const LINKS = new Set(['of', 'for', 'and', 'the', 'on']);
/** Only behind these "of" and "for" are part of a name. */
const HEADS = new Set([
  ...BODY_WORDS,
  ...(
    'bank university institute minister secretary under-secretary undersecretary house museum church director president college school society league academy ' +
    'association federation union foundation organisation organization board party bureau chamber court centre center fund friends daughters sons knights ' +
    'ministry governor mayor diocese archdiocese city municipality corps army order conference coalition institution faculty club hospital bishop archbishop duke earl'
  ).split(' '),
]);
/** Behind these a point ends no sentence. */
const SHORT =
  /^(?:\p{Lu}|Mr|Mrs|Ms|Dr|St|Jr|Sr|Gen|Sen|Rep|Gov|Lt|Col|Capt|Sgt|Prof|Rev|Hon|Maj|Adm|Cmdr|Bros|Mt|Ft)$/u;
/** "On Monday Norvane said": no name begins with them. */
const TIME =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?|January|February|March|April|June|July|August|September|October|November|December)$/;
/** A capital says nothing behind these. */
const OPENING = /[“"‘:•*([—–…]/u;

/** Whether a word stands where a capital says nothing: at the beginning, in a quotation, behind a colon. */
function isOpening(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && /\s/.test(text.charAt(before))) before -= 1;
  return (
    before < start || OPENING.test(text.charAt(before)) || text.slice(Math.max(start, before - 2), before + 1) === '...'
  );
}

const foldedWord = remembered((written) => fold(written).replace(/\.$/, ''));

/** Splits a stretch of text into words; possessives are cut off. @param offset Where the stretch begins in its text. */
export function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const written = match[0].replace(/['’]s?$/i, '');
    const start = offset + match.index;
    return {
      text: written,
      lower: foldedWord(written),
      start,
      end: start + written.length,
      capital: /^\p{Lu}|^\p{Ll}{1,2}-?\p{Lu}/u.test(written),
    };
  });
}

/** How sentences write their words, where a capital says something. */
export function usageOf(text: string, sentences: readonly (readonly [Span, readonly Word[]])[]): Usage {
  const [capital, lower] = [new Set<string>(), new Set<string>()];
  for (const [{ start }, words] of sentences)
    for (const word of words) {
      if (!word.capital) lower.add(word.lower);
      else if (!isOpening(text, start, word.start)) capital.add(word.lower);
    }
  return { capital, lower };
}

/**
 * Finds runs of capitalised words in a sentence. Particles, initials, "&" and, after a head such as "Department", "of" and
 * "for" may stand between; a comma, a possessive or any other sign ends a run.
 */
export function runsOf(text: string, start: number, words: readonly Word[], usage: Usage): Run[] {
  const runs: Run[] = [];
  let open: Word[] = [];
  let [first, opens] = [0, false];
  const close = (): void => {
    while (open.length > 0 && !open.at(-1)?.capital) open.pop();
    if (open.length > 0) runs.push({ words: open, opens, definite: /^the$/i.test(words[first - 1]?.text ?? '') });
    open = [];
  };
  for (const [i, word] of words.entries()) {
    const before = open.at(-1);
    if (before && !touches(text.slice(before.end, word.start), before)) close();
    const lower = word.lower;
    if (word.capital) {
      const isFirst = isOpening(text, start, word.start);
      if (open.length === 0 && isFirst && saysNothing(lower, words[i + 1], usage)) continue;
      // "… of DAB In the", "The Straits Times": stop words are no part of a run.
      if (STOP_WORDS.has(lower) && word.text.length < 5 && !/^\p{Lu}{2,}$/u.test(word.text)) {
        close();
        continue;
      }
      if (open.length === 0 && TIME.test(word.text)) {
        runs.push({ words: [word], opens: isFirst, definite: false });
        continue;
      }
      // "Image: …" behind a caption.
      if (open.length > 0 && text[word.end] === ':') {
        close();
        continue;
      }
      if (open.length === 0) [first, opens] = [i, isFirst];
      open.push(word);
    } else if (
      open.length > 0 &&
      ((PARTICLES.has(lower) && isNamePart(words[i + 1])) || (LINKS.has(lower) && isHeaded(open, lower)))
    ) {
      open.push(word);
    } else close();
  }
  close();
  return runs;
}

/** A first word that carries its capital for standing there. */
function saysNothing(lower: string, next: Word | undefined, { capital, lower: lowered }: Usage): boolean {
  if (OPENERS.has(lower) || STOP_WORDS.has(lower.replace(/'/g, ''))) return true;
  return lowered.has(lower) && !(capital.has(lower) && next?.capital === true) && next?.capital !== true;
}

const isNamePart = (word: Word | undefined): boolean =>
  word !== undefined && (word.capital || PARTICLES.has(word.text));

function touches(between: string, before: Word): boolean {
  return between === ' ' || between === ' & ' || (between === '. ' && SHORT.test(before.text));
}

function isHeaded(open: readonly Word[], link: string): boolean {
  const headed = open.some(({ lower }) => HEADS.has(lower));
  if (link !== 'and') return headed;
  return headed && open.some(({ text }) => text === 'of' || text === 'for' || text === 'on');
}
