import { stringify } from 'yaml';
import { readFrontMatter } from './front-matter.ts';
import type { DocumentFacts } from './types.ts';

/** A text with its facts before it, and those that front matter cannot hold, such as an address that is too long. */
export interface WithFrontMatter {
  readonly text: string;
  readonly lost: readonly (keyof DocumentFacts)[];
}

/**
 * Puts facts before a text as front matter, which `readFrontMatter` reads as the same facts and the same text.
 *
 * @param text Holds a letter or a digit.
 */
export function withFrontMatter(facts: DocumentFacts, text: string): WithFrontMatter {
  const body = `\n${text.trim()}\n`;
  const given = Object.entries(facts).filter(([, value]) => value !== undefined);
  const kept = given.filter(([key, value]) => isReadBack(key, value));
  const lost = given.filter((entry) => !kept.includes(entry)).map(([key]) => key as keyof DocumentFacts);
  return { text: `${headOf(Object.fromEntries(kept))}${body}`, lost };
}

/** One line a fact, however long: a folded text is read with other spaces. */
const headOf = (facts: DocumentFacts): string =>
  `---\n${Object.keys(facts).length === 0 ? '' : stringify(facts, { lineWidth: 0 })}---\n`;

function isReadBack(key: string, value: unknown): boolean {
  const { facts, notes } = readFrontMatter(`${headOf({ [key]: value })}\na\n`);
  return notes.length === 0 && JSON.stringify(facts[key as keyof DocumentFacts]) === JSON.stringify(value);
}
