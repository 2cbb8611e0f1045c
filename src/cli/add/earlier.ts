import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bare } from '../../library/blocks.ts';
import { readFrontMatter } from '../../library/front-matter.ts';
import { PlainError } from '../../library/plain-error.ts';
import type { Document, DocumentFacts } from '../../library/types.ts';
import { sentencesOf } from './known-articles.ts';
import { cut, rowOf } from './shown.ts';

/** A text file that holds an earlier version of an article. */
export interface Earlier {
  readonly path: string;
  /** What its front matter says. */
  readonly facts: DocumentFacts;
}

/**
 * @param id Of a document.
 * @throws PlainError if no text file in the folder is that document, so that it cannot be replaced.
 */
export async function earlierOf(id: string, folder: string): Promise<Earlier> {
  const path = join(folder, id);
  const about = await lstat(path).catch(() => undefined);
  const what = `an earlier version of it, ${id}, `;
  if (!about) throw new PlainError(`${what}comes from a feed, which brings what is changed`);
  if (!about.isFile()) throw new PlainError(`${what}is a link; remove that first`);
  if (!/\.(?:md|txt)$/i.test(id)) throw new PlainError(`${what}is no text file; remove that first`);
  return { path, facts: readFrontMatter(await readFile(path, 'utf8')).facts };
}

/** The sentences that a version has and an earlier one has not, or the other way round: how many there are, and the first of them. */
export function differenceOf(now: Document, before: Document): string[] {
  return [...rowsOf('new', unlike(now, before)), ...rowsOf('gone', unlike(before, now))];
}

/** Sentences that are shown of each kind, and characters of each. Set by hand. */
const [MOST_SHOWN, LONGEST] = [3, 160];

function rowsOf(label: string, sentences: readonly string[]): string[] {
  const more = sentences.length - MOST_SHOWN;
  const rows = sentences.slice(0, MOST_SHOWN).map((sentence) => `“${cut(sentence, LONGEST)}”`);
  return [...rows, ...(more > 0 ? [`and ${more} more`] : [])].map((row, i) => rowOf(i === 0 ? label : '', row));
}

function unlike({ text, passages }: Document, other: Document): string[] {
  const there = sentencesOf(other);
  const sentences = passages.flatMap((passage) => passage.sentences.map(({ start, end }) => text.slice(start, end)));
  return sentences.filter((sentence) => !there.has(bare(sentence)));
}
