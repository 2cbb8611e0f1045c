import { describe, expect, it } from 'vitest';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { startBot, textOf } from './bot.ts';
import { answered, messageBot, type Saying } from './messages.ts';
import { labelsOf, quotesOf, use } from './reading.ts';
import { NOT_SAID, WORTH } from './stories.ts';

const scene = messageBot(vellmarCorpus(), {});
const said = (message: Message | undefined): string => plain(textOf(message));

/** Ada chooses the entry in the menu of a message of Ben's. */
function choose(saying: Saying, locale = 'en-US'): Promise<Exchange> {
  const { discord } = scene.bot;
  const message = discord.say({ user: discord.users.ben, ...saying });
  return discord.messageCommand({ name: 'Answer from the stories', message, locale });
}

describe('Answer from the stories', () => {
  it.each<[string, () => Saying]>([
    ['a question', () => ({ content: WORTH })],
    ['a question among other sentences', () => ({ content: `I read about the port. ${WORTH} Anyone?` })],
    ['a question on a line of its own', () => ({ content: `Port of Vellmar\n${WORTH}\nThanks in advance.` })],
    ['an embed', () => ({ embeds: [{ description: `News! ${WORTH}` }] })],
    ['a forward', () => ({ forwards: scene.bot.discord.say({ content: WORTH }) })],
  ])('GIVEN %s THEN the question that was taken, and its answer, for the one who chose', async (_, saying) => {
    const { message, ephemeral, errors } = await choose(saying());
    expect(errors).toEqual([]);
    expect(ephemeral).toBe(true);
    expect(said(message)).toContain(`-# Asked: ${WORTH}\n`);
    expect(quotesOf(message)).not.toEqual([]);
    expect(labelsOf(message)).toContain('Share');
  });

  it('GIVEN its Share THEN the card for all; GIVEN its other buttons THEN they lead on as those of /ask', async () => {
    const { discord } = scene.bot;
    const { message } = await choose({ content: WORTH });
    const shared = await use(discord, message, 'Share');
    const copy = await eventually(() => {
      expect(said(shared.followUps[0])).toContain(`Asked: ${WORTH}`);
      return shared.followUps[0];
    });
    expect(labelsOf(copy)).not.toContain('Share');
    const more = await use(discord, copy, 'More', { user: discord.users.ben });
    expect(more.errors).toEqual([]);
  });

  it('GIVEN a card of the bot THEN what was asked there, as it was read, and no question that it offers', async () => {
    const { discord } = scene.bot;
    for (const locale of ['en-US', 'zh-CN'] as const) {
      const { message } = await discord.command({ name: 'ask', options: { question: WORTH }, locale });
      if (!message) throw new Error('no reply');
      expect(said(message)).toMatch(/\?\*$/);
      const again = await discord.messageCommand({ name: 'Answer from the stories', message });
      expect(said(again.message)).toContain(`-# Asked: ${WORTH}\n`);
      expect(quotesOf(again.message)).toEqual(quotesOf(message));
      expect(again.ephemeral).toBe(true);
    }
  });

  it('GIVEN a card whose question leaned on another THEN it is answered in that light', async () => {
    const bot = await startBot(vellmarCorpus(), { mentions: true });
    const first = await answered(bot, { content: '@bot Who is the chief executive of Quorra Robotics?' });
    const message = await answered(bot, { content: 'and what did she say?', replyTo: first });
    const again = await bot.discord.messageCommand({ name: 'Answer from the stories', message });
    expect(said(again.message).split('\n').slice(0, 2)).toEqual(said(message).split('\n').slice(0, 2));
    expect(quotesOf(again.message)).toEqual(quotesOf(message));
    await bot.close();
  });

  it('GIVEN what is not said, or no question THEN it is said to the one who chose', async () => {
    expect(said((await choose({ content: NOT_SAID })).message)).toContain('I am not sure');
    expect(said((await choose({ content: 'What about pancakes?' })).message)).toContain(
      'Nothing in this story about **pancakes**',
    );
    const empty = await choose({ embeds: [{ image: { url: 'https://example.org/a.png' } }] });
    expect(said(empty.message)).toContain('There is no text in this message');
    expect(empty.ephemeral).toBe(true);
  });

  it('GIVEN a message without a question THEN the whole of it, of a long one the first 300 characters', async () => {
    expect(said((await choose({ content: 'The port contract' })).message)).toContain('Asked: The port contract\n');
    const long = `The contract of the port ${'and its many cranes '.repeat(40)}`;
    const { message } = await choose({ content: long });
    expect(said(message)).toContain(`Asked: ${long.slice(0, 300).trim()}`);
  });

  it('GIVEN a reader of Chinese THEN the entry and the card are Chinese', async () => {
    const registered = scene.bot.discord.commands.global.find(({ name }) => name === 'Answer from the stories');
    expect(registered).toMatchObject({ type: 3, name_localizations: { 'zh-CN': '从报道中找答案' } });
    expect(said((await choose({ content: WORTH }, 'zh-CN')).message)).toContain('提问：');
  });
});
