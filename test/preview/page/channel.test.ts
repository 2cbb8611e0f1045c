import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { localeOf } from '../../../src/preview/page/command-view.ts';
import { type ServedPage, startPage } from '../../../src/preview/page/page.ts';
import { eventually } from '../../eventually.ts';
import { type Scene, startScene } from '../../local-discord/bot.ts';
import { ASK, answeredWith, button, EPHEMERAL, reply, row, text, V2 } from '../../local-discord/plain-bot.ts';
import { act, BUILT, follow, type Stream } from './visitor.ts';

let scene: Scene;
let page: ServedPage;
const streams: Stream[] = [];
const about = { questions: () => ['Who?'], stories: () => ['A story'] };

beforeEach(async () => {
  scene = await startScene();
  page = await startPage({ built: BUILT, discord: scene.discord, port: 0, ...about });
});

afterEach(async () => {
  for (const stream of streams.splice(0)) stream.stop();
  await page.close();
  await scene.stop();
});

const open = async (reader: string, language?: string, place?: string): Promise<Stream> => {
  const stream = await follow(page, reader, language, place);
  streams.push(stream);
  return stream;
};
const card = (content: string, flags = 0) => reply({ flags: V2 | flags, components: [text(content)] });
const ask = (...sent: Parameters<typeof answeredWith>[1]) => answeredWith(scene, sent);
const shows = (stream: Stream, what: string) =>
  eventually(() => expect(JSON.stringify(stream.entries())).toContain(what));

describe('the channel as its readers see it', () => {
  it('GIVEN a reader THEN all there is, then what is new and what is changed', async () => {
    scene.discord.say({ content: 'first' });
    const ada = await open('ada');
    expect(ada.news[0]).toMatchObject({
      kind: 'channel',
      isConnected: true,
      questions: ['Who?'],
      stories: ['A story'],
      reader: { name: 'Ada' },
    });
    expect(ada.news[0]).toMatchObject({ bot: { name: 'story-bot', isBot: true } });
    await shows(ada, 'first');
    await ask(card('an answer'));
    await shows(ada, 'an answer');
    expect(ada.entries().at(-1)).toMatchObject({ used: { by: { name: 'Ada' }, command: '/ask' }, isPrivate: false });
    const id = ada.entries().at(-1)?.id;
    await answeredWith(scene, [{ type: 7, data: { components: [text('changed')] } }], () =>
      scene.discord.press({ message: { id: id ?? '' }, customId: 'x', forged: true }),
    );
    await shows(ada, 'changed');
    expect(ada.entries()).toHaveLength(2);
  });

  it('GIVEN a private answer THEN its reader alone hears of it, in each of their tabs', async () => {
    const [ada, again, ben] = [await open('ada'), await open('ada'), await open('ben')];
    await ask(card('for Ada', EPHEMERAL));
    await ask(card('for all'));
    for (const stream of [ada, again, ben, await open('ben')]) await shows(stream, 'for all');
    for (const stream of [ada, again, await open('ada')]) await shows(stream, 'for Ada');
    expect(JSON.stringify([ben.news, (await open('ben')).news])).not.toContain('for Ada');
  });

  it('GIVEN a press on a message that others do not see THEN the reply does not quote it', async () => {
    const ben = await open('ben');
    const { exchange } = await ask(reply({ flags: V2 | EPHEMERAL, components: [text('secret'), row(button('x'))] }));
    const press = () => scene.discord.press({ message: { id: exchange.message?.id ?? '' }, customId: 'x' });
    await answeredWith(scene, [card('shared')], press);
    await shows(ben, 'shared');
    expect(ben.entries()).toMatchObject([
      { repliesTo: { by: { name: 'Ada' }, text: 'a message that you cannot see' } },
    ]);
    expect(JSON.stringify(ben.news)).not.toContain('secret');
  });

  it('GIVEN a dismissed message THEN it is gone for that reader, also after a reload', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    const { id } = scene.discord.say({ content: 'noise' });
    await shows(ada, 'noise');
    expect(await act(page, 'dismiss', { message: id })).toEqual({ kind: 'done' });
    await eventually(() => expect(ada.entries()).toEqual([]));
    expect((await open('ada')).entries()).toEqual([]);
    expect(ben.entries()).toHaveLength(1);
  });

  it('GIVEN what Discord refuses THEN the user who acted sees it, with the field; a late answer too', async () => {
    const [ada, ben] = [await open('ada'), await open('ben')];
    await ask(card('x'.repeat(4_001)));
    await shows(ada, 'data.components.0.content');
    expect(ada.entries()).toMatchObject([{ kind: 'refusal', status: 400, code: 50035, message: 'Invalid Form Body' }]);
    expect(JSON.stringify(ada.news)).not.toContain('xxx');
    expect(ben.entries()).toEqual([]);
    scene.answer(async (interaction) => {
      scene.discord.giveUp();
      if (interaction.isChatInputCommand()) await interaction.reply('late');
    });
    expect(await act(page, 'command', ASK)).toEqual({ kind: 'timed out' });
    await shows(ada, 'Unknown interaction');
  });

  it('GIVEN a deferral THEN it is shown as such, and the request is not held for its fifteen minutes', async () => {
    const ada = await open('ada');
    scene.answer(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.deferReply();
    });
    expect(await act(page, 'command', ASK)).toEqual({ kind: 'done' });
    expect(ada.entries()).toMatchObject([{ isLoading: true }]);
  });

  it('GIVEN acts of readers THEN the bot hears them in their language, and answers', async () => {
    const heard: unknown[] = [];
    scene.answer(async (interaction) => {
      heard.push([interaction.user.username, interaction.locale, interaction.type]);
      if (interaction.isAutocomplete()) await interaction.respond([{ name: 'Shown', value: 'meant' }]);
      else if (interaction.isRepliable()) await interaction.reply({ content: 'ok' });
    });
    const language = 'de-AT';
    const options = { question: 'Who?', story: 'x' };
    expect(await act(page, 'autocomplete', { name: 'ask', options, focused: 'story', language }, 'ben')).toEqual({
      kind: 'choices',
      choices: [{ name: 'Shown', value: 'meant' }],
    });
    expect(await act(page, 'say', { content: 'to check' })).toEqual({ kind: 'unread', hears: false });
    const message = scene.discord.messages.at(-1)?.id;
    const check = { name: 'Check against the story', message, language: 'zh' };
    expect(await act(page, 'message-command', check)).toEqual({ kind: 'done' });
    expect(heard).toEqual([
      ['ben', 'de', 4],
      ['ada', 'zh-CN', 2],
    ]);
  });

  it('GIVEN what Discord’s client would not send THEN the reason', async () => {
    const reasonOf = async (name: string, what: object) => JSON.stringify(await act(page, name, what));
    expect(await reasonOf('command', { name: 'ask', options: {} })).toContain('needs the option');
    expect(await reasonOf('command', { name: 'nothing', options: {} })).toContain('No command');
    expect(await reasonOf('press', { message: '1', customId: 'x' })).toContain('There is no message');
    expect(await reasonOf('select', { message: '1', customId: 'x', values: [] })).toContain('There is no message');
  });

  it('GIVEN the bot goes and comes back THEN the readers see that, and what they do meanwhile is not sent', async () => {
    const ada = await open('ada');
    await scene.client.destroy();
    await eventually(() => expect(ada.news.at(-1)).toMatchObject({ kind: 'change', isConnected: false }));
    expect(await act(page, 'command', ASK)).toEqual({ kind: 'not sent', reason: 'No bot is connected' });
    await scene.client.login(scene.discord.token);
    await eventually(() => expect(ada.news.at(-1)).toMatchObject({ kind: 'change', isConnected: true }));
  });

  it('GIVEN commands registered anew THEN the readers are offered these, in their language', async () => {
    const [ada, ben] = [await open('ada'), await open('ben', 'zh-CN')];
    const names = { name: 'new', name_localizations: { 'zh-CN': '新' }, description: 'A new one' };
    await scene.client.rest.put(`/applications/${scene.discord.applicationId}/commands`, { body: [names] });
    await eventually(() => expect(ada.news.at(-1)).toMatchObject({ commands: [{ name: 'new', shown: 'new' }] }));
    expect(ben.news.at(-1)).toMatchObject({ commands: [{ name: 'new', shown: '新' }], menu: [] });
  });

  it('GIVEN embeds, polls and the like THEN it is said that they are not drawn', async () => {
    const ada = await open('ada');
    scene.discord.say({ content: 'see', embeds: [{ title: 'An embed' }] });
    await shows(ada, '“embeds” of a message');
    await shows(ada, 'see');
  });
});

describe('a browser’s language', () => {
  it.each([
    ['en', 'en-US'],
    ['en-GB', 'en-GB'],
    ['de-AT', 'de'],
    ['zh', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['pt', 'pt-BR'],
    ['xx', 'en-US'],
    ['', 'en-US'],
  ])('GIVEN %j THEN Discord’s %s', (language, locale) => {
    expect(localeOf(language)).toBe(locale);
  });
});
