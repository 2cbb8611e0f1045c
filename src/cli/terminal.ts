import type { Logger } from 'pino';
import { findStory } from '../../commands/options.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { PlainError } from '../library/plain-error.ts';
import type { Story } from '../library/types.ts';
import { makeLog } from '../log.ts';
import { readSettings, type Settings } from '../settings/settings.ts';
import { openKept, openStories } from './open-corpus.ts';
import { openFeeds } from './open-feeds.ts';
import { oneLine, warn } from './screen.ts';

/** What a command in a terminal works with. */
interface Opened {
  readonly settings: Settings;
  readonly log: Logger;
}

/** Reads the settings for a command that prints results: of the log, only warnings are shown unless LOG_LEVEL says more. */
export function openTerminal(): Opened {
  const settings = readSettings();
  const log = makeLog(settings.LOG_LEVEL ?? 'warn');
  for (const remark of settings.remarks) warn(log, remark);
  return { settings, log };
}

/** Opens the stories of DATA_DIR. */
export async function openForTerminal({ settings, log }: Opened = openTerminal()): Promise<Corpus> {
  const kept = await openKept(settings, log);
  const { more } = openFeeds(settings, log);
  const corpus = await openStories(settings.DATA_DIR, log, { kept, more });
  await kept?.keep(corpus);
  return corpus;
}

/**
 * The story that `--story` names in the same words as the commands' option; undefined if it was not given.
 *
 * @throws PlainError that lists the stories, if none has that name.
 */
export function storyNamed(typed: string | undefined, corpus: Corpus): Story | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const story = findStory(typed, corpus);
  if (story) return story;
  const there = corpus.library.stories.map(({ id, title }) => `  ${id}  ${title}`);
  const lines = [`There is no story “${typed}”. The stories, each with its title, are:`, ...there];
  throw new PlainError(lines.map(oneLine).join('\n'));
}
