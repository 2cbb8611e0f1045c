import type { DraftSource, Refusal } from '../store/server-stories.ts';
import { type Page, Web, type WebOptions } from '../web/web.ts';
import { WebError, type WebFault } from '../web/web-error.ts';

/** Where Discord keeps attachments. */
const ATTACHMENTS: readonly string[] = ['cdn.discordapp.com', 'media.discordapp.net'];
const ACCEPT = 'text/html, application/xhtml+xml;q=0.9, application/pdf;q=0.8, text/markdown;q=0.8, text/plain;q=0.7';
/** Milliseconds for a document, with all that it leads on to. Set by hand. */
const WHOLE_MS = 25_000;

export interface FetchOptions extends WebOptions {
  /** Hosts of attachments; by default Discord's. For tests. */
  readonly attachments?: readonly string[] | undefined;
  /** Milliseconds for a document, with all that it leads on to. */
  readonly wholeMs?: number | undefined;
}

/** Nothing came that can be used. The message completes a sentence that begins with the document. */
export class RefusedError extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, detail: string) {
    super(detail);
    this.refusal = refusal;
  }
}

const REFUSALS: Readonly<
  Record<
    Exclude<WebFault, 'too long'>,
    Exclude<
      Refusal['kind'],
      'too large' | 'wrong type' | 'not read' | 'other name' | 'other type' | 'there already' | 'full'
    >
  >
> = {
  address: 'no address',
  login: 'login',
  'not public': 'not public',
  'other host': 'not an attachment',
  'not there': 'not there',
  forbidden: 'forbidden',
  wait: 'asked too often',
  unreachable: 'unreachable',
  slow: 'too slow',
  'cut off': 'cut off',
  'leads nowhere': 'leads nowhere',
  server: 'server fault',
};

/** Fetches documents: attachments of Discord's hosts alone, pages of public addresses alone, whole or not at all. */
export class Fetch {
  readonly #web: Web;
  readonly #attachments: readonly string[];
  readonly #wholeMs: number;

  constructor({ attachments = ATTACHMENTS, wholeMs = WHOLE_MS, ...options }: FetchOptions = {}) {
    this.#web = new Web(options);
    this.#attachments = attachments;
    this.#wholeMs = wholeMs;
  }

  /** @param most Bytes. @throws RefusedError */
  async page(url: string, most: number, signal: AbortSignal): Promise<Required<Pick<Page, 'bytes'>> & Page> {
    return await this.#get(url, most, signal);
  }

  /** @param most Bytes. @throws RefusedError */
  async attachment(
    { url, size }: Extract<DraftSource, { kind: 'attachment' }>,
    most: number,
    signal: AbortSignal,
  ): Promise<Required<Pick<Page, 'bytes'>> & Page> {
    if (size > most) throw tooLarge(most);
    const page = await this.#get(url, most, signal, this.#attachments);
    if (page.bytes.length < size) throw new RefusedError({ kind: 'cut off' }, 'ended before all had come');
    return page;
  }

  async #get(
    url: string,
    most: number,
    signal: AbortSignal,
    hosts?: readonly string[],
  ): Promise<Required<Pick<Page, 'bytes'>> & Page> {
    const over = AbortSignal.timeout(this.#wholeMs);
    try {
      const page = await this.#web.get(url, { accept: ACCEPT, most, hosts, signal: AbortSignal.any([over, signal]) });
      return { ...page, bytes: page.bytes ?? new Uint8Array() };
    } catch (error) {
      signal.throwIfAborted();
      if (over.aborted) throw new RefusedError({ kind: 'too slow' }, `did not come within ${this.#wholeMs / 1_000} s`);
      if (!(error instanceof WebError)) throw error;
      if (error.fault === 'too long') throw tooLarge(most);
      throw new RefusedError({ kind: REFUSALS[error.fault] }, error.message);
    }
  }
}

/** @param most Bytes. */
export const tooLarge = (most: number): RefusedError =>
  new RefusedError({ kind: 'too large', most }, `is longer than ${most} bytes`);
