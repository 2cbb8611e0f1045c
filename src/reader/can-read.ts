import { oncePer } from '../corpus/memo.ts';
import { tokenize } from '../language/tokens.ts';
import type { Document } from '../library/types.ts';

/** UTF-16 code units of a document that tell its language. Set by hand. */
const BEGINNING = 4_000;
/** Fewer words than these tell no language. Set by hand. */
const FEW_WORDS = 10;
/**
 * Share of English stop words of three letters and more among a text's words from which on it is taken for English: it is 0.20 to
 * 0.30 in SQuAD, and at most 0.02 in German, Spanish, Russian and Chinese (XQuAD). Set by hand, between.
 */
const ENGLISH = 0.1;

/** Whether the reader can read a document, as it knows English alone: by its language and its stop words. */
export const isEnglish = oncePer(({ language, text }: Document): boolean => {
  // A document that declares no language counts as English where it is in Latin letters.
  if (language !== undefined && !/^en(?![a-z])/i.test(language)) return false;
  const words = tokenize(text.slice(0, BEGINNING));
  if (words.length < FEW_WORDS && /\p{Script=Latin}/u.test(text)) return true;
  return words.filter(({ stop, word }) => stop && /^[a-z]{3,}$/.test(word)).length >= ENGLISH * words.length;
});

/** Whether a question is mostly in Latin letters, so that the reader may know its words. */
export function isLatin(question: string): boolean {
  const letters = question.match(/\p{L}/gu) ?? [];
  const latin = letters.filter((letter) => /\p{Script=Latin}/u.test(letter));
  return latin.length * 2 >= letters.length;
}
