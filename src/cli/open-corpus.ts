import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { shippedRanking } from '../answer/ranking/weights.ts';
import { type BuiltCorpus, buildCorpusInSteps } from '../corpus/corpus.ts';
import { KeptCorpus } from '../kept/kept-corpus.ts';
import { isWholeFile, loadLibrary } from '../library/library.ts';
import type { GiveMore } from '../library/more-texts.ts';
import { PlainError } from '../library/plain-error.ts';
import { inTurns } from '../library/turns.ts';
import type { Library, Problem } from '../library/types.ts';
import { digestOfCode } from '../package.ts';
import { cacheFolder } from '../settings/cache-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { LoadProgress } from './load-progress.ts';
import { oneLine, type Screen, warn } from './screen.ts';

/** There is no document to answer from. The message says where to put one. */
class NoStoriesError extends PlainError {}

interface OpenOptions {
  /** Where problems are listed if it is a terminal, else they are logged; by default standard error. */
  readonly screen?: Screen;
  /** Ends the work between two of its steps. */
  readonly signal?: AbortSignal;
  /** What an earlier start made of the folder. */
  readonly kept?: KeptCorpus | undefined;
  /** Texts besides those of the folder. */
  readonly more?: GiveMore | undefined;
}

/**
 * Loads and indexes the stories of a folder. Files, and parts of files, that cannot be used are reported: on a terminal in
 * words, elsewhere in the log.
 *
 * @throws NoStoriesError if there is no usable document; the signal's reason if that is aborted.
 */
export async function openStories(
  folder: string,
  log: Logger,
  { screen = process.stderr, signal, kept, more }: OpenOptions = {},
): Promise<BuiltCorpus> {
  const fault = await faultOfFolder(folder);
  if (fault !== undefined) throw new NoStoriesError(`${fault} Set DATA_DIR to the folder with your stories.`);
  const progress = new LoadProgress(log, screen);
  const onRead = (files: number, of: number, passages: number): void =>
    progress.tell({ files, passages, share: READING * (files / of) });
  const now = Math.round(Date.now() / 1_000);
  const options = { signal, onRead, now, more, ...(kept && { known: kept.documents }) };
  const library = await loadLibrary(folder, options).catch((error: unknown) => {
    if (signal?.aborted) throw signal.reason;
    throw new NoStoriesError(`The folder ${oneLine(resolve(folder))} of DATA_DIR cannot be read: ${reasonOf(error)}`);
  });
  progress.close();
  report(library, log, screen);
  if (library.documents.length === 0)
    throw new NoStoriesError(
      `There is no story to answer from. Put a .txt, .md, .html, .pdf or .docx file into ${oneLine(resolve(folder))}, or set DATA_DIR to a folder that has one.`,
    );
  // Load the weights now, so that a faulty file is reported at the start and the first question need not wait.
  shippedRanking();
  const files = library.documents.length;
  const passages = library.documents.reduce((sum, document) => sum + document.passages.length, 0);
  try {
    return await inTurns(buildCorpusInSteps(library, kept?.known), signal, (share) =>
      progress.tell({ files, passages, share: READING + (1 - READING) * share }),
    );
  } finally {
    progress.close();
  }
}

/** What an earlier start kept of the folder of stories; nothing where nothing is to be kept. */
export async function openKept(
  settings: Pick<Settings, 'CACHE' | 'CACHE_DIR' | 'DATA_DIR'>,
  log: Logger,
): Promise<KeptCorpus | undefined> {
  const [cache, version] = [cacheFolder(settings), digestOfCode()];
  if (cache === undefined || version === undefined) return undefined;
  return KeptCorpus.open({ cache, stories: settings.DATA_DIR, version, say: (line) => warn(log, line) });
}

/** Does what is left once questions are taken: completes the index, and keeps all for the next start. */
export async function settle(corpus: BuiltCorpus, kept: KeptCorpus | undefined, signal?: AbortSignal): Promise<void> {
  await inTurns(corpus.complete(), signal);
  await kept?.keep(corpus);
}

/** The part of a load that reading the files takes. Measured on news. */
const READING = 0.15;

/** Why a folder cannot be one of stories, as a sentence; nothing where it can. */
export async function faultOfFolder(folder: string): Promise<string | undefined> {
  const path = oneLine(resolve(folder));
  try {
    return (await stat(folder)).isDirectory() ? undefined : `DATA_DIR is ${path}, which is a file, not a folder.`;
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));
    return isMissing
      ? `DATA_DIR is ${path}, and there is no such folder.`
      : `DATA_DIR is ${path}, which cannot be read: ${reasonOf(error)}.`;
  }
}

function report(library: Library, log: Logger, screen: Screen): void {
  const { stories, documents, problems } = library;
  const used = new Set(documents.map(({ id }) => id));
  const isSkipped = (problem: Problem): boolean => isWholeFile(problem, used);
  const filesOf = (some: readonly Problem[]): number => new Set(some.map(({ file }) => file)).size;
  const skipped = filesOf(problems.filter(isSkipped));
  const others = filesOf(problems.filter((problem) => !isSkipped(problem)));
  if (!screen.isTTY) {
    log.info({ stories: stories.length, documents: documents.length, skipped, remarked: others }, 'stories read');
    for (const problem of problems) log.warn({ ...problem }, isSkipped(problem) ? 'file skipped' : 'remark on a file');
    return;
  }
  if (problems.length === 0 || !log.isLevelEnabled('warn')) return;
  const counts = [
    counted(stories.length, 'story', 'stories'),
    counted(documents.length, 'document', 'documents'),
    ...(skipped > 0 ? [`${counted(skipped, 'file', 'files')} skipped`] : []),
    ...(others > 0 ? [`remarks on ${counted(others, 'file', 'files')}`] : []),
  ];
  const reasons = problems.map(({ file, reason }) => `  ${oneLine(`${file}: ${reason}`)}\n`);
  screen.write(`${counts.join(', ')} (see below)\n${reasons.join('')}`);
}

const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
