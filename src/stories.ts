import type { Logger } from 'pino';
import { buildCorpus, type Corpus } from './answer/corpus.ts';
import { loadLibrary } from './library/library.ts';
import type { Library } from './library/types.ts';

/** No document could be used; the message says where to put one. */
export class NoStoriesError extends Error {}

/**
 * Loads and indexes the stories of a folder; each file that is passed over is named in the log.
 *
 * @throws NoStoriesError when there is no usable document.
 */
export async function openStories(folder: string, log: Logger): Promise<Corpus> {
  const library = await loadLibrary(folder).catch(
    (): Library => ({ stories: [], documents: [], problems: [], names: [] }),
  );
  for (const { file, reason } of library.problems) log.warn({ file, reason }, 'file skipped');
  if (library.documents.length === 0)
    throw new NoStoriesError(
      `There is no story to answer from. Put a .txt or .md file (UTF-8) into ${folder}, or set DATA_DIR to a folder that has one.`,
    );
  return buildCorpus(library);
}
