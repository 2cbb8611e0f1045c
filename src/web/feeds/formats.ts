import type { AnyFeed, AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';

/** A piece of text as a feed has it. */
export interface FeedText {
  readonly value: string;
  readonly isHtml: boolean;
}

/** What every format says of an item, as it is written. */
export interface RawItem {
  readonly id?: string | undefined;
  readonly title?: FeedText | undefined;
  readonly link?: string | undefined;
  /** What its link is relative to, the outermost first. */
  readonly bases: readonly (string | undefined)[];
  /** All of it. */
  readonly content?: FeedText | undefined;
  /** Some of it, or what it is about. */
  readonly description?: FeedText | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly publication?: string | undefined;
  readonly language?: string | undefined;
}

export interface RawFeed {
  readonly title?: FeedText | undefined;
  readonly items: readonly RawItem[];
}

/** What `feedsmith` made of a feed, of whatever format, in one form. */
export function rawFeed(parsed: AnyFeed): RawFeed {
  switch (parsed.format) {
    case 'atom':
      return atomFeed(parsed.feed);
    case 'json':
      return jsonFeed(parsed.feed);
    default:
      return rssFeed(parsed.feed);
  }
}

type RssItem = RssFeed.Item<string>;
type RssOrRdfItem = RssItem | NonNullable<RdfFeed.Feed<string>['items']>[number];

function rssFeed(feed: RssFeed.Feed<string> | RdfFeed.Feed<string>): RawFeed {
  const language = ('language' in feed ? feed.language : undefined) ?? feed.dc?.languages?.[0];
  const itemOf = (item: RssOrRdfItem): RawItem => {
    const rss: RssItem = item;
    const link = item.link ?? linkIn(item.atom?.links) ?? permaLink(rss);
    return {
      id: rss.guid?.value,
      title: html(item.title ?? item.dc?.titles?.[0]),
      link,
      bases: [feed.link, feed.xml?.base],
      content: html(item.content?.encoded) ?? textOf(item.atom?.content),
      description: html(item.description ?? item.dc?.descriptions?.[0]) ?? textOf(item.atom?.summary),
      authors: item.dc?.creators ?? rss.authors?.map(({ name }) => name) ?? [],
      published: rss.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published,
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      publication: rss.source?.title ?? item.dc?.publishers?.[0],
      language: item.dc?.languages?.[0] ?? language,
    };
  };
  return { title: html(feed.title), items: feed.items?.map(itemOf) ?? [] };
}

/** A guid is the address of the item's page, unless it says that it is not. */
const permaLink = ({ guid }: RssItem): string | undefined =>
  guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;

function atomFeed(feed: AtomFeed.Feed<string>): RawFeed {
  const items = (feed.entries ?? []).map((entry): RawItem => {
    const { id, links, content, summary, source } = entry;
    const link = linkIn(links);
    const authors = entry.authors ?? source?.authors ?? feed.authors;
    return {
      id,
      title: textOf(entry.title),
      link: link ?? content?.src,
      bases: [feed.xml?.base, entry.xml?.base],
      content: textOf(content),
      description: textOf(summary),
      authors: authors?.map(({ name }) => name) ?? [],
      published: entry.published,
      updated: entry.updated,
      publication: source?.title?.value,
      language: entry.xml?.lang ?? feed.xml?.lang,
    };
  });
  return { title: textOf(feed.title), items };
}

function jsonFeed(feed: JsonFeed.Feed<string>): RawFeed {
  const items = (feed.items ?? []).map(
    (item): RawItem => ({
      id: item.id,
      title: plain(item.title),
      link: item.url ?? item.external_url,
      bases: [feed.home_page_url],
      content: html(item.content_html) ?? plain(item.content_text),
      description: plain(item.summary),
      authors: (item.authors ?? feed.authors)?.map(({ name }) => name) ?? [],
      published: item.date_published,
      updated: item.date_modified,
      language: item.language ?? feed.language,
    }),
  );
  return { title: plain(feed.title), items };
}

const html = (value: string | undefined): FeedText | undefined =>
  value === undefined ? undefined : { value, isHtml: true };
const plain = (value: string | undefined): FeedText | undefined =>
  value === undefined ? undefined : { value, isHtml: false };

/** Atom's texts say what they are; without a word they are plain. What is neither, such as a picture, is no text. */
function textOf(text: { readonly value?: string; readonly type?: string } | undefined): FeedText | undefined {
  const type = text?.type?.trim().toLowerCase() ?? 'text';
  if (/^(?:x?html|text\/html|application\/xhtml\+xml)$/.test(type)) return html(text?.value);
  return type === 'text' || type === 'text/plain' ? plain(text?.value) : undefined;
}

type Links = readonly { readonly href?: string; readonly rel?: string; readonly type?: string }[];

/** The page of an item, among what else it links to. */
function linkIn(links: Links = []): string | undefined {
  const pages = links.filter(({ rel = 'alternate' }) => rel === 'alternate');
  return (pages.find(({ type = 'text/html' }) => /html/.test(type)) ?? pages[0])?.href;
}
