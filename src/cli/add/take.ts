import { open } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { type Extracted, FORMS, type Hints, mostBytesOf, tooLarge } from '../../library/forms/forms.ts';
import { takeText } from '../../library/library.ts';
import { PlainError } from '../../library/plain-error.ts';
import { fileOfPage } from '../../web/page-form.ts';
import type { Web } from '../../web/web.ts';

/** An article as it was taken out of a file or a page. */
export interface Taken {
  /** As it was typed: a path or an address. */
  readonly source: string;
  /** The last part of that, with an extension that says its form. */
  readonly name: string;
  readonly hints: Hints;
  readonly extracted: Extracted;
}

interface Source extends Pick<Taken, 'name' | 'hints'> {
  readonly bytes: Uint8Array;
}

const MOST_BYTES = Math.max(...FORMS.map(mostBytesOf));
const FEED_ADVICE = 'is a feed, not an article; put its address into feeds.yaml beside your stories';
const PAGE_TYPES = 'text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.8, */*;q=0.5';
const FEED = /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)?<(?:rss|feed|rdf:RDF)[\s>]/;

export const isAddress = (source: string): boolean => /^[a-z][a-z\d+.-]*:\/\//i.test(source);

/**
 * Takes the story out of a file or of the page at an address.
 *
 * @param from The folder that paths are relative to.
 * @throws Error that says why there is none, in words that complete a sentence which begins with the source.
 */
export async function take(source: string, web: Web, from: string): Promise<Taken> {
  const { name, bytes, hints } = isAddress(source) ? await fromWeb(source, web) : await fromDisk(source, from);
  if (isFeed(bytes)) throw new PlainError(FEED_ADVICE);
  const extracted = await takeText(name, bytes, { ...hints, isAroundWanted: true });
  return { source, name, hints, extracted };
}

async function fromWeb(source: string, web: Web): Promise<Source> {
  const page = await web.get(source, { accept: PAGE_TYPES, most: MOST_BYTES });
  const { bytes = new Uint8Array() } = page;
  if (isFeed(bytes)) throw new PlainError(FEED_ADVICE);
  return { bytes, ...fileOfPage(page) };
}

const isFeed = (bytes: Uint8Array): boolean => FEED.test(new TextDecoder('latin1').decode(bytes.subarray(0, 2_000)));

async function fromDisk(source: string, from: string): Promise<Source> {
  const file = await open(resolve(from, source), 'r').catch((error: NodeJS.ErrnoException) => {
    const isMissing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
    const advice = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+\/?/.test(source) ? '; an address begins with https://' : '';
    throw new PlainError(isMissing ? `is no file${advice}` : `cannot be read: ${error.message}`);
  });
  try {
    const about = await file.stat();
    if (about.isDirectory()) throw new PlainError('is a folder; name the files in it');
    // Reading a pipe that nobody writes to would never end.
    if (!about.isFile()) throw new PlainError('is not a regular file');
    if (about.size > MOST_BYTES) throw tooLarge(about.size, MOST_BYTES);
    return { name: basename(source), bytes: new Uint8Array(await file.readFile()), hints: {} };
  } finally {
    await file.close();
  }
}
