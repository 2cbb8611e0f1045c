import { BODY_PARTS, BODY_WORDS } from '../../language/lexicon/lists.ts';
import type { Span } from '../../language/span.ts';
import { fold, stemOf } from '../../language/tokens.ts';
import { wordClasses } from '../../language/wordnet.ts';
import { remembered } from '../remembered.ts';

/** A word of a sentence as it is written. */
export interface Word extends Span {
  readonly text: string;
  /** Folded, without a point. */
  readonly lower: string;
  readonly capital: boolean;
}

/** How a document writes its words within sentences: with a capital and without. */
export interface Usage {
  readonly capital: ReadonlySet<string>;
  readonly lower: ReadonlySet<string>;
}

/** Of a text too short to show any. */
export const NO_USAGE: Usage = { capital: new Set(), lower: new Set() };

const WORD =
  /(?:\p{Lu}\.){2,}|(?<![\p{L}\p{N}])\d{1,3}(?!(?:AM|PM|[KMGT]B|K?[MG]?HZ|KM|KG|MM|CM|HP|MPH|BC|AD|CE|BCE|ST|ND|RD|TH)\b)\p{Lu}{2,}\d*\b|\p{L}(?:[\p{L}\p{M}\p{N}]|[-‐'’.&](?=[\p{L}\p{N}]))*/gu;

/** A capital says nothing behind these. */
const OPENING = /[“"‘:•*([—–…]/u;

/** Whether a word stands where a capital says nothing: at the beginning, in a quotation, behind a colon. */
export function isOpening(text: string, start: number, at: number): boolean {
  let before = at - 1;
  while (before >= start && /\s/.test(text.charAt(before))) before -= 1;
  return (
    before < start || OPENING.test(text.charAt(before)) || text.slice(Math.max(start, before - 2), before + 1) === '...'
  );
}

const foldedWord = remembered((written) => fold(written).replace(/\.$/, ''));

/** "Norvane's" and "the Sams'" without their endings. */
export const withoutPossessive = (word: string): string =>
  /['’]/.test(word.slice(-2)) ? word.replace(/['’]s?$/i, '') : word;

/** Splits a stretch of text into words; possessives are cut off. @param offset Where the stretch begins in its text. */
export function wordsOf(text: string, offset: number): Word[] {
  return [...text.matchAll(WORD)].map((match) => {
    const written = withoutPossessive(match[0]);
    const start = offset + match.index;
    return {
      text: written,
      lower: foldedWord(written),
      start,
      end: start + written.length,
      capital: /^\d*\p{Lu}|^\p{Ll}{1,2}-?\p{Lu}/u.test(written),
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

/** A word of the language. */
export const isInUse = ({ lower }: Word): boolean => isOfLanguage(lower);

const isOfLanguage = remembered((lower) => wordClasses().get(stemOf(lower)) !== undefined);

/** Words within the names of bodies, wherever they stand in them. */
export const PARTS: ReadonlySet<string> = new Set([...BODY_WORDS, ...BODY_PARTS]);

/** Whether a word of organisations' names is among them. */
export const isBody = (words: readonly Word[]): boolean => words.some(({ lower }) => PARTS.has(lower));
