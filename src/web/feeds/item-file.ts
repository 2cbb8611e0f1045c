import type { Extracted } from '../../library/forms/types.ts';
import { lineOf } from '../../library/plain-error.ts';
import type { DocumentFacts } from '../../library/types.ts';
import { withFrontMatter } from '../../library/with-front-matter.ts';
import { fileOfPage } from '../page-form.ts';
import type { Page } from '../web.ts';
import type { SaidItem } from './item-text.ts';

/** Fetches a page. @throws WebError */
type FetchPage = (url: string) => Promise<Pick<Page, 'url' | 'bytes' | 'contentType'>>;

/** A document that an item became. */
interface ItemFile {
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
export async function itemFile(item: SaidItem, sources: ItemSources): Promise<Made> {
  const { said, facts } = item;
  const isPageWanted = !said?.isWhole && sources.page !== undefined && facts.url !== undefined;
  const page = isPageWanted ? await madeOfPage(facts.url, item, sources) : undefined;
  return { file: page ?? (said && made(said, facts)), isPageMissing: isPageWanted && !page };
}

async function madeOfPage(url: string, { facts }: SaidItem, sources: ItemSources): Promise<ItemFile | undefined> {
  try {
    const page = await sources.page?.(url);
    if (!page?.bytes) return undefined;
    const { name, hints } = fileOfPage(page);
    const { extract } = await import('../../library/forms/forms.ts');
    const taken = await extract(name, page.bytes, hints);
    // What the feed says counts before what the page says of itself, which knows more.
    return made(taken, { ...taken.facts, ...facts });
  } catch (error) {
    sources.onFault(url, lineOf(error));
    return undefined;
  }
}

const made = ({ form, text }: Pick<Extracted, 'form' | 'text'>, facts: DocumentFacts): ItemFile => ({
  form: form === 'plain' ? 'txt' : 'md',
  text: withFrontMatter(facts, text).text,
});
