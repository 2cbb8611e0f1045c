import { bare } from './blocks.ts';
import type { Extracted } from './forms/types.ts';
import { linesOf } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import type { Document } from './types.ts';

/**
 * The lines of a text that can neither be quoted nor are a heading, such as its byline: those that its reader passed over, and those in
 * the document's text. @param taken The text that the document was made of, without front matter.
 */
export function linesUnquoted({ form, text }: Pick<Extracted, 'form' | 'text'>, document: Document): string[] {
  const passed = form === 'plain' ? [] : readMarkdown(text).leftOut.map((line) => line.text);
  const headings = document.sections.flatMap(({ heading }) => heading ?? []);
  const used = [...headings, ...document.passages].sort((a, b) => a.start - b.start);
  const found: string[] = [];
  let at = 0;
  for (const line of linesOf(document.text)) {
    while ((used[at]?.end ?? Infinity) <= line.start) at++;
    const isUsed = (used[at]?.start ?? Infinity) < line.end;
    if (!isUsed && bare(line.text) !== '' && bare(line.text) !== bare(document.title)) found.push(line.text);
  }
  return [...new Set([...passed, ...found])];
}
