import { afterEach, describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Document, NameEntry } from '../../src/library/types.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { pressablesOf, quotesOf, use } from './reading.ts';

const corpusOf = (text: string, names: readonly NameEntry[] = []): Corpus =>
  corpusFrom([documentFromText('a.txt', text)], names);
const corpusFrom = (documents: readonly Document[], names: readonly NameEntry[] = []): Corpus =>
  buildCorpus(makeLibrary(documents, [], names));

const STORY = `Kestrel buys Tarnow

Kestrel Brands agreed on Monday to buy the puzzle maker Tarnow & Daughters, said Ines Halloway, the chief executive of Kestrel.

The World Health Organization (WHO) had no comment. Analyst Jill Miller called the price high. Frank Miller, a baker in Oslo, disagreed. Shares of Kestrel fell.

Ursula von der Leyen, the president of the European Commission, spoke to North Korean leader Kim Jong-un on Tuesday. Actor Conan O’Brien laughed. The minister, Ali al-Sisi, resigned. The singer Beyoncé Knowles sang in Paris. The Pentagon and the University of Southern Indiana (USI) agreed.`;

let bot: Bot;
afterEach(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const who = async (name: string, more = {}) => bot.discord.command({ name: 'who', options: { name, ...more } });
const offered = async (name: string): Promise<string[]> =>
  (await bot.discord.autocomplete({ name: 'who', options: { name }, focused: 'name' })).map((choice) => choice.name);

describe('the card of a name', () => {
  it.each([
    [
      'Kestrel Brands',
      ['kestrel', 'KESTREL', 'Kestrel Brands', 'the Kestrel Brands', 'Kestrel’s', "Kestrel's", 'Kestrl'],
    ],
    [
      'Kestrel Brands',
      ['Kestrel Brands Inc.', 'Kestrel, Inc.', 'kestrel corp', 'KestrelBrands', 'kestrel-brands', '“Kestrel”'],
    ],
    ['Tarnow & Daughters', ['Tarnow & Daughters', 'Tarnow and Daughters', 'tarnow&daughters', 'Tarnow']],
    ['Ines Halloway', ['halloway', 'Halloway', 'ines halloway', 'Ines', 'Inés Halloway', 'Ines Haloway', 'Halloway’s']],
    [
      'Ines Halloway',
      ['Ms Halloway', 'Mrs. Halloway', 'Dr. Ines Halloway', 'CEO Halloway', 'chief executive Ines Halloway'],
    ],
    [
      'Ines Halloway',
      [
        'Halloway, Ines',
        'I. Halloway',
        '**Halloway**',
        '> `Halloway`',
        'Hallo\u200bway',
        '\u202eHalloway',
        'Ｈａｌｌｏｗａｙ',
      ],
    ],
    [
      'World Health Organization',
      ['WHO', 'who', 'W.H.O.', 'World Health Organization', 'the World Health Organization'],
    ],
    [
      'World Health Organization',
      ['World Health Organization (WHO)', 'WHO (World Health Organization)', 'World Health Organisation'],
    ],
    [
      'US Department of Defense',
      ['Pentagon', 'the Pentagon', 'DoD', 'dod', 'US DoD', 'Department of Defense', 'U.S. Department of Defense'],
    ],
    ['University of Southern Indiana', ['USI', 'usi', 'Southern Indiana']],
    [
      'Ursula von der Leyen',
      [
        'Ursula von der Leyen',
        'von der Leyen',
        'Von Der Leyen',
        'der Leyen',
        'Leyen',
        'President von der Leyen',
        'Ursula van der Leyen',
      ],
    ],
    ['Kim Jong-un', ['Kim Jong-un', 'Kim Jong Un', 'kim jongun', 'Kim Jong‑un', 'Kim', 'Jong-un']],
    ['Conan O’Brien', ["O'Brien", 'O’Brien', 'obrien', 'o brien', 'Conan OBrian']],
    ['Ali al-Sisi', ['al-Sisi', 'Al-Sisi', 'al Sisi', 'alsisi', 'Sisi', 'el-Sisi', 'President al-Sisi']],
    ['Beyoncé Knowles', ['Beyoncé', 'beyonce', 'BEYONCÉ', 'Beyonce\u0301', 'Knowles', 'Beyonce Knowles']],
  ])('GIVEN any form of %s THEN its card, and it is offered', async (name, forms) => {
    bot = await startBot(corpusOf(STORY));
    for (const form of forms) {
      const { message, ephemeral } = await who(form);
      expect(plain(textOf(message)), form).toMatch(new RegExp(`^(?:-# Nearest to .*\\n)?### ${name}\\n`));
      expect(ephemeral, form).toBe(false);
      expect(await offered(form), form).toContain(name);
    }
  });

  it('GIVEN a misspelt name THEN it says so; GIVEN another form of it THEN it does not', async () => {
    bot = await startBot(corpusOf(STORY));
    expect(plain(textOf((await who('Ines **Haloway**')).message))).toMatch(
      /^-# Nearest to “Ines Haloway”\n### Ines Halloway/,
    );
    expect(textOf((await who('Ms Halloway')).message)).not.toContain('Nearest');
  });

  it.each([
    'Elon Musk',
    'x'.repeat(100),
    'é'.repeat(100),
    'ا'.repeat(100),
    '@everyone',
    '<@123456789012345678>',
    '<:smile:123456789012345678>',
    '[x](https://example.com)',
    '(?:a+)+$',
    '^$',
    '[zq-',
    '😀',
    '👩‍👩‍👧',
    '五角大楼',
    'مصر',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'null',
    '0',
    '<script>alert(1)</script>',
    '%s $& $1',
    '../../etc/passwd',
    '# -# > 1. x',
  ])('GIVEN %j, nobody’s name, THEN that is said to who asks alone, and nobody is pinged', async (typed) => {
    bot = await startBot(corpusOf(STORY));
    const { message, ephemeral } = await who(typed);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toMatch(/^Nobody called “/);
    expect(textOf(message)).not.toMatch(/(?<!\\)[@<]|(?<!\\)\[x\]/);
    expect(await offered(typed)).toEqual([]);
  });

  it.each([' ', '...', '"', '()', '\\', '.*', '\u200b\u200b', '\u2066\u2069', '**', '\u0000'])(
    'GIVEN %j, no word at all, THEN the best known are offered',
    async (typed) => {
      bot = await startBot(corpusOf(STORY));
      const { message, ephemeral } = await who(typed);
      expect(ephemeral).toBe(true);
      expect(textOf(message)).toMatch(/^(?:There is no name in that\.|Nobody called)/);
      expect(pressablesOf(message).map(({ label }) => label)).toContain('Ines Halloway');
      expect((await offered(typed)).length).toBeGreaterThan(5);
    },
  );

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

describe('what the card shows', () => {
  const first = '"We have sold nothing at all to the bank in Oslo," said Jill Miller.';
  const more = [
    '"My mother never liked this harbor, and she was right," Jill Miller said in May.',
    '"Ferries are for people who have time," Jill Miller told a newspaper.',
    'Jill Miller wrote: "I will not come back before the winter is over."',
    '"Nobody asked me about the yard," Jill Miller said on Friday.',
  ];
  const said = ['Jill Miller, the mayor of Ulm, came on Monday.', first, ...more].join('\n\nIt rained on them.\n\n');

  it('GIVEN a person who is quoted THEN what they said is marked as that, and more of it is one press away', async () => {
    bot = await startBot(corpusOf(said));
    const { message } = await who('Miller', { private: true });
    expect(plain(textOf(message))).toContain(`-# Said:\n> ${first} [2]`);
    const page = (await use(bot.discord, message, 'What they said')).message;
    expect(textOf(page)).toMatch(/^### Jill Miller\n-# What they said, page 1 of 2\n/);
    expect(quotesOf(page)).toEqual([first, ...more.slice(0, 2)]);
    expect(pressablesOf(page).map(({ label }) => label)).toEqual([
      ...[1, 2, 3].map((i) => `In context [${i}]`),
      'Back',
      'Next',
      'Share',
    ]);
    const second = (await use(bot.discord, page, 'Next')).message;
    expect(quotesOf(second)).toEqual(more.slice(2));
    expect(plain(textOf(second))).toContain(`${more[3]} [5]`);
    const opened = (await use(bot.discord, second, 'In context [5]')).message;
    expect(plain(textOf(opened))).toContain(`**${more[3]}**`);
    const back = (await use(bot.discord, opened, 'Back')).message;
    expect(textOf(back)).toBe(textOf(second));
    const again = (await use(bot.discord, (await use(bot.discord, back, 'Previous')).message, 'Back')).message;
    expect(textOf(again)).toBe(textOf(message));
  });

  it('GIVEN a restart THEN the button works; GIVEN another text THEN the polite line', async () => {
    bot = await startBot(corpusOf(said));
    const { message } = await who('Miller');
    await bot.restart();
    expect(textOf((await use(bot.discord, message, 'What they said')).message)).toContain(
      'What they said, page 1 of 2',
    );
    const fresh = (await who('Miller')).message;
    await bot.restart(corpusOf(`${said}\n\nIt rained on Jill Miller.`));
    expect(textOf((await use(bot.discord, fresh, 'What they said')).message)).toBe(
      'The stories have changed. Run the command again.',
    );
  });

  it('GIVEN a reader of Chinese THEN the bot’s own words are Chinese', async () => {
    bot = await startBot(corpusOf(said));
    const { message } = await bot.discord.command({ name: 'who', options: { name: 'Miller' }, locale: 'zh-CN' });
    expect(textOf(message)).toContain('-# 所说的话：');
    const page = (await use(bot.discord, message, '说过的话', { locale: 'zh-CN' })).message;
    expect(textOf(page)).toContain('说过的话，第 1 页，共 2 页');
  });

  it('GIVEN roles of several dates THEN each with its date and its document, newest first', async () => {
    const document = (id: string, title: string, published: string, text: string): Document =>
      documentFromText(id, text, { title, published });
    bot = await startBot(
      corpusFrom([
        document('a/1.txt', 'Yard opened', '2024-03-01', 'Defence Secretary Jill Miller opened the yard.'),
        document('a/2.txt', 'Party left', '2025-06-02', 'Former Defence Secretary Jill Miller left the party.'),
        document('b.txt', 'Talk held', '2025-01-01', 'Jill Miller held a talk in Ulm, and many listened.'),
      ]),
    );
    const text = plain(textOf((await who('Miller')).message));
    expect(text).toMatch(
      /-# As of 2025-06-02:\n> \*\*Former Defence Secretary\*\* Jill .* \[1\]\n-# As of 2024-03-01:\n> \*\*Defence Secretary\*\* .* \[2\]\n> Jill Miller held .* \[3\]/,
    );
    expect(text).toMatch(
      /\[1\] paragraph 1 · Party left · 2025-06-02\n-# \[2\] paragraph 1 · Yard opened · 2024-03-01\n-# \[3\] paragraph 1 · Talk held/,
    );
    const one = plain(textOf((await who('Miller', { story: 'b' })).message));
    expect(one).not.toContain('Secretary');
  });
});

describe('autocomplete', () => {
  it('GIVEN 2,000 names THEN the choices all hold what is typed', async () => {
    const names = Array.from({ length: 2_000 }, (_, i) => ({ name: `Bert${i} Lamb${i}`, kind: 'person' as const }));
    const text = names.map(({ name }) => `Yesterday ${name} came.`).join('\n\n');
    bot = await startBot(corpusOf(text, names));
    for (const typed of ['lamb1999', 'Bert77', 'lamb4', 'bert']) {
      const choices = await bot.discord.autocomplete({ name: 'who', options: { name: typed }, focused: 'name' });
      expect(choices.length).toBeGreaterThan(0);
      expect(choices.every(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))).toBe(true);
    }
  });
});
