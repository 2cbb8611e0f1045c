import type { Span } from '../library/types.ts';
import { STOP_WORDS } from '../search/stop-words.ts';
import { fold } from '../search/tokens.ts';
import { BODY_WORDS, OPENERS } from './gazetteer/words.ts';

/** A word of a sentence as it is written. */
export interface Word extends Span {
  readonly text: string;
  readonly capital: boolean;
}

/** A run of capitalised words: what may be a name. */
export interface Run {
  readonly words: readonly Word[];
  readonly opensSentence: boolean;
}

const WORD = /\p{L}(?:[\p{L}\p{M}\p{N}]|[-'’.&](?=[\p{L}\p{N}]))*/gu;
const PARTICLES = new Set([
  'de',
  'da',
  'di',
  'del',
  'della',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'ibn',
  'al',
  'el',
  'la',
  'le',
  'ten',
  'ter',
  'zu',
  'dos',
]);
const LINKS = new Set(['of', 'for', 'and', 'the', 'on']);
const HEADS = new Set([
  ...BODY_WORDS,
  'bank',
  'university',
  'institute',
  'minister',
  'secretary',
  'under-secretary',
  'undersecretary',
  'house',
  'museum',
  'church',
  'director',
  'president',
]);

/** Splits a stretch of text into words; possessives are cut off. */
export function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const written = match[0].replace(/['’]s?$/i, '');
    const start = offset + match.index;
    return {
      text: written,
      start,
      end: start + written.length,
      capital: /^\p{Lu}|^\p{Ll}{1,2}-?\p{Lu}/u.test(written),
    };
  });
}

/**
 * Finds runs of capitalised words in a sentence. Particles and, after a head such as "Department", "of" and "for" may
 * stand between; a comma, a possessive or any other sign ends a run.
 *
 * @param lowered Words that the document also writes without a capital.
 */
export function runsOf(text: string, start: number, end: number, lowered: ReadonlySet<string>): Run[] {
  const words = wordsOf(text.slice(start, end), start);
  const runs: Run[] = [];
  let open: Word[] = [];
  let first = 0;
  const close = (): void => {
    while (open.length > 0 && !open.at(-1)?.capital) open.pop();
    if (open.length > 0) runs.push({ words: open, opensSentence: first === 0 });
    open = [];
  };
  for (const [i, word] of words.entries()) {
    const before = open.at(-1);
    const touches = before !== undefined && text.slice(before.end, word.start) === ' ';
    if (before && !touches) close();
    const lower = fold(word.text);
    if (word.capital) {
      if (
        i === 0 &&
        (OPENERS.has(lower) ||
          STOP_WORDS.has(lower.replace(/'/g, '')) ||
          (lowered.has(lower) && words[1]?.capital !== true))
      )
        continue;
      if (open.length === 0) first = i;
      open.push(word);
    } else if (
      open.length > 0 &&
      (PARTICLES.has(lower) || (LINKS.has(lower) && open.some((other) => HEADS.has(fold(other.text)))))
    ) {
      open.push(word);
    } else close();
  }
  close();
  return runs;
}
