import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on loopback, for one test. */
export interface Served {
  /** Without a `/` at its end. */
  readonly url: string;
  /** For `Reach.allowed`. */
  readonly allowed: readonly string[];
  /** Each request that came, in order: its method and path. */
  readonly asked: string[];
  /** Ends it, and all its connections. */
  readonly close: () => Promise<void>;
}

/** Serves until the test ends. @param pages By path: text that is sent as HTML, or what answers. */
export async function serve(pages: Readonly<Record<string, string | Answer>>, host = '127.0.0.1'): Promise<Served> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { method, url = '' } = request;
    asked.push(`${method} ${url}`);
    const page = pages[url];
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end('no');
    else response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const { port, family, address } = server.address() as AddressInfo;
  const at = `${family === 'IPv6' ? `[${address}]` : address}:${port}`;
  let closed: Promise<void> | undefined;
  const close = (): Promise<void> => {
    closed ??= new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
    return closed;
  };
  onTestFinished(close);
  return { url: `http://${at}`, allowed: [at], asked, close };
}
