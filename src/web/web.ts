import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { bodyOf } from './body.ts';
import { faultOfConnection, faultOfStatus } from './faults.ts';
import { hasLogin, withoutLogin } from './login.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { checkHost, guardedLookup, type Reach } from './public-address.ts';
import { USER_AGENT } from './user-agent.ts';
import { NotAskedError, WebError } from './web-error.ts';

/** By what a server knows that somebody has its page already (RFC 9110, 8.8). */
interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** What came from an address. */
export interface Page {
  /** Where it came from in the end: the address that was asked, or the last that it led to. */
  readonly url: string;
  /** The address that all should ask from now on, where the server says that it has moved for good. */
  readonly movedTo?: string | undefined;
  /** Nothing if it is as it was when its validators came. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** As HTTP says it: `text/html; charset=gb18030`. */
  readonly contentType?: string | undefined;
  readonly validators: Validators;
}

export interface Ask {
  /** What is wanted, as the `Accept` of HTTP. */
  readonly accept: string;
  /** Bytes, after decompression. */
  readonly most: number;
  /** Of what is there already. */
  readonly known?: Validators;
  /** Hosts (with a port where that is not the usual) that may be asked, also where an address leads to; without it all. */
  readonly hosts?: readonly string[] | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface WebOptions extends Reach {
  /** Milliseconds for one answer, from the connection to its last byte. */
  readonly timeoutMs?: number;
}

/** Set by hand: a slow server of a small paper takes seconds. */
const TIMEOUT_MS = 20_000;
/** Sites lead from http to https, to www, and to where a page is now. Set by hand. */
const MOST_REDIRECTS = 5;
const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
const FOR_GOOD: readonly number[] = [301, 308];
const LONGEST_ADDRESS = 2_048;

/** Asks addresses of the public web for pages: one at a time of each host, with limits on time, size and redirects. */
export class Web {
  readonly #options: WebOptions;
  readonly #turns = new OneAtATime();
  /** Until when hosts asked not to be asked again, in milliseconds since 1970. */
  readonly #pauses = new Map<string, number>();

  constructor(options: WebOptions = {}) {
    this.#options = options;
  }

  /**
   * @param address Begins with `http://` or `https://`.
   * @throws NotAskedError if the address may not be asked; WebError that says why else nothing came; the signal's reason if that is aborted.
   */
  async get(address: string, ask: Ask): Promise<Page> {
    let url = addressOf(address);
    let movedTo: string | undefined;
    let isMoving = true;
    for (let redirects = 0; ; redirects++) {
      const at = url;
      if (ask.hosts && !ask.hosts.includes(at.host))
        throw new NotAskedError(
          `${redirects > 0 ? `leads to ${at.host}, which ` : ''}is at none of ${ask.hosts.join(', ')}`,
          'other host',
        );
      const answer = await this.#turns
        .take(at.host, () => this.#askOnce(at, ask))
        .catch((error: unknown) => {
          // Where an address leads to may change.
          throw error instanceof NotAskedError && redirects > 0 ? new WebError(error.message, error.fault) : error;
        });
      if ('bytes' in answer || !('to' in answer)) return { ...answer, url: at.href, movedTo };
      if (redirects === MOST_REDIRECTS)
        throw new WebError(`leads on more than ${MOST_REDIRECTS} times`, 'leads nowhere');
      url = addressOf(answer.to, at);
      isMoving &&= FOR_GOOD.includes(answer.status);
      if (isMoving) movedTo = url.href;
    }
  }

  async #askOnce(url: URL, ask: Ask): Promise<Redirect | Omit<Page, 'url'>> {
    const { timeoutMs = TIMEOUT_MS } = this.#options;
    const timeout = AbortSignal.timeout(timeoutMs);
    const signal = AbortSignal.any([timeout, ...(ask.signal ? [ask.signal] : [])]);
    let response: IncomingMessage | undefined;
    try {
      signal.throwIfAborted();
      this.#checkPause(url.host);
      response = await this.#connect(url, ask, signal);
      return await answerOf(response, ask);
    } catch (error) {
      if (ask.signal?.aborted) throw ask.signal.reason;
      if (timeout.aborted) throw new WebError(`did not answer in whole within ${timeoutMs / 1_000} s`, 'slow');
      const fault = faultOfConnection(error);
      if (fault.retryAfterMs !== undefined) this.#pauses.set(url.host, Date.now() + fault.retryAfterMs);
      throw fault;
    } finally {
      response?.destroy();
    }
  }

  /** @throws WebError if the host is not to be asked yet. */
  #checkPause(host: string): void {
    const left = (this.#pauses.get(host) ?? 0) - Date.now();
    if (left > 0)
      throw new WebError(`is not asked, since ${host} asks to wait ${Math.ceil(left / 1_000)} s`, 'wait', left);
    this.#pauses.delete(host);
  }

  async #connect(url: URL, { accept, known }: Ask, signal: AbortSignal): Promise<IncomingMessage> {
    const isSecure = url.protocol === 'https:';
    const port = Number(url.port) || (isSecure ? 443 : 80);
    checkHost(url.hostname, port, this.#options);
    // Loaded on need: most bots ask nobody but Discord.
    const { request } = isSecure ? await import('node:https') : await import('node:http');
    const sent = request(url, {
      // A connection for each request: one that was opened before was checked for another name.
      agent: false,
      lookup: guardedLookup(port, this.#options),
      signal,
      headers: {
        'user-agent': USER_AGENT,
        accept,
        'accept-encoding': 'gzip, br',
        ...(known?.etag !== undefined && { 'if-none-match': known.etag }),
        ...(known?.lastModified !== undefined && { 'if-modified-since': known.lastModified }),
      },
    });
    // An error may come after the answer has begun; then the body reports it.
    sent.on('error', () => {});
    sent.end();
    const [response] = (await once(sent, 'response', { signal })) as [IncomingMessage];
    return response;
  }
}

/** Where an answer leads to. */
interface Redirect {
  readonly status: number;
  readonly to: string;
}

/** @throws WebError if it is no page; Error of the connection. */
async function answerOf(response: IncomingMessage, ask: Ask): Promise<Redirect | Omit<Page, 'url'>> {
  const { statusCode: status = 0, headers } = response;
  if (REDIRECTS.includes(status)) {
    if (headers.location === undefined)
      throw new WebError(`leads on (${status}), and does not say where`, 'leads nowhere');
    return { status, to: headers.location };
  }
  const validators = { etag: headers.etag, lastModified: headers['last-modified'] };
  const isKnown = ask.known?.etag !== undefined || ask.known?.lastModified !== undefined;
  if (status === 304 && isKnown) return { validators: { ...ask.known, ...given(validators) } };
  if (status !== 200) throw faultOfStatus(status, headers['retry-after']);
  return { bytes: await bodyOf(response, ask.most), contentType: headers['content-type'], validators };
}

const given = (validators: Validators): Validators =>
  Object.fromEntries(Object.entries(validators).filter(([, value]) => value !== undefined));

/** @param base Of a relative address. @throws NotAskedError if it may not be asked; WebError if that is so of where another leads to. */
function addressOf(address: string, base?: URL): URL {
  const url = URL.canParse(address, base?.href) ? new URL(address, base?.href) : undefined;
  const where = base ? `leads to ${withoutLogin(address).slice(0, 100)}, which ` : '';
  const Fault = base ? WebError : NotAskedError;
  if (!url) throw new Fault(`${where}is no address`, 'address');
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    throw new Fault(`${where}does not begin with http:// or https://`, 'address');
  if (hasLogin(url.href))
    throw new Fault(
      `${base ? 'leads to an address that ' : ''}has a name or a password in it, which are not sent; only an address without them is asked`,
      'login',
    );
  if (url.href.length > LONGEST_ADDRESS) throw new Fault(`has more than ${LONGEST_ADDRESS} characters`, 'address');
  url.hash = '';
  return url;
}
