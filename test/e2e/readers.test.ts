import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { zhCn } from '../../src/cards/strings/zh-cn.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import type { Where } from '../../src/local-discord/world.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { pressablesOf, quotesOf, use } from './reading.ts';
import { NOT_SAID } from './stories.ts';

const corpus = vellmarCorpus();
let bot: Bot;

afterEach(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const WORTH = { question: 'How much is the contract worth?' };

describe('places', () => {
  it.each(['guild', 'dm', 'user-install', 'group-dm'] as const satisfies readonly Where[])(
    'GIVEN %s THEN commands, completion, buttons, a menu, Share and the check work',
    async (where) => {
      bot = await startBot(corpus);
      const { discord } = bot;
      const { message, ephemeral } = await discord.command({
        name: 'ask',
        options: { ...WORTH, private: true },
        where,
      });
      expect(ephemeral).toBe(true);
      expect(textOf(message)).toContain('$48 million');
      const opened = await use(discord, message, 'In context');
      expect(opened.acknowledgement).toBe(CallbackKind.update);
      const back = await use(discord, opened.message, 'Back');
      const shared = await (await use(discord, back.message, 'Share')).until(({ followUps }) => followUps.length > 0);
      expect(textOf(shared.followUps[0])).toBe(textOf(message));
      expect(shared.followUps).toHaveLength(1);
      const who = await discord.command({ name: 'who', options: { name: 'Quorra Robotics' }, where });
      const apart = await use(discord, who.message, 'In context [1]');
      expect([apart.acknowledgement, apart.ephemeral]).toEqual([CallbackKind.reply, true]);
      expect(textOf((await use(discord, who.message, 'Marit Solheim')).message)).toMatch(/^### Marit Solheim/);
      expect(
        await discord.autocomplete({ name: 'who', options: { name: 'solh' }, focused: 'name', where }),
      ).toHaveLength(1);
      const said = discord.say({ content: 'The contract is worth $58 million.', where });
      const checked = await discord.messageCommand({ name: 'Check against the story', message: said });
      expect(checked.ephemeral).toBe(true);
    },
  );

  it('GIVEN a server of its own (DISCORD_GUILD_ID) THEN commands are registered there alone, and work', async () => {
    bot = await startBot(corpus, { guild: true });
    expect(bot.discord.commands.global).toEqual([]);
    expect(bot.discord.commands.guild).toHaveLength(6);
    const { message } = await bot.discord.command({ name: 'ask', options: WORTH });
    expect(textOf(message)).toContain('$48 million');
  });
});

describe('languages', () => {
  it('GIVEN Chinese THEN the fixed words are Chinese, and every quotation stays as it is', async () => {
    bot = await startBot(corpus);
    const { discord } = bot;
    const inChinese = { locale: 'zh-CN' };
    const ask = await discord.command({ name: 'ask', options: WORTH, ...inChinese });
    expect(textOf(ask.message)).toContain(`-# 提问：${WORTH.question}`);
    const opened = await use(discord, ask.message, '查看上下文', inChinese);
    expect(textOf(opened.message)).toContain(`-# 提问：${WORTH.question}`);
    const related = await discord.command({ name: 'ask', options: { question: NOT_SAID }, ...inChinese });
    expect(textOf(related.message)).toContain('Brightwater Shipping');
    const cards = [
      ask,
      related,
      await use(discord, related.message, zhCn.buttons.closest, inChinese),
      await use(discord, opened.message, zhCn.buttons.around, inChinese),
      await discord.command({ name: 'ask', options: { question: 'pancakes' }, ...inChinese }),
      await discord.command({ name: 'takeaways', ...inChinese }),
      await discord.command({ name: 'takeaways', options: { about: 'Quorra Robotics' }, ...inChinese }),
      await discord.command({ name: 'takeaways', options: { about: 'pancakes' }, ...inChinese }),
      await discord.command({ name: 'who', options: { name: 'the board' }, ...inChinese }),
      await discord.command({ name: 'who', options: { name: 'Greta Lunt' }, ...inChinese }),
      await discord.command({ name: 'who', options: { name: 'Zzyzx Qq' }, ...inChinese }),
      await discord.command({ name: 'stories', ...inChinese }),
      await discord.command({ name: 'ask', options: { question: 'x', story: 'none' }, ...inChinese }),
      await discord.press({ message: opened.message ?? { id: '' }, customId: 'x', forged: true, ...inChinese }),
    ];
    const english =
      /Asked|mention|The story|Closest|Around|speak|Nothing|You could|Key points|Nearest|Nobody|stories|documents?\b|Also|In context|Share|Back|Run the/;
    for (const { message } of cards) {
      const own = textOf(message)
        .split('\n')
        .filter((line) => !/^(?:> |-# \[|-# (?:提问：|.*·)|\*|### )/u.test(line))
        .join('\n');
      expect(own).not.toMatch(english);
      expect(`${textOf(message)}${pressablesOf(message).map(({ label }) => label)}`).toMatch(/\p{Script=Han}/u);
      for (const { label } of pressablesOf(message)) expect(label).not.toMatch(english);
      for (const quote of quotesOf(message)) expect(corpus.library.documents[0]?.text).toContain(quote);
    }
  });

  it('GIVEN a card in one language and a press in another THEN the question is found, and the answer is in the other', async () => {
    bot = await startBot(corpus);
    const question = 'How much is the contract worth?';
    const { message } = await bot.discord.command({ name: 'ask', options: { question }, locale: 'zh-CN' });
    const { message: page } = await use(bot.discord, message, '更多', { locale: 'en-GB' });
    expect(textOf(page)).toContain(`-# Asked: ${question}`);
    const { message: back } = await use(bot.discord, page, 'Back', { locale: 'zh-CN' });
    expect(textOf(back)).toBe(textOf(message));
  });

  it.each(['de', 'zh-TW', 'en-GB', 'xx'])(
    'GIVEN the locale %s, which has no words of its own, THEN English',
    async (locale) => {
      bot = await startBot(corpus);
      const { message } = await bot.discord.command({ name: 'ask', options: { question: 'pancakes' }, locale });
      expect(plain(textOf(message))).toContain('Nothing in this story about **pancakes**.');
    },
  );
});

describe('the cooldown', () => {
  const options = { name: 'ask', options: WORTH };

  it('GIVEN it is on THEN a reader who runs too many learns when to ask again; others, and buttons, are free', async () => {
    bot = await startBot(corpus, { cooldown: { commands: 3, withinMs: 60_000 } });
    const { discord } = bot;
    const replies = [];
    const before = Date.now();
    for (let i = 0; i < 4; i++) replies.push(await discord.command(options));
    const told = replies.pop();
    for (const { message } of replies) expect(textOf(message)).toContain('$48 million');
    expect(told?.ephemeral).toBe(true);
    const [, seconds] = /You can ask again <t:(\d+):R>\./.exec(textOf(told?.message)) ?? [];
    expect(Number(seconds)).toBeGreaterThanOrEqual(Math.floor(before / 1_000) + 60);
    expect(Number(seconds)).toBeLessThanOrEqual(Math.ceil(Date.now() / 1_000) + 60);
    expect(textOf((await use(discord, replies[0]?.message, 'In context')).message)).toContain(
      'four days after an automatic crane',
    );
    expect(await discord.autocomplete({ name: 'who', focused: 'name' })).not.toEqual([]);
    expect(textOf((await discord.command({ ...options, user: discord.users.ben })).message)).toContain('$48 million');
    const message = discord.say({ content: 'The contract is worth $48 million.' });
    expect(textOf((await discord.messageCommand({ name: 'Check against the story', message })).message)).toContain(
      'You can ask again',
    );
  });

  it('GIVEN it is over THEN the reader may go on', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 60_001 });
    onTestFinished(() => void vi.useRealTimers());
    bot = await startBot(corpus, { cooldown: { commands: 1, withinMs: 60_000 } });
    await bot.discord.command(options);
    vi.setSystemTime(Date.now() + 59_000);
    expect(textOf((await bot.discord.command(options)).message)).toContain('You can ask again');
    vi.setSystemTime(Date.now() + 1_001);
    expect(textOf((await bot.discord.command(options)).message)).toContain('$48 million');
  });

  it('GIVEN it is off THEN any number', async () => {
    bot = await startBot(corpus);
    const replies = await Promise.all(Array.from({ length: 40 }, () => bot.discord.command(options)));
    for (const { message } of replies) expect(textOf(message)).toContain('$48 million');
  });
});
