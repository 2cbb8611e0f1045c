import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Document } from '../../src/library/types.ts';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { vellmarDocument } from '../fixtures/vellmar.ts';
import { PROSE } from '../takeaways/stories.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { labelsOf, markedOf, quotesOf, use, viewOf } from './reading.ts';
import { FERRIES } from './stories.ts';

const CHANGED = 'The stories have changed. Run the command again.';
const POINTS = Array.from(
  { length: 30 },
  (_, i) => `The bridge of Town${i + 1} closes for ${i + 2} weeks, and buses take another way meanwhile.`,
);

function stories(edited = false): Corpus {
  const more = edited ? '\n\nThis was added by the editor later, on Tuesday.' : '';
  const make = (id: string, text: string, published: string, url?: string): Document =>
    documentFromText(id, text + more, { published, ...(url !== undefined && { url }) });
  return buildCorpus(
    makeLibrary([
      ...[FERRIES, vellmarDocument()].map(({ id, text }) => documentFromText(id, text + more)),
      make('bridge.txt', `Old bridge of Aarau closes\n\n${PROSE}`, '2026-03-09'),
      make(
        'list.txt',
        `Thirty bridges close\n\n${PROSE.slice(0, 300)}\n\nKey points\n\n${POINTS.map((point) => `- ${point}`).join('\n')}\n\nCosts & detours\n\nThe canton pays for all bridges, said Anna Meier of the canton.\n\nBuses of the towns take another way for 31 weeks, which costs the canton 2 million francs.`,
        '2026-03-01',
        'https://example.org/news/bridges',
      ),
      make(
        'strike/first.txt',
        `Strike begins\n\nTrain drivers of Olten began a strike on Monday, and 5 people were hurt in the crowd at the station. The union of the drivers wants a raise of 5 percent for its 3,000 members. Half of all trains of the region did not run on the first day, the railway said.\n\nCommuters waited for hours at the stations of Basel and Olten, and many walked home. The railway called the strike unlawful and went to court in Solothurn.`,
        '2026-03-02',
      ),
      make(
        'strike/second.txt',
        `Strike ends\n\nTrain drivers of Olten ended the strike on Friday after four days without trains. In all 7 people were hurt in the crowd at the station of Olten.\n\nThe railway lost 3 million francs in fares in those days, its finance chief said. The union of the drivers wants a raise of 5 percent for its 3,000 members.`,
        '2026-03-06',
      ),
      make('items.txt', 'Pool rules\n\n- Bring a towel and 5 francs.\n- Leave dogs at home.', '2026-01-01'),
      make('short.txt', 'Pool opens\n\nThe pool of Chur opens on Sunday. It costs 5 francs.', '2026-02-01'),
    ]),
  );
}

let corpus: Corpus;
let edited: Corpus;
let bot: Bot;

beforeAll(async () => {
  [corpus, edited] = [stories(), stories(true)];
  bot = await startBot(corpus);
});

afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

type Options = Record<string, string | boolean>;
const run = (options: Options = {}, locale = 'en-US'): Promise<Exchange> =>
  bot.discord.command({ name: 'takeaways', options, locale });
const press = (message: Message | undefined, label: string): Promise<Exchange> => use(bot.discord, message, label);
/** A line for each section that is cited. */
const citationLinesOf = (message: Message | undefined): string[] =>
  textOf(message)
    .split('\n')
    .filter((line) => /^-# \\?\[\d/.test(line))
    .map((line) => plain(line.slice(3)));
/** Where each quotation stands, with its section. */
const citationsOf = (message: Message | undefined): string[] =>
  citationLinesOf(message).flatMap((line) => {
    const [first = '', ...others] = line.split(/ · (?=\[\d)/);
    const section = /^\[\d+\] (.*, )?\[?paragraph/.exec(first)?.[1] ?? '';
    return [first, ...others.map((other) => other.replace('] ', `] ${section}`))];
  });
const textOfDocument = (id: string): string => corpus.library.documents.find((each) => each.id === id)?.text ?? '';
const CRANES = { story: 'vellmar-cranes' };

describe('the story’s own list', () => {
  it('GIVEN a list THEN all its points, each with its place; where the story says more is in the menu', async () => {
    const { message, ephemeral } = await run(CRANES);
    const listed = (id: string): string[] =>
      textOfDocument(id)
        .split('\n')
        .map((line) => /^ *[-•] (.*)/.exec(line)?.[1] ?? '')
        .filter(Boolean);
    expect(ephemeral).toBe(false);
    expect(quotesOf(message)).toEqual(listed('vellmar-cranes.txt'));
    expect(textOf(message)).toContain('Key points, as the story lists them');
    expect(citationsOf(message)).toEqual([
      '[1] Key Takeaways, paragraph 1',
      '[2] Key Takeaways, paragraph 2',
      '[3] Key Takeaways, paragraph 3',
    ]);
    expect(labelsOf(message).slice(0, 6)).toEqual([
      '[1] Key Takeaways, paragraph 1',
      '[2] Key Takeaways, paragraph 2',
      '[3] Key Takeaways, paragraph 3',
      '[1] The collapse, paragraph 1',
      '[2] The collapse, paragraph 2',
      '[3] What the two sides say, paragraph 2',
    ]);
    const ferries = (await run({ story: 'ferries' })).message;
    expect(quotesOf(ferries)).toEqual(listed('ferries.txt'));
    expect(citationsOf(ferries)).toHaveLength(5);
  });

  it('GIVEN a point in context THEN it is marked in its passage, in the list or at length, and Back leads back', async () => {
    const { message } = await run({ ...CRANES, private: true });
    for (const [place, said] of [
      ['[3] Key Takeaways, paragraph 3', 'Quorra Robotics blames a software update'],
      ['[3] What the two sides say, paragraph 2', 'found a crack in a weld'],
      ['[2] The collapse, paragraph 2', 'The eastern quay stayed closed'],
    ] as const) {
      const opened = await press(message, place);
      expect(opened.acknowledgement).toBe(CallbackKind.update);
      expect(markedOf(opened.message).join(' ')).toContain(said);
      expect(viewOf((await press(opened.message, 'Back')).message)).toEqual(viewOf(message));
    }
    expect(textOf((await press(message, 'Who is in it')).message)).toContain('Tomas Erel');
  });

  it('GIVEN 30 points THEN pages on which each is whole, numbered on, and back; from a point back to its page', async () => {
    const { message } = await run({ story: 'list', private: true });
    const seen: string[] = [];
    const views = [viewOf(message)];
    let page: Message | undefined = message;
    for (let number = 1; ; number++) {
      expect(textOf(page)).toContain(`Page ${number} of 3`);
      expect(textOf(page)).not.toContain('[…]');
      seen.push(...quotesOf(page));
      expect(citationsOf(page)).toHaveLength(quotesOf(page).length);
      if (number === 3) break;
      page = (await press(page, 'Next')).message;
      views.push(viewOf(page));
    }
    expect(seen).toEqual(POINTS);
    expect(labelsOf(page)).not.toContain('Next');
    const place = labelsOf(page).find((label) => label.startsWith('[25] Key points')) ?? '';
    const opened = await press(page, place);
    expect(markedOf(opened.message)).toEqual([POINTS[24]]);
    expect(viewOf((await press(opened.message, 'Back')).message)).toEqual(views[2]);
    const second = (await press(page, 'Previous')).message;
    expect(viewOf(second)).toEqual(views[1]);
    expect(viewOf((await press(second, 'Previous')).message)).toEqual(views[0]);
  });

  it('GIVEN a restart THEN pages work; GIVEN the document edited THEN each button says so, and the card stays', async () => {
    const { message } = await run({ story: 'list' });
    await bot.restart();
    const second = (await press(message, 'Next')).message;
    expect(textOf(second)).toContain('Page 2 of 3');
    const before = viewOf(second);
    await bot.restart(edited);
    // Words that are still there are shown in context.
    for (const label of labelsOf(second).filter((each) => each !== 'All stories' && !/^\[\d+\]/.test(each))) {
      const exchange = await press(second, label);
      expect([exchange.ephemeral, textOf(exchange.message)], label).toEqual([true, CHANGED]);
      expect(viewOf(bot.discord.message(second?.id ?? ''))).toEqual(before);
    }
    await bot.restart(corpus);
  });
});

describe('a story without a list', () => {
  it('GIVEN none THEN sentences of it, said to be chosen, in its order, each cited', async () => {
    const { message, ephemeral } = await run({ story: 'bridge' });
    const quotes = quotesOf(message);
    const text = textOfDocument('bridge.txt');
    expect(ephemeral).toBe(false);
    expect(textOf(message)).toContain('Main points, quoted');
    expect(quotes.length).toBeGreaterThanOrEqual(3);
    const places = quotes.map((quote) => text.indexOf(quote));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(citationsOf(message)).toHaveLength(quotes.length);
    for (const line of citationsOf(message)) expect(line).toMatch(/^\[\d\] paragraph \d$/);
  });

  it('GIVEN one too short to have points THEN it is quoted whole', async () => {
    const { message } = await run({ story: 'short' });
    expect(textOf(message)).toContain('too short to have main points');
    expect(quotesOf(message).join(' ')).toBe('The pool of Chur opens on Sunday. It costs 5 francs.');
    const items = (await run({ story: 'items', private: true })).message;
    expect(quotesOf(items)).toEqual(['- Bring a towel and 5 francs.', '- Leave dogs at home.']);
    const opened = (await press(items, '[1] paragraphs 1–2')).message;
    expect(markedOf(opened).join(' ')).toContain('Bring a towel');
    expect(viewOf((await press(opened, 'Back')).message)).toEqual(viewOf(items));
  });

  it('GIVEN several documents THEN points of each, the newest first, what both say once, each with its document', async () => {
    const { message } = await run({ story: 'strike' });
    const lines = citationLinesOf(message).filter((line) => !/^(?:Also in|With) /.test(line));
    const titles = lines.map((line) => line.split(' · ').slice(-2).join(' · '));
    expect(new Set(titles)).toEqual(new Set(['Strike ends · 2026-03-06', 'Strike begins · 2026-03-02']));
    expect(titles).toEqual([...titles].sort().reverse());
    expect(quotesOf(message)[0]).toMatch(/^Train drivers of Olten ended the strike/);
    expect(quotesOf(message).filter((quote) => quote.includes('3,000 members')).length).toBeLessThanOrEqual(1);
    const place = labelsOf(message).find((label) => label.includes('Strike begins')) ?? '';
    expect(textOf((await press(message, place)).message)).toContain('### Strike begins');
  });
});

describe('about', () => {
  it.each(['DoJ', 'the Justice Department', 'department of justice'])(
    'GIVEN the alias %s THEN listed points first, then the body’s',
    async (about) => {
      const { message } = await run({ story: 'ferries', about });
      expect(textOf(message)).toContain('What it says about **US Department of Justice**');
      const sections = citationsOf(message).map((line) => line.startsWith(`[${line[1]}] Key Takeaways`));
      expect(sections.slice(0, 3)).toEqual([true, true, false]);
      for (const quote of quotesOf(message)) expect(quote).toMatch(/DOJ|Justice Department|Department of Justice/);
    },
  );

  it('GIVEN an empty or begun topic THEN names and headings are offered', async () => {
    const offered = async (about: string) =>
      (await bot.discord.autocomplete({ name: 'takeaways', options: { ...CRANES, about }, focused: 'about' })).map(
        ({ value }) => value,
      );
    expect(await offered('')).toEqual(expect.arrayContaining(['Tomas Erel', 'What happens next']));
    expect(await offered('the col')).toEqual(['The collapse']);
    expect(await offered('sides')).toEqual(['What the two sides say']);
    expect(await offered('zzz')).toEqual([]);
  });

  it('GIVEN a heading THEN what is under it', async () => {
    const { message } = await run({ story: 'list', about: 'costs & detours' });
    expect(plain(textOf(message))).toContain('Main points under **Costs & detours**');
    expect(citationsOf(message)).toHaveLength(2);
    for (const line of citationsOf(message)) expect(line).toContain('Costs & detours');
  });

  it('GIVEN what the story does not speak of THEN it says so to the asker, with names and headings to choose', async () => {
    const { message, ephemeral } = await run({ ...CRANES, about: 'pancakes' });
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('This story says nothing about **pancakes**');
    expect(quotesOf(message)).toEqual([]);
    const erel = (await press(message, 'Tomas Erel')).message;
    expect(textOf(erel)).toContain('What it says about **Tomas Erel**');
    expect(quotesOf(erel)[0]).toContain('Tomas Erel');
    const again = (await run({ ...CRANES, about: 'pancakes' })).message;
    const heading = (await press(again, 'What happens next')).message;
    expect(textOf(heading)).toContain('Main points under **What happens next**');
    await bot.restart();
    const place = labelsOf(heading)[0] ?? '';
    const opened = (await press(heading, place)).message;
    expect(viewOf((await press(opened, 'Back')).message)).toEqual(viewOf(heading));
  });

  it('GIVEN no story THEN the newest that speaks of it; GIVEN none that does THEN that', async () => {
    expect(textOf((await run({ about: 'Tomas Erel' })).message)).toContain('### Port of Vellmar halts');
    expect(textOf((await run({ about: 'buses' })).message)).toContain('### Old bridge of Aarau closes');
    const { message, ephemeral } = await run({ about: 'pancakes' });
    expect([ephemeral, textOf(message).includes('No story says anything about')]).toEqual([true, true]);
  });
});

describe('many stories', () => {
  it('GIVEN no story THEN the newest, and a choice of the others', async () => {
    const { message } = await run();
    expect(textOf(message)).toContain('### Old bridge of Aarau closes');
    const others = labelsOf(message).filter((label) => corpus.library.stories.some(({ title }) => title === label));
    expect(others).toEqual([
      'Strike ends',
      'Thirty bridges close',
      'Pool opens',
      'Pool rules',
      expect.stringMatching(/^Lakeside Ferries tries/),
      expect.stringMatching(/^Port of Vellmar halts/),
    ]);
    const chosen = await press(message, 'Thirty bridges close');
    expect(chosen.acknowledgement).toBe(CallbackKind.update);
    expect(quotesOf(chosen.message)[0]).toBe(POINTS[0]);
    expect(viewOf((await press(chosen.message, 'Old bridge of Aarau closes')).message)).toEqual(viewOf(message));
  });

  it('GIVEN Chinese THEN the fixed words are Chinese, and the quotations as they are', async () => {
    const { message } = await run(CRANES, 'zh-CN');
    expect(textOf(message)).toContain('报道自己列出的要点');
    expect(quotesOf(message)).toHaveLength(3);
    const second = (
      await use(bot.discord, (await run({ story: 'list' }, 'zh-CN')).message, '下一页', { locale: 'zh-CN' })
    ).message;
    expect(textOf(second)).toContain('第 2 页，共 3 页');
    const nothing = (await run({ ...CRANES, about: 'pancakes' }, 'zh-CN')).message;
    expect(textOf(nothing)).toContain('这篇报道没有提到');
  });
});
