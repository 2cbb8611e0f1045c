import { describe, expect, it } from 'vitest';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { textOf } from './bot.ts';
import { CHANGED, libraryBot } from './library-bot.ts';
import { labelsOf, quotesOf, viewOf } from './reading.ts';
import { MOVED, NO_CHIEF, WORTH } from './stories.ts';

const { corpus, edited, bot, ask, press } = await libraryBot();

/** The numbers of the quotations on a card. */
const numbersOf = (message: Message | undefined): number[] =>
  [...textOf(message).matchAll(/^> .* \\?\[(\d+)\\?\]$/gm)].map(([, number]) => Number(number));

/**
 * Goes through the three pages of further passages after a card, and back to it: they are numbered on from its quotations,
 * none is shown twice, and each view is the same as before.
 */
async function readOn(message: Message | undefined, question: string): Promise<void> {
  const views = [viewOf(message)];
  const seen = quotesOf(message);
  let last = seen.length;
  let page = message;
  for (let number = 1; number <= 3; number++) {
    page = (await press(page, 'More')).message;
    expect(textOf(page)).toContain(`-# Asked: ${question}`);
    expect(textOf(page)).toContain(`Further passages, page ${number} of 3`);
    expect(numbersOf(page)).toEqual([last + 1, last + 2, last + 3]);
    const quotes = quotesOf(page);
    for (const quote of quotes)
      expect(seen.some((other) => quote.includes(other) || other.includes(quote))).toBe(false);
    last += 3;
    seen.push(...quotes);
    views.push(viewOf(page));
  }
  expect(labelsOf(page)).toContain('Back');
  expect(labelsOf(page)).not.toContain('More');
  for (const view of views.slice(0, 3).reverse()) {
    page = (await press(page, 'Back')).message;
    expect(viewOf(page)).toEqual(view);
  }
}

describe('More', () => {
  it('GIVEN further passages THEN pages of them, numbered on, and back to the answer; none is shown twice', async () => {
    await readOn((await ask(MOVED)).message, MOVED);
  });

  it('GIVEN a question asked of one story THEN its pages are of that story', async () => {
    const { message } = await ask(MOVED, { story: 'bridges' });
    const { message: page } = await press(message, 'More');
    expect(quotesOf(page)).toHaveLength(3);
    for (const quote of quotesOf(page))
      expect(corpus.library.stories.find(({ id }) => id === 'bridges')?.documents[0]?.text).toContain(quote);
  });

  it('GIVEN no further passage THEN no button', async () => {
    expect(labelsOf((await ask('How do I make pancakes?')).message)).not.toContain('More');
  });
});

describe('Closest sentences', () => {
  it('GIVEN a question that no sentence is seen to answer THEN that in one line and the closest sentence, for the asker alone', async () => {
    const { message, ephemeral } = await ask(NO_CHIEF);
    expect(ephemeral).toBe(true);
    expect(textOf(message)).toContain('The stories speak of **Bern**; I am not sure that they say this.');
    expect(quotesOf(message)).toHaveLength(1);
    const labels = labelsOf(message);
    expect(labels[0]).toBe('Closest sentences');
    for (const label of ['Share', 'More', 'In context']) expect(labels).not.toContain(label);
  });

  it('GIVEN it pressed THEN up to three quotations in its place, said to be closest, and Back to the line', async () => {
    const { message } = await ask(NO_CHIEF);
    const opened = await press(message, 'Closest sentences');
    expect([opened.acknowledgement, opened.ephemeral]).toEqual([CallbackKind.update, true]);
    expect(opened.message?.id).toBe(message?.id);
    expect(textOf(opened.message)).toContain(`-# Asked: ${NO_CHIEF}`);
    expect(textOf(opened.message)).toContain('Closest in the stories:');
    const quotes = quotesOf(opened.message);
    expect(quotes).toHaveLength(3);
    for (const quote of quotes) expect(corpus.library.documents.some(({ text }) => text.includes(quote))).toBe(true);
    const inContext = quotes.map((_, i) => `In context [${i + 1}]`);
    expect(labelsOf(opened.message)).toEqual([...inContext, 'Back', 'More', 'Ask more', 'Share']);
    expect(viewOf((await press(opened.message, 'Back')).message)).toEqual(viewOf(message));
  });

  it('GIVEN further passages THEN they come after it, numbered on, and back to it; none is shown twice', async () => {
    const { message } = await ask(NO_CHIEF);
    await readOn((await press(message, 'Closest sentences')).message, NO_CHIEF);
  });

  it('GIVEN one in context THEN its paragraph, what is around it, and back to both', async () => {
    const { message } = await ask(NO_CHIEF);
    const closest = (await press(message, 'Closest sentences')).message;
    const opened = await press(closest, 'In context [2]');
    expect([opened.acknowledgement, opened.message?.id]).toEqual([CallbackKind.update, message?.id]);
    expect(textOf(opened.message)).toContain(`-# Asked: ${NO_CHIEF}`);
    const around = (await press(opened.message, 'Around it')).message;
    const paragraph = (await press(around, 'Back')).message;
    expect(viewOf(paragraph)).toEqual(viewOf(opened.message));
    expect(viewOf((await press(paragraph, 'Back')).message)).toEqual(viewOf(closest));
  });

  it('GIVEN a question asked of one story THEN sentences of that story, said to be of it', async () => {
    const { message } = await ask(NO_CHIEF, { story: 'bridges' });
    expect(textOf(message)).toContain('The story speaks of **Bern**; I am not sure that it says this.');
    const { message: closest } = await press(message, 'Closest sentences');
    expect(textOf(closest)).toContain('Closest in the story:');
    for (const quote of quotesOf(closest))
      expect(corpus.library.stories.find(({ id }) => id === 'bridges')?.documents[0]?.text).toContain(quote);
    expect(viewOf((await press(closest, 'Back')).message)).toEqual(viewOf(message));
  });

  it('GIVEN a restart THEN it works, and back; GIVEN the documents edited THEN each button says so', async () => {
    const { message } = await ask(NO_CHIEF);
    await bot.restart();
    const closest = (await press(message, 'Closest sentences')).message;
    await bot.restart();
    const line = (await press(closest, 'Back')).message;
    expect(viewOf(line)).toEqual(viewOf(message));
    const again = (await press(line, 'Closest sentences')).message;
    expect(viewOf(again)).toEqual(viewOf(closest));
    await bot.restart(edited);
    // Words that are still there are shown in context, and another question is asked of what is there now.
    for (const label of labelsOf(again).filter((each) => !/^(?:In context|Ask more)/.test(each))) {
      const told = await press(again, label);
      expect([told.ephemeral, textOf(told.message), told.followUps], label).toEqual([true, CHANGED, []]);
    }
    await bot.restart(corpus);
  });

  it('GIVEN an answer THEN no such button', async () => {
    expect(labelsOf((await ask(WORTH)).message)).not.toContain('Closest sentences');
  });
});
