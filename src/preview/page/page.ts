import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { LocalDiscord } from '../../local-discord/local-discord.ts';
import { loadAssets } from './assets.ts';
import { Channel, type StoriesView } from './channel.ts';
import { inAddress, whoCanReach } from './guard.ts';
import { PageRoutes } from './routes.ts';

/** The port that is tried first where none is set. */
const DEFAULT_PORT = 3_000;

export interface PageOptions extends StoriesView {
  readonly discord: LocalDiscord;
  /** Folder with the page's files as they were built. */
  readonly built: string;
  /** By default 127.0.0.1. */
  readonly host?: string | undefined;
  /** By default 3000 or, where that is taken, any free one. */
  readonly port?: number | undefined;
}

export interface ServedPage {
  /** Where to open it. */
  readonly url: string;
  /** Who else can reach it, in words; nothing where only this machine can. */
  readonly reach: string | undefined;
  /** Ends every stream and stops listening. */
  close(): Promise<void>;
}

/** Serves the page; it listens when the promise resolves. Rejects with the system's error if it cannot listen there. */
export async function startPage({
  discord,
  built,
  host = '127.0.0.1',
  port,
  ...about
}: PageOptions): Promise<ServedPage> {
  const channel = new Channel(discord, about);
  const routes = new PageRoutes(discord, channel, loadAssets(built));
  const server = createServer((request, response) => {
    routes.answer(request, response, host, listensAt().port).catch((error: unknown) => response.destroy(Object(error)));
  });
  const listensAt = () => server.address() as AddressInfo;
  await listen(server, host, port);
  return {
    url: `http://${inAddress(host)}:${listensAt().port}/`,
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
