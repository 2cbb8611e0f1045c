import { describe, expect, it } from 'vitest';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { messageBot } from './messages.ts';
import { isPrivate, labelsOf, pressablesOf, quotesOf, use } from './reading.ts';
import { NOT_SAID, WORTH } from './stories.ts';

const corpus = vellmarCorpus();
const scene = messageBot(corpus, { forum: true, mentions: true });
const said = (message: Message | undefined): string => plain(textOf(message));
const AUTOMATIC = 'An automatic answer to the title, quoted from the stories';

const post = ({ discord }: Bot, title: string, more: Partial<Parameters<typeof discord.startPost>[0]> = {}) =>
  discord.startPost({ title, content: 'See above.', user: discord.users.ben, ...more });

async function answered(title: string, bot = scene.bot): Promise<Message> {
  const { message } = post(bot, title);
  const [answer] = await eventually(() => {
    const found = bot.discord.answersTo(message);
    expect(found).toHaveLength(1);
    return found;
  });
  if (!answer) throw new Error('no answer');
  return answer;
}

/** Resolves when the answer is not there any more. */
const isGone = ({ id, channel_id }: Message, { discord } = scene.bot): Promise<void> =>
  eventually(() => {
    const left = discord.answersTo({ id: channel_id });
    expect(left.map((message) => message.id)).not.toContain(id);
  });

describe('a forum that answers itself', () => {
  it('GIVEN a title that the story answers THEN its card, which says that it is automatic, once', async () => {
    scene.bot.discord.faults.dispatchTwice();
    const answer = await answered(WORTH);
    const text = said(answer);
    expect(text.split('\n').slice(0, 2)).toEqual([`-# Asked: ${WORTH}`, AUTOMATIC]);
    expect(quotesOf(answer).every((quote) => corpus.library.documents[0]?.text.includes(quote))).toBe(true);
    expect(quotesOf(answer)).not.toEqual([]);
    expect(labelsOf(answer)).toContain('Not what I asked');
    expect(isPrivate(answer)).toBe(false);
    expect(answer.mentions).toEqual([]);
    const context = await use(scene.bot.discord, answer, 'In context', { user: scene.bot.discord.users.ben });
    expect(said(context.message)).toContain(`Asked: ${WORTH}`);
  });

  it('GIVEN other titles THEN silence', async () => {
    const statements = ['contract', 'Marit Solheim', 'The contract is worth $48 million.'];
    const titles = [
      ...statements,
      NOT_SAID,
      'What about pancakes?',
      'How many stories are there?',
      'hello',
      'Thanks!',
      '👍',
      'help',
    ];
    const posts = titles.map((title) => post(scene.bot, title));
    for (const { message } of posts)
      await eventually(() => {
        const lines = scene.bot.log.filter(({ messageId }) => messageId === message.id);
        expect(lines.some(({ msg }) => msg === 'passed over')).toBe(true);
      });
    for (const { message } of posts) expect(scene.bot.discord.answersTo(message)).toEqual([]);
  });

  it('GIVEN a title that asks without a mark THEN it is answered as one with it', async () => {
    for (const title of [WORTH.replace('?', ''), 'who owns the port'])
      expect(quotesOf(await answered(title))).not.toEqual([]);
  });

  it('GIVEN threads that are no new posts of the forum THEN they are passed over', async () => {
    const { discord } = scene.bot;
    const other = await startBot(corpus, { mentions: true });
    const { message } = post(other, WORTH);
    await other.discord.command({ name: 'stories' });
    expect(other.discord.answersTo(message)).toEqual([]);
    await other.close();
    const own = post(scene.bot, WORTH, { user: discord.bot });
    await answered(WORTH);
    expect(scene.bot.log.some(({ messageId }) => messageId === own.message.id)).toBe(false);
  });

  it('GIVEN a post whose first message names the bot THEN one answer', async () => {
    const { message } = post(scene.bot, WORTH, { content: `<@${scene.bot.discord.bot.id}> ${WORTH}` });
    await eventually(() => {
      const outcomes = scene.bot.log.filter(({ messageId, msg }) => messageId === message.id && msg !== 'asked');
      expect(outcomes).toHaveLength(2);
    });
    expect(scene.bot.discord.answersTo(message)).toHaveLength(1);
    const silent = post(scene.bot, 'What about pancakes?', { content: `<@${scene.bot.discord.bot.id}> ${WORTH}` });
    await eventually(() => expect(scene.bot.discord.answersTo(silent.message)).toHaveLength(1));
  });

  it('GIVEN a title in Chinese that is not answered, and a reader of Chinese THEN silence, and Chinese words', async () => {
    const { discord } = scene.bot;
    const { message } = post(scene.bot, '合同值多少钱？');
    const answer = await answered(WORTH);
    const refused = await use(discord, answer, 'Not what I asked', { user: discord.users.ada, locale: 'zh-CN' });
    expect(said(refused.message)).toBe('只有帖子的作者和在这里管理消息的人可以移除这个回答。');
    expect(discord.answersTo(message)).toEqual([]);
  });
});

it('GIVEN a post whose first message comes later THEN it is answered after that', async () => {
  const bot = await startBot(corpus, { forum: true });
  const { discord } = bot;
  const { place, open } = discord.beginPost({ title: WORTH, content: 'See the file.', user: discord.users.ben });
  const answers = () => discord.answersTo({ id: place.channel.id });
  await eventually(() => expect(discord.refusals).toMatchObject([{ code: 40_058 }]));
  expect(answers()).toEqual([]);
  open();
  await eventually(() => expect(answers()).toHaveLength(1));
  await bot.close();
});

describe('Not what I asked', () => {
  it('GIVEN the author of the post THEN the answer is gone', async () => {
    const { discord } = scene.bot;
    const answer = await answered(WORTH);
    const { errors } = await use(discord, answer, 'Not what I asked', { user: discord.users.ben });
    expect(errors).toEqual([]);
    await isGone(answer);
  });

  it('GIVEN somebody else THEN a private line, unless they manage messages', async () => {
    const { discord } = scene.bot;
    const { ada } = discord.users;
    const answer = await answered(WORTH);
    const { message } = await use(discord, answer, 'Not what I asked', { user: ada });
    expect(isPrivate(message)).toBe(true);
    expect(said(message)).toBe(
      'Only the author of the post and those who manage messages here can take this answer away.',
    );
    expect(textOf(answer)).toBe(textOf(discord.answersTo({ id: answer.channel_id })[0]));
    const customId = pressablesOf(answer).find(({ label }) => label === 'Not what I asked')?.customId ?? '';
    const member = { user: ada, roles: [], permissions: String(1 << 13) };
    const { errors } = await discord.press({ message: answer, customId, user: ada, packet: { member } });
    expect(errors).toEqual([]);
    await isGone(answer);
  });

  it('GIVEN a press of it with one’s own id, on an answer that has no such button THEN the answer stays', async () => {
    const { discord } = scene.bot;
    const { ben } = discord.users;
    const { message } = await discord.command({ name: 'ask', options: { question: WORTH } });
    for (const target of [message, await answered(WORTH)]) {
      if (!target) throw new Error('no answer');
      const customId = `2:d:${target === message ? ben.id : discord.users.ada.id}`;
      const user = target === message ? ben : discord.users.ada;
      const pressed = await discord.press({ message: target, customId, forged: true, user });
      expect(isPrivate(pressed.message)).toBe(true);
      expect(said(pressed.message)).toBe('The stories have changed. Run the command again.');
      expect(textOf(discord.message(target.id))).toBe(textOf(target));
    }
  });

  it('GIVEN two who press at once THEN it is gone, and nothing is amiss', async () => {
    const bot = await startBot(corpus, { forum: true });
    const { discord, log } = bot;
    const answer = await answered(WORTH, bot);
    const held = discord.faults.hold({ on: 'webhook', times: 2 });
    const presses = [1, 2].map(() => use(discord, answer, 'Not what I asked', { user: discord.users.ben }));
    await held.all;
    held.release();
    await Promise.all(presses);
    await isGone(answer, bot);
    await eventually(() => expect(log.filter(({ outcome }) => outcome === 'taken away')).toHaveLength(2));
    // The second deletes what is not there any more.
    expect(discord.refusals.map(({ code }) => code)).toEqual([10_008]);
    expect(log.filter(({ level }) => Number(level) >= 40)).toEqual([]);
    await bot.close();
  });
});
