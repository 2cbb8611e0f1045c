import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { textOf } from './bot.ts';
import { CHANGED, libraryBot, type Options } from './library-bot.ts';
import { isPrivate, labelsOf, type Pressable, pressablesOf, useThis, viewOf } from './reading.ts';
import { MOVED, NOT_SAID, WORTH } from './stories.ts';

const { corpus, edited, bot, run, ask, press } = await libraryBot();

/** Cards to begin with: each kind, public and private. */
const OPENINGS: readonly (readonly [name: string, options?: Options])[] = [
  ['ask', { question: WORTH }],
  ['ask', { question: MOVED, private: true }],
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

/** Whether what a press opens comes apart from its card: a quotation in context, from a card that all see. */
const opensApart = (message: Message, { customId, value }: Pressable): boolean =>
  !isPrivate(message) && (value ?? customId).startsWith('2:e:');

/** Whether a press opens a form. */
const opensForm = ({ customId }: Pressable): boolean => customId.startsWith('2:f:');

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
 * @returns The actions, as they are written in ids.
 */
async function crawl(
  visit: (message: Message, pressable: Pressable) => Promise<Message | undefined>,
): Promise<ReadonlySet<string>> {
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
  return done;
}

describe('every button and choice of every card', () => {
  it('GIVEN the reader whose card it is THEN it works, in place; what all see opens in context apart', async () => {
    const done = await crawl(async (message, pressable) => {
      const before = viewOf(message);
      const exchange = await useThis(bot.discord, message, pressable);
      expect(textOf(exchange.message)).not.toContain(CHANGED);
      if (opensForm(pressable)) {
        expect(exchange.modal?.title).toBe('Ask more');
        expect(viewOf(bot.discord.message(message.id))).toEqual(before);
        return undefined;
      }
      if (opensApart(message, pressable)) {
        expect([exchange.acknowledgement, exchange.ephemeral]).toEqual([CallbackKind.reply, true]);
        expect(labelsOf(exchange.message)).not.toContain('Back');
        expect(viewOf(bot.discord.message(message.id))).toEqual(before);
      } else {
        expect(exchange.acknowledgement, JSON.stringify(pressable)).toBe(CallbackKind.update);
        expect(exchange.message?.id).toBe(message.id);
      }
      return exchange.message;
    });
    expect(done.size).toBeGreaterThan(60);
    // Each kind of action but what a person said, which no one here did.
    expect([...new Set([...done].map((id) => id.split(':')[1]))].sort().join('')).toBe('abefhlnqst');
  });

  it('GIVEN another reader THEN a private copy, and the card stays as it was', async () => {
    const { ben } = bot.discord.users;
    const done = await crawl(async (message, pressable) => {
      if (isPrivate(message)) {
        await expect(useThis(bot.discord, message, pressable, { user: ben })).rejects.toThrow('does not see');
        return undefined;
      }
      const before = viewOf(message);
      const exchange = await useThis(bot.discord, message, pressable, { user: ben });
      if (opensForm(pressable)) {
        expect([exchange.acknowledgement, viewOf(bot.discord.message(message.id))]).toEqual([
          CallbackKind.modal,
          before,
        ]);
        return undefined;
      }
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
    expect(done.size).toBeGreaterThan(30);
  });

  it('GIVEN a restart between reply and press THEN it works', async () => {
    const cards = await Promise.all(OPENINGS.map(async ([name, options]) => (await run(name, options)).message));
    await bot.restart();
    for (const message of cards) {
      const [first] = pressablesOf(message);
      if (!message || !first) continue;
      const exchange = await useThis(bot.discord, message, first);
      expect(textOf(exchange.message)).not.toContain(CHANGED);
      const { modal, reply, update } = CallbackKind;
      expect(exchange.acknowledgement).toBe(opensForm(first) ? modal : opensApart(message, first) ? reply : update);
    }
  });

  it('GIVEN every document edited between reply and press THEN one polite private line, and the card stays', async () => {
    const cards = await Promise.all(OPENINGS.map(async ([name, options]) => (await run(name, options)).message));
    await bot.restart(edited);
    let count = 0;
    for (const message of cards)
      for (const pressable of pressablesOf(message)) {
        // A question of the whole library, also a further one, and the list of stories, are as good as new; words that are still there are shown.
        if (!message || /^2:[qsef]:/.test(pressable.value ?? pressable.customId)) continue;
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
    '2:e:zzzzzzzz:zzzzzzzz:1:2',
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
