import { open } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { type Extracted, extract, FORMS, type Hints } from '../../library/forms/forms.ts';
import { mayHaveFrontMatter } from '../../library/front-matter-start.ts';
import { PlainError } from '../../library/plain-error.ts';
import type { Web } from '../../web/web.ts';

/** An article as it was taken out of a file or a page. */
export interface Taken {
  /** As it was typed: a path or an address. */
  readonly source: string;
  /** The last part of that, with an extension that says its form. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly hints: Hints;
  readonly extracted: Extracted;
}

/** Bytes of a file or a page. Set by hand: a PDF with pictures has some 10 MB. */
const MOST_BYTES = 32 * 1024 * 1024;
const PAGE_TYPES = 'text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.8, */*;q=0.5';
const FEED = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/;

export const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(source);

/**
 * Takes the story out of a file or of the page at an address.
 *
 * @throws Error that says why there is none, in words that complete a sentence which begins with the source.
 */
export async function take(source: string, web: Web): Promise<Taken> {
  const { name, bytes, hints } = isAddress(source) ? await fromWeb(source, web) : await fromDisk(source);
  if (FEED.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2_000))))
    throw new PlainError('is a feed, not an article; put its address into feeds.yaml beside your stories');
  const extracted = await extract(name, bytes, hints);
  return { source, name, bytes, hints, extracted: await withHead(extracted, name) };
}

async function fromWeb(source: string, web: Web): Promise<Pick<Taken, 'name' | 'bytes' | 'hints'>> {
  const {
    url,
    bytes = new Uint8Array(),
    contentType,
  } = await web.get(source, { accept: PAGE_TYPES, most: MOST_BYTES });
  const last = decoded(basename(new URL(url).pathname));
  // An address need not say what its page is.
  const name = FORMS.includes(extname(last).toLowerCase()) ? last : `${last || 'page'}.html`;
  return { name, bytes, hints: { url, ...(contentType !== undefined && { contentType }) } };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

async function fromDisk(source: string): Promise<Pick<Taken, 'name' | 'bytes' | 'hints'>> {
  const file = await open(source, 'r').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
    const advice = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+\/?/.test(source) ? '; an address begins with https://' : '';
    throw new PlainError(isMissing ? `is no file${advice}` : `cannot be read: ${error.message}`);
  });
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new PlainError('is a folder; name the files in it');
    // Reading a pipe that nobody writes to would never end.
    if (!about.isFile()) throw new PlainError('is not a regular file');
    if (about.size > MOST_BYTES)
      throw new PlainError(
        `is ${(about.size / 1024 / 1024).toFixed(1)} MiB; the limit is ${MOST_BYTES / 1024 / 1024} MiB`,
      );
    return { name: basename(source), bytes: new Uint8Array(await file.readFile()), hints: {} };
  } finally {
    await file.close();
  }
}

/** The facts that a text says of itself in front matter count before others. */
async function withHead(extracted: Extracted, name: string): Promise<Extracted> {
  if (!/\.(?:md|txt)$/i.test(name) || !mayHaveFrontMatter(extracted.text)) return extracted;
  const { readFrontMatter } = await import('../../library/front-matter.ts');
  const { facts, body, notes } = readFrontMatter(extracted.text);
  const said = notes.map(({ line, reason }) => `line ${line}: ${reason}`);
  return { ...extracted, text: body, facts: { ...extracted.facts, ...facts }, notes: [...extracted.notes, ...said] };
}
