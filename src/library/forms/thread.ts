import { Worker } from 'node:worker_threads';
import { TooMuchError, UnusableError } from '../unusable.ts';
import type { Extraction, Job, JobDone, MadeDocument, Making } from './messages.ts';
import type { Extracted } from './types.ts';

/** As it was built; what is run of the sources, such as a test, uses that, too. */
const WORKER = new URL(
  import.meta.url.endsWith('.ts') ? '../../../dist/src/library/forms/worker.js' : './worker.js',
  import.meta.url,
);
/** What a file may take. */
interface Limits {
  readonly milliseconds: number;
  /** In MiB. */
  readonly memory: number;
}
/** A page of 10 MiB takes ten seconds and some 600 MiB; what takes longer may never end. Set by hand. */
const LIMITS: Limits = { milliseconds: 60_000, memory: 1_536 };
const REMEDY = 'copy its text into a .txt file';
/** In milliseconds: the thread with all that it loaded is let go after it had nothing to do for so long. Set by hand. */
const IDLE_MS = 5_000;

type Settle = { readonly resolve: (result: Extracted | MadeDocument) => void; readonly reject: (error: Error) => void };

/**
 * A thread that extracts and makes documents, so that whoever waits for nothing else is not held up: neither by long work nor by a file that fills the
 * memory or never ends. It works on one file at a time; it begins with the first and ends when it is not needed.
 */
export class ExtractorThread {
  readonly #limits: Limits;
  #worker: Worker | undefined;
  readonly #queue: { readonly job: Job; readonly settle: Settle }[] = [];
  #timer: NodeJS.Timeout | undefined;
  #jobs = 0;

  constructor(limits = LIMITS) {
    this.#limits = limits;
  }

  /** @throws UnusableError */
  async run(extension: string, bytes: Uint8Array, hints: Extraction['hints']): Promise<Extracted> {
    // A copy of its own, which is handed over; the caller's may be a part of something larger.
    return (await this.#do({ id: this.#jobs++, extension, bytes: new Uint8Array(bytes), hints })) as Extracted;
  }

  /** @throws UnusableError if it has no sentence, or takes too much. */
  async make(making: Making): Promise<MadeDocument> {
    return (await this.#do({ id: this.#jobs++, ...making })) as MadeDocument;
  }

  #do(job: Job): Promise<Extracted | MadeDocument> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, settle: { resolve, reject } });
      if (this.#queue.length === 1) this.#begin();
    });
  }

  #begin(): void {
    clearTimeout(this.#timer);
    const [first] = this.#queue;
    if (!first) {
      this.#worker?.unref();
      this.#timer = setTimeout(() => this.#end(), IDLE_MS).unref();
      return;
    }
    this.#worker ??= this.#started();
    this.#worker.ref();
    const { milliseconds } = this.#limits;
    const reason = `takes longer than ${milliseconds / 1000} s to read`;
    this.#timer = setTimeout(() => this.#giveUp(new TooMuchError(reason, REMEDY)), milliseconds);
    this.#worker.postMessage(first.job, 'bytes' in first.job ? [first.job.bytes.buffer] : []);
  }

  #started(): Worker {
    const worker = new Worker(WORKER, {
      name: 'extractor',
      // What Node was told to load before the program is not for the worker, and what extractors print is for nobody.
      execArgv: [],
      stdout: true,
      stderr: true,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.memory },
    });
    worker.on('message', (done: JobDone) => this.#done(done));
    worker.on('error', (error) => {
      if (worker !== this.#worker) return;
      const isFull = Object(error).code === 'ERR_WORKER_OUT_OF_MEMORY';
      this.#giveUp(
        isFull
          ? new TooMuchError(`takes more than ${this.#limits.memory} MiB of memory to read`, REMEDY)
          : new UnusableError(`cannot be read (${error.message})`, REMEDY),
      );
    });
    return worker;
  }

  #done(done: JobDone): void {
    const first = this.#queue[0];
    if (first?.job.id !== done.id) return;
    this.#queue.shift();
    if ('result' in done) first.settle.resolve(done.result);
    else first.settle.reject(new UnusableError(done.reason, done.remedy));
    this.#begin();
  }

  #giveUp(error: UnusableError): void {
    this.#end();
    this.#queue.shift()?.settle.reject(error);
    this.#begin();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

export const extractorThread = new ExtractorThread();
