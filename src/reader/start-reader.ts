import { Worker } from 'node:worker_threads';
import type { Corpus } from '../corpus/corpus.ts';
import type { IndexedSentence } from '../search/search-index.ts';
import { isEnglish, isLatin } from './can-read.ts';
import type { FromWorker, Slice, ToWorker, Values, WorkerData } from './messages.ts';
import { slicesOf } from './plan.ts';
import type { Consultation, Reader, ReaderUse } from './reader.ts';
import { type Reading, readingOf, readingOfQuestion } from './reading.ts';

export interface ReaderOptions extends WorkerData {
  /** Path of `worker.js`, as built. */
  readonly worker: string;
  /** Milliseconds that a question waits at most, both its calls together; without it as long as it takes. */
  readonly waitMs?: number | undefined;
  /** Is told what a host should know, each thing once and in a sentence. */
  readonly say: (line: string) => void;
}

/** A reader at work. */
export interface RunningReader extends Reader {
  /**
   * Resolves when the model is loaded, with nothing, or with why it cannot be used and what to do. A reader that is closed
   * before resolves with nothing. Never rejects.
   */
  readonly loaded: Promise<string | undefined>;
  /**
   * Reads all stories in the background, shortest first, as many as are remembered at once, instead of those of an earlier
   * corpus. Resolves when that is done, or will not be done any more. Never rejects.
   */
  prepare(corpus: Corpus): Promise<void>;
  /** Ends the worker, before the process ends. Questions that wait come to nothing. Never rejects. */
  close(): Promise<void>;
}

/**
 * Milliseconds that the worker gets to end, set by hand: a sentence takes some ten, and loading the model a second. A thread
 * that is ended in the middle of a sentence takes the whole process with it, as does `process.exit` at such a time.
 */
const CLOSE_MS = 10_000;

/** Starts a reader in a thread of its own. Returns at once; questions wait until the model is loaded, as long as they may. */
export function startReader(options: ReaderOptions): RunningReader {
  return new ThreadReader(options);
}

class ThreadReader implements RunningReader {
  readonly loaded: Promise<string | undefined>;
  readonly #worker: Worker;
  readonly #options: ReaderOptions;
  readonly #exited: Promise<void>;
  #settleLoaded: (fault?: string) => void = () => {};
  #state: 'loading' | 'ready' | 'off' = 'loading';
  #isClosing = false;
  #lastId = 0;
  readonly #waiting = new Map<number, (values?: readonly Values[keyof Values][]) => void>();
  #plan: { readonly id: number; readonly slices: Iterator<Slice, undefined>; readonly settle: () => void } | undefined;

  constructor(options: ReaderOptions) {
    this.#options = options;
    this.loaded = new Promise((resolve) => {
      this.#settleLoaded = resolve;
    });
    const { worker, model, cache } = options;
    const workerData: WorkerData = { model, cache };
    // What Node was told to load before the program is not for the worker.
    this.#worker = new Worker(worker, { workerData, name: 'reader', execArgv: [] });
    this.#worker.on('message', (message: FromWorker) => this.#take(message));
    this.#worker.on('error', (error) => this.#stopped(error.message));
    this.#exited = new Promise((resolve) => {
      this.#worker.on('exit', (code) => {
        this.#stopped(`exit code ${code}`);
        resolve();
      });
    });
  }

  consult(question: string, isPatient = false): Consultation {
    return new ThreadConsultation(question, this, isPatient ? undefined : this.#options.waitMs, isPatient);
  }

  prepare(corpus: Corpus): Promise<void> {
    this.#plan?.settle();
    this.#plan = undefined;
    if (this.#state === 'off') return Promise.resolve();
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((settle) => {
      this.#plan = { id, slices: slicesOf(corpus), settle };
      this.#send({ kind: 'prepare', plan: id });
    });
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    this.#send({ kind: 'close' });
    this.#off();
    const timer = setTimeout(() => void this.#worker.terminate(), CLOSE_MS);
    this.#worker.ref();
    await this.#exited;
    clearTimeout(timer);
  }

  /** Why a question comes to nothing now. */
  get idle(): Exclude<ReaderUse, 'used'> {
    if (this.#state === 'ready') return 'busy';
    return this.#state === 'loading' ? 'not-ready' : 'off';
  }

  /** Puts a question to the worker. Resolves with nothing if that fails, or when the signal is aborted. */
  ask<Kind extends keyof Values>(
    kind: Kind,
    question: string,
    readings: readonly Reading[],
    signal: AbortSignal,
    isPatient = false,
  ): Promise<readonly Values[Kind][] | undefined> {
    if (this.#state === 'off' || signal.aborted) return Promise.resolve(undefined);
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve) => {
      const drop = (): void => {
        this.#send({ kind: 'drop', id });
        this.#settle(id);
      };
      signal.addEventListener('abort', drop, { once: true });
      this.#waiting.set(id, (values) => {
        signal.removeEventListener('abort', drop);
        resolve(values as readonly Values[Kind][] | undefined);
      });
      this.#send({ kind, id, question, readings, ...(isPatient && { isPatient }) });
    });
  }

  #take(message: FromWorker): void {
    switch (message.kind) {
      case 'loaded':
        if (this.#state === 'loading') this.#state = 'ready';
        this.#settleLoaded();
        break;
      case 'failed':
        this.#settleLoaded(message.fault);
        this.#off();
        break;
      case 'done':
        this.#settle(message.id, message.values);
        break;
      case 'next':
        if (this.#plan?.id === message.plan)
          this.#send({ kind: 'part', plan: message.plan, slice: this.#plan.slices.next().value });
        break;
      case 'prepared':
        if (this.#plan?.id === message.plan) this.#endPlan();
        break;
      case 'say':
        this.#options.say(message.line);
    }
    this.#hold();
  }

  /** The worker is gone. Only the first call says so. */
  #stopped(why: string): void {
    if (this.#state === 'loading' && !this.#isClosing) this.#settleLoaded(`it stopped while it was loading (${why})`);
    else if (this.#state === 'ready')
      this.#options.say(`The reader stopped (${why}): words alone choose until the bot is started again.`);
    this.#off();
  }

  #off(): void {
    this.#state = 'off';
    this.#settleLoaded();
    this.#endPlan();
    for (const id of [...this.#waiting.keys()]) this.#settle(id);
  }

  #settle(id: number, values?: readonly Values[keyof Values][]): void {
    this.#waiting.get(id)?.(values);
    this.#waiting.delete(id);
    this.#hold();
  }

  #endPlan(): void {
    this.#plan?.settle();
    this.#plan = undefined;
  }

  #send(message: ToWorker): void {
    this.#worker.postMessage(message);
    this.#hold();
  }

  /** The worker keeps the process only while somebody waits for it. */
  #hold(): void {
    if (this.#state === 'loading' || this.#plan || this.#waiting.size > 0) this.#worker.ref();
    else this.#worker.unref();
  }
}

class ThreadConsultation implements Consultation {
  use: ReaderUse = 'used';
  readonly #question: string;
  readonly #reader: ThreadReader;
  readonly #waitMs: number | undefined;
  readonly #isPatient: boolean;
  /** Aborted when its time is up. It begins with the first call. */
  readonly #over = new AbortController();
  #timer: NodeJS.Timeout | undefined;

  constructor(question: string, reader: ThreadReader, waitMs: number | undefined, isPatient: boolean) {
    this.#question = question;
    this.#reader = reader;
    this.#waitMs = waitMs;
    this.#isPatient = isPatient;
  }

  async embed(typed: string): Promise<readonly number[] | undefined> {
    const [vector] = (await this.#ask('embed', [readingOfQuestion(typed)], typed)) ?? [];
    return vector;
  }

  async near(sentences: readonly IndexedSentence[]): Promise<readonly Values['near'][] | undefined> {
    return this.#canRead(sentences) ? await this.#ask('near', sentences.map(readingOf)) : undefined;
  }

  async weigh(sentences: readonly IndexedSentence[]): Promise<readonly Values['weigh'][] | undefined> {
    return this.#canRead(sentences) ? await this.#ask('weigh', sentences.map(readingOf)) : undefined;
  }

  /** Whether it knows the language: in several, that of the sentence that comes first decides. */
  #canRead([first]: readonly IndexedSentence[]): boolean {
    if (first && !isEnglish(first.passage.document)) this.use = 'off';
    return this.use === 'used';
  }

  async #ask<Kind extends keyof Values>(
    kind: Kind,
    readings: readonly Reading[],
    question = this.#question,
  ): Promise<readonly Values[Kind][] | undefined> {
    if (this.use !== 'used') return undefined;
    if (readings.length === 0) return [];
    if (!isLatin(question)) {
      this.use = 'off';
      return undefined;
    }
    if (this.#waitMs !== undefined) this.#timer ??= setTimeout(() => this.#over.abort(), this.#waitMs).unref();
    const values = await this.#reader.ask(kind, question, readings, this.#over.signal, this.#isPatient);
    if (!values) this.use = this.#over.signal.aborted ? this.#reader.idle : 'off';
    return values;
  }
}
