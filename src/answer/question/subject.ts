import type { Phrase } from './phrases.ts';
import type { Question } from './question.ts';

/**
 * What the wording of `related` names: the names of the question that the story holds, else its capitalised words and
 * numbers, else its words.
 */
export function subjectHere({ text, phrases }: Question): string {
  const known = phrases.filter((phrase) => phrase.known);
  const telling = known.filter((phrase) => !phrase.light);
  const chosen =
    [known.filter((phrase) => phrase.name !== undefined), known.filter((phrase) => phrase.named), telling].find(
      (some) => some.length > 0,
    ) ?? known;
  return chosen.length === 0 ? bare(text) : joined(chosen.map((phrase) => phrase.name?.name ?? phrase.typed));
}

/** What the wording of `absent` names: the names that no story holds, else the stretch of the question's key words. */
export function subjectMissing({ text, phrases }: Question): string {
  const missing = phrases.filter((phrase) => phrase.named && !phrase.known);
  if (missing.length > 0) return joined(stretches(text, missing));
  const telling = phrases.filter((phrase) => !phrase.light);
  const [first, last] = [Math.min(...telling.map(({ start }) => start)), Math.max(...telling.map(({ end }) => end))];
  return telling.length === 0 ? bare(text) : text.slice(first, last);
}

/** Words that stand side by side in the text are one: "White House". */
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
