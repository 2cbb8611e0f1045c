import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ServedPage, startPage } from '../../src/preview/page/page.ts';
import { answeredWith, button, reply, row, text, V2 } from '../local-discord/plain-bot.ts';
import { startTalk, type TalkScene } from '../local-discord/talk-scene.ts';
import { BUILT } from '../preview/page/visitor.ts';
import {
  isWithoutBrowser,
  type Opened,
  openTab,
  overflowOf,
  says,
  startBrowser,
  type TabOptions,
  violationsOf,
} from './browser.ts';

let browser: Browser;
let scene: TalkScene;
let page: ServedPage;
const opened: Opened[] = [];

const card = (content: string) => [text(content), row(button('more', { label: 'More' }))] as never;

describe.skipIf(isWithoutBrowser)('the places of the page, in a browser', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    return () => browser.close();
  });

  beforeEach(async () => {
    scene = await startTalk();
    const { client, discord } = scene;
    // A bot that answers what it may read, and the title of a post.
    client.on('messageCreate', (message) => {
      const isMeant = message.mentions.has(client.user) || !message.inGuild();
      if (!message.author.bot && isMeant)
        void message.reply({
          flags: V2,
          components: card(`You said: ${message.content.replace(/<@\d+>/, '').trim()}`),
        });
    });
    client.on('threadCreate', (thread, isNew) => {
      if (isNew) void thread.send({ flags: V2, components: card(`About ${thread.name}`) });
    });
    page = await startPage({ built: BUILT, discord, port: 0, questions: () => ['Who?'], stories: () => ['A story'] });
  });

  afterEach(async () => {
    const faults = opened.flatMap((each) => each.faults);
    for (const { tab } of opened.splice(0)) await tab.context().close();
    await page.close();
    expect(scene.discord.refusals).toEqual([]);
    expect(scene.failures).toEqual([]);
    await scene.stop();
    expect(faults).toEqual([]);
  });

  afterAll(() => browser?.close());

  const open = async (options?: TabOptions): Promise<Opened> => {
    const each = await openTab(browser, page.url, options);
    opened.push(each);
    return each;
  };
  const write = async (reader: Opened, content: string): Promise<void> => {
    await reader.tab.locator('#text').focus();
    await reader.type(content);
    await reader.press('Enter');
  };
  const goTo = (reader: Opened, name: string, group = 'Reading Room') =>
    reader.tab.locator('.place', { hasText: group }).getByRole('button', { name, exact: true }).click();
  const heading = ({ tab }: Opened) => tab.locator('#here').innerText();
  const complaint = ({ tab }: Opened) => tab.locator('#complaint').innerText();

  it('GIVEN the page THEN two servers’ channels, a thread, a forum and direct messages, each with its own messages', async () => {
    const ada = await open();
    expect(await ada.tab.locator('#places').innerText()).toMatch(
      /Reading Room\s+#\s*stories\s+↳\s*one story\s+≡\s*questions\s+Back Table\s+#\s*stories\s+Direct messages\s+@\s*story-bot$/,
    );
    await write(ada, 'in the first');
    await says(ada, 'in the first');
    await goTo(ada, 'stories', 'Back Table');
    await expect.poll(() => ada.entries.count()).toBe(0);
    await write(ada, 'in the second');
    await says(ada, 'in the second');
    await goTo(ada, 'one story');
    await expect.poll(() => heading(ada)).toContain('one story');
    await write(ada, 'in the thread');
    await says(ada, 'in the thread');
    await ada.tab.reload();
    await says(ada, 'in the thread');
    const ben = await open({ reader: 'ben' });
    await says(ben, 'in the first');
    const { discord } = scene;
    const at = (['guild', 'second-guild', 'thread'] as const).map((where) => discord.seenBy(discord.users.ben, where));
    expect(at.map((messages) => messages.map(({ content }) => content))).toEqual([
      ['in the first'],
      ['in the second'],
      ['in the thread'],
    ]);
  });

  it('GIVEN a mention by keyboard THEN the bot answers as a reply to it; GIVEN none THEN that it is not read', async () => {
    const ada = await open();
    await write(ada, 'Who?');
    await expect.poll(() => complaint(ada)).toContain('only messages that mention it');
    await ada.type('@st');
    await expect.poll(() => ada.tab.locator('#suggestions').innerText()).toContain('@story-bot');
    await ada.press('Enter');
    await ada.type('who paid?');
    await ada.press('Enter');
    await says(ada, 'You said: who paid?', '@story-bot who paid?');
    expect(await complaint(ada)).toBe('');
    const [said] = scene.discord.messages.filter(({ content }) => content.includes('paid'));
    expect(said?.content).toBe(`<@${scene.discord.bot.id}> who paid?`);
  });

  it('GIVEN a reply that pings THEN the bot reads it; GIVEN one without, or to a response THEN not', async () => {
    const ada = await open();
    await answeredWith(scene, [reply({ content: 'A response.' })]);
    await says(ada, 'A response.');
    const begin = (which: Opened['last']) => which.getByRole('button', { name: 'Reply to the message of' }).click();
    await begin(ada.last);
    expect(await ada.tab.locator('#replying').innerText()).toMatch(/Replying to story-bot\s*@ on\s*Cancel/);
    await ada.type('Why?');
    await ada.press('Enter');
    await expect.poll(() => complaint(ada)).toContain('of its own that answers no command');
    await write(ada, '@bot who?');
    await says(ada, 'You said: who?');
    await begin(ada.last);
    await ada.type('why?');
    await ada.press('Enter');
    await says(ada, 'You said: why?');
    await begin(ada.last);
    await ada.tab.getByRole('button', { name: '@ on' }).click();
    await ada.type('silently');
    await ada.press('Enter');
    await expect.poll(() => complaint(ada)).toContain('not shown what this says');
    await says(ada, 'silently');
    await begin(ada.last);
    await ada.press('Escape');
    expect(await ada.tab.locator('#replying').isVisible()).toBe(false);
  });

  it('GIVEN direct messages THEN each reader has their own, and the bot reads them without a mention', async () => {
    const ada = await open();
    await goTo(ada, 'story-bot', 'Direct messages');
    await expect.poll(() => heading(ada)).toContain('story-bot');
    await write(ada, 'Who?');
    await says(ada, 'You said: Who?');
    await ada.tab.locator('fieldset').getByText('Ben').click();
    await expect.poll(() => ada.entries.count()).toBe(0);
    await goTo(ada, 'story-bot', 'Direct messages');
    await expect.poll(() => heading(ada)).toContain('story-bot');
    expect(await ada.entries.count()).toBe(0);
  });

  it('GIVEN a forum THEN a post with a title is started, the bot answers in it, and others find it', async () => {
    const [ada, ben] = [await open(), await open({ reader: 'ben' })];
    await goTo(ada, 'questions');
    await expect.poll(() => ada.tab.locator('#posts').innerText()).toContain('There are none yet');
    await write(ada, 'I wonder.');
    expect(await complaint(ada)).toContain('needs a title');
    await ada.type('Who paid?');
    await ada.tab.locator('#text').focus();
    await ada.press('Enter');
    await expect.poll(() => heading(ada)).toContain('Who paid?');
    await says(ada, 'About Who paid?');
    expect(await ada.entries.first().innerText()).toContain('I wonder.');
    await goTo(ben, 'questions');
    await ben.tab.locator('#posts').getByRole('button', { name: 'Who paid?' }).click();
    await says(ben, 'About Who paid?');
    expect(await violationsOf(ben)).toEqual([]);
  });

  it('GIVEN a button of such an answer WHEN somebody else presses it THEN the bot hears them', async () => {
    const [ada, ben] = [await open(), await open({ reader: 'ben' })];
    await write(ada, '@story-bot who?');
    await says(ben, 'You said: who?');
    scene.answer(async (interaction) => {
      if (interaction.isButton()) await interaction.reply({ content: `For ${interaction.user.username}`, flags: 64 });
    });
    await ben.last.getByRole('button', { name: 'More' }).click();
    await says(ben, 'For ben', 'Only you can see this');
    expect(await ada.last.innerText()).not.toContain('For ben');
  });

  it.each(['dark', 'light'] as const)(
    'GIVEN 390 pixels and the %s theme THEN a menu leads to the places, and nothing is wider',
    async (theme) => {
      const ada = await open({ width: 390, theme });
      const menu = ada.tab.getByRole('combobox', { name: 'Place' });
      for (const name of ['· Back Table', 'one story', 'questions', 'story-bot']) {
        await menu.selectOption({ label: (await menu.locator('option', { hasText: name }).innerText()).trim() });
        await expect
          .poll(() => ada.tab.locator('#here').textContent())
          .toContain(name.replace('· Back Table', 'stories'));
        expect(await overflowOf(ada)).toBe(0);
        expect(await violationsOf(ada)).toEqual([]);
      }
      await write(ada, 'Who?');
      await says(ada, 'You said: Who?');
      await ada.last.getByRole('button', { name: 'Reply to the message of' }).click();
      expect(await overflowOf(ada)).toBe(0);
      expect(await violationsOf(ada)).toEqual([]);
    },
  );
});
