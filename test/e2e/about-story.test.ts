import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { severalCorpus } from '../fixtures/several.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { isPrivate, labelsOf, markedOf, quotesOf, use, viewOf } from './reading.ts';

const LEAD = 'Mayor Dana Kilbride closed the old market in Athens on Friday because its roof was about to fall.';
const MARKET = `${LEAD} Traders were told to leave by noon.\n\nNobody was hurt.`;
const FIRE = 'Toll of Orle ferry fire rises to fifteen';

let corpus: Corpus;
let bot: Bot;
beforeAll(async () => {
  const { library } = await severalCorpus();
  corpus = buildCorpus(
    makeLibrary([...library.documents, documentFromText('market.txt', `Market closed\n\n${MARKET}`)]),
  );
  bot = await startBot(corpus);
});
afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

const points = async (story: string, isAlone = true, locale = 'en-US'): Promise<Message | undefined> =>
  (await bot.discord.command({ name: 'takeaways', options: { story, private: isAlone }, locale })).message;
const press = (message: Message | undefined, label: string, locale = 'en-US') =>
  use(bot.discord, message, label, { locale });
/** The copy that *Share* posts for all. */
async function share(message: Message | undefined): Promise<Message | undefined> {
  const pressed = await press(message, 'Share');
  return (await pressed.until(({ followUps }) => followUps.length > 0)).followUps[0];
}
const seen = (message: Message | undefined): string => plain(textOf(message));

describe('the five Ws', () => {
  it('GIVEN a lead that tells all THEN one quotation, what answers in bold; In context and Back lead to it and back', async () => {
    const { message } = await press(await points('Market closed'), 'The five Ws');
    expect(seen(message)).toContain('**Who · What · When · Where · Why**');
    expect(quotesOf(message)).toEqual([LEAD]);
    expect(markedOf(message).slice(1)).toEqual([
      'Mayor Dana Kilbride',
      'in Athens',
      'on Friday',
      'because its roof was about to fall',
    ]);
    expect(seen(message)).not.toContain('I found no sentence');
    const opened = await press(message, 'In context');
    expect(opened.acknowledgement).toBe(CallbackKind.update);
    expect(textOf(opened.message)).toContain('Traders were told to leave by noon.');
    expect(viewOf((await press(opened.message, 'Back')).message)).toEqual(viewOf(message));
  });

  it('GIVEN a story that does not tell all THEN what was not found is said, with the day of publication as such', async () => {
    const { message } = await press(await points('Winter garden opens in Pell'), 'The five Ws');
    expect(seen(message)).toContain('I found no sentence that says who, when or why.');
    expect(seen(message)).toContain('“Winter garden opens in Pell” was published on **2026-02-01**.');
  });

  it('GIVEN a private card THEN Share posts it for all', async () => {
    const { message } = await press(await points('Market closed'), 'The five Ws');
    const copy = await share(message);
    expect(isPrivate(copy)).toBe(false);
    expect(quotesOf(copy)).toEqual(quotesOf(message));
  });

  it('GIVEN a reader of Chinese THEN the bot’s words are Chinese, and quotations as they are', async () => {
    const { message } = await press(await points('Market closed', true, 'zh-CN'), '五个 W', 'zh-CN');
    expect(seen(message)).toContain('**何人 · 何事 · 何时 · 何地 · 何故**');
    expect(quotesOf(message)).toEqual([LEAD]);
  });

  it('GIVEN a story in Chinese THEN what happened, and that the rest is looked for in English alone', async () => {
    const { message } = await press(await points('塞林镇修建防洪墙'), 'The five Ws');
    expect(seen(message)).toContain('**What**');
    expect(seen(message)).toContain('Who, when, where and why I can find in English text only.');
  });
});

describe('what each document says', () => {
  it('GIVEN documents that differ THEN each wording once under its documents with their dates, what differs in bold', async () => {
    const { message } = await press(await points(FIRE), 'What each says');
    const text = seen(message);
    expect(text).toMatch(
      /They differ:\n?.*killed \*\*15\*\* people.*\n.*Toll of Orle ferry fire rises to fifteen · 2026-03-03 · paragraph 1\n.*killed \*\*12\*\* people.*\n.*Twelve die in fire on Orle ferry · 2026-03-02 · paragraph 1\n.*Ferry fire off Orle kills twelve · 2026-03-02/,
    );
    expect(text.match(/The fire began in the engine room/g)).toHaveLength(1);
    const pages = [message, (await press(message, 'Next')).message];
    expect(seen(pages[1])).toContain('Only in **Twelve die in fire on Orle ferry**, as far as I found:');
    for (const page of pages) expect(textOf(page)).not.toContain('[…]');
  });

  it('GIVEN a quotation on the second page THEN In context opens it and Back leads to that page', async () => {
    const { message: first } = await press(await points(FIRE), 'What each says');
    const { message } = await press(first, 'Next');
    const place = labelsOf(message).find((label) => label.startsWith('['));
    const opened = await press(message, place ?? '');
    expect(opened.acknowledgement).toBe(CallbackKind.update);
    expect(viewOf((await press(opened.message, 'Back')).message)).toEqual(viewOf(message));
    expect(quotesOf(await share(message))).toEqual(quotesOf(message));
  });

  it('GIVEN one document, or one of each language, THEN no such button', async () => {
    for (const story of ['Market closed', '塞林镇修建防洪墙'])
      expect(labelsOf(await points(story))).not.toContain('What each says');
  });

  it('GIVEN a reader of Chinese THEN the bot’s words are Chinese', async () => {
    const { message } = await press(await points(FIRE, true, 'zh-CN'), '各篇怎么说', 'zh-CN');
    expect(seen(message)).toContain('说法不同：');
    expect(seen(message)).toMatch(/killed \*\*15\*\* people/);
  });
});

it('GIVEN /stories THEN each story has its buttons, and each page fits', async () => {
  let { message } = await bot.discord.command({ name: 'stories' });
  const titles = corpus.library.stories.map(({ title }) => title);
  const found: string[] = [];
  for (;;) {
    const labels = labelsOf(message);
    const here = titles.filter((title) => seen(message).includes(`**${title}**`));
    found.push(...here);
    expect(labels.filter((label) => label === 'The five Ws')).toHaveLength(here.length);
    if (!labels.includes('Next')) break;
    ({ message } = await press(message, 'Next'));
  }
  expect(found.sort()).toEqual([...titles].sort());
});

it('GIVEN a bot that was started anew with other stories THEN the buttons say that they have changed', async () => {
  const message = await points(FIRE);
  await bot.restart(buildCorpus(makeLibrary([documentFromText('market.txt', `Market closed\n\n${MARKET}`)])));
  for (const label of ['The five Ws', 'What each says'])
    expect(seen((await press(message, label)).message)).toContain('The stories have changed. Run the command again.');
  await bot.restart(corpus);
});
