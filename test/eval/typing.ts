import { contentTerms, tokenize } from '../../src/language/tokens.ts';
import { randomFrom } from '../train/random.ts';

/** Other ways in which readers type a question. */
export type Typing = 'typos' | 'lower' | 'keywords';

export const TYPINGS: readonly Typing[] = ['typos', 'lower', 'keywords'];

/** A question as such a reader would type it; the same for the same id. */
export function typedAs(typing: Typing, question: string, id: string): string {
  if (typing === 'lower') return question.toLowerCase().replace(/[?？]\s*$/u, '');
  if (typing === 'keywords') return keywordsOf(question);
  return withTypo(question, id);
}

/** The words that are no stop words, unchanged. */
function keywordsOf(question: string): string {
  const words = tokenize(question).filter(({ stop, extra }) => !stop && !extra);
  return words.length === 0 ? question : words.map(({ start, end }) => question.slice(start, end)).join(' ');
}

/** One letter of a content word of five or more is left out, doubled, changed or swapped with the next. */
function withTypo(question: string, id: string): string {
  let seed = 7;
  for (const character of id) seed = (Math.imul(seed, 31) + character.charCodeAt(0)) >>> 0;
  const random = randomFrom(seed);
  // The generator's first numbers are near the seed.
  for (let i = 0; i < 5; i++) random();
  const words = tokenize(question).filter(
    ({ start, end, extra }) =>
      !extra && /^[a-z]{5,}$/i.test(question.slice(start, end)) && contentTerms(question.slice(start, end)).length > 0,
  );
  const word = words[Math.floor(random() * words.length)];
  if (!word) return question;
  const text = question.slice(word.start, word.end);
  const at = 1 + Math.floor(random() * (text.length - 2));
  const letter = text.charAt(at);
  const other = String.fromCharCode(97 + Math.floor(random() * 26));
  const changed = [letter + letter, '', other, text.charAt(at + 1) + letter];
  const kind = Math.floor(random() * changed.length);
  const typo = text.slice(0, at) + (changed[kind] ?? '') + text.slice(at + (kind === 3 ? 2 : 1));
  return question.slice(0, word.start) + typo + question.slice(word.end);
}
