import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { vellmarDocument } from '../fixtures/vellmar.ts';
import { type Bot, startBot, textOf } from './bot.ts';
import { type Pressable, pressablesOf, quotesOf, use, useThis } from './reading.ts';
import { FERRIES, manyStories } from './stories.ts';

const CHANGED = 'The stories have changed. Run the command again.';

let corpus: Corpus;
let edited: Corpus;
let bot: Bot;

beforeAll(async () => {
  const first = [FERRIES, vellmarDocument()];
  [corpus, edited] = [manyStories(first), manyStories(first, true)];
  bot = await startBot(corpus);
});

afterAll(async () => {
  expect(bot.discord.refusals).toEqual([]);
  await bot.close();
});

type Options = Record<string, string | boolean>;
const run = (name: string, options: Options = {}): Promise<Exchange> => bot.discord.command({ name, options });
const ask = (question: string, more: Options = {}): Promise<Exchange> => run('ask', { question, ...more });
const press = (message: Message | undefined, label: string, reader = {}): Promise<Exchange> =>
  use(bot.discord, message, label, reader);
const labelsOf = (message: Message | undefined): string[] => pressablesOf(message).map(({ label }) => label);
/** What a reader sees of a message: its text, and what can be pressed. */
const viewOf = (message: Message | undefined) => [textOf(message), pressablesOf(message)];

const WORTH = 'How much is the contract worth?';
const NOT_SAID = 'Who is the chief executive of Brightwater Shipping?';
const BRIDGES = 'Which bridge closes for repairs after the flood?';

describe('In context', () => {
  it('GIVEN the one who asked THEN the passage in place of the answer, its excerpt marked, and Back to the answer', async () => {
    const { message } = await ask(WORTH);
    const opened = await press(message, 'In context');
    expect(opened.acknowledgement).toBe(CallbackKind.update);
    expect(opened.message?.id).toBe(message?.id);
    expect(textOf(opened.message)).toContain(`-# Asked: ${WORTH}`);
    expect(plain(textOf(opened.message))).toContain('No one was hurt in the collapse');
    expect(textOf(opened.message)).toMatch(/\*\*.*\$48 million.*\*\*/);
    const back = await press(opened.message, 'Back');
    expect(viewOf(back.message)).toEqual(viewOf(message));
  });

  it('GIVEN several excerpts THEN a button for each', async () => {
    const { message } = await ask('What happened at the eastern quay?');
    const quotes = quotesOf(message);
    expect(quotes.length).toBeGreaterThan(1);
    for (const [i, quote] of quotes.entries()) {
      const opened = await press(message, `In context [${i + 1}]`);
      const marked = [...textOf(opened.message).matchAll(/\*\*(.+?)\*\*/g)].map(([, text]) => plain(text ?? ''));
      expect(marked.join(' ')).toBe(quote);
      await press(opened.message, 'Back');
    }
  });

  it('GIVEN a passage at the edge of its section THEN each section under its heading, a list with all its marks', async () => {
    const { message } = await run('who', { name: 'Nora' });
    const text = plain(textOf((await press(message, 'In context [1]')).message));
    expect(text).toMatch(
      /^### Lakeside Ferries tries.*\n> .*attempting to revive.*\n### Key Takeaways\n> • Lakeside Ferries chief executive/su,
    );
    expect(text.match(/^> • /gmu)).toHaveLength(5);
    // The teaser is no neighbour.
    expect(text).not.toContain('trying to save');
  });
});

describe('More', () => {
  it('GIVEN further passages THEN pages of them, numbered on, and back to the answer; none is shown twice', async () => {
    const { message } = await ask(BRIDGES);
    const seen = quotesOf(message);
    let page = (await press(message, 'More')).message;
    for (let number = 1; number <= 3; number++) {
      expect(textOf(page)).toContain(`-# Asked: ${BRIDGES}`);
      expect(textOf(page)).toContain(`Further passages, page ${number} of 3`);
      const quotes = quotesOf(page);
      expect(quotes).toHaveLength(3);
      for (const quote of quotes)
        expect(seen.some((other) => quote.includes(other) || other.includes(quote))).toBe(false);
      expect(textOf(page)).toContain(`[${3 * number + 1}]`);
      seen.push(...quotes);
      if (number < 3) page = (await press(page, 'More')).message;
    }
    expect(labelsOf(page)).toContain('Back');
    expect(labelsOf(page)).not.toContain('More');
    for (let number = 2; number >= 1; number--) {
      page = (await press(page, 'Back')).message;
      expect(textOf(page)).toContain(`page ${number} of 3`);
    }
    expect(viewOf((await press(page, 'Back')).message)).toEqual(viewOf(message));
  });

  it('GIVEN a question asked of one story THEN its pages are of that story', async () => {
    const { message } = await ask(BRIDGES, { story: 'bridges' });
    const { message: page } = await press(message, 'More');
    for (const quote of quotesOf(page))
      expect(corpus.library.stories.find(({ id }) => id === 'bridges')?.documents[0]?.text).toContain(quote);
  });

  it('GIVEN no further passage THEN no button', async () => {
    expect(labelsOf((await ask('How do I make pancakes?')).message)).not.toContain('More');
  });
});

describe('Share', () => {
  it.each([
    ['a private answer', () => ask(WORTH, { private: true })],
    ['a related one', () => ask(NOT_SAID)],
    ['private takeaways', () => run('takeaways', { private: true })],
    ['a private name', () => run('who', { name: 'Quorra Robotics', private: true })],
  ])('GIVEN %s THEN it is posted for all, once, naming no one', async (_what, open) => {
    const { message, ephemeral } = await open();
    expect(ephemeral).toBe(true);
    const shared = await (await press(message, 'Share')).until(({ followUps }) => followUps.length > 0);
    const [copy] = shared.followUps;
    expect(shared.ephemeral).toBe(true);
    expect((copy?.flags ?? 0) & 64).toBe(0);
    expect(textOf(copy)).toBe(textOf(message));
    expect(labelsOf(copy)).toEqual(labelsOf(message).filter((label) => label !== 'Share'));
    expect(JSON.stringify(copy?.components)).not.toContain(bot.discord.users.ada.id);
    // The button is disabled, and says why.
    expect(labelsOf(shared.message)).not.toContain('Share');
    expect(JSON.stringify(shared.message?.components)).toContain('"label":"Shared"');
    // What was posted works like every public card.
    const before = viewOf(copy);
    const byBen = await press(copy, labelsOf(copy)[0] ?? '', { user: bot.discord.users.ben });
    expect(byBen.ephemeral).toBe(true);
    expect(viewOf(bot.discord.message(copy?.id ?? ''))).toEqual(before);
  });

  it('GIVEN a public card, an absent answer or a notice THEN there is none', async () => {
    for (const { message } of [await ask(WORTH), await ask('pancakes'), await ask('x', { story: 'no such' })])
      expect(labelsOf(message)).not.toContain('Share');
  });

  it('GIVEN a document edited since THEN the polite line, and nothing is posted', async () => {
    const { message } = await ask(WORTH, { private: true });
    await bot.restart(edited);
    const { message: told, followUps } = await press(message, 'Share');
    expect(textOf(told)).toBe(CHANGED);
    expect(followUps).toEqual([]);
    await bot.restart(corpus);
  });
});

describe('suggested questions', () => {
  it.each(['pancakes', NOT_SAID])('GIVEN %s THEN each can be put by its button, and is answered', async (question) => {
    const { message } = await ask(question);
    const offers = pressablesOf(message).filter(({ label }) => label === 'Ask');
    expect(offers).toHaveLength(3);
    for (const offer of offers) {
      const { message: fresh } = await ask(question);
      const answered = await useThis(bot.discord, fresh as Message, offer);
      expect(answered.acknowledgement).toBe(CallbackKind.update);
      expect(answered.ephemeral).toBe(true);
      expect(quotesOf(answered.message).length).toBeGreaterThan(0);
      expect(textOf(answered.message)).not.toContain('found no sentence');
    }
  });
});

describe('from card to card', () => {
  it('GIVEN /stories THEN Takeaways, Who is in it, a name, what is said of it, where that is, and all stories again', async () => {
    const { message } = await run('stories');
    const takeaways = (await press(message, 'Takeaways')).message;
    expect(textOf(takeaways)).toContain('Key points, as the story lists them');
    const names = (await press(takeaways, 'Who is in it')).message;
    expect(textOf(names)).toContain('**Person**: Nora Quill');
    const heron = (await press(names, 'Heron Lines')).message;
    expect(textOf(heron)).toMatch(/^### Heron Lines/);
    const brook = (await press(heron, 'Ida Brook')).message;
    expect(textOf(brook)).toMatch(/^### Ida Brook/);
    const again = (await press(brook, 'Heron Lines')).message;
    expect(viewOf(again)).toEqual(viewOf(heron));
    const justice = (await press(again, 'US Department of Justice')).message;
    const about = (await press(justice, 'Takeaways about US Department of Justice')).message;
    expect(textOf(about)).toContain('What it says about **US Department of Justice**');
    const where = (await press(about, '[2] Key Takeaways, paragraph 2')).message;
    expect(textOf(where)).toContain('**The first refusal');
    expect(viewOf((await press(where, 'Back')).message)).toEqual(viewOf(about));
    const all = (await press(about, 'All stories')).message;
    expect(all?.id).toBe(message?.id);
    expect(viewOf(all)).toEqual(viewOf(message));
  });

  it('GIVEN takeaways about a topic THEN a point in context and back, and the points of the whole story', async () => {
    const { message } = await run('takeaways', { story: 'vellmar-cranes', about: 'cracked weld' });
    const point = labelsOf(message)[0] ?? '';
    const where = (await press(message, point)).message;
    expect(textOf(where)).toContain('-# Asked: cracked weld');
    expect(viewOf((await press(where, 'Back')).message)).toEqual(viewOf(message));
    expect(textOf((await press(message, 'Takeaways')).message)).toContain('Key points, as the story lists them');
  });

  it('GIVEN more stories than a page holds THEN pages', async () => {
    const { message } = await run('stories');
    expect(labelsOf(message).filter((label) => label === 'Takeaways')).toHaveLength(5);
    const second = (await press(message, 'Next')).message;
    expect(textOf(second)).toContain('Page 2 of 2');
    expect(labelsOf(second).filter((label) => label === 'Takeaways')).toHaveLength(3);
    expect(viewOf((await press(second, 'Previous')).message)).toEqual(viewOf(message));
  });

  it('GIVEN more names than a menu holds THEN pages', async () => {
    const { message } = await run('takeaways', { story: 'people' });
    const first = (await press(message, 'Who is in it')).message;
    expect(labelsOf(first).filter((label) => label.startsWith('Anna'))).toHaveLength(25);
    const second = (await press(first, 'Next')).message;
    expect(textOf(second)).toContain('page 2 of 2');
    expect(viewOf((await press(second, 'Previous')).message)).toEqual(viewOf(first));
  });

  it('GIVEN a surname of two THEN both can be opened; GIVEN a name far off THEN the nearest', async () => {
    const both = (await run('who', { name: 'Miller' })).message;
    expect(textOf((await press(both, 'Frank Miller')).message)).toMatch(/^### Frank Miller/);
    const unknown = (await run('who', { name: 'Merit Solhaym' })).message;
    expect(labelsOf(unknown).length).toBeGreaterThan(0);
    expect(textOf((await press(unknown, labelsOf(unknown)[0] ?? '')).message)).toMatch(/^### /);
  });
});

/** Cards to begin with: each kind, public and private. */
const OPENINGS: readonly (readonly [name: string, options?: Options])[] = [
  ['ask', { question: WORTH }],
  ['ask', { question: BRIDGES, private: true }],
  ['ask', { question: NOT_SAID }],
  ['ask', { question: 'pancakes' }],
  ['ask', { question: 'What percent do train drivers get?', story: 'strike' }],
  ['takeaways'],
  ['takeaways', { story: 'vellmar-cranes', about: 'Quorra Robotics', private: true }],
  ['takeaways', { story: 'bridges', about: 'pancakes' }],
  ['who', { name: 'Justice Department' }],
  ['who', { name: 'Marit Solheim', private: true }],
  ['who', { name: 'Miller' }],
  ['stories'],
];

/** A way to a card: what was run, and what was pressed since. */
interface Way {
  readonly opening: (typeof OPENINGS)[number];
  readonly presses: readonly Pressable[];
}

const MOST_PRESSES = 4;

/**
 * Presses all there is on the cards and on the cards that come of it, each custom_id and choice once. Presses change
 * cards in place, so that each way is gone anew.
 *
 * @param visit Makes the press; its card's buttons are pressed next.
 */
async function crawl(visit: (message: Message, pressable: Pressable) => Promise<Message | undefined>): Promise<number> {
  const done = new Set<string>();
  const open: Way[] = OPENINGS.map((opening) => ({ opening, presses: [] }));
  const go = async ({ opening: [name, options], presses }: Way): Promise<Message> => {
    let { message } = await run(name, options);
    for (const pressable of presses) message = (await useThis(bot.discord, message as Message, pressable)).message;
    return message as Message;
  };
  for (let way = open.shift(); way && done.size < 150; way = open.shift())
    for (const pressable of pressablesOf(await go(way))) {
      const key = pressable.value ?? pressable.customId;
      if (done.has(key)) continue;
      done.add(key);
      const next = await visit(await go(way), pressable);
      if (next && way.presses.length < MOST_PRESSES) open.push({ ...way, presses: [...way.presses, pressable] });
    }
  return done.size;
}

describe('every button and choice of every card', () => {
  it('GIVEN the reader whose card it is THEN it works, in place', async () => {
    const count = await crawl(async (message, pressable) => {
      const exchange = await useThis(bot.discord, message, pressable);
      expect(exchange.acknowledgement, JSON.stringify(pressable)).toBe(CallbackKind.update);
      expect(exchange.message?.id).toBe(message.id);
      expect(textOf(exchange.message)).not.toContain(CHANGED);
      return exchange.message;
    });
    expect(count).toBeGreaterThan(60);
  });

  it('GIVEN another reader THEN a private copy, and the card stays as it was', async () => {
    const { ben } = bot.discord.users;
    const count = await crawl(async (message, pressable) => {
      if (((message.flags ?? 0) & 64) !== 0) {
        await expect(useThis(bot.discord, message, pressable, { user: ben })).rejects.toThrow('does not see');
        return undefined;
      }
      const before = viewOf(message);
      const exchange = await useThis(bot.discord, message, pressable, { user: ben });
      expect([exchange.acknowledgement, exchange.ephemeral]).toEqual([CallbackKind.reply, true]);
      expect(textOf(exchange.message)).not.toContain(CHANGED);
      expect(viewOf(bot.discord.message(message.id))).toEqual(before);
      // The copy is the other reader's own: it changes in place.
      const [next] = pressablesOf(exchange.message);
      if (next && exchange.message) {
        const again = await useThis(bot.discord, exchange.message, next, { user: ben });
        expect([again.acknowledgement, again.ephemeral]).toEqual([CallbackKind.update, true]);
      }
      return undefined;
    });
    expect(count).toBeGreaterThan(30);
  });

  it('GIVEN a restart between reply and press THEN it works', async () => {
    const cards = await Promise.all(OPENINGS.map(async ([name, options]) => (await run(name, options)).message));
    await bot.restart();
    for (const message of cards) {
      const [first] = pressablesOf(message);
      if (!message || !first) continue;
      const exchange = await useThis(bot.discord, message, first);
      expect(textOf(exchange.message)).not.toContain(CHANGED);
      expect(exchange.acknowledgement).toBe(CallbackKind.update);
    }
  });

  it('GIVEN every document edited between reply and press THEN one polite private line, and the card stays', async () => {
    const cards = await Promise.all(OPENINGS.map(async ([name, options]) => (await run(name, options)).message));
    await bot.restart(edited);
    let count = 0;
    for (const message of cards)
      for (const pressable of pressablesOf(message)) {
        // A question of the whole library, and the list of stories, are as good as new.
        if (!message || /^2:(?:q:|s:)/.test(pressable.customId)) continue;
        const before = viewOf(message);
        const exchange = await useThis(bot.discord, message, pressable);
        expect([exchange.acknowledgement, exchange.ephemeral], JSON.stringify(pressable)).toEqual([
          CallbackKind.reply,
          true,
        ]);
        expect(textOf(exchange.message)).toBe(CHANGED);
        expect(viewOf(bot.discord.message(message.id))).toEqual(before);
        count += 1;
      }
    expect(count).toBeGreaterThan(30);
    await bot.restart(corpus);
  });

  it('GIVEN one document edited THEN the cards of the others still work', async () => {
    const { message } = await ask('What percent do train drivers get?', { story: 'strike' });
    const others = corpus.library.documents.filter(({ id }) => !id.startsWith('bridges'));
    const { makeLibrary } = await import('../../src/library/library.ts');
    const { buildCorpus } = await import('../../src/corpus/corpus.ts');
    await bot.restart(buildCorpus(makeLibrary(others)));
    expect(textOf((await press(message, labelsOf(message)[0] ?? '')).message)).not.toContain(CHANGED);
    await bot.restart(corpus);
  });

  it.each([
    'nonsense',
    '1:context:zzzzzzzz:1:2',
    '2:c:zzzzzzzz:1:2',
    '2:a:1::zzzzzzzz',
    '2:n:zzzzzzzz:',
    '2:t:zzzzzzzz:',
    '2:h:zzzzzzzz',
    '2:menu:0',
    '',
    '{"custom_id":1}',
    'x'.repeat(100),
  ])('GIVEN the forged, foreign or older custom_id %j THEN the polite line', async (customId) => {
    const { message } = await ask(WORTH);
    const before = viewOf(message);
    const exchange = await bot.discord.press({ message: message as Message, customId, forged: true });
    expect([exchange.acknowledgement, exchange.ephemeral]).toEqual([CallbackKind.reply, true]);
    expect(textOf(exchange.message)).toBe(CHANGED);
    expect(viewOf(bot.discord.message(message?.id ?? ''))).toEqual(before);
  });

  it('GIVEN forged choices in a menu THEN the polite line', async () => {
    const { message } = await run('who', { name: 'Quorra Robotics' });
    const menu = pressablesOf(message).find(({ value }) => value !== undefined);
    for (const value of ['x', '2:n:zzzzzzzz:', '', '2:h:zzzzzzzz']) {
      const exchange = await bot.discord.select({
        message: message as Message,
        customId: menu?.customId ?? '',
        values: [value],
        forged: true,
      });
      expect(textOf(exchange.message)).toBe(CHANGED);
    }
  });
});
