import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { type Bot, shippedCorpus, startBot, textOf } from './bot.ts';
import { pressablesOf, quotesOf } from './reading.ts';

let corpus: Corpus;
let bot: Bot;

beforeAll(async () => {
  corpus = await shippedCorpus();
  bot = await startBot(corpus);
});

afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const NAME = 'Check against the story';
const check = (content: string): Promise<Exchange> =>
  bot.discord.messageCommand({ name: NAME, message: bot.discord.say({ content, user: bot.discord.users.ben }) });

describe('Check against the story', () => {
  it.each([
    ['The JWCC is worth up to $9 billion.', '$9 billion', 'no difference in numbers, names or “not”'],
    [
      'The JWCC is worth up to $12 billion.',
      '$9 billion',
      'Different number: the message has $12 billion, the excerpt $9 billion.',
    ],
    ['The JWCC was awarded to Google, Amazon, Nvidia, and Oracle.', 'Oracle', 'Different name: the message has Nvidia'],
    [
      'Amodei is not negotiating with Emil Michael on a new contract.',
      'negotiating',
      'The message has a “not” that the excerpt does not have.',
    ],
  ])('GIVEN %j THEN the nearest excerpt, cited, and what differs', async (content, near, difference) => {
    const { message, ephemeral } = await check(content);
    const text = plain(textOf(message));
    expect(ephemeral).toBe(true);
    expect(text).toContain(content);
    expect(quotesOf(message)).toHaveLength(1);
    expect(quotesOf(message)[0]).toContain(near);
    expect(corpus.library.documents[0]?.text).toContain(quotesOf(message)[0]);
    expect(text).toContain(difference);
    expect(text).toMatch(/^-# \[1\] .*¶ \d+ · Anthropic makes/mu);
    expect(text).not.toMatch(/confirm|correct|true\b/i);
  });

  it('GIVEN what no story says THEN that, and no quotation', async () => {
    const { message } = await check('The moon is made of green cheese.');
    expect(textOf(message)).toContain('Not in the stories.');
    expect(quotesOf(message)).toEqual([]);
  });

  it('GIVEN several sentences THEN each with its own', async () => {
    const { message } = await check(
      'Rivals like OpenAI want the contracts. Bananas are yellow fruit. The JWCC went to Oracle and Google.',
    );
    expect(quotesOf(message)).toHaveLength(2);
    expect(textOf(message)).toContain('Not in the stories.');
  });

  it('GIVEN a long sentence, or one without spaces, THEN all of it that was looked up is shown', async () => {
    const words = `The JWCC, which ${'some people in the town say '.repeat(12)}matters, is worth up to $12 billion.`;
    const han = '五角大楼要求访问模型并且'.repeat(30);
    for (const claim of [words, han]) expect(plain(textOf((await check(claim)).message))).toContain(claim);
  });

  it('GIVEN a long message THEN its first sentences, and a word about the rest', async () => {
    const { message, errors } = await check(
      Array.from({ length: 36 }, (_, i) => `The JWCC is worth up to $${i + 1} billion to Oracle.`).join(' '),
    );
    expect(errors).toEqual([]);
    expect(textOf(message)).toMatch(/The message is long: only \d of its 36 sentences were looked up\./);
  });

  it.each([
    ['', 'There is no text in this message'],
    ['   ', 'There is no text in this message'],
    ['lol', 'makes no statement to look up'],
    ['<@1> <:x:1> https://example.org', 'makes no statement to look up'],
  ])('GIVEN the message %j THEN a sentence about it', async (content, said) => {
    // A message with nothing but files has an empty text.
    const message = { ...bot.discord.say({ content: 'x' }), content };
    const data = {
      id: '1',
      name: NAME,
      type: 3,
      target_id: message.id,
      resolved: { messages: { [message.id]: message } },
    };
    const exchange = await bot.discord.interaction({ type: 2, data });
    expect(exchange.ephemeral).toBe(true);
    expect(textOf(exchange.message)).toContain(said);
  });

  const SAID = 'The JWCC is worth up to $12 billion.';
  const text = (content: string) => ({ type: 10 as const, content });
  it.each<[string, () => Message]>([
    ['an embed', () => bot.discord.say({ embeds: [{ title: 'News', description: SAID }] })],
    ['a field of an embed', () => bot.discord.say({ embeds: [{ fields: [{ name: 'Worth', value: SAID }] }] })],
    ['a text component', () => bot.discord.say({ components: [text(SAID)] })],
    [
      'a section in a container',
      () => {
        const accessory = { type: 2, style: 5, label: 'Story', url: 'https://example.org/' } as const;
        const section = { type: 9 as const, components: [text(`**${SAID}**`)], accessory };
        return bot.discord.say({ components: [{ type: 17, components: [section] }] });
      },
    ],
    ['a forward', () => bot.discord.say({ forwards: bot.discord.say({ content: SAID }) })],
    ['a forwarded embed', () => bot.discord.say({ forwards: bot.discord.say({ embeds: [{ description: SAID }] }) })],
    ['the preview of an address', () => bot.discord.say({ content: 'https://x.y', embeds: [{ description: SAID }] })],
  ])('GIVEN a message whose text is in %s THEN that is looked up', async (_, say) => {
    const { message, errors } = await bot.discord.messageCommand({ name: NAME, message: say() });
    expect(errors).toEqual([]);
    expect(plain(textOf(message))).toContain(`**${SAID}**`);
    expect(plain(textOf(message))).toContain('the message has $12 billion, the excerpt $9 billion');
  });

  it('GIVEN a card of the bot’s own THEN its sentences are looked up, and no button shares what is found', async () => {
    const { message } = await bot.discord.command({ name: 'takeaways' });
    if (!message) throw new Error('no reply');
    const exchange = await bot.discord.messageCommand({ name: NAME, message });
    expect(quotesOf(exchange.message).length).toBeGreaterThan(1);
    for (const quote of quotesOf(exchange.message)) expect(plain(textOf(message))).toContain(quote);
    expect(pressablesOf(exchange.message)).toEqual([]);
  });

  it('GIVEN markup in a message THEN its words alone, and nothing of it is drawn', async () => {
    const { message } = await check('**The** ||JWCC|| is `worth` up to __$9 billion__ <@1> @everyone');
    expect(plain(textOf(message))).toContain('**The JWCC is worth up to $9 billion');
    expect(textOf(message)).not.toMatch(/(?<!\\)(?:\|\||`|<@|@everyone)/);
  });
});
