import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { perform, readAct } from './acts.ts';
import { loadAssets } from './assets.ts';
import { Channel, type Following, type StoriesView } from './channel.ts';
import { localeOf } from './command-view.ts';
import { faultOfRequest, inAddress, whoCanReach } from './guard.ts';

/** A message command's text and a few options fit many times. */
const MAX_BODY = 64 * 1024;
const HEARTBEAT_MS = 15_000;
const RECONNECT_MS = 500;

const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'no-store',
} as const;

export interface PageOptions extends StoriesView {
  readonly discord: LocalDiscord;
  /** Folder with the page's files as they were built. */
  readonly built: string;
  /** By default 127.0.0.1. */
  readonly host?: string | undefined;
  /** By default 3000 or, where that is taken, any free one. */
  readonly port?: number | undefined;
}

export interface Page {
  /** Where to open it. */
  readonly url: string;
  /** Who else can reach it, in words; nothing where only this machine can. */
  readonly reach: string | undefined;
  /** Ends every stream and stops listening. */
  close(): Promise<void>;
}

interface Open extends Following {
  readonly reader: 'ada' | 'ben';
}

/** What a request's target is read against; its path is all that counts. */
const ORIGIN = 'http://localhost';
const DEFAULT_PORT = 3_000;

/** Serves the page; it listens when the promise resolves. Rejects with the system's error if it cannot listen there. */
export async function startPage({ discord, built, host = '127.0.0.1', port, ...about }: PageOptions): Promise<Page> {
  const assets = loadAssets(built);
  const channel = new Channel(discord, about);
  const streams = new Set<Open>();
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.destroy(Object(error)));
  });
  const listensAt = () => server.address() as AddressInfo;
  const portOf = () => listensAt().port;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const [header, value] of Object.entries(HEADERS)) response.setHeader(header, value);
    const fault = faultOfRequest(request, host, portOf());
    if (fault !== undefined) return refuse(response, 403, fault);
    const target = request.url ?? '/';
    if (!URL.canParse(target, ORIGIN)) return refuse(response, 400, 'This is no address of a page.');
    const url = new URL(target, ORIGIN);
    const act = /^\/do\/([a-z-]+)$/.exec(url.pathname)?.[1];
    if (act !== undefined) return await take(act, request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, 'This can only be read.');
    if (url.pathname === '/events') return follow(url.searchParams, request, response);
    const asset = assets.get(url.pathname);
    if (asset === undefined) return refuse(response, 404, 'There is nothing here.');
    response.setHeader('Content-Type', asset.type);
    response.end(request.method === 'HEAD' ? undefined : asset.body);
  }

  async function take(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 405, 'This can only be posted.');
    if (!/^application\/json\s*(?:;|$)/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'Only JSON is taken.');
    const text = await textOf(request);
    if (text === undefined) return refuse(response, 413, `At most ${MAX_BODY} bytes are taken.`);
    let act: ReturnType<typeof readAct>;
    try {
      act = readAct(name, JSON.parse(text));
    } catch (error) {
      return refuse(response, 400, error instanceof Error ? error.message : String(error));
    }
    if (act === undefined) return refuse(response, 404, 'There is nothing here.');
    const outcome = await perform(act, discord, (reader, id) => {
      channel.dismiss(discord.users[reader], id);
      for (const stream of streams) if (stream.reader === reader) stream.look();
    });
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify(outcome));
  }

  function follow(query: URLSearchParams, request: IncomingMessage, response: ServerResponse): void {
    const reader = query.get('reader') === 'ben' ? 'ben' : 'ada';
    response.setHeader('Content-Type', 'text/event-stream');
    response.write(`retry: ${RECONNECT_MS}\n\n`);
    const following = channel.follow(discord.users[reader], localeOf(query.get('language') ?? ''), (news) => {
      response.write(`data: ${JSON.stringify(news)}\n\n`);
    });
    const heartbeat = setInterval(() => response.write(':\n\n'), HEARTBEAT_MS);
    const stream = { ...following, reader } as const;
    streams.add(stream);
    request.on('close', () => {
      clearInterval(heartbeat);
      following.stop();
      streams.delete(stream);
    });
  }

  await listen(server, host, port);
  return {
    url: `http://${inAddress(host)}:${portOf()}/`,
    reach: whoCanReach(listensAt().address, addressesOthersSee()),
    close: async () => {
      channel.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

function addressesOthersSee(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ internal }) => !internal).map(({ address }) => address),
  );
}

/** Listens on the port that is given, else on the usual one, else on any. */
async function listen(server: ReturnType<typeof createServer>, host: string, port: number | undefined): Promise<void> {
  const tryPort = (which: number) =>
    new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(which, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  if (port !== undefined) return await tryPort(port);
  try {
    await tryPort(DEFAULT_PORT);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    await tryPort(0);
  }
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  // What is left of a body that is not taken would be read as the next request.
  if (status === 413 || status === 415) response.setHeader('Connection', 'close');
  response.end(`${reason}\n`);
}

/** The body; undefined if it is too long. */
async function textOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  // Leaving the loop would destroy the request, and with it the answer.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > MAX_BODY) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
