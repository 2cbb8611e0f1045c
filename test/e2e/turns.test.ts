import { afterAll, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { startBot, textOf } from './bot.ts';
import { use } from './reading.ts';

const TALK = [
  '# The bridge of Ostwick',
  '**Mara Lind:** When does the new bridge open to the people of Ostwick?',
  '**Jo Park:** It opens in May, and the ferry will go on until the last day of June. We have built it for nine years.',
  '**Mara Lind:** And who pays for the new bridge?',
  '**Jo Park:** The town pays nine million marks for it, and the county gives the rest of the money.',
].join('\n\n');
const bot = await startBot(buildCorpus(makeLibrary([documentFromText('talk.md', TALK)])));
afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

it('GIVEN an interview THEN an answer, its neighbours and the points say who speaks', async () => {
  const options = { question: 'Who pays for the new bridge?', private: true };
  const { message } = await bot.discord.command({ name: 'ask', options });
  expect(textOf(message)).toMatch(/\n> \**The town pays.*\n-# Jo Park, paragraph 4/s);
  const opened = (await use(bot.discord, message, 'In context')).message;
  expect(textOf(opened)).toContain('-# Jo Park, paragraph 4');
  const around = textOf((await use(bot.discord, opened, 'Around it')).message);
  expect(around).toMatch(/-# Mara Lind\n> And who pays.*\n-# Jo Park\n> \**The town pays/s);
  const points = textOf((await bot.discord.command({ name: 'takeaways', options: {} })).message);
  expect(points).toMatch(/-# .*\bJo Park, paragraph/);
});
