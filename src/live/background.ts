import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { suggestionsOf } from '../answer/suggestions/suggestions.ts';
import type { BuiltCorpus, Corpus } from '../corpus/corpus.ts';
import { faultOf } from '../discord/fault.ts';
import type { KeptCorpus } from '../kept/kept-corpus.ts';
import { inTurns } from '../library/turns.ts';
import type { RunningReader } from '../reader/start-reader.ts';

/** Milliseconds without another change after which a library is kept for the next start. Set by hand: it is written as a whole. */
const KEEP_MS = 5_000;

export interface BackgroundOptions {
  readonly log: Logger;
  /** Ends all work. */
  readonly signal: AbortSignal;
}

/** What is done of a library once it is in use, while readers use it. What is left of the one before it is dropped. */
export class Background {
  readonly #options: BackgroundOptions;
  #corpus: Corpus | undefined;
  #current = new AbortController();
  #reader: RunningReader | undefined;

  constructor(options: BackgroundOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#current.abort());
  }

  /** Completes the index of a library, has it read and questions found, and keeps it for the next start. Never waits or throws. */
  readonly take = (corpus: BuiltCorpus, kept: KeptCorpus): void => {
    const before = this.#corpus;
    this.#current.abort();
    this.#current = new AbortController();
    const { signal } = this.#current;
    if (this.#options.signal.aborted) return;
    this.#corpus = corpus;
    if (before) suggestionsOf(corpus).inherit(suggestionsOf(before));
    void this.#settle(corpus, kept, before ? KEEP_MS : 0, signal).catch((error: unknown) => {
      if (!signal.aborted) this.#options.log.error({ err: faultOf(error) }, 'the index could not be completed');
    });
    this.#read(corpus, signal);
  };

  /** Has the reader read what is in use, and all that comes. */
  use(reader: RunningReader | undefined): void {
    this.#reader = reader;
    if (this.#corpus) this.#read(this.#corpus, this.#current.signal);
  }

  async #settle(corpus: BuiltCorpus, kept: KeptCorpus, keepMs: number, signal: AbortSignal): Promise<void> {
    await inTurns(corpus.complete(), signal);
    // The first time, it takes the reader seconds to begin.
    if (keepMs === 0 || !this.#reader) this.#suggest(corpus, signal);
    if (keepMs > 0) await sleep(keepMs, undefined, { signal, ref: false });
    await kept.keep(corpus, signal);
  }

  #read(corpus: Corpus, signal: AbortSignal): void {
    const reader = this.#reader;
    void reader?.prepare(corpus).then(() => {
      if (signal.aborted) return;
      this.#options.log.debug('the stories are read');
      this.#suggest(corpus, signal, reader);
    });
  }

  /** By words alone, as these choose until the reader is there. */
  #suggest(corpus: Corpus, signal: AbortSignal, reader?: RunningReader): void {
    const { log } = this.#options;
    const onFault = (error: unknown): void => log.error({ err: faultOf(error) }, 'a question could not be tried');
    void suggestionsOf(corpus)
      .begin({ reader, signal, onFault })
      .then(() => log.debug('the questions to suggest are found'));
  }
}
