import { findStory } from '../../commands/options.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Story } from '../library/types.ts';
import { makeLog } from '../log.ts';
import { readSettings } from '../settings.ts';
import { openStories } from './open-corpus.ts';
import { oneLine, PlainError, warn } from './screen.ts';

/** The stories of the settings' folder, for a command that prints what it finds in them: only warnings are said. */
export async function openForTerminal(): Promise<Corpus> {
  const { DATA_DIR, LOG_LEVEL, remarks } = readSettings();
  const log = makeLog(LOG_LEVEL === 'info' ? 'warn' : LOG_LEVEL);
  for (const remark of remarks) warn(log, remark);
  return await openStories(DATA_DIR, log);
}

/**
 * The story that `--story` names, as a reader would name it; none where nothing was given.
 *
 * @throws PlainError with a line for each story that there is.
 */
export function storyNamed(typed: string | undefined, corpus: Corpus): Story | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const story = findStory(typed, corpus);
  if (story) return story;
  const there = corpus.library.stories.map(({ id, title }) => `  ${id}  ${title}`);
  const lines = [`There is no story “${typed}”. There are, each with its title:`, ...there];
  throw new PlainError(lines.map(oneLine).join('\n'));
}
