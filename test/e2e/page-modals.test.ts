import type { Browser, Page as Tab } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPage, startPage } from '../../src/preview/page/page.ts';
import { request, type Scene, startScene } from '../local-discord/bot.ts';
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

const option = (type: number, name: string, more: object = {}) => ({ type, name, description: `The ${name}`, ...more });
const COMMANDS = [
  { name: 'more', description: 'Ask more', options: [option(3, 'about')] },
  {
    name: 'story',
    description: 'The stories of this server',
    name_localizations: { de: 'geschichte' },
    contexts: [0],
    default_member_permissions: '32',
    options: [
      option(1, 'add', {
        name_localizations: { de: 'neu' },
        options: [option(11, 'file', { required: true, file_types: ['.txt', '.md'] }), option(3, 'title')],
      }),
      option(1, 'list'),
    ],
  },
];
const MODAL = {
  custom_id: 'ask',
  title: 'Ask more',
  components: [
    { type: 10, content: 'About **Acme**' },
    {
      type: 18,
      label: 'Question',
      description: 'In your own words',
      component: {
        type: 4,
        custom_id: 'question',
        style: 1,
        placeholder: 'Ask about Acme',
        min_length: 3,
        max_length: 20,
      },
    },
    { type: 18, label: 'Notes', component: { type: 4, custom_id: 'notes', style: 2, required: false, value: 'none' } },
    {
      type: 18,
      label: 'Story',
      component: {
        type: 3,
        custom_id: 'story',
        required: false,
        options: [
          { label: 'One', value: '1' },
          { label: 'Two', value: '2' },
        ],
      },
    },
    {
      type: 18,
      label: 'File',
      component: { type: 19, custom_id: 'file', required: false, file_types: ['.txt'] },
    },
  ],
};

let browser: Browser;
let scene: Scene;
let page: ServedPage;
const opened: Opened[] = [];

describe.skipIf(isWithoutBrowser)('modals, subcommands and files on the page', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    return () => browser.close();
  });

  beforeAll(async () => {
    scene = await startScene();
    const { discord } = scene;
    await request(discord, 'PUT', `/applications/${discord.applicationId}/commands`, COMMANDS);
    page = await startPage({ built: BUILT, discord, port: 0, questions: () => ['Who?'], stories: () => ['A story'] });
    answer();
  });

  afterAll(async () => {
    await page.close();
    expect(scene.discord.refusals).toEqual([]);
    await scene.stop();
  });

  afterEach(async () => {
    const faults = [...opened.flatMap((each) => each.faults), ...scene.failures.splice(0)];
    for (const { tab } of opened.splice(0)) await tab.context().close();
    expect(faults).toEqual([]);
  });

  /** The bot: `/more` and its button open the modal, a submission is repeated, and so is what a file says. */
  function answer(): void {
    scene.answer(async (interaction) => {
      const path = `/interactions/${interaction.id}/${interaction.token}/callback`;
      const reply = (content: string, flags = 0) =>
        request(scene.discord, 'POST', path, {
          type: 4,
          data: {
            flags: flags | 32_768,
            components: [
              { type: 10, content },
              { type: 1, components: [{ type: 2, style: 2, label: 'Ask more', custom_id: 'open' }] },
            ],
          },
        });
      const open = () => request(scene.discord, 'POST', path, { type: 9, data: MODAL });
      if (interaction.isButton()) await open();
      if (interaction.isModalSubmit()) {
        const { fields } = interaction;
        const file = fields.getUploadedFiles('file')?.first();
        const text = file === undefined ? 'no file' : await (await fetch(file.url)).text();
        const story = fields.getStringSelectValues('story').join() || 'no story';
        await reply(
          `Heard ${fields.getTextInputValue('question')} / ${fields.getTextInputValue('notes')} / ${story} / ${text}`,
          64,
        );
      }
      if (!interaction.isChatInputCommand()) return;
      if (interaction.commandName === 'more') return await open();
      if (interaction.options.getSubcommand() === 'list') return await reply('Nothing yet');
      const { name, url, size } = interaction.options.getAttachment('file', true);
      return await reply(`Read ${name}, ${size} bytes: ${(await (await fetch(url)).text()).slice(0, 100)}`);
    });
  }

  const open = async (options?: TabOptions): Promise<Opened> => {
    const each = await openTab(browser, page.url, options);
    opened.push(each);
    return each;
  };
  const dialog = ({ tab }: { tab: Tab }) => tab.getByRole('dialog', { name: 'Ask more' });
  const focused = ({ tab }: Opened) => tab.evaluate<string>('document.activeElement.dataset.customId ?? ""');

  async function openModal(reader: Opened): Promise<void> {
    await reader.begin('more');
    await reader.press('Enter');
    await dialog(reader).waitFor();
  }

  it('GIVEN a command WHEN it opens a modal THEN it can be filled in by keyboard alone, and the answer is shown', async () => {
    const ada = await open();
    await openModal(ada);
    expect(await focused(ada)).toBe('question');
    const question = dialog(ada).getByLabel('Question');
    expect(await question.getAttribute('placeholder')).toBe('Ask about Acme');
    expect(await dialog(ada).locator('strong').innerText()).toBe('Acme');
    expect(await dialog(ada).getByText('In your own words').isVisible()).toBe(true);
    await ada.type('Why did it happen so late?');
    expect(await question.inputValue()).toBe('Why did it happen so');
    expect(await dialog(ada).locator('.count').first().innerText()).toBe('20/20');
    await ada.press('Enter');
    await says(ada, 'Heard Why did it happen so / none / no story / no file', 'Only you can see this');
    expect(await ada.tab.locator('dialog').count()).toBe(0);
  });

  it('GIVEN a modal from a button WHEN all of it is filled in THEN all of it arrives, and the message is replied to', async () => {
    const ada = await open();
    await ada.begin('story list');
    await ada.press('Enter');
    await says(ada, 'Nothing yet');
    await ada.last.getByRole('button', { name: 'Ask more' }).click();
    const modal = dialog(ada);
    await modal.getByLabel('Question').fill('Why?');
    await modal.getByLabel('Notes').fill('two\nlines');
    await modal.getByLabel('Story').selectOption('Two');
    await modal
      .getByLabel('File')
      .setInputFiles({ name: 'story.txt', mimeType: 'text/plain', buffer: Buffer.from('Once, née.') });
    await modal.getByRole('button', { name: 'Submit' }).click();
    await says(ada, 'Heard Why? / two', 'lines / 2 / Once, née.');
    expect(await ada.last.locator('.context').innerText()).toContain('Nothing yet');
  });

  it('GIVEN a modal WHEN it is closed by Escape or Cancel THEN nothing is sent, and the focus is back', async () => {
    const ada = await open();
    const { length } = scene.discord.requests;
    await ada.begin('story list');
    await ada.press('Enter');
    await says(ada, 'Nothing yet');
    const button = ada.last.getByRole('button', { name: 'Ask more' });
    for (const close of [
      () => ada.press('Escape'),
      () => dialog(ada).getByRole('button', { name: 'Cancel' }).click(),
    ]) {
      await button.click();
      await dialog(ada).waitFor();
      await close();
      await expect.poll(() => ada.tab.locator('dialog').count()).toBe(0);
      expect(await focused(ada)).toBe('open');
    }
    // The command and two presses: a request counts once it is answered, which may be after the page shows it.
    await expect.poll(() => scene.discord.requests.length).toBeGreaterThanOrEqual(length + 3);
    expect(scene.discord.requests.slice(length)).toHaveLength(3);
  });

  it('GIVEN a required field that is empty or too short WHEN it is submitted THEN the modal stays open at it', async () => {
    const ada = await open();
    await openModal(ada);
    const { length } = scene.discord.requests;
    const isValid = () =>
      ada.tab.evaluate<boolean>('document.querySelector("[data-custom-id=question]").validity.valid');
    await ada.press('Enter');
    expect([await focused(ada), await isValid()]).toEqual(['question', false]);
    await ada.type('ab');
    await ada.press('Enter');
    expect([await dialog(ada).isVisible(), await isValid()]).toEqual([true, false]);
    expect(scene.discord.requests).toHaveLength(length);
    await ada.type('c');
    await ada.press('Enter');
    await says(ada, 'Heard abc');
  });

  it('GIVEN a modal WHEN a wrong file is chosen THEN it cannot be submitted', async () => {
    const ada = await open();
    await openModal(ada);
    const file = dialog(ada).getByLabel('File');
    expect(await file.getAttribute('accept')).toBe('.txt');
    await dialog(ada).getByLabel('Question').fill('Why?');
    await file.setInputFiles({ name: 'story.pdf', mimeType: 'application/pdf', buffer: Buffer.from('x') });
    await dialog(ada).getByRole('button', { name: 'Submit' }).click();
    const message = await ada.tab.evaluate<string>('document.querySelector("[type=file]").validationMessage');
    expect(message).toBe('Only .txt can be chosen.');
    await file.setInputFiles([]);
    await dialog(ada).getByRole('button', { name: 'Submit' }).click();
    await says(ada, 'Heard Why?');
  });

  it('GIVEN a modal that was submitted elsewhere WHEN it is submitted THEN it says so, and stays', async () => {
    const ada = await open();
    await openModal(ada);
    const { discord } = scene;
    const [, interactionId = ''] = /interactions\/(\d+)/.exec(discord.requests.at(-1)?.path ?? '') ?? [];
    await discord.submit({ modal: { interactionId }, values: { question: 'Why?' } });
    await dialog(ada).getByLabel('Question').fill('Why?');
    await ada.press('Enter');
    await dialog(ada).getByText('Not sent. The modal is not open (any more)').waitFor();
  });

  it.each([1_200, 390])(
    'GIVEN a modal on a page of %s pixels THEN axe finds nothing, and nothing is cut off',
    async (width) => {
      for (const theme of ['dark', 'light'] as const) {
        const ada = await open({ width, theme });
        await openModal(ada);
        expect(await violationsOf(ada)).toEqual([]);
        expect(await overflowOf(ada)).toBeLessThanOrEqual(0);
        const box = await ada.tab.locator('dialog').boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 9_999) <= width).toBe(true);
      }
    },
  );

  it('GIVEN a command with subcommands WHEN “/” is typed THEN each is offered, and its file is chosen and read', async () => {
    const ada = await open();
    await ada.press('Tab', 'Enter');
    await ada.type('/story ');
    const options = ada.tab.locator('#suggestions [role=option]');
    expect(await options.allInnerTexts()).toEqual([
      expect.stringContaining('/story add'),
      expect.stringContaining('/story list'),
    ]);
    await ada.press('Enter');
    const file = ada.tab.getByLabel('file');
    expect(await file.getAttribute('accept')).toBe('.txt,.md');
    // Before that, Enter goes to the composer.
    await expect.poll(() => ada.tab.evaluate('document.activeElement.type')).toBe('file');
    const [chooser] = await Promise.all([ada.tab.waitForEvent('filechooser'), ada.press('Enter')]);
    await chooser.setFiles({ name: 'My story.txt', mimeType: 'text/plain', buffer: Buffer.from('Once, née.') });
    expect(await violationsOf(ada)).toEqual([]);
    await ada.press('Enter');
    await says(ada, '/story add', 'Read My_story.txt, 11 bytes: Once, née.');
  });

  it.each([
    ['of another type', 'a.pdf', 1, 'Only .txt, .md can be chosen.'],
    ['that is too large', 'a.txt', 10_485_761, 'A file may have at most 10 MiB.'],
  ])(
    'GIVEN a file %s WHEN it is chosen for an option THEN it is not sent, and why is said',
    async (_, name, size, why) => {
      const ada = await open();
      const before = await ada.entries.count();
      await ada.begin('story add');
      await ada.tab.getByLabel('file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.alloc(size) });
      await ada.tab.getByRole('button', { name: 'Send' }).click();
      expect(await ada.tab.locator('#complaint').innerText()).toBe(why);
      expect(await ada.entries.count()).toBe(before);
    },
  );

  it('GIVEN a file as large as Discord takes WHEN it is sent THEN it arrives', async () => {
    const ada = await open();
    await ada.begin('story add');
    const buffer = Buffer.alloc(10_485_760, ' ');
    await ada.tab.getByLabel('file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer });
    await ada.tab.getByRole('button', { name: 'Send' }).click();
    await says(ada, 'Read a.txt, 10485760 bytes');
  });

  it('GIVEN a missing file WHEN the command is sent THEN it says what is required', async () => {
    const ada = await open();
    await ada.begin('story add');
    await ada.tab.getByRole('button', { name: 'Send' }).click();
    expect(await ada.tab.locator('#complaint').innerText()).toBe('“file” is required.');
  });

  it('GIVEN a command for managers WHEN Ben types “/” THEN it is not offered', async () => {
    const ben = await open({ reader: 'ben' });
    await ben.press('Tab', 'Enter');
    await ben.type('/');
    await expect
      .poll(() => ben.tab.locator('#suggestions [role=option]').allInnerTexts())
      .toEqual([expect.stringContaining('/more')]);
    await ben.type('story list');
    await ben.press('Enter');
    expect(await ben.tab.locator('#complaint').innerText()).toContain('There is no command “/story”');
  });

  it.each(['geschichte neu', 'story add'])(
    'GIVEN a German browser WHEN “/%s” is typed THEN it is found',
    async (name) => {
      const ada = await open({ language: 'de' });
      await ada.begin(name);
      expect(await ada.tab.locator('.filling .command').innerText()).toBe('/geschichte neu');
    },
  );
});
