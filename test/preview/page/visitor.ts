import { type IncomingMessage, request } from 'node:http';
import { packageFile } from '../../../src/package.ts';
import type { ServedPage } from '../../../src/preview/page/page.ts';
import type { ChangeView, ChannelView, Entry, OutcomeView } from '../../../src/preview/page/view.ts';

/** Where the page's files are built to. */
export const BUILT = packageFile('dist/src/preview/page');

export interface Visit {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Got {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

/** A request with any headers, which `fetch` would not let be set. */
export function visit(
  { url }: ServedPage,
  path: string,
  { method = 'GET', headers = {}, body }: Visit = {},
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path, url), { method, headers, agent: false }, (response) => {
      let text = '';
      response.on('data', (data: Buffer) => {
        text += data.toString();
      });
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, text }));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Does what the page would do for a reader. */
export async function act(page: ServedPage, name: string, what: object, reader = 'ada'): Promise<OutcomeView> {
  const headers = { 'Content-Type': 'application/json' };
  const { status, text } = await visit(page, `/do/${name}`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ reader, ...what }),
  });
  if (status !== 200) throw new Error(`${status} ${text}`);
  return JSON.parse(text) as OutcomeView;
}

/** A reader's stream: all that was heard, and what the channel comes to by it. */
export interface Stream {
  readonly news: readonly (ChannelView | ChangeView)[];
  entries(): readonly Entry[];
  stop(): void;
}

export async function follow({ url }: ServedPage, reader: string, language = 'en-US', place?: string): Promise<Stream> {
  const news: (ChannelView | ChangeView)[] = [];
  const at = place === undefined ? '' : `&place=${place}`;
  const sent = request(new URL(`/events?reader=${reader}&language=${language}${at}`, url), { agent: false });
  await new Promise<void>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => {
      let text = '';
      response.on('error', () => {});
      response.on('data', (data: Buffer) => {
        text += data.toString();
        const events = text.split('\n\n');
        text = events.pop() ?? '';
        for (const event of events) if (event.startsWith('data: ')) news.push(JSON.parse(event.slice(6)));
        if (news.length > 0) resolve();
      });
    });
    sent.end();
  });
  sent.on('error', () => {});
  return {
    news,
    entries: () => {
      const now = new Map<string, Entry>();
      for (const each of news) {
        for (const entry of each.entries) now.set(entry.id, entry);
        if (each.kind === 'change') for (const id of each.gone) now.delete(id);
      }
      return [...now.values()];
    },
    stop: () => void sent.destroy(),
  };
}
