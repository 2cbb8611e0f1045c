import { Worker } from 'node:worker_threads';
import { UnusableError } from '../unusable.ts';
import type { Job, JobDone } from './messages.ts';
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
/** In milliseconds: the thread with all that it loaded is let go after it had nothing to do for so long. Set by hand. */
const IDLE_MS = 5_000;

type Settle = { readonly resolve: (extracted: Extracted) => void; readonly reject: (error: Error) => void };

/**
 * A thread that extracts, so that whoever waits for nothing else is not held up: neither by long work nor by a file that fills the
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
  run(extension: string, bytes: Uint8Array, hints: Job['hints']): Promise<Extracted> {
    return new Promise((resolve, reject) => {
      // A copy of its own, which is handed over; the caller's may be a part of something larger.
      const job: Job = { id: this.#jobs++, extension, bytes: new Uint8Array(bytes), hints };
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
    this.#timer = setTimeout(() => this.#giveUp(`takes longer than ${milliseconds / 1000} s to read`), milliseconds);
    this.#worker.postMessage(first.job, [first.job.bytes.buffer]);
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
        isFull ? `takes more than ${this.#limits.memory} MiB of memory to read` : `cannot be read (${error.message})`,
      );
    });
    return worker;
  }

  #done(done: JobDone): void {
    const first = this.#queue[0];
    if (first?.job.id !== done.id) return;
    this.#queue.shift();
    if ('extracted' in done) first.settle.resolve(done.extracted);
    else first.settle.reject(new UnusableError(done.reason, done.remedy));
    this.#begin();
  }

  #giveUp(reason: string): void {
    this.#end();
    this.#queue.shift()?.settle.reject(new UnusableError(reason, 'copy its text into a .txt file'));
    this.#begin();
  }

  #end(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
  }
}

export const extractorThread = new ExtractorThread();
