import { readFacts } from '../facts.ts';
import type { DocumentFacts } from '../types.ts';
import { type DomDocument, type DomElement, isComment, textOf } from './dom.ts';
import { articleOf } from './json-ld.ts';

type Fact = Exclude<keyof DocumentFacts, 'names' | 'place'>;

/** By fact, the names of `<meta>` that say it, the more reliable first, in small letters. */
const META: Readonly<Record<Fact, readonly string[]>> = {
  title: ['og:title', 'twitter:title', 'dc.title', 'headline'],
  url: ['og:url'],
  author: ['author', 'article:author', 'dc.creator', 'byl', 'parsely-author', 'sailthru.author', 'citation_author'],
  published: [
    'article:published_time',
    'og:article:published_time',
    'datepublished',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date.issued',
    'dc.date',
    'dcterms.created',
    'pubdate',
    'publishdate',
    'publish-date',
    'citation_publication_date',
    'date',
  ],
  updated: ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified', 'lastmod'],
  publication: ['og:site_name', 'citation_journal_title', 'publisher', 'dc.publisher', 'application-name'],
  language: ['content-language', 'dc.language', 'og:locale'],
};

/** Between a headline and the name of the paper. */
const BEFORE_PAPER = String.raw`\s*[|·•:–—-]\s*`;
const MOST_CUTS = 5;
const PARTED = / [|·•:–—-]+ /g;
/** In UTF-16 code units: a longer line is no byline. Set by hand. */
const LONGEST_AUTHOR = 120;

/** What a page says of itself: in JSON-LD, in `<meta>`, in its elements. */
export function factsOfPage(page: DomDocument, url?: string): DocumentFacts {
  const article = articleOf(page);
  const meta = metaOf(page);
  const from = (fact: Fact): string[] => META[fact].flatMap((name) => meta.get(name) ?? []);
  const one = (fact: Fact, candidates: readonly (string | undefined)[]): string | undefined =>
    candidates.flatMap((said) => (said === undefined ? [] : (valid(fact, said) ?? [])))[0];
  const addresses = [canonicalOf(page), ...from('url'), article.url, url, savedFrom(page)];
  const address = one(
    'url',
    addresses.map((found) => resolved(found, url)),
  );
  const publication = one('publication', [article.publication, ...from('publication')]);
  const title = one(
    'title',
    [article.title, ...from('title'), ...headlinesOf(page), shownTitle(page)].map((said) =>
      withoutPaper(said, publication),
    ),
  );
  const author = one(
    'author',
    [article.author, ...from('author'), ...bylinesOf(page)].map((said) => personOf(said, publication)),
  );
  const published = one('published', [article.published, ...from('published'), ...timesOf(page, 'datePublished')]);
  const updated = one('updated', [article.updated, ...from('updated'), ...timesOf(page, 'dateModified')]);
  const language = one('language', [
    page.documentElement.getAttribute('lang') ?? undefined,
    article.language,
    ...from('language'),
  ]);
  const found = {
    title,
    url: address,
    author,
    published,
    updated: updated === published ? undefined : updated,
    publication,
    language,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** A value as front matter would have it; nothing where that would refuse it. */
function valid(fact: Fact, text: string): string | undefined {
  const field = { key: fact, line: 1, value: { kind: 'scalar', line: 1, text: text.trim() || undefined } } as const;
  return readFacts([field], true).facts[fact];
}

function metaOf(page: DomDocument): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const element of page.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop', 'http-equiv'])
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/))
        if (name !== '') meta.set(name, [...(meta.get(name) ?? []), content]);
  }
  return meta;
}

const canonicalOf = (page: DomDocument): string | undefined =>
  page.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? undefined;

function resolved(address: string | undefined, base: string | undefined): string | undefined {
  if (!address) return undefined;
  return URL.canParse(address, base) ? new URL(address, base).href : undefined;
}

/** Browsers write where a page was saved from: `<!-- saved from url=(0027)https://example.org/a -->`. */
function savedFrom(page: DomDocument): string | undefined {
  for (const node of [...page.childNodes, ...page.documentElement.childNodes]) {
    const [, address] = isComment(node)
      ? (/(?:saved from url=\(\d+\)|\burl: )(https?:\S+)/.exec(node.textContent ?? '') ?? [])
      : [];
    if (address !== undefined) return address;
  }
  return undefined;
}

/** The page's headline, where it has one. */
function headlinesOf(page: DomDocument): string[] {
  const [first, ...others] = page.querySelectorAll('h1');
  const marked = page.querySelector('[itemprop="headline"], article h1, main h1');
  return [marked, others.length === 0 ? (first ?? null) : null].map(textOf).filter((text) => text !== '');
}

/** The page's title without the name of the paper, where its beginning stands on the page and the whole does not. */
function shownTitle(page: DomDocument): string {
  const title = textOf(page.querySelector('title'));
  const shown = textOf(page.body);
  if (shown.includes(title)) return title;
  const ends = [...title.matchAll(PARTED)]
    .map(({ index }) => index)
    .reverse()
    .slice(0, MOST_CUTS);
  return ends.map((end) => title.slice(0, end)).find((part) => part.includes(' ') && shown.includes(part)) ?? title;
}

function withoutPaper(title: string | undefined, publication: string | undefined): string | undefined {
  if (title === undefined || publication === undefined) return title;
  const end = title.length - publication.length;
  if (title.slice(end).toLowerCase() !== publication.toLowerCase()) return title;
  return title.slice(0, end).replace(new RegExp(`${BEFORE_PAPER}$`), '') || title;
}

function bylinesOf(page: DomDocument): string[] {
  const marked = page.querySelectorAll('[rel~="author"], [itemprop="author"], .byline, .author-name, .p-author');
  return [...new Set([...marked].slice(0, 3).map(textOf))];
}

function personOf(said: string | undefined, publication: string | undefined): string | undefined {
  const name = said?.replace(/^(?:by|von|par|por)\s+/i, '').trim();
  if (name === undefined || name.length > LONGEST_AUTHOR || /https?:|[@\d]/.test(name)) return undefined;
  return name.toLowerCase() === publication?.toLowerCase() ? undefined : name;
}

/** Days in elements: those that are marked; when it was published, else the first that is no part of a list of other pages. */
function timesOf(page: DomDocument, property: string): string[] {
  const marked = [...page.querySelectorAll(`[itemprop="${property}"], time[class*="${CLASS[property]}"]`)];
  const times = property === 'datePublished' ? [...page.querySelectorAll('time')] : [];
  const isAside = (element: DomElement): boolean => {
    for (let node = element.parentNode; node; node = node.parentNode)
      if (/^(?:aside|nav|footer|li)$/.test(Object(node).localName)) return true;
    return false;
  };
  const own = times
    .slice(0, 20)
    .filter((time) => !isAside(time) && !/updated|modified/i.test(time.getAttribute('class') ?? ''));
  return [...marked, ...own].flatMap((element) => [
    ...((element.getAttribute('datetime') ?? element.getAttribute('content'))
      ? [element.getAttribute('datetime') ?? element.getAttribute('content') ?? '']
      : []),
    textOf(element),
  ]);
}

const CLASS: Readonly<Record<string, string>> = { datePublished: 'publish', dateModified: 'updated' };
