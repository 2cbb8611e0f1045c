import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { nextQuestions } from '../../src/answer/suggestions/next-questions.ts';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { type ServedPage, startPage } from '../../src/preview/page/page.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { BUILT } from '../preview/page/visitor.ts';
import { type Bot, startBot } from './bot.ts';
import {
  isWithoutBrowser,
  type Opened,
  openTab,
  overflowOf,
  pick,
  says,
  startBrowser,
  type TabOptions,
  violationsOf,
} from './browser.ts';
import { NOT_SAID, WORTH } from './stories.ts';

const document = (id: string, title: string, text: string, published?: string) =>
  documentFromText(id, `${title}\n\n${text}`, published === undefined ? {} : { published });

/** The story that most is asked about, the newest one, of two documents, one with a card with a long menu, and more. */
const corpus = buildCorpus(
  makeLibrary([
    ...vellmarCorpus().library.documents,
    document(
      'strike/first.txt',
      'Strike begins',
      'Train drivers began a strike on Monday. The union wants 5 percent.',
      '2026-03-02',
    ),
    document(
      'strike/second.txt',
      'Strike ends',
      'Train drivers ended the strike on Friday. They get 3 percent.',
      '2026-03-06',
    ),
    document(
      'mayors.txt',
      'Mayors meet in Dunmere',
      'Nadia Brook, the mayor of Dunmere, met Otto Falk, Lena Stark and Piet Voss on Monday. They spoke about the ferry.',
    ),
    ...['Markets', 'Weather', 'Football', 'Theatre'].map((what) =>
      document(`${what}.txt`, `${what} this week`, `The ${what} was quiet this week, and little will be remembered.`),
    ),
  ]),
);

let browser: Browser;
let bot: Bot;
let page: ServedPage;
const opened: Opened[] = [];

describe.skipIf(isWithoutBrowser)('the page, in a browser', () => {
  beforeAll(async () => {
    browser = await startBrowser();
    return () => browser.close();
  });

  beforeAll(async () => {
    bot = await startBot(corpus);
    page = await startPage({
      built: BUILT,
      discord: bot.discord,
      port: 0,
      questions: () => nextQuestions(corpus, undefined, {}, 3),
      stories: () => corpus.library.stories.map(({ title }) => title),
    });
  });

  afterAll(async () => {
    await page.close();
    expect(bot.discord.refusals).toEqual([]);
    await bot.close();
  });

  afterEach(async () => {
    const faults = opened.flatMap((each) => each.faults);
    for (const { tab } of opened.splice(0)) await tab.context().close();
    expect(faults).toEqual([]);
  });

  const open = async (options?: TabOptions): Promise<Opened> => {
    const each = await openTab(browser, page.url, options);
    opened.push(each);
    return each;
  };
  const button = ({ last }: Opened, name: string) => last.getByRole('button', { name, exact: true });

  async function ask(reader: Opened, question: string): Promise<void> {
    const before = await reader.entries.count();
    await reader.begin('ask');
    await reader.type(question);
    await reader.press('Enter');
    // An earlier test may have asked the same.
    await expect.poll(() => reader.entries.count()).toBeGreaterThan(before);
    await says(reader, question);
  }

  it('GIVEN a fresh page THEN its first screen says what it is, offers three questions that are answered, and how to go live', async () => {
    const ada = await open();
    const { tab } = ada;
    for (const text of ['in the stories’ own words', 'Go live on your own server'])
      await expect.poll(() => tab.getByText(text).first().isVisible()).toBe(true);
    const examples = tab.locator('.example');
    expect(await examples.count()).toBe(3);
    const box = await tab.locator('summary').boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(740);
    for (let i = 0; i < 3; i += 1) {
      const before = await ada.entries.count();
      await examples.nth(i).click();
      await expect.poll(() => ada.entries.count()).toBe(before + 1);
      await says(ada, 'Asked:', 'paragraph');
      expect(await ada.last.locator('blockquote').count()).toBeGreaterThan(0);
      expect(await ada.last.getAttribute('class')).not.toContain('private');
    }
  });

  it('GIVEN a command’s whole name with the list closed THEN Enter begins it; GIVEN no command’s THEN that is said', async () => {
    const ada = await open();
    await ada.press('Tab', 'Enter');
    await ada.type('/takeaway');
    await ada.press('Escape', 'Enter');
    expect(await ada.tab.locator('#complaint').innerText()).toContain('There is no command “/takeaway”');
    await ada.type('s');
    await ada.press('Escape', 'Enter');
    expect(await ada.tab.locator('#complaint').innerText()).toBe('');
    await ada.press('Enter');
    await says(ada, 'Ada used', '/takeaways', 'All of it, quoted');
  });

  it('GIVEN “/” THEN the commands with their descriptions, and /ask by keyboard alone is answered in place of a list', async () => {
    const ada = await open();
    await ada.press('Tab', 'Enter');
    expect(await ada.tab.evaluate('document.activeElement.id')).toBe('text');
    await ada.type('/');
    const options = ada.tab.locator('#suggestions [role=option]');
    expect(await options.allInnerTexts()).toEqual([
      expect.stringContaining('/ask'),
      expect.stringContaining('/takeaways'),
      expect.stringContaining('/who'),
      expect.stringContaining('/stories'),
    ]);
    await ada.type('as');
    expect(await options.count()).toBe(1);
    await ada.press('Tab');
    await ada.press('Enter');
    expect(await ada.tab.locator('#complaint').innerText()).toContain('“question” is required');
    await ada.type('How many containers fell into the harbor?');
    await ada.press('Enter');
    await says(ada, 'Ada used', '/ask', 'fell into the harbor.', 'The collapse, paragraph 2');
    expect(await ada.last.locator('strong', { hasText: 'Fourteen containers' }).count()).toBe(1);
    expect(await ada.last.locator('h3.size-2').innerText()).toBe('Fourteen containers');
    expect(await ada.tab.evaluate('document.activeElement.id')).toBe('text');
  });

  it('GIVEN optional options THEN they are offered, completed as one types, and sent', async () => {
    const ada = await open();
    await ada.begin('takeaways');
    await pick(ada, 'story');
    await ada.type('strike');
    await pick(ada, 'Strike ends');
    await ada.press('Enter');
    await says(ada, 'Strike ends', 'Train drivers ended the strike');
    await ada.begin('takeaways');
    await pick(ada, 'about');
    await ada.press('Backspace', 'Escape', 'Escape');
    expect(await ada.tab.locator('.filling').count()).toBe(0);
    expect(await ada.tab.locator('#text').isVisible()).toBe(true);
  });

  it('GIVEN /who with a name chosen THEN its card, and a menu by keyboard opens another in its place', async () => {
    const ada = await open();
    await ada.begin('who');
    await ada.type('nadia');
    await pick(ada, 'Nadia Brook');
    await ada.press('Enter');
    await says(ada, 'Nadia Brook', 'Person');
    const count = await ada.entries.count();
    await ada.last.getByRole('combobox').focus();
    await ada.press('Enter', 'ArrowDown');
    expect(await ada.last.getByRole('option').count()).toBeGreaterThan(2);
    const chosen = await ada.last.locator('[role=option].active .label').innerText();
    await ada.press('Enter');
    await expect.poll(() => ada.last.locator('h3').innerText()).toBe(chosen);
    expect(await ada.entries.count()).toBe(count);
    expect(await ada.tab.evaluate('document.activeElement.closest("article") !== null')).toBe(true);
  });

  it('GIVEN /stories THEN they are listed, and the next page replaces it', async () => {
    const ada = await open();
    await ada.begin('stories');
    await ada.press('Enter');
    await says(ada, '7 stories to ask about', 'You could ask:');
    await button(ada, 'Next').click();
    await says(ada, 'Page 2 of 2');
  });

  it('GIVEN More and Back THEN the card changes in place; for another reader a private copy', async () => {
    const [ada, ben] = [await open(), await open({ reader: 'ben' })];
    await ask(ada, WORTH);
    const count = await ada.entries.count();
    await button(ada, 'More').focus();
    await ada.press('Enter');
    await says(ada, 'Further passages, page 1');
    await button(ada, 'Back').click();
    await expect.poll(() => ada.last.innerText()).not.toContain('Further passages');
    expect(await ada.entries.count()).toBe(count);
    await says(ben, WORTH);
    const before = await ben.entries.count();
    await button(ben, 'More').click();
    await says(ben, 'Further passages, page 1', 'Only you can see this');
    expect(await ben.entries.count()).toBe(before + 1);
    expect(await ada.entries.count()).toBe(count);
  });

  it('GIVEN In context on a card that all see THEN the paragraph in a private message, which changes in place', async () => {
    const ada = await open();
    await ask(ada, WORTH);
    const count = await ada.entries.count();
    await button(ada, 'In context').click();
    await says(ada, 'No one was hurt in the collapse', 'Only you can see this');
    expect(await ada.entries.count()).toBe(count + 1);
    expect(await button(ada, 'Back').count()).toBe(0);
    await button(ada, 'Around it').click();
    await says(ada, 'Fourteen containers fell into the harbor.');
    await button(ada, 'Back').click();
    await expect.poll(() => ada.last.innerText()).not.toContain('Fourteen containers');
    expect(await ada.entries.count()).toBe(count + 1);
  });

  it('GIVEN a private answer THEN the other reader sees nothing of it until it is shared', async () => {
    const [ada, ben] = [await open(), await open({ reader: 'ben' })];
    const before = await ben.entries.count();
    await ada.begin('ask');
    await ada.type('Who is the chief executive of Quorra Robotics?');
    await ada.press('Tab');
    await pick(ada, 'private');
    await pick(ada, 'True');
    await ada.press('Enter');
    await says(ada, 'Only you can see this', 'Marit Solheim');
    await ask(ben, 'Who owns the port?');
    expect(await ben.entries.count()).toBe(before + 1);
    const own = ada.tab.locator('article.private').last();
    await own.getByRole('button', { name: 'Share' }).click();
    await says(ben, 'Marit Solheim', 'Ada on');
    await expect.poll(() => own.getByRole('button', { name: 'Shared' }).isDisabled()).toBe(true);
    await own.getByRole('button', { name: 'Dismiss message' }).click();
    await expect.poll(() => ada.tab.locator('article.private', { hasText: 'Shared' }).count()).toBe(0);
  });

  it('GIVEN a plain message THEN all see it, the bot is offered, and the menu “Apps” checks it by keyboard', async () => {
    const [ada, ben] = [await open(), await open({ reader: 'ben' })];
    await ada.tab.locator('#text').focus();
    await ada.type('The contract is worth $47 million.');
    await ada.press('Enter');
    await says(ben, '$47 million');
    await says(ada, '$47 million');
    await expect.poll(() => ada.tab.locator('#complaint').innerText()).toContain('Questions begin with /ask');
    await ada.last.getByRole('button', { name: 'Apps for the message of Ada' }).focus();
    await ada.press('Enter', 'Enter');
    await says(ada, 'Check against the story', 'Differs.', 'Only you can see this');
    expect(await ben.last.innerText()).toContain('$47 million');
    await ada.tab.getByRole('button', { name: 'Ask the bot this' }).click();
    await says(ada, 'Asked: The contract is worth');
  });

  it('GIVEN a card of the bot’s own THEN the menu “Apps” checks its sentences, too', async () => {
    const ada = await open();
    await ask(ada, WORTH);
    await says(ada, 'Asked: How much is the contract worth?');
    await ada.last.getByRole('button', { name: /^Apps/ }).focus();
    await ada.press('Enter', 'Enter');
    await says(ada, 'Check against the story', 'The story says this.', 'Only you can see this');
  });

  it('GIVEN a question that the story speaks of without an answer, and one beside it THEN these are said to be', async () => {
    const ada = await open();
    await ask(ada, NOT_SAID);
    await says(ada, 'I am not sure that', 'Only you can see this');
    expect(await ada.last.locator('blockquote').count()).toBe(1);
    await button(ada, 'Closest sentences').click();
    await says(ada, 'Closest in the stories:', 'Brightwater Shipping for $310,000');
    await ask(ada, 'How do I make pancakes?');
    await says(ada, 'Nothing in the stories about', 'You could ask:');
    await button(ada, 'Ask').first().click();
    await expect.poll(() => ada.last.locator('blockquote').count()).toBeGreaterThan(0);
  });

  it('GIVEN a reload, another reader and a Chinese browser THEN the channel is kept, and shown as each sees it', async () => {
    const ada = await open();
    await ask(ada, WORTH);
    const count = await ada.entries.count();
    await ada.tab.reload();
    await expect.poll(() => ada.entries.count()).toBe(count);
    const privates = await ada.tab.locator('article.private').count();
    expect(privates).toBeGreaterThan(0);
    await ada.tab.locator('fieldset').getByText('Ben').click();
    await expect.poll(() => ada.tab.locator('article.private').count()).toBeLessThan(privates);
    await ask(ada, 'Who is the chief executive of Quorra Robotics?');
    await says(ada, 'Ben used');
    await ada.tab.reload();
    await says(ada, 'Ben used');
    const chinese = await open({ language: 'zh-CN' });
    await chinese.tab.locator('#text').focus();
    await chinese.type('/');
    expect(await chinese.tab.locator('#suggestions').innerText()).toMatch(/\p{sc=Han}/u);
  });

  it('GIVEN the bot ends and starts anew THEN the page says so and goes on', async () => {
    const ada = await open();
    await ask(ada, WORTH);
    // The bot may be back before the next look.
    await ada.tab.evaluate(
      `{ globalThis.told = ''; const state = document.getElementById('state'); new MutationObserver(() => { told += state.textContent; }).observe(state, { childList: true }); }`,
    );
    await bot.restart();
    await expect.poll(() => ada.tab.evaluate('told')).toContain('The bot is not connected');
    await expect.poll(() => ada.tab.locator('#state').isVisible()).toBe(false);
    await button(ada, 'In context').click();
    await expect.poll(() => button(ada, 'Around it').count()).toBe(1);
  });

  it.each(['dark', 'light'] as const)('GIVEN the %s theme THEN axe-core finds nothing, in any state', async (theme) => {
    const ada = await open({ theme });
    expect(await violationsOf(ada)).toEqual([]);
    const wanted = theme === 'dark' ? 'rgb(49, 51, 56)' : 'rgb(255, 255, 255)';
    expect(await ada.tab.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(wanted);
    await ada.begin('who');
    await ada.type('b');
    await ada.tab.locator('#suggestions [role=option]').first().waitFor();
    expect(await violationsOf(ada)).toEqual([]);
    await pick(ada, 'Nadia Brook');
    await ada.press('Enter');
    await says(ada, 'Nadia Brook');
    await ada.last.getByRole('combobox').click();
    expect(await violationsOf(ada)).toEqual([]);
    await ada.press('Escape');
    await ada.last.getByRole('button', { name: /^Apps/ }).click();
    expect(await violationsOf(ada)).toEqual([]);
    await ada.press('Escape');
    await ada.tab.getByRole('button', { name: /theme$/ }).click();
    expect(await ada.tab.evaluate('getComputedStyle(document.body).backgroundColor')).not.toBe(wanted);
    expect(await violationsOf(ada)).toEqual([]);
  });

  it('GIVEN 390 pixels THEN nothing is wider, and all of it works', async () => {
    const ada = await open({ width: 390 });
    expect(await overflowOf(ada)).toBe(0);
    await ask(ada, WORTH);
    await ada.begin('takeaways');
    await ada.press('Enter');
    await says(ada, 'See a point in context');
    expect(await overflowOf(ada)).toBe(0);
    expect(await violationsOf(ada)).toEqual([]);
  });
});
