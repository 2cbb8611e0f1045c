import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { suggestionsOf } from '../answer/suggestions/suggestions.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { faultOf } from '../discord/fault.ts';
import { documentApart } from '../library/document-made.ts';
import { inTurns } from '../library/turns.ts';
import type { Document } from '../library/types.ts';
import type { Reader } from '../reader/reader.ts';
import type { IndexedPassage } from '../search/search-index.ts';
import type { Store } from '../store/store.ts';
import { type Earlier, type ServerCorpus, serverCorpus } from './corpus-of.ts';
import { documentIdOf } from './document-id.ts';

/** Servers whose corpora are kept at once, and passages of all these together, which take about 6 kB each. Set by hand. */
const [MOST_SERVERS, MOST_PASSAGES] = [50, 40_000];

/** Sentences that are put to the reader in one go. Set by hand: readers' own questions come between. */
const READ_AT_ONCE = 20;

export interface CorporaOptions {
  readonly store: Pick<Store, 'servers' | 'version' | 'list' | 'story'>;
  /** The common corpus that is in use, and what is known of it. */
  readonly common: () => Earlier;
  readonly reader: () => Reader | undefined;
  readonly log: Logger;
  /** Ends all work. */
  readonly signal: AbortSignal;
  readonly mostServers?: number;
}

interface Made extends ServerCorpus {
  /** What it was made of: a version of the server's stories, their documents by id, and the common corpus. */
  readonly version: string;
  readonly documents: ReadonlyMap<string, Document>;
  readonly common: Corpus;
  /** Ends what is done of it in the background. */
  readonly over: AbortController;
}

/** The corpora of servers with stories of their own, those that were asked last. Nothing of one is in another. */
export class Corpora {
  readonly #options: CorporaOptions;
  /** In the order of their last use. */
  readonly #made = new Map<string, Made>();
  /** Those that are to be made and have not been begun. */
  readonly #waiting = new Map<string, Promise<Corpus | undefined>>();
  /** One is made at a time, and questions are found for one at a time. */
  #work: Promise<unknown> = Promise.resolve();
  #finding: Promise<unknown> = Promise.resolve();

  constructor(options: CorporaOptions) {
    this.#options = options;
  }

  /**
   * The corpus of a server: as it was before, while another is made in the background since stories were added or the common ones have
   * changed. The first question waits for it, and so does one after a story was removed, perhaps by another process: no answer has it.
   *
   * @throws Error if its stories cannot be read.
   */
  async of(server: string): Promise<Corpus> {
    const { common, store } = this.#options;
    const version = await store.version(server);
    const made = this.#made.get(server);
    if (version === undefined) {
      this.#forget(server);
      return common().corpus;
    }
    if (!made) return (await this.refresh(server)) ?? common().corpus;
    this.#made.delete(server);
    this.#made.set(server, made);
    if (made.version === version && made.common === common().corpus) return made.corpus;
    const next = this.refresh(server);
    next.catch((error: unknown) => this.#failed(error));
    const hasRemoved = made.version !== version && (await this.#hasRemoved(server, made));
    return hasRemoved ? ((await next) ?? common().corpus) : made.corpus;
  }

  /** Resolves when the server's stories, as they are now, are in use. @throws Error if they cannot be read. */
  refresh(server: string): Promise<Corpus | undefined> {
    const waiting = this.#waiting.get(server);
    if (waiting) return waiting;
    const work = this.#work.then(async () => {
      this.#waiting.delete(server);
      return await this.#make(server);
    });
    this.#waiting.set(server, work);
    this.#work = work.catch(() => {});
    return work;
  }

  /** The common corpus has changed: those that are kept are made anew, the last used first. Never waits or throws. */
  readonly commonChanged = (): void => {
    for (const server of [...this.#made.keys()].reverse())
      this.refresh(server).catch((error: unknown) => this.#failed(error));
  };

  /** Makes those of servers with stories, as many as are kept at once, before they are asked for. Never rejects. */
  async warm(): Promise<void> {
    const { store, signal, common, mostServers = MOST_SERVERS } = this.#options;
    try {
      for (const server of await store.servers()) {
        const isFull = this.#passages + common().corpus.index.passages.length > MOST_PASSAGES;
        if (signal.aborted || isFull || this.#made.size >= mostServers) return;
        await this.refresh(server);
      }
    } catch (error) {
      this.#failed(error);
    }
  }

  /** How many are kept. */
  get size(): number {
    return this.#made.size;
  }

  async #make(server: string): Promise<Corpus | undefined> {
    const { store, common, signal, log } = this.#options;
    signal.throwIfAborted();
    const began = performance.now();
    const version = await store.version(server);
    const now = common();
    const before = this.#made.get(server);
    if (version === undefined) {
      this.#forget(server);
      return undefined;
    }
    if (before?.version === version && before.common === now.corpus) return before.corpus;
    const documents = await this.#documentsOf(server, before?.documents);
    const made = await inTurns(serverCorpus([...documents.values()], now, before), signal);
    before?.over.abort();
    const over = new AbortController();
    this.#made.delete(server);
    this.#made.set(server, { ...made, version, documents, common: now.corpus, over });
    this.#dropOldest();
    log.debug({ stories: documents.size, tookMs: Math.round(performance.now() - began) }, 'stories of a server read');
    for (const { corpus } of before ? [before, now] : [now]) suggestionsOf(made.corpus).inherit(suggestionsOf(corpus));
    const others = before?.version === version ? [] : [...documents.values()];
    void this.#settle(made, others, AbortSignal.any([over.signal, signal]));
    return made.corpus;
  }

  async #hasRemoved(server: string, { documents }: Made): Promise<boolean> {
    const there = new Set((await this.#options.store.list(server)).map(({ id }) => id));
    return [...documents.keys()].some((id) => !there.has(id));
  }

  /** By the ids of their stories, the first added first. What was read before is not read again. */
  async #documentsOf(
    server: string,
    known: ReadonlyMap<string, Document> = new Map(),
  ): Promise<ReadonlyMap<string, Document>> {
    const { store, log } = this.#options;
    const documents = new Map<string, Document>();
    for (const { id } of await store.list(server)) {
      const there = known.get(id);
      const story = there ? undefined : await store.story(server, id);
      if (there) documents.set(id, there);
      if (!story) continue;
      await setImmediate();
      try {
        const { form, text, pages, facts } = story;
        const taken = { form, text, ...(pages && { pages }) };
        documents.set(id, (await documentApart({ documentId: documentIdOf(story), taken, facts })).document);
      } catch (error) {
        log.warn({ err: faultOf(error) }, 'a story of a server cannot be used any more');
      }
    }
    return documents;
  }

  /** What is done once it is in use. Never rejects. @param documents The server's own, where there are others than before. */
  async #settle({ corpus }: ServerCorpus, documents: readonly Document[], signal: AbortSignal): Promise<void> {
    const { log } = this.#options;
    const onFault = (error: unknown): void => log.error({ err: faultOf(error) }, 'a question could not be tried');
    try {
      await inTurns(corpus.complete(), signal);
      if (documents.length === 0) return;
      this.#finding = this.#finding.then(async () => {
        const reader = this.#options.reader();
        for (const document of documents) await readAhead(reader, corpus.index.ofDocument(document), signal);
        if (!signal.aborted) await suggestionsOf(corpus).begin({ reader, signal, onFault });
      });
      await this.#finding;
    } catch (error) {
      if (!signal.aborted) this.#failed(error);
    }
  }

  get #passages(): number {
    let passages = 0;
    for (const { corpus } of this.#made.values()) passages += corpus.index.passages.length;
    return passages;
  }

  #dropOldest(): void {
    const { mostServers = MOST_SERVERS } = this.#options;
    for (const server of [...this.#made.keys()].slice(0, -1)) {
      if (this.#made.size <= mostServers && this.#passages <= MOST_PASSAGES) return;
      this.#forget(server);
    }
  }

  #forget(server: string): void {
    this.#made.get(server)?.over.abort();
    this.#made.delete(server);
  }

  #failed(error: unknown): void {
    if (this.#options.signal.aborted) return;
    this.#options.log.error({ err: faultOf(error) }, 'the stories of a server could not be read');
  }
}

/** Has the reader read sentences before they are asked about, when nobody waits for it: in its memory, and not on disk. */
async function readAhead(
  reader: Reader | undefined,
  passages: readonly IndexedPassage[],
  signal: AbortSignal,
): Promise<void> {
  const sentences = passages.flatMap((passage) => passage.sentences);
  for (let at = 0; at < sentences.length && !signal.aborted; at += READ_AT_ONCE)
    await reader?.consult('What happened?', true).near(sentences.slice(at, at + READ_AT_ONCE));
}
