import { afterEach, describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/answer/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { NameEntry } from '../../src/library/types.ts';
import { type Bot, startBot, textOf } from './bot.ts';

const corpusOf = (text: string, names: readonly NameEntry[] = []): Corpus =>
  buildCorpus(makeLibrary([documentFromText('a.txt', text)], [], names));

const STORY = `Kestrel buys Tarnow

Kestrel Brands agreed on Monday to buy the puzzle maker Tarnow & Daughters, said Ines Halloway, the chief executive of Kestrel.

The World Health Organization (WHO) had no comment. Analyst Jill Miller called the price high. Frank Miller, a baker in Oslo, disagreed. Shares of Kestrel fell.`;

let bot: Bot;
afterEach(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const who = async (name: string) => bot.discord.command({ name: 'who', options: { name } });

describe('the card of a name', () => {
  it.each([
    ['Kestrel Brands', ['kestrel', 'KESTREL', 'Kestrel Brands', 'Kestrel’s', 'Kestrl']],
    ['Ines Halloway', ['halloway', 'Halloway', 'ines halloway', 'Inés Halloway', 'Ines Haloway']],
    ['World Health Organization', ['WHO', 'who', 'World Health Organization', 'the World Health Organization']],
  ])('GIVEN any form of %s THEN its card', async (name, forms) => {
    bot = await startBot(corpusOf(STORY));
    for (const form of forms) expect(textOf((await who(form)).message)).toContain(`## ${name}`);
  });

  it('GIVEN a surname of two people THEN both are offered, and only to who asks', async () => {
    bot = await startBot(corpusOf(STORY));
    const { message, ephemeral } = await who('Miller');
    expect(ephemeral).toBe(true);
    for (const name of ['Jill Miller', 'Frank Miller']) expect(JSON.stringify(message)).toContain(name);
  });

  it('GIVEN what editors say THEN the card has it', async () => {
    const entry = { name: 'Kestrel Brands', kind: 'company', aliases: ['KBX'], role: 'maker of toys' } as const;
    bot = await startBot(corpusOf(STORY, [entry, { name: 'Tarnow & Daughters', not: true }]));
    expect(textOf((await who('kbx')).message)).toContain('Company or organisation · maker of toys · mentioned');
    expect((await who('Tarnow & Daughters')).ephemeral).toBe(true);
  });
});

describe('autocomplete', () => {
  it('GIVEN 20,000 names THEN the choices are there within 25 ms', async () => {
    const names = Array.from({ length: 20_000 }, (_, i) => ({ name: `Bert${i} Lamb${i}`, kind: 'person' as const }));
    const text = names.map(({ name }) => `Yesterday ${name} came.`).join('\n\n');
    bot = await startBot(corpusOf(text, names));
    await bot.discord.autocomplete({ name: 'who', focused: 'name' });
    const took: number[] = [];
    for (const typed of ['lamb1999', 'Bert77', 'lamb4', 'bert']) {
      const started = performance.now();
      const choices = await bot.discord.autocomplete({ name: 'who', options: { name: typed }, focused: 'name' });
      took.push(performance.now() - started);
      expect(choices.length).toBeGreaterThan(0);
      expect(choices.every(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))).toBe(true);
    }
    // The fastest of them: others may have the cores.
    expect(Math.min(...took)).toBeLessThan(25);
  });
});
