import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOCAL_LIMITS } from '../../local-discord/limits.ts';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { perform, readAct } from './acts.ts';
import type { Asset } from './assets.ts';
import type { Channel, Following } from './channel.ts';
import { localeOf } from './command-view.ts';
import { faultOfRequest } from './guard.ts';
import type { ReaderKey } from './view.ts';

/** Bytes of a request's body. The longest message and a few options of a command fit many times; set by hand. */
const MAX_BODY = 64 * 1024;
/** The same for acts that bring a file, in base64, of at most the size that Discord takes. */
const MAX_BODY_WITH_FILE = MAX_BODY + Math.ceil((LOCAL_LIMITS.attachmentBytes * 4) / 3);
const WITH_FILE: readonly string[] = ['command', 'submit'];
/** Milliseconds between two comments on an event stream, so that no proxy takes it for dead. */
const HEARTBEAT_MS = 15_000;
/** Milliseconds after which a browser connects again. */
const RECONNECT_MS = 500;
/** The base that a request's target is read against; only the path counts. */
const ORIGIN = 'http://localhost';

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

interface Stream extends Following {
  readonly reader: ReaderKey;
}

/** Answers the page's requests: its files, its event stream (`/events`) and what its readers do (`/do/…`). */
export class PageRoutes {
  readonly #discord: LocalDiscord;
  readonly #channel: Channel;
  readonly #assets: ReadonlyMap<string, Asset>;
  readonly #streams = new Set<Stream>();

  constructor(discord: LocalDiscord, channel: Channel, assets: ReadonlyMap<string, Asset>) {
    this.#discord = discord;
    this.#channel = channel;
    this.#assets = assets;
  }

  /** @param host Where the page listens, and on which port. */
  async answer(request: IncomingMessage, response: ServerResponse, host: string, port: number): Promise<void> {
    for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value);
    const fault = faultOfRequest(request, host, port);
    if (fault !== undefined) return refuse(response, 403, fault);
    const target = request.url ?? '/';
    if (!URL.canParse(target, ORIGIN)) return refuse(response, 400, 'This is not the address of a page.');
    const { pathname, searchParams } = new URL(target, ORIGIN);
    const act = /^\/do\/([a-z-]+)$/.exec(pathname)?.[1];
    if (act !== undefined) return await this.#take(act, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'This can only be read.');
    if (pathname === '/events') return this.#follow(searchParams, request, response);
    const asset = this.#assets.get(pathname);
    if (asset === undefined) return refuse(response, 404, 'There is nothing here.');
    response.setHeader('Content-Type', asset.type);
    response.end(request.method === 'HEAD' ? undefined : asset.body);
  }

  async #take(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 405, 'This can only be posted.');
    if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'The body must be JSON.');
    const most = WITH_FILE.includes(name) ? MAX_BODY_WITH_FILE : MAX_BODY;
    const text = await textOf(request, most);
    if (text === undefined) return refuse(response, 413, `The body must have at most ${most} bytes.`);
    let act: ReturnType<typeof readAct>;
    try {
      act = readAct(name, JSON.parse(text));
    } catch (error) {
      return refuse(response, 400, error instanceof Error ? error.message : String(error));
    }
    if (act === undefined) return refuse(response, 404, 'There is nothing here.');
    const outcome = await perform(act, this.#discord, (reader, id) => this.#dismiss(reader, id));
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(outcome));
  }

  #dismiss(reader: ReaderKey, id: string): void {
    this.#channel.dismiss(this.#discord.users[reader], id);
    for (const stream of this.#streams) if (stream.reader === reader) stream.look();
  }

  #follow(query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    const reader: ReaderKey = query.get('reader') === 'ben' ? 'ben' : 'ada';
    const locale = localeOf(query.get('language') ?? '');
    response.setHeader('Content-Type', 'text/event-stream');
    response.write(`retry: ${RECONNECT_MS}\n\n`);
    const place = query.get('place') ?? undefined;
    const following = this.#channel.follow(this.#discord.users[reader], locale, place, (news) => {
      response.write(`data: ${JSON.stringify(news)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
    const stream: Stream = { ...following, reader };
    this.#streams.add(stream);
    request.on('close', () => {
      clearInterval(heartbeat);
      following.stop();
      this.#streams.delete(stream);
    });
  }
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  // The rest of a body that is not read would be taken for the next request.
  if (status === 413 || status === 415) response.setHeader('Connection', 'close');
  response.end(`${reason}\n`);
}

/** The body as text; undefined if it is too long. */
async function textOf(request: IncomingMessage, most: number): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // By default, leaving the loop would destroy the request, and with it the response.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > most) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
