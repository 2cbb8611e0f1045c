import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { zhCn } from '../../src/cards/strings/zh-cn.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { walk } from '../../src/local-discord/components.ts';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { markupOf, shownOf } from '../discord/discord-markdown.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { pressablesOf, quotesOf, use, useThis } from './reading.ts';

const TOWNS = ['阿劳', '伯尔尼', '库尔', '达沃斯', '弗里堡', '日内瓦', '伊兰茨', '洛加诺', '巴塞尔', '苏黎世'];
/** Each town's paragraph is one sentence of some 1,300 characters. */
const chinese = TOWNS.map(
  (town) =>
    `${town}的大桥将在洪水之后关闭维修，${`工程师发现${town}桥墩移动，州政府承担全部费用，公共汽车绕行，沿河商店步行可达，`.repeat(34)}市长说。`,
).join('\n\n');

const POINTS = Array.from(
  { length: 25 },
  (_, i) => `${'州政府为沿河的所有大桥支付费用，公共汽车在维修期间绕行，'.repeat(9)}第${i + 1}座大桥关闭。`,
);

/** Titles that Discord could take for markup, each with a question that its story alone answers. */
const TITLES = [
  ['Norwick Times | Old bridge closes', 'walnut'],
  ['Sport | Chess | Results', 'chestnut'],
  ['snake_case wins at 10:30:59', 'hazel'],
  ['A 5 * 4 grid [update]', 'birch'],
  ['About ~30 trains', 'willow'],
  ['||Secret|| **plans** of *Basel*', 'maple'],
  ['__Who__ is _she_?', 'cedar'],
  ['Fire 🔥 in the <@1> hall', 'poplar'],
  ['See https://elsewhere.test :smile:', 'juniper'],
  ['C:\\temp\\*', 'spruce'],
  ['`rm -rf` ~~again~~', 'linden'],
] as const;

let bot: Bot;

beforeAll(async () => {
  bot = await startBot(
    buildCorpus(
      makeLibrary([
        documentFromText('bridges.txt', `洪水之后大桥关闭\n\n${chinese}`, { language: 'zh' }),
        documentFromText(
          'points.txt',
          `${'大桥关闭'.repeat(15)}\n\nKey points\n\n${POINTS.map((point) => `- ${point}`).join('\n')}`,
          {
            language: 'zh',
            url: 'https://news.test/points',
          },
        ),
        ...TITLES.map(([title, tree], i) =>
          documentFromText(`${tree}.txt`, `The ${tree} in the park of Chur was planted by ${2 + i} pupils in spring.`, {
            title,
            url: `https://news.test/${tree}`,
          }),
        ),
      ]),
    ),
  );
});

afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const displaysOf = (message: Message | undefined): string[] =>
  [...walk(message?.components)].flatMap(({ component }) => (component.type === 10 ? [String(component.content)] : []));

describe('a card', () => {
  it('GIVEN Chinese paragraphs of one long sentence THEN More shows pages that Discord takes, and all that can be pressed', async () => {
    const locale = 'zh-CN';
    let { message } = await bot.discord.command({
      name: 'ask',
      options: { question: '哪座大桥关闭维修？', story: 'bridges' },
      locale,
    });
    const seen: (Message | undefined)[] = [message];
    for (let next = pressablesOf(message).find(({ customId }) => /^2:a:1:/.test(customId)); next; ) {
      if (!message) throw new Error('no answer');
      message = (await useThis(bot.discord, message, next, { locale })).message;
      seen.push(message);
      const page = seen.length.toString(36);
      next = pressablesOf(message).find(({ customId }) => customId.startsWith(`2:a:${page}:`));
    }
    expect(seen.length).toBeGreaterThan(2);
    for (const page of seen) {
      const texts = displaysOf(page);
      const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text) + 12, 0);
      expect(bytes).toBeLessThanOrEqual(10_170);
      expect(texts.join('').length).toBeLessThanOrEqual(4_000);
      for (const quote of quotesOf(page)) expect(chinese).toContain(quote);
    }
    // None is left out: each page has its three, cut where they have to be.
    expect(quotesOf(seen.find((page) => textOf(page).includes(zhCn.ask.further(1, 3))))).toHaveLength(3);
  });

  it('GIVEN Chinese points THEN pages on which each is whole and has its citation', async () => {
    let { message } = await bot.discord.command({ name: 'takeaways', options: { story: 'points' } });
    const quoted: string[] = [];
    for (let more = true; more; ) {
      const citations = textOf(message)
        .split('\n')
        .filter((line) => line.startsWith('-# ['))
        .flatMap((line) => line.split(' · '));
      const quotes = quotesOf(message).map((quote) => quote.replace(/^• /, ''));
      expect(citations).toHaveLength(quotes.length);
      quoted.push(...quotes);
      more = pressablesOf(message).some(({ label }) => label === 'Next');
      if (more) message = (await use(bot.discord, message, 'Next')).message;
    }
    expect(quoted).toEqual(POINTS);
  });

  it.each(TITLES)('GIVEN the title %j THEN it is shown as it is written, beside a link', async (title, tree) => {
    const { message } = await bot.discord.command({
      name: 'ask',
      options: { question: `What does the story say about the ${tree}?` },
    });
    const [citation = ''] = textOf(message)
      .split('\n')
      .filter((line) => line.includes('https://news.test/'));
    expect(citation).toContain(`](<https://news.test/${tree}>)`);
    expect(shownOf(citation)).toMatch(/^-# (?:\[1\] )?paragraph 1/);
    const lines = textOf(message).split('\n').map(shownOf);
    expect(lines.some((line) => line === `-# ${title}` || line.endsWith(` · ${title}`))).toBe(true);
    expect(markupOf(citation).map(({ kind }) => kind)).toEqual(['subtext', 'link']);
  });
});
