import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ServedPage, startPage } from '../../../src/preview/page/page.ts';
import { eventually } from '../../eventually.ts';
import { startTalk, type TalkScene } from '../../local-discord/talk-scene.ts';
import { act, BUILT, follow, type Stream } from './visitor.ts';

let scene: TalkScene;
let page: ServedPage;
const streams: Stream[] = [];

beforeEach(async () => {
  scene = await startTalk();
  page = await startPage({ built: BUILT, discord: scene.discord, port: 0, questions: () => [], stories: () => [] });
});

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.stop();
  await page.close();
  await scene.stop();
});

const open = async (reader: 'ada' | 'ben', place?: string): Promise<Stream> => {
  const stream = await follow(page, reader, 'en-US', place);
  streams.push(stream);
  return stream;
};
const idOf = (...args: Parameters<TalkScene['discord']['place']>): string => scene.discord.place(...args).channel.id;

describe('the places of the page', () => {
  it('GIVEN a reader THEN where they can go and whom they can mention, but not the places for tests', async () => {
    const [first] = (await open('ben')).news;
    expect(first).toMatchObject({
      place: { id: idOf('guild'), name: 'stories', kind: 'text', group: 'Reading Room' },
      places: [
        { kind: 'text', name: 'stories' },
        { kind: 'thread', name: 'one story', parent: idOf('guild') },
        { kind: 'forum', name: 'questions' },
        { kind: 'text', name: 'stories', group: 'Back Table' },
        { kind: 'direct', name: 'story-bot', id: idOf('dm', scene.discord.users.ben) },
      ],
      people: [{ name: 'story-bot' }, { name: 'Ada' }],
    });
  });

  it('GIVEN messages in two places THEN each stream has its own', async () => {
    const { discord } = scene;
    const [here, there] = [await open('ada'), await open('ada', idOf('second-guild'))];
    discord.say({ content: 'one' });
    discord.say({ content: 'two', where: 'second-guild' });
    await eventually(() => expect(JSON.stringify(there.entries())).toContain('two'));
    await eventually(() => expect(JSON.stringify(here.entries())).toContain('one'));
    expect(JSON.stringify([here.news, there.entries()])).not.toMatch(/"two".*"one"/);
    expect([here.entries().length, there.entries().length]).toEqual([1, 1]);
  });

  it('GIVEN another’s direct messages, or no place THEN the first channel, and nothing of theirs', async () => {
    const { discord } = scene;
    const { ada } = discord.users;
    discord.say({ content: 'secret', where: 'dm', user: ada });
    for (const place of [idOf('dm', ada), '1', 'x', idOf('group-dm')]) {
      const ben = await open('ben', place);
      expect(ben.news[0]).toMatchObject({ place: { id: idOf('guild') }, entries: [] });
    }
    expect((await open('ada', idOf('dm', ada))).entries()).toHaveLength(1);
  });

  it('GIVEN a command in a place THEN it is run there', async () => {
    scene.answer(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply(`In ${interaction.channelId}.`);
    });
    const place = idOf('thread');
    await act(page, 'command', { name: 'ask', options: { question: 'Who?' }, place });
    expect(scene.discord.seenBy(scene.discord.users.ada, 'thread')).toMatchObject([{ content: `In ${place}.` }]);
  });

  it('GIVEN direct messages THEN commands of servers alone are not offered', async () => {
    const names = async (place: string) => {
      const [first] = (await open('ada', place)).news;
      return first?.commands?.map(({ name }) => name);
    };
    expect(await names(idOf('guild'))).toEqual(['ask', 'server-only']);
    expect(await names(idOf('dm'))).toEqual(['ask']);
  });

  it('GIVEN a new post THEN its place is told, to others as well, and what is wrong with one', async () => {
    const ben = await open('ben');
    const place = idOf('forum');
    const outcome = await act(page, 'post', { place, title: 'Who paid?', content: 'I wonder.' });
    const [post] = scene.discord.channelsOf(scene.discord.servers.first).slice(-1);
    expect(outcome).toEqual({ kind: 'posted', place: post?.channel.id });
    const told = {
      places: expect.arrayContaining([expect.objectContaining({ name: 'Who paid?', kind: 'post', parent: place })]),
    };
    await eventually(() => expect(ben.news).toContainEqual(expect.objectContaining(told)));
    expect(await act(page, 'post', { title: 'x', content: 'x' })).toEqual({
      kind: 'not sent',
      reason: 'Only a forum takes posts',
    });
    expect(await act(page, 'say', { place, content: 'x' })).toMatchObject({ kind: 'not sent' });
  });

  it('GIVEN a message THEN names after “@” are mentions, and what of it reaches the bot is told', async () => {
    const { discord } = scene;
    const say = (what: object) => act(page, 'say', what);
    expect(await say({ content: '@Story-Bot and @Ben and @nobody?' })).toEqual({ kind: 'done' });
    const { id, content } = discord.messages.at(-1) ?? { id: '', content: '' };
    expect(content).toBe(`<@${discord.bot.id}> and <@${discord.users.ben.id}> and @nobody?`);
    expect(await say({ content: 'Who?' })).toEqual({ kind: 'unread', hears: true });
    expect(await say({ content: 'Who?', place: idOf('dm') })).toEqual({ kind: 'done' });
    expect(await say({ content: 'Why?', replyTo: id })).toEqual({ kind: 'unread', hears: true });
    expect(await say({ content: 'Why?', replyTo: '1' })).toMatchObject({ kind: 'not sent' });
    const own = discord.say({ user: discord.bot, content: 'An answer.' });
    expect(await say({ content: 'Why?', replyTo: own.id })).toEqual({ kind: 'done' });
    expect(await say({ content: 'Why?', replyTo: own.id, pings: false })).toEqual({ kind: 'unread', hears: true });
  });
});
