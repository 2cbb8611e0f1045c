import type { DocumentFacts } from '../types.ts';
import type { DomDocument } from './dom.ts';

/** What JSON-LD says of the page's article. */
export type Article = Omit<DocumentFacts, 'place' | 'names'>;

type Thing = Readonly<Record<string, unknown>>;

/** Types of schema.org that are articles. */
const ARTICLE = /(?:Article|Report|BlogPosting|LiveBlogPosting|PressRelease|Review)$/;
/** Objects of a page that are looked at, at most, and how deep; set by hand. */
const MOST_THINGS = 2000;
const DEEPEST = 6;
const MOST_AUTHORS = 10;

/** Reads the article that the page is about: the one with its address, else the first. */
export function articleOf(page: DomDocument): Article {
  const things: Thing[] = [];
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      // Some write it into a comment, and some with line ends inside texts.
      const source = (script.textContent ?? '').replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '');
      gather(JSON.parse(source.replace(/[\r\n\t]+/g, ' ')), things, DEEPEST);
    } catch {
      // What cannot be read says nothing; the page may say the same elsewhere.
    }
  }
  const articles = things.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  const address = page.querySelector('link[rel="canonical"]')?.getAttribute('href');
  const article = articles.find((each) => address && addressOf(each) === address) ?? articles[0];
  if (!article) return {};
  const named = new Map(
    things.flatMap((thing) =>
      typeof thing['@id'] === 'string' && nameOf(thing) ? [[thing['@id'], thing] as const] : [],
    ),
  );
  const nameBy = (value: unknown): string | undefined => nameOf(named.get(String(Object(value)['@id'])) ?? value, page);
  const authors = listOf(article['author'] ?? article['creator'])
    .slice(0, MOST_AUTHORS)
    .flatMap((author) => nameBy(author) ?? []);
  return {
    title: wordsOf(article['headline'], page) ?? wordsOf(article['name'], page),
    url: addressOf(article),
    author: authors.length > 0 ? authors.join(', ') : undefined,
    published: wordsOf(article['datePublished']) ?? wordsOf(article['dateCreated']),
    updated: wordsOf(article['dateModified']),
    publication: nameBy(listOf(article['publisher'])[0]),
    language: wordsOf(article['inLanguage']),
  };
}

function gather(value: unknown, things: Thing[], depth: number): void {
  if (typeof value !== 'object' || value === null || depth < 0 || things.length >= MOST_THINGS) return;
  if (!Array.isArray(value)) things.push(value as Thing);
  for (const each of Object.values(value)) gather(each, things, depth - 1);
}

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const typesOf = (thing: Thing): string[] => listOf(thing['@type']).map(String);

function nameOf(value: unknown, page?: DomDocument): string | undefined {
  return typeof value === 'string' ? wordsOf(value, page) : wordsOf(Object(value)['name'], page);
}

function addressOf(thing: Thing): string | undefined {
  const main = thing['mainEntityOfPage'];
  return [thing['url'], typeof main === 'string' ? main : Object(main)['@id'], thing['@id']]
    .map((value) => wordsOf(value))
    .find((value) => value !== undefined && /^https?:/.test(value));
}

/** A text; with a page, its entities are read, which many write into JSON. */
function wordsOf(value: unknown, page?: DomDocument): string | undefined {
  if (typeof value !== 'string') return undefined;
  let text = value;
  if (page && /&#?\w+;/.test(value)) {
    const holder = page.createElement('div');
    holder.innerHTML = value;
    text = holder.textContent ?? '';
  }
  return text.replace(/\s+/g, ' ').trim() || undefined;
}
