import { createHash } from 'node:crypto';
import type { Document, Library } from '../../library/types.ts';

/** Parameters by which sites see where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|smid)$/i;

/** Where an article is that is there already. */
export interface KnownArticle {
  /** The path of its file below the folder of stories. */
  readonly id: string;
  /** Whether it has the same words. */
  readonly isSame: boolean;
}

/** The articles of a library, found by what they say or by their address. */
export class KnownArticles {
  readonly #byId = new Map<string, Document>();
  readonly #byWords = new Map<string, string>();
  readonly #byAddress = new Map<string, string>();

  constructor({ documents }: Pick<Library, 'documents'>) {
    for (const document of documents) this.add(document.id, document);
  }

  add(id: string, document: Document): void {
    this.#byId.set(id, document);
    this.#byWords.set(wordsKey(document), id);
    if (document.url !== undefined) this.#byAddress.set(addressKey(document.url), id);
  }

  find(document: Pick<Document, 'text' | 'url'>): KnownArticle | undefined {
    const same = this.#byWords.get(wordsKey(document));
    if (same !== undefined) return { id: same, isSame: true };
    const other = document.url === undefined ? undefined : this.#byAddress.get(addressKey(document.url));
    return other === undefined ? undefined : { id: other, isSame: false };
  }

  documentOf(id: string): Document | undefined {
    return this.#byId.get(id);
  }
}

/** Marks, spaces and lines may differ between a page and a file. */
const wordsKey = ({ text }: Pick<Document, 'text'>): string =>
  createHash('sha256')
    .update(text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ''))
    .digest('base64');

/** The same for all addresses of a page: with and without `www`, `https`, a place in the page and what follows readers. */
function addressKey(address: string): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(withoutTracking(address));
  url.searchParams.sort();
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '');
  return `${url.host.replace(/^www\./, '')}${path}${url.search}`;
}

/** An address as its site would give it to everybody; as it is where nothing in it follows readers. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  const followed = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of followed) url.searchParams.delete(name);
  return followed.length === 0 ? address : url.href;
}
