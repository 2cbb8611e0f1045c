import { createHash } from 'node:crypto';
import { decodeHTML } from 'entities';
import { parseFeed } from 'feedsmith';
import { oneLine } from '../../library/blocks.ts';
import { dayOf } from '../../library/dates.ts';
import { lineOf } from '../../library/plain-error.ts';
import type { DocumentFacts } from '../../library/types.ts';
import { visible } from '../../library/visible.ts';
import { WebError } from '../web-error.ts';
import { type FeedText, type RawItem, rawFeed } from './formats.ts';
import { xmlText } from './xml-text.ts';

/** An item of a feed. */
export interface FeedItem {
  /** Stays the same when the item is changed. */
  readonly key: string;
  /** Changes when anything of the item does; no two items have the same. */
  readonly digest: string;
  readonly facts: DocumentFacts;
  /** When it was published, in milliseconds since 1970, where that can be read. */
  readonly time?: number;
  readonly content?: FeedText | undefined;
  readonly description?: FeedText | undefined;
}

export interface ReadFeed {
  readonly title?: string | undefined;
  /** In the order of the feed, each once. */
  readonly items: readonly FeedItem[];
}

/**
 * Reads a feed: RSS, Atom, RDF or JSON Feed.
 *
 * @param url Where it came from.
 * @param most Items that are read, the first of the feed.
 * @throws WebError if it is none.
 */
export function readFeed(bytes: Uint8Array, contentType: string | undefined, url: string, most: number): ReadFeed {
  const source = xmlText(bytes, contentType);
  const { title, items } = parsed(source, url, most);
  const read = new Map<string, FeedItem>();
  for (const raw of items) {
    const item = itemOf(raw, url);
    if (item && !read.has(item.key)) read.set(item.key, item);
  }
  return { title: wordsOf(title), items: [...read.values()] };
}

function parsed(source: string, url: string, most: number): ReturnType<typeof rawFeed> {
  try {
    return rawFeed(parseFeed(source, { maxItems: most }));
  } catch (error) {
    if (/^\s*(?:<!doctype html|<html)/i.test(source)) {
      const feed = feedNamedBy(source, url);
      throw new WebError(`is a page, not a feed${feed === undefined ? '' : `; the feed that it names is ${feed}`}`);
    }
    throw new WebError(`is no feed that can be read (RSS, Atom or JSON Feed): ${lineOf(error)}`);
  }
}

/** The feed that a page names for browsers. */
function feedNamedBy(page: string, url: string): string | undefined {
  for (const [tag] of page.slice(0, 100_000).matchAll(/<link\s[^<>]*>/gi)) {
    const href = /\shref\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1];
    if (href !== undefined && /application\/(?:rss|atom)\+xml/i.test(tag)) return resolved(decodeHTML(href), url);
  }
  return undefined;
}

function itemOf(raw: RawItem, feedUrl: string): FeedItem | undefined {
  const { content, description } = raw;
  const site = raw.bases.reduce((base: string, next) => resolved(next, base) ?? base, feedUrl);
  const title = wordsOf(raw.title);
  const url = resolved(raw.link, site);
  const key = raw.id ?? url ?? title;
  if (key === undefined) return undefined;
  const written = raw.published ?? raw.updated;
  const time = Date.parse(written ?? '');
  const author = [...new Set(raw.authors.map((name) => oneLine(visible(name ?? '')).trim()))]
    .filter(Boolean)
    .join(', ');
  const facts: DocumentFacts = {
    ...(title !== undefined && { title }),
    ...(url !== undefined && { url }),
    ...(author !== '' && { author }),
    ...day('published', written),
    ...(raw.published !== undefined && raw.updated !== raw.published && day('updated', raw.updated)),
    ...(raw.publication !== undefined && { publication: wordsOf({ value: raw.publication, isHtml: true }) }),
    ...(raw.language !== undefined && { language: raw.language }),
  };
  const digest = createHash('sha256')
    .update(JSON.stringify([key, facts, content, description]))
    .digest('base64url');
  return { key, digest, facts, ...(!Number.isNaN(time) && { time }), content, description };
}

function day(fact: 'published' | 'updated', written: string | undefined): DocumentFacts {
  const found = written === undefined ? undefined : dayOf(written);
  return found === undefined ? {} : { [fact]: found };
}

/** A text on one line, without tags. */
function wordsOf(text: FeedText | undefined): string | undefined {
  const value = text?.isHtml ? decodeHTML(text.value.replace(TAG, '')) : (text?.value ?? '');
  return oneLine(visible(value)).replace(/\s+/g, ' ').trim() || undefined;
}

const TAG = /<(?:\/?[a-z][^<>]*|!--[^<>]*--)>/gi;

/** An absolute address of the web, without a name and a password: it is shown to readers. */
function resolved(address: string | undefined, base: string): string | undefined {
  const text = address?.trim();
  if (!text || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  [url.username, url.password] = ['', ''];
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : undefined;
}
