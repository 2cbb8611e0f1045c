import type { Phrase } from './phrases.ts';
import type { Question } from './question.ts';

/**
 * The subject of a `related` answer: the names of the question that the story has, else its capitalised words and numbers,
 * else its other words; empty if the story has none of its words, and only means the same.
 */
export function subjectHere({ phrases }: Question): string {
  const known = phrases.filter((phrase) => phrase.known);
  const specific = known.filter((phrase) => !phrase.light);
  const chosen =
    [known.filter((phrase) => phrase.name !== undefined), known.filter((phrase) => phrase.named), specific].find(
      (some) => some.length > 0,
    ) ?? known;
  return joined(chosen.map((phrase) => phrase.name?.name ?? phrase.typed));
}

/** The subject of an `absent` answer: the names that no story has, else the question from its first specific word to its last. */
export function subjectMissing({ text, phrases }: Question): string {
  const missing = phrases.filter((phrase) => phrase.named && !phrase.known);
  if (missing.length > 0) return joined(stretches(text, missing));
  const specific = phrases.filter((phrase) => !phrase.light);
  const [first, last] = [Math.min(...specific.map(({ start }) => start)), Math.max(...specific.map(({ end }) => end))];
  return specific.length === 0 ? bare(text) : text.slice(first, last);
}

/** The text of phrases; those next to each other are one: "White House". */
function stretches(text: string, phrases: readonly Phrase[]): string[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...phrases].sort((a, b) => a.start - b.start)) {
    const before = found.at(-1);
    if (before && /^[ -]?$/.test(text.slice(before.end, start))) before.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => text.slice(start, end));
}

const joined = (words: readonly string[]): string => [...new Set(words)].join(', ');
const bare = (text: string): string => text.replace(/[?？.!\s]+$/u, '');
