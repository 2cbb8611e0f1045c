import type { Logger } from 'pino';
import { type BuiltCorpus, buildCorpusInSteps, type Corpus } from '../corpus/corpus.ts';
import { faultOf } from '../discord/fault.ts';
import type { KeptCorpus } from '../kept/kept-corpus.ts';
import { MANIFEST } from '../library/files.ts';
import { isWholeFile, loadLibrary } from '../library/library.ts';
import type { GiveMore } from '../library/more-texts.ts';
import { inTurns } from '../library/turns.ts';
import type { Library, Problem } from '../library/types.ts';
import { changesBetween, isSameLibrary, newProblems } from './changes.ts';
import {
  type FolderState,
  goneSince,
  isAnyMissed,
  isAsBefore,
  isSkippingOthers,
  stateOf,
  unfinishedIn,
  withoutUnread,
} from './folder-state.ts';
import { Watch } from './watch.ts';

/** Milliseconds without a further event after which a change is taken up, and after which it is in any case. Set by hand. */
const [QUIET_MS, MOST_MS] = [150, 800];

/** Milliseconds for which nobody has written to a file that is finished. Set by hand: a slow copy writes more often. */
const FINISHED_MS = 400;

/** Milliseconds until a folder that could not be read is looked at again. Set by hand. */
const AGAIN_MS = 1_000;

/** Times that a folder is read anew at once because a file was missed, and that a pass is put off. Set by hand. */
const [MOST_TRIES, MOST_WAITS] = [3, 2];

export interface LiveOptions {
  readonly folder: string;
  /** The first library. */
  readonly corpus: BuiltCorpus;
  /** What that was made with. */
  readonly kept: KeptCorpus;
  readonly log: Logger;
  /** Texts besides those of the folder. Whoever changes them calls `refresh`. */
  readonly more?: GiveMore | undefined;
  /** Is called with each library once it is in use, the first one when `begin` is called; `kept` keeps it for the next start. */
  readonly onUse: (corpus: BuiltCorpus, kept: KeptCorpus) => void;
  /** Ends all work. */
  readonly signal?: AbortSignal | undefined;
}

/** The library that is in use, which follows the files of its folder: each change makes another, and takes its place when it is made. */
export class LiveLibrary {
  readonly #options: Omit<LiveOptions, 'corpus' | 'kept'>;
  readonly #watch: Watch;
  #corpus: BuiltCorpus;
  /** What is known of the library that is in use. */
  #kept: KeptCorpus;
  /** The folder as it was when that was read. */
  #state: FolderState | undefined;
  /** What cannot be used of what was read last. */
  #problems: readonly Problem[];
  /** Whether texts besides those of the folder may have changed. */
  #isMoreNew = false;
  #reasons = new Set<string>();
  #last: Promise<void> = Promise.resolve();
  /** The next pass, where it has not begun. */
  #next: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  /** When the events began that are waited out, by `performance.now`. */
  #since: number | undefined;
  readonly #ending = new AbortController();
  readonly #signal: AbortSignal;
  #fault: string | undefined;
  /** Passes that were put off, one after the other. */
  #waits = 0;

  constructor({ corpus, kept, ...options }: LiveOptions) {
    const { folder, log } = options;
    // The first library is not held for longer than it is in use.
    this.#options = options;
    this.#signal = AbortSignal.any([this.#ending.signal, ...(options.signal ? [options.signal] : [])]);
    this.#corpus = corpus;
    this.#problems = corpus.library.problems;
    this.#kept = kept.after(corpus);
    this.#watch = new Watch(folder, { onChange: () => this.#touch(), say: (line) => log.warn(line) });
  }

  /** The library that is in use. One interaction asks for it once. */
  get corpus(): Corpus {
    return this.#corpus;
  }

  /** What is known of that library. */
  get kept(): KeptCorpus {
    return this.#kept;
  }

  /** Begins to follow the folder, and looks for what has changed since it was read. Resolves when it does. Never rejects. */
  async begin(): Promise<void> {
    this.#options.onUse(this.#corpus, this.#kept);
    await this.#watch.open();
    await this.#pass('start');
  }

  /**
   * Reads what has changed, of the folder and of texts besides it.
   *
   * @param reason What has changed, for the log.
   * @returns Resolves when a library with it is in use, or it is said in the log why not. Never rejects.
   */
  refresh(reason: string): Promise<void> {
    this.#isMoreNew = true;
    return this.#pass(reason);
  }

  /** Follows nothing any more, and leaves what it is about. Never rejects. */
  async close(): Promise<void> {
    this.#ending.abort();
    clearTimeout(this.#timer);
    await this.#watch.close();
    await this.#last;
  }

  /** Takes up a change of the folder once nothing more has happened for a while. */
  #touch(afterMs = QUIET_MS): void {
    if (this.#signal.aborted) return;
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(afterMs, this.#since + MOST_MS - now));
    this.#timer = setTimeout(() => {
      this.#since = undefined;
      void this.#pass('files');
    }, wait).unref();
  }

  /** One after the other; who asks while one is waiting shares that. */
  #pass(reason: string): Promise<void> {
    this.#reasons.add(reason);
    this.#next ??= this.#last.then(async () => {
      this.#next = undefined;
      if (this.#signal.aborted) return;
      const reasons = [...this.#reasons].join(', ');
      this.#reasons.clear();
      await this.#follow(reasons).catch((error: unknown) => this.#failed(error));
    });
    this.#last = this.#next;
    return this.#next;
  }

  /** Reads the folder, and takes what it became into use if that is another library. */
  async #follow(reason: string): Promise<void> {
    const began = performance.now();
    const isMoreNew = this.#isMoreNew;
    this.#isMoreNew = false;
    const read = await this.#read(isMoreNew).catch((error: unknown) => {
      this.#isMoreNew ||= isMoreNew;
      throw error;
    });
    this.#fault = undefined;
    if (!read) return;
    const { library, state } = read;
    const { log, onUse } = this.#options;
    const signal = this.#signal;
    const before = this.#corpus.library;
    const used = new Set(library.documents.map(({ id }) => id));
    for (const problem of newProblems(this.#problems, library.problems)) {
      const { file, reason } = problem;
      log.warn({ file, reason }, isWholeFile(problem, used) ? 'a change cannot be used' : 'remark on a file');
    }
    this.#problems = library.problems;
    if (library.documents.length === 0) log.warn({ reason }, 'there is no story left; those of before stay in use');
    else if (!isSameLibrary(before, library)) {
      const corpus = await inTurns(buildCorpusInSteps(library, this.#kept.known), signal);
      this.#kept = this.#kept.after(corpus);
      this.#corpus = corpus;
      const { stories, documents } = library;
      const tookMs = Math.round(performance.now() - began);
      log.info(
        { reason, ...changesBetween(before, library), stories: stories.length, documents: documents.length, tookMs },
        'stories read again',
      );
      onUse(corpus, this.#kept);
    }
    this.#state = state;
  }

  /**
   * The library of the folder as it stood at one moment, but for files that are being written, of which the last version counts; nothing
   * where nothing has changed that can be read now.
   */
  async #read(isMoreNew: boolean): Promise<{ readonly library: Library; readonly state: FolderState } | undefined> {
    const { folder } = this.#options;
    const before = this.#state;
    for (let tries = 1; tries <= MOST_TRIES; tries++) {
      const state = await stateOf(folder, this.#signal);
      const unread = unfinishedIn(state, Date.now(), FINISHED_MS);
      // Somebody is writing: a further look when they may have finished.
      if (unread.size > 0) this.#touch(FINISHED_MS);
      const gone = goneSince(before, state);
      const isAnyNew = [...unread].some((id) => this.#kept.documents.lastOf(id).length === 0);
      if (!isMoreNew && gone.length > 0 && this.#mayWait(isAnyNew)) return undefined;
      const isAnyOther = ![...state.files.keys()].every((id) => unread.has(id) || isAsBefore(id, before, state));
      if (before && !isAnyOther && gone.length === 0 && !isMoreNew && !isSkippingOthers(before, state))
        return undefined;
      const library = await this.#load(state, unread);
      if (!before || gone.length === 0 || !isAnyMissed(gone, before, state, await stateOf(folder, this.#signal)))
        return { library, state: withoutUnread(state, unread, before) };
    }
    this.#isMoreNew ||= isMoreNew;
    this.#touch();
    return undefined;
  }

  /** @param unread Files whose last version counts. Those that somebody writes to while they are read are added. */
  async #load(state: FolderState, unread: Set<string>): Promise<Library> {
    const { folder, more } = this.#options;
    const before = this.#state;
    const isSame = (id: string): boolean => unread.has(id) || isAsBefore(id, before, state);
    // With other facts in library.yaml, any document may be another. What could not be used is looked at again.
    const faulty = new Set(this.#problems.map(({ file }) => file));
    const areFactsSame = before !== undefined && isSame(MANIFEST);
    const isLeft = (id: string): boolean =>
      unread.has(id) || (areFactsSame && id !== MANIFEST && isSame(id) && !faulty.has(id));
    const now = Math.round(Date.now() / 1_000);
    const known = this.#kept.documents;
    const { manifest } = known;
    const options = { signal: this.#signal, known, more, walked: state.walked, isLeft, now };
    for (;;) {
      known.manifest = manifest;
      const library = await loadLibrary(folder, options);
      const later = await stateOf(folder, this.#signal);
      const written = [...state.files.keys()].filter((id) => !isLeft(id) && !isAsBefore(id, state, later));
      if (written.length === 0) return library;
      for (const id of written) unread.add(id);
      this.#touch();
    }
  }

  /** Whether to wait for a new file to be finished that may be the one that is gone, under another name; not for ever. */
  #mayWait(isAnyNewUnfinished: boolean): boolean {
    this.#waits = isAnyNewUnfinished ? this.#waits + 1 : 0;
    return this.#waits > 0 && this.#waits <= MOST_WAITS;
  }

  #failed(error: unknown): void {
    const { log } = this.#options;
    if (this.#signal.aborted) return;
    const err = faultOf(error);
    if (err.message !== this.#fault)
      log.error({ err }, 'the stories could not be read again; those of before stay in use');
    this.#fault = err.message;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#touch(0), AGAIN_MS).unref();
  }
}
