import { ReaderError } from '../commands/command.ts';
import { storyFor } from '../commands/options.ts';
import type { Corpus } from './answer/corpus.ts';
import { en } from './cards/words/index.ts';
import type { Story } from './library/types.ts';
import { SettingsError } from './settings.ts';
import { NoStoriesError } from './stories.ts';

/** What was asked for is not there; the message, of several lines, says what is. */
class NotThereError extends Error {}

/**
 * The story that `--story` names, as a reader would name it; none where nothing was given.
 *
 * @throws NotThereError with a line for each story that there is.
 */
export function storyNamed(typed: string | undefined, corpus: Corpus): Story | undefined {
  try {
    return storyFor({ options: typed === undefined ? {} : { story: typed }, words: en }, corpus);
  } catch (error) {
    if (!(error instanceof ReaderError)) throw error;
    const there = corpus.library.stories.map(({ id, title }) => `  ${id}  ${title}`);
    const lines = [`There is no story “${typed}”. There are, each with its title:`, ...there];
    throw new NotThereError(lines.map((line) => line.replace(/\p{Cc}+/gu, ' ')).join('\n'));
  }
}

/** Runs a command of the terminal and sets the exit code: its own, or 1 with a message for a fault of whoever runs it. */
export async function endWith(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const known =
      error instanceof SettingsError ||
      error instanceof NoStoriesError ||
      error instanceof NotThereError ||
      (error instanceof TypeError && 'code' in error);
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
