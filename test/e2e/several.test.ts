import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../src/cards/strings/index.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { storyOf } from '../corpus/versions/two.ts';
import { severalCorpus } from '../fixtures/several.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { use } from './reading.ts';

let bot: Bot;
beforeAll(async () => {
  bot = await startBot(await severalCorpus());
});
afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const seen = (message: Message | undefined): string => plain(textOf(message)).replaceAll('*', '');
async function run(name: string, options: Record<string, string>): Promise<string> {
  const { message } = await bot.discord.command({ name, options });
  return seen(message);
}

it('GIVEN documents that differ in a figure THEN /ask shows both with their dates, and where else one is', async () => {
  const card = await run('ask', {
    question: 'How many people died in the fire?',
    story: 'The fire on the Silver Tern',
  });
  expect(card).toContain('The documents differ: [1] has “15”, [2] has “12”.');
  expect(card).toMatch(/\[1\].* · Toll of Orle ferry fire rises to fifteen · 2026-03-03/);
  expect(card).toMatch(/\[2\].* · Twelve die in fire on Orle ferry · 2026-03-02/);
  expect(card).toMatch(/Also in: \[2\] .*paragraph 1.* · Ferry fire off Orle kills twelve · 2026-03-02/);
  expect(card.match(/killed (?:12|twelve) people/g)).toHaveLength(1);
});

it('GIVEN wire copy THEN /takeaways shows it once, with where else it is, and what a document has otherwise', async () => {
  const mill = await run('takeaways', { story: 'The strike at Brenna mill' });
  expect(mill.match(/More than 300 workers/g)).toHaveLength(1);
  expect(mill).toMatch(/Also in: .* · Workers at Brenna mill walk out over night shifts · 2026-02-12/);
  const ferry = await run('takeaways', { story: 'The fire on the Silver Tern' });
  expect(ferry).toContain('killed 15 people');
  expect(ferry).toMatch(/With “12” for “15” in: .* · Twelve die in fire on Orle ferry · 2026-03-02/);
});

it('GIVEN a person of two documents THEN /who shows what both say once, with both places', async () => {
  const { message } = await bot.discord.command({ name: 'who', options: { name: 'Marit Holl' } });
  expect(seen(message).match(/The fire began in the engine room/g)).toHaveLength(1);
  expect(seen(message)).toMatch(/Also in: .* · Ferry fire off Orle kills twelve · 2026-03-02/);
});

it('GIVEN a note of correction THEN “what was corrected?” finds it', async () => {
  const card = await run('ask', {
    question: 'What was corrected?',
    story: 'Hale bridge to reopen with a toll of 6 crowns',
  });
  expect(card).toContain('Correction: an earlier version of this article gave the wrong toll.');
  expect(card).toContain('Hale bridge to reopen with a toll of 4 crowns · 2026-04-09');
});

it('GIVEN folders THEN /stories has each once, by its title or that of its newest document, the newest first', async () => {
  const card = await run('stories', {});
  const lines = card.split('\n').filter((line) => / · \d{4}-\d\d-\d\d/.test(line));
  const dates = lines.flatMap((line) => /\d{4}-\d\d-\d\d/.exec(line) ?? []);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(lines[0]).toMatch(/^A delay that nobody should mind · 2026-08-21 · 4 documents/);
});

it('GIVEN quotations in two documents THEN what somebody said is listed once, with both places', async () => {
  const text = [
    'Ada Lund, the mayor of Pell, opened the bridge on Monday.',
    '“This bridge will last for a hundred years and more,” said Ada Lund.',
    'Ships hooted in the harbour, and the band of the town played until noon.',
    '“We never doubted that the money would be found in the end,” said Ada Lund.',
  ].join('\n\n');
  await bot.restart(storyOf({ text, published: '2026-03-02' }, { text, published: '2026-03-03' }));
  const { message } = await bot.discord.command({ name: 'who', options: { name: 'Ada Lund' } });
  const said = seen((await use(bot.discord, message, en.buttons.said)).message);
  expect(said.match(/will last for a hundred years/g)).toHaveLength(1);
  expect(said).toMatch(/Also in: \[1\] paragraph 2 · \[2\] paragraph 4 · Document 0 · 2026-03-02/);
});
