import { createHash } from 'node:crypto';
import { bare } from '../../library/blocks.ts';
import type { Document, Library } from '../../library/types.ts';

/** Parameters by which sites see where a reader came from. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref|ref_src|cmpid|ocid|smid)$/i;

/** Of the sentences of an article and of another, how many both have if one is a version of the other; and how many at least. Set by hand. */
const [MOSTLY, LEAST] = [0.5, 3];

/** Where an article is that is there already. */
export interface KnownArticle {
  /** The path of its file below the folder of stories. */
  readonly id: string;
  readonly document: Document;
  /**
   * By what it is known. Only with the same words it is the same version; `copy` has most of its sentences and is of another paper, or
   * has another address.
   */
  readonly by: 'words' | 'address' | 'most words' | 'copy';
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
    const address = addressKey(document);
    if (address !== undefined) this.#byAddress.set(address, id);
  }

  find(document: Document): KnownArticle | undefined {
    const known = (id: string | undefined, by: KnownArticle['by']): KnownArticle | undefined => {
      const found = id === undefined ? undefined : this.#byId.get(id);
      return found && id !== undefined ? { id, document: found, by } : undefined;
    };
    return (
      known(this.#byWords.get(wordsKey(document)), 'words') ??
      known(this.#byAddress.get(addressKey(document) ?? ''), 'address') ??
      this.#withMostWordsOf(document)
    );
  }

  /** An earlier version with most of its sentences; else another paper's copy. */
  #withMostWordsOf(document: Document): KnownArticle | undefined {
    const sentences = sentencesOf(document);
    let copy: KnownArticle | undefined;
    for (const [id, other] of this.#byId) {
      const by = areOfOnePaper(document, other) ? 'most words' : 'copy';
      if (by === 'copy' && copy) continue;
      const others = sentencesOf(other);
      const shared = [...sentences].filter((sentence) => others.has(sentence)).length;
      if (shared < LEAST || shared < MOSTLY * Math.max(sentences.size, others.size)) continue;
      if (by === 'most words') return { id, document: other, by };
      copy = { id, document: other, by };
    }
    return copy;
  }
}

/**
 * Whether one of two may be a version of the other, by what is said of their papers; by their titles where that is nothing. Two papers
 * may print the same, and so may one at two addresses.
 */
function areOfOnePaper(one: Document, other: Document): boolean {
  if (one.url !== undefined && other.url !== undefined) return false;
  const [paper, otherPaper] = [one, other].map(({ publication }) => bare(publication ?? '').replace(/^the /, ''));
  return paper === otherPaper && (paper !== '' || bare(one.title) === bare(other.title));
}

/** The sentences of a document, without marks. */
export const sentencesOf = ({ text, passages }: Document): ReadonlySet<string> =>
  new Set(passages.flatMap(({ sentences }) => sentences.map(({ start, end }) => bare(text.slice(start, end)))));

/** Marks, spaces and lines may differ between a page and a file. */
const wordsKey = ({ text }: Pick<Document, 'text'>): string =>
  createHash('sha256')
    .update(text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, ''))
    .digest('base64');

/**
 * The same for all addresses of a page: with and without `www`, `https`, a place in the page and what follows readers. Nothing for the
 * front page of a site, which some pages name as theirs.
 */
function addressKey({ url: address }: Pick<Document, 'url'>): string | undefined {
  if (address === undefined) return undefined;
  const url = new URL(withoutTracking(address));
  url.searchParams.sort();
  const path = url.pathname.replace(/\/(?:index\.html?)?$/, '');
  return path === '' && url.search === '' ? undefined : `${url.host.replace(/^www\./, '')}${path}${url.search}`;
}

/** An address as its site would give it to everybody; as it is where nothing in it follows readers. */
export function withoutTracking(address: string): string {
  const url = new URL(address);
  const followed = [...url.searchParams.keys()].filter((name) => TRACKING.test(name));
  for (const name of followed) url.searchParams.delete(name);
  return followed.length === 0 ? address : url.href;
}
