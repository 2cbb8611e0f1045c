import { afterAll, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { loadLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { startBot, textOf } from './bot.ts';

const corpus = buildCorpus(await loadLibrary(packageFile('test/fixtures/forms')));
const bot = await startBot(corpus);
afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});
const ask = async (question: string, more = {}): Promise<string> =>
  textOf((await bot.discord.command({ name: 'ask', options: { question, ...more } })).message);

it.each([
  [
    'a PDF file',
    'When does the council meet again?',
    '> The council meets again **on 7 April** at six',
    'page 4, paragraph',
  ],
  [
    'a PDF file of columns',
    'How long did the longest service last?',
    '> The longest service lasted nineteen hours.',
    'The year at sea, page 1, paragraph 3',
  ],
  ['a web page', 'How many inhabitants does Skarrow Island have?', '> The island has 640 inhabitants', 'paragraph'],
  ['a newsletter', 'What do motor boats pay?', 'Motor boats pay 15 crowns.', 'Who may use it'],
  ['subtitles', 'What does the mill bring in?', '90,000 crowns', 'paragraph'],
])('GIVEN %s THEN its words answer, and the citation says where they are', async (_, question, words, place) => {
  const text = await ask(question);
  expect(text).toContain(words);
  expect(text).toContain(place);
});

it('GIVEN a reader of Chinese THEN the page is said in Chinese', async () => {
  const { message } = await bot.discord.command({
    name: 'ask',
    options: { question: 'When does the council meet again?' },
    locale: 'zh-CN',
  });
  expect(textOf(message)).toContain('第 4 页，第 9 段');
});
