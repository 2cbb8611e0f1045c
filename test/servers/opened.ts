import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Reader } from '../../src/reader/reader.ts';
import type { FetchOptions } from '../../src/servers/fetch.ts';
import { Servers } from '../../src/servers/servers.ts';
import { FileStore } from '../../src/store/file-store.ts';
import type { Drafted, ServerStories } from '../../src/store/server-stories.ts';
import { listeningLog, liveOf } from '../live/live.ts';

export const [EAST, WEST] = ['111111111111111111', '222222222222222222'];

/** A folder that is removed when the test ends. */
export function temporary(): string {
  const folder = mkdtempSync(join(tmpdir(), 'servers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface OpenedOptions {
  readonly fetch?: FetchOptions;
  readonly limits?: { readonly stories: number; readonly bytes: number };
  /** Files of the common stories. */
  readonly files?: Readonly<Record<string, string>>;
  readonly reader?: Reader;
  readonly state?: string;
}

const COMMON = {
  'harbour.txt':
    'Harbour opens\n\nThe harbour of Ostvik opened on Monday. Mayor Lena Brandt said that the port cost 40 million crowns.\n\nFishermen had waited for nine years. The town council voted for it in 2019.\n',
  'bridge.txt':
    'Bridge closes\n\nThe old bridge at Halden closed for repairs. Engineer Tomas Vik said that the work takes two years.\n\nFerries carry the traffic. They leave every ten minutes.\n',
};

/** Servers beside a live library of a few stories, in folders of their own. */
export async function opened({
  fetch,
  limits = { stories: 3, bytes: 20_000 },
  files = COMMON,
  reader,
  state = temporary(),
}: OpenedOptions = {}) {
  const data = temporary();
  mkdirSync(data, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(data, name), text);
  const { log, lines } = listeningLog();
  const ending = new AbortController();
  onTestFinished(() => ending.abort());
  let servers: Servers | undefined;
  const { live, next } = await liveOf(data, { onUse: () => servers?.corpora.commonChanged() });
  const store = new FileStore({ folder: state, most: limits.stories, now: Date.now, say: (line) => log.warn(line) });
  servers = new Servers({
    store,
    limits,
    common: () => ({ corpus: live.corpus, names: live.kept.known.names }),
    reader: () => reader,
    log,
    now: Date.now,
    signal: ending.signal,
    fetch,
  });
  return { servers, live, next, data, state, store, lines };
}

/** Has a server add a pasted text. @returns The story's id. */
export async function pasteInto(
  servers: Pick<ServerStories, 'draft' | 'add'>,
  server: string,
  title: string,
  text: string,
): Promise<string> {
  const drafted = await servers.draft(server, { kind: 'pasted', title, text });
  const id = idIn(drafted);
  const { outcome } = await servers.add(server, id);
  if (outcome !== 'added') throw new Error(outcome);
  return id;
}

function idIn(drafted: Drafted): string {
  if (!('id' in drafted)) throw new Error(`${drafted.refusal.kind}: ${drafted.detail}`);
  return drafted.id;
}

export const titlesIn = ({ library }: Corpus): string[] => library.stories.map(({ title }) => title);
