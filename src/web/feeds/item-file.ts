import type { Extracted } from '../../library/forms/types.ts';
import { lineOf } from '../../library/plain-error.ts';
import type { DocumentFacts } from '../../library/types.ts';
import { withFrontMatter } from '../../library/with-front-matter.ts';
import type { Page } from '../web.ts';
import type { FeedText } from './formats.ts';
import type { FeedItem } from './read-feed.ts';

/** Fetches a page. @throws WebError */
export type FetchPage = (url: string) => Promise<Pick<Page, 'bytes' | 'contentType'>>;

/** A document that an item became. */
export interface ItemFile {
  readonly form: 'md' | 'txt';
  /** With front matter. */
  readonly text: string;
}

/** What came of an item. */
export interface Made {
  /** Nothing if there is no text. */
  readonly file?: ItemFile | undefined;
  /** Whether its page did not come, which may come later. */
  readonly isPageMissing: boolean;
}

export interface ItemSources {
  /** Where the page of an item without its whole text is to be fetched. */
  readonly page?: FetchPage | undefined;
  /** Is told why a page could not be used, in words that complete a sentence which begins with its address. */
  readonly onFault: (url: string, why: string) => void;
}

/** Makes a document of an item: of its content, else of its page, if that is to be fetched, else of its description. */
export async function itemFile(item: FeedItem, sources: ItemSources): Promise<Made> {
  const { content, description, facts } = item;
  const said = content && (await madeOf(content, item));
  if (said) return { file: said, isPageMissing: false };
  const isPageWanted = sources.page !== undefined && facts.url !== undefined;
  const page = isPageWanted ? await madeOfPage(facts.url, item, sources) : undefined;
  const file = page ?? (description && (await madeOf(description, item)));
  return { file, isPageMissing: isPageWanted && !page };
}

async function madeOf({ value, isHtml }: FeedText, { facts }: FeedItem): Promise<ItemFile | undefined> {
  if (!WORD.test(value)) return undefined;
  if (!isHtml || !MARKUP.test(value)) return made('plain', value, facts);
  const { markdownOfFragment } = await import('../../library/forms/fragment.ts');
  return made('markdown', await markdownOfFragment(value), facts);
}

async function madeOfPage(url: string, { facts }: FeedItem, sources: ItemSources): Promise<ItemFile | undefined> {
  try {
    const { bytes, contentType } = (await sources.page?.(url)) ?? {};
    if (!bytes) return undefined;
    const hints = { url, ...(contentType !== undefined && { contentType }) };
    const { extract } = await import('../../library/forms/forms.ts');
    const taken = await extract('page.html', bytes, hints);
    // What the feed says counts before what the page says of itself, which knows more.
    return made(taken.form, taken.text, { ...taken.facts, ...facts });
  } catch (error) {
    sources.onFault(url, lineOf(error));
    return undefined;
  }
}

const WORD = /[\p{L}\p{N}]/u;
/** A tag, a comment or a character by its name or number. */
const MARKUP = /<[a-z/!]|&(?:#?\w+);/i;

const made = (form: Extracted['form'], text: string, facts: DocumentFacts): ItemFile | undefined =>
  WORD.test(text) ? { form: form === 'plain' ? 'txt' : 'md', text: withFrontMatter(facts, text).text } : undefined;
