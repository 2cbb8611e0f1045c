import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ServedPage, startPage } from '../../src/preview/page/page.ts';
import { type Scene, startScene } from '../local-discord/bot.ts';
import { answeredWith, button, type Callback, EPHEMERAL, reply, row, text, V2 } from '../local-discord/plain-bot.ts';
import { BUILT } from '../preview/page/visitor.ts';
import { isWithoutBrowser, type Opened, openTab, overflowOf, says, startBrowser, violationsOf } from './browser.ts';
import { startProgram } from './program.ts';

const ASK = { name: 'ask', options: { question: 'Who?' } };
const card = (...components: object[]): Callback => reply({ flags: V2, components });
/** What a story or a reader may bring along. */
const HOSTILE = [
  '<script>globalThis.hacked = 1</script>',
  '<img src=x onerror="globalThis.hacked = 1">',
  '[x](javascript:globalThis.hacked=1)',
  '<a href="javascript:globalThis.hacked=1">y</a>',
  '\u202Eright to left\u202C مرحبا بالعالم',
  `${'W'.repeat(1_500)}`,
];

let browser: Browser;
let scene: Scene;
let page: ServedPage;
const opened: Opened[] = [];

describe.skipIf(isWithoutBrowser)('payloads of any bot, in a browser', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    return () => browser.close();
  });

  beforeAll(async () => {
    scene = await startScene();
    page = await startPage({
      built: BUILT,
      discord: scene.discord,
      port: 0,
      questions: () => HOSTILE.slice(0, 3),
      stories: () => [HOSTILE[0] ?? ''],
    });
  });

  afterAll(async () => {
    await page.close();
    await scene.stop();
  });

  afterEach(async () => {
    const faults = opened.flatMap((each) => each.faults);
    for (const { tab } of opened.splice(0)) await tab.context().close();
    expect(faults).toEqual([]);
  });

  const open = async (width?: number): Promise<Opened> => {
    const each = await openTab(browser, page.url, width === undefined ? {} : { width });
    opened.push(each);
    return each;
  };
  const send = (...sent: Callback[]) => answeredWith(scene, sent, () => scene.discord.command(ASK));

  const heardAndNotAnswered = (): Promise<void> => new Promise((resolve) => scene.answer(async () => resolve()));

  /** All that is active in the page: none of it may come of a message. */
  const activeIn = ({ tab }: Opened): Promise<unknown> =>
    tab.evaluate(
      `({ hacked: globalThis.hacked, scripts: document.scripts.length, pictures: document.images.length, links: [...document.querySelectorAll('#log a')].map((a) => a.protocol) })`,
    );

  it('GIVEN text that would be markup elsewhere THEN it is shown as text, in messages, cards, buttons and menus', async () => {
    const ada = await open(390);
    for (const content of HOSTILE) scene.discord.say({ content });
    await expect.poll(() => ada.entries.count()).toBe(HOSTILE.length);
    for (const [i, content] of HOSTILE.entries())
      expect(await ada.entries.nth(i).locator('.text').textContent()).toBe(content);
    const escaped = '\\*\\*bold\\*\\* \\|\\|hidden\\|\\| \\<@1> \\# head \\[x](https://a.b)';
    const options = HOSTILE.slice(0, 4).map((label, i) => ({ label, value: `${i}`, description: label }));
    await send(
      card(
        { type: 17, components: [text(escaped), text('\u200b'), text('x'.repeat(3_000))] },
        row(button('b', { label: HOSTILE[0] })),
        row({ type: 3, custom_id: 'm', placeholder: HOSTILE[1], options }),
      ),
    );
    await says(ada, '**bold** ||hidden|| <@1> # head [x](', HOSTILE[0] ?? '', HOSTILE[1] ?? '');
    await ada.last.getByRole('combobox').click();
    expect(await ada.last.locator('[role=option] .label').allTextContents()).toEqual(HOSTILE.slice(0, 4));
    expect(await ada.last.locator('strong:not(.name), .spoiler, h3, a').count()).toBe(1);
    expect(await ada.tab.locator('.example').allTextContents()).toEqual(
      HOSTILE.slice(0, 3).map((each) => `/ask ${each}`),
    );
    expect(await activeIn(ada)).toEqual({ hacked: undefined, scripts: 1, pictures: 0, links: ['https:'] });
    expect(await overflowOf(ada)).toBe(0);
  });

  it('GIVEN all of Discord’s Markdown THEN it is drawn; a link opens elsewhere, a spoiler by keyboard', async () => {
    const ada = await open();
    const markdown = [
      '# One',
      '-# small **bold** *em* __under__ ~~gone~~ `code`',
      '> quoted',
      '- item\n  - inner',
      '||secret||',
      '3. third',
      '[label](<https://a.b/c>) <t:1700000000:R>',
      '```\nblock\n```',
    ].join('\n');
    await send(card(text(markdown)));
    await says(ada, 'quoted');
    for (const tag of [
      'h3',
      'small',
      'strong',
      'em',
      'u',
      's',
      'code',
      'blockquote',
      'ul ul',
      'ol[start="3"]',
      'time',
      'pre',
    ])
      expect(await ada.last.locator(`.text ${tag}`).count(), tag).toBeGreaterThan(0);
    const link = ada.last.locator('a');
    expect([
      await link.getAttribute('href'),
      await link.getAttribute('rel'),
      await link.getAttribute('target'),
    ]).toEqual(['https://a.b/c', 'noopener noreferrer', '_blank']);
    const spoiler = ada.last.getByRole('button', { name: 'Spoiler: show it' });
    await spoiler.focus();
    await ada.press('Enter');
    expect(await ada.last.locator('.spoiler[role]').count()).toBe(0);
    expect(await ada.last.getByText('secret').isVisible()).toBe(true);
    expect(await violationsOf(ada)).toEqual([]);
  });

  it('GIVEN components of every kind THEN they are drawn, or it is said that they are not', async () => {
    const ada = await open();
    const media = { url: 'https://pictures.example/p.png' };
    const components: object[] = [
      { type: 17, accent_color: 0xff0000, components: [text('in it'), { type: 14, spacing: 2 }] },
      { type: 9, components: [text('beside')], accessory: { type: 11, media } },
      { type: 12, items: [{ media }] },
      row({ type: 5, custom_id: 'users' }),
      row(button('one', { style: 1, label: 'One' }), button('off', { style: 4, label: 'Off', disabled: true }), {
        type: 2,
        style: 5,
        label: 'Away',
        url: 'https://a.b',
      }),
    ];
    scene.discord.say({ user: scene.discord.bot, components: components as APIMessageTopLevelComponent[] });
    await says(
      ada,
      'in it',
      'type 11 (Thumbnail)',
      'type 12 (MediaGallery)',
      'type 5 (UserSelect)',
      'This page cannot draw',
    );
    expect(await ada.last.getByRole('button', { name: 'Off' }).isDisabled()).toBe(true);
    expect(await ada.last.getByRole('link', { name: 'Away' }).getAttribute('href')).toBe('https://a.b');
    expect(await violationsOf(ada)).toEqual([]);
  });

  it('GIVEN what Discord would refuse THEN the error with the field’s name, for the one who acted, and it can be dismissed', async () => {
    const ada = await open();
    await send(card(text('a'.repeat(2_500)), text('b'.repeat(2_500))));
    await says(ada, 'Discord would refuse this: 400 Invalid Form Body (50035)', 'data.components', '4000');
    expect(await violationsOf(ada)).toEqual([]);
    const count = await ada.entries.count();
    await ada.last.getByRole('button', { name: 'Dismiss' }).click();
    await expect.poll(() => ada.entries.count()).toBe(count - 1);
    await send(card(text('once')), card(text('twice')));
    await says(ada, 'Interaction has already been acknowledged. (40060)');
  });

  it('GIVEN a bot that takes its time THEN it is thinking, then answers; one that does not answer THEN that is said', async () => {
    const ada = await open();
    scene.answer(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await expect.poll(() => ada.last.textContent()).toContain('story-bot is thinking…');
      await interaction.editReply('done at last');
    });
    await ada.begin('ask');
    await ada.type('Who?');
    await ada.press('Enter');
    await says(ada, 'done at last');
    const heard = heardAndNotAnswered();
    await ada.begin('ask');
    await ada.type('Who?');
    await ada.press('Enter');
    await says(ada, 'is thinking…');
    await heard;
    scene.discord.giveUp();
    await says(ada, 'The application did not respond');
    expect(scene.failures).toEqual([]);
  });

  it('GIVEN a press THEN the button waits, and says if it failed', async () => {
    const ada = await open();
    await send(reply({ flags: V2 | EPHEMERAL, components: [row(button('b', { label: 'Go' }))] }));
    await says(ada, 'Go');
    const heard = heardAndNotAnswered();
    const go = ada.last.getByRole('button', { name: 'Go' });
    await go.click();
    expect(await go.getAttribute('aria-busy')).toBe('true');
    await heard;
    scene.discord.giveUp();
    await says(ada, 'This interaction failed');
    expect(await go.getAttribute('aria-busy')).toBeNull();
  });

  it('GIVEN the program ends and starts anew THEN the page says so, keeps what was read, and goes on', async () => {
    const start = async (port: string) => {
      const program = startProgram({ PORT: port });
      const url = await new Promise<string>((resolve) => {
        let out = '';
        program.child.stdout?.on('data', (data: Buffer) => {
          out += data.toString();
          const found = /http:\/\/\S+/.exec(out)?.[0];
          if (found) resolve(found);
        });
      });
      const end = (): Promise<unknown> => {
        program.child.kill('SIGTERM');
        return program.ended;
      };
      return { url, end };
    };
    let program = await start('0');
    const ada = await openTab(browser, program.url);
    await ada.tab.locator('.example').first().click();
    await says(ada, 'Asked:');
    await program.end();
    await expect.poll(() => ada.tab.locator('#state').textContent()).toContain('is not running');
    program = await start(new URL(program.url).port);
    await expect.poll(() => ada.tab.locator('#state').isVisible()).toBe(false);
    expect(await ada.tab.locator('.divider').textContent()).toContain('from before');
    expect(await ada.last.getByRole('button').first().isDisabled()).toBe(true);
    await ada.tab.locator('.example').last().click();
    await expect.poll(() => ada.entries.count()).toBe(2);
    await ada.tab.context().close();
    await program.end();
    const left = ada.faults.filter((fault) => !fault.includes('ERR_'));
    expect(left).toEqual([]);
  });
});
