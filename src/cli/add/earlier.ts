import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bare } from '../../library/blocks.ts';
import { readFrontMatter } from '../../library/front-matter.ts';
import { PlainError } from '../../library/plain-error.ts';
import type { Document, DocumentFacts } from '../../library/types.ts';

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
  const what = `an earlier version with this address, ${id}, `;
  if (!about) throw new PlainError(`${what}comes from a feed, which brings what is changed`);
  if (!about.isFile()) throw new PlainError(`${what}is a link; remove that first`);
  if (!/\.(?:md|txt)$/i.test(id)) throw new PlainError(`${what}is no text file; remove that first`);
  return { path, facts: readFrontMatter(await readFile(path, 'utf8')).facts };
}

/** How many sentences a version has that the other has not, in words. */
export function differenceOf(now: Document, before: Document): string {
  const [there, gone] = [sentencesOf(now), sentencesOf(before)];
  const count = (some: ReadonlySet<string>, others: ReadonlySet<string>): number =>
    [...some].filter((sentence) => !others.has(sentence)).length;
  return `${count(there, gone)} of its ${there.size} sentences are new, ${count(gone, there)} of ${gone.size} are gone`;
}

const sentencesOf = ({ text, passages }: Document): ReadonlySet<string> =>
  new Set(passages.flatMap(({ sentences }) => sentences.map(({ start, end }) => bare(text.slice(start, end)))));
