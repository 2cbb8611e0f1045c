import { afterAll, expect } from 'vitest';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { vellmarDocument } from '../fixtures/vellmar.ts';
import { startBot } from './bot.ts';
import { use } from './reading.ts';
import { FERRIES, manyStories } from './stories.ts';

export const CHANGED = 'The stories have changed. Run the command again.';
export const EDITED = 'Edited since: the story does not have these words any more. Run the command again.';

export type Options = Record<string, string | boolean>;

/**
 * A bot with many stories that runs as long as a file's tests, and whose payloads must not be refused. `edited` are its stories
 * after an edit.
 */
export async function libraryBot() {
  const first = [FERRIES, vellmarDocument()];
  const [corpus, edited] = [manyStories(first), manyStories(first, true)];
  const bot = await startBot(corpus);
  afterAll(async () => {
    expect(bot.discord.refusals).toEqual([]);
    await bot.close();
  });
  const run = (name: string, options: Options = {}): Promise<Exchange> => bot.discord.command({ name, options });
  const ask = (question: string, more: Options = {}): Promise<Exchange> => run('ask', { question, ...more });
  const press = (message: Message | undefined, label: string, reader = {}): Promise<Exchange> =>
    use(bot.discord, message, label, reader);
  return { corpus, edited, bot, run, ask, press };
}
