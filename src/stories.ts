import { setImmediate } from 'node:timers/promises';
import type { Logger } from 'pino';
import { buildCorpusInSteps, type Corpus } from './answer/corpus.ts';
import { loadLibrary } from './library/library.ts';
import type { Steps } from './library/steps.ts';
import type { Library } from './library/types.ts';

/** No document could be used; the message says where to put one. */
export class NoStoriesError extends Error {}

/**
 * Loads and indexes the stories of a folder; each file that is passed over is named in the log.
 *
 * @param signal Ends it between one step and the next.
 * @throws NoStoriesError when there is no usable document; the signal's reason when that is aborted.
 */
export async function openStories(folder: string, log: Logger, signal?: AbortSignal): Promise<Corpus> {
  const library = await loadLibrary(folder).catch(
    (): Library => ({ stories: [], documents: [], problems: [], names: [] }),
  );
  for (const { file, reason } of library.problems) log.warn({ file, reason }, 'file skipped');
  if (library.documents.length === 0)
    throw new NoStoriesError(
      `There is no story to answer from. Put a .txt or .md file (UTF-8) into ${folder}, or set DATA_DIR to a folder that has one.`,
    );
  return pausing(buildCorpusInSteps(library), signal);
}

/** Milliseconds of work between two pauses. */
const TURN_MS = 50;

/** Does the work with pauses, since a signal of the process is heard only between two turns of its loop. */
async function pausing<Result>(steps: Steps<Result>, signal: AbortSignal | undefined): Promise<Result> {
  let since = 0;
  for (;;) {
    const { done, value } = steps.next();
    if (done || performance.now() - since > TURN_MS) {
      await setImmediate();
      signal?.throwIfAborted();
      since = performance.now();
    }
    if (done) return value;
  }
}
