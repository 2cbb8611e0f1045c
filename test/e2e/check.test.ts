import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { pressablesOf, quotesOf } from './reading.ts';

const corpus = vellmarCorpus();
let bot: Bot;

beforeAll(async () => {
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
    ['The contract is worth $48 million.', '$48 million', 'The story says this.'],
    [
      'The contract is worth $58 million.',
      '$48 million',
      'Where the message has “$58 million”, the excerpt has “$48 million”.',
    ],
    [
      'The port will rent four older cranes from Quorra Robotics.',
      'Brightwater Shipping',
      'Where the message has “Quorra Robotics”, the excerpt has “Brightwater Shipping”.',
    ],
    ['Fourteen containers did not fall into the harbor.', 'fell', 'The message has “not” here, the excerpt does not.'],
  ])('GIVEN %j THEN the nearest excerpt, cited, and what differs', async (content, near, difference) => {
    const { message, ephemeral } = await check(content);
    const text = plain(textOf(message));
    expect(ephemeral).toBe(true);
    expect(text.replaceAll('**', '')).toContain(content);
    expect(quotesOf(message)).toHaveLength(1);
    expect(quotesOf(message)[0]).toContain(near);
    expect(corpus.library.documents[0]?.text).toContain(quotesOf(message)[0]);
    expect(text).toContain(difference);
    expect(text).toMatch(/^-# \[1\] .*paragraph \d+$/mu);
    expect(text).not.toMatch(/confirm|correct|true\b/i);
  });

  it('GIVEN what no story says THEN that, and no quotation', async () => {
    const { message } = await check('The moon is made of green cheese.');
    expect(textOf(message)).toContain('Not in the stories.');
    expect(quotesOf(message)).toEqual([]);
  });

  it('GIVEN several sentences THEN each with its own', async () => {
    const { message } = await check(
      'Divers recovered eleven of them by Sunday. Bananas are yellow fruit. The city council owns the port.',
    );
    expect(quotesOf(message)).toHaveLength(2);
    expect(textOf(message)).toContain('Not in the stories.');
  });

  it('GIVEN a long sentence, or one without spaces, THEN all of it that was looked up is shown', async () => {
    const words = `The contract, which ${'some people in the town say '.repeat(12)}matters, is worth $58 million.`;
    const han = '港口暂停了起重机合同并且'.repeat(30);
    for (const claim of [words, han]) expect(plain(textOf((await check(claim)).message))).toContain(claim);
  });

  it('GIVEN a long message THEN its first sentences, and a word about the rest', async () => {
    const { message, errors } = await check(
      Array.from({ length: 36 }, (_, i) => `The contract with Quorra Robotics is worth $${i + 1} million.`).join(' '),
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

  const SAID = 'The contract is worth $58 million.';
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
    expect(plain(textOf(message))).toContain(SAID.replace('$58 million', '**$58 million**'));
    expect(plain(textOf(message))).toContain('message has “$58 million”, the excerpt has “$48 million”');
  });

  it('GIVEN a card of the bot’s own THEN its sentences are looked up, and no button shares what is found', async () => {
    const { message } = await bot.discord.command({ name: 'takeaways' });
    if (!message) throw new Error('no reply');
    const exchange = await bot.discord.messageCommand({ name: NAME, message });
    expect(quotesOf(exchange.message).length).toBeGreaterThan(1);
    for (const quote of quotesOf(exchange.message)) expect(corpus.library.documents[0]?.text).toContain(quote);
    expect(pressablesOf(exchange.message)).toEqual([]);
  });

  it('GIVEN a card of an answer THEN what it quotes is looked up, and nothing that it says beside that', async () => {
    for (const question of ['How much is the contract worth?', 'What does Quorra Robotics say?']) {
      const { message } = await bot.discord.command({ name: 'ask', options: { question } });
      if (!message) throw new Error('no reply');
      const exchange = await bot.discord.messageCommand({ name: NAME, message });
      expect(quotesOf(message)).not.toEqual([]);
      expect(quotesOf(exchange.message)).toEqual(quotesOf(message));
      expect(textOf(exchange.message)).not.toMatch(/Not in the stories|passed over|Asked/);
    }
    const absent = await bot.discord.command({ name: 'ask', options: { question: 'What about pancakes?' } });
    if (!absent.message) throw new Error('no reply');
    const exchange = await bot.discord.messageCommand({ name: NAME, message: absent.message });
    expect(textOf(exchange.message)).toContain('makes no statement to look up');
  });

  it('GIVEN markup in a message THEN its words alone, and nothing of it is drawn', async () => {
    const { message } = await check('**The** ||contract|| is `worth` __$48 million__ <@1> @everyone');
    expect(plain(textOf(message))).toContain('The contract is worth $48 million');
    expect(textOf(message)).not.toMatch(/(?<!\\)(?:\|\||`|<@|@everyone)/);
  });
});
