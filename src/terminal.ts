import { ReaderError } from '../commands/command.ts';
import { SettingsError } from './settings.ts';
import { NoStoriesError } from './stories.ts';

/** Runs a command of the terminal and sets the exit code: its own, or 1 with one line for a fault of whoever runs it. */
export async function endWith(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    const known =
      error instanceof SettingsError ||
      error instanceof NoStoriesError ||
      error instanceof ReaderError ||
      (error instanceof TypeError && 'code' in error);
    process.stderr.write(`${known ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}
