import type { Question, Term } from './question.ts';

/**
 * What the wording of `related` names: the names of the question that the story holds, else its capitalised words and
 * numbers, else its words.
 */
export function subjectHere({ text, terms }: Question): string {
  const known = terms.filter((term) => term.known);
  const telling = known.filter((term) => !term.light);
  const chosen =
    [known.filter((term) => term.name !== undefined), known.filter((term) => term.named), telling].find(
      (some) => some.length > 0,
    ) ?? known;
  return chosen.length === 0 ? bare(text) : joined(chosen.map((term) => term.name?.name ?? term.typed));
}

/** What the wording of `absent` names: the names that no story holds, else the stretch of the question's key words. */
export function subjectMissing({ text, terms }: Question): string {
  const missing = terms.filter((term) => term.named && !term.known);
  if (missing.length > 0) return joined(stretches(text, missing));
  const telling = terms.filter((term) => !term.light);
  const [first, last] = [Math.min(...telling.map(({ start }) => start)), Math.max(...telling.map(({ end }) => end))];
  return telling.length === 0 ? bare(text) : text.slice(first, last);
}

/** Words that stand side by side in the text are one: "White House". */
function stretches(text: string, terms: readonly Term[]): string[] {
  const found: { start: number; end: number }[] = [];
  for (const { start, end } of [...terms].sort((a, b) => a.start - b.start)) {
    const before = found.at(-1);
    if (before && /^[ -]?$/.test(text.slice(before.end, start))) before.end = end;
    else found.push({ start, end });
  }
  return found.map(({ start, end }) => text.slice(start, end));
}

const joined = (words: readonly string[]): string => [...new Set(words)].join(', ');
const bare = (text: string): string => text.replace(/[?？.!\s]+$/u, '');
