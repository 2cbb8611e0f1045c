import { describe, expect, it } from 'vitest';
import type { Exchange, Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { textOf } from './bot.ts';
import { libraryBot } from './library-bot.ts';
import { isPrivate, labelsOf, quotesOf, use, viewOf } from './reading.ts';
import { NOT_SAID } from './stories.ts';

const { bot, ask, run } = await libraryBot();
const { ben } = bot.discord.users;

const FIRST = 'Who is the chief executive of Heron Lines?';
const BROOK = 'About **Ida Brook**, from the last question and its answer';
const NEXT = 'when did she meet officials?';

type By = Parameters<typeof use>[3];

/** Presses *Ask more* on a card, and sends another question. */
async function more(
  message: Message | undefined,
  question: string,
  by: By = {},
  label = 'Ask more',
): Promise<Exchange> {
  const { modal } = await use(bot.discord, message, label, by);
  if (!modal) throw new Error(`no form opened on:\n${textOf(message)}`);
  return await bot.discord.submit({ modal, values: { question }, ...by });
}

describe('Ask more', () => {
  it('GIVEN a press THEN a form with one field, which names what the card is about', async () => {
    const { message } = await ask(FIRST);
    const opened = await use(bot.discord, message, 'Ask more');
    expect(opened.acknowledgement).toBe(CallbackKind.modal);
    expect(JSON.stringify(opened.modal)).toMatch(/"placeholder":"Ask about Heron Lines"/);
  });

  it('GIVEN words that lean on the card THEN a card of its own, with what they took over; GIVEN that dropped THEN the words alone', async () => {
    const { message } = await ask(FIRST);
    const before = viewOf(message);
    const next = await more(message, NEXT);
    expect([next.acknowledgement, next.ephemeral]).toEqual([CallbackKind.reply, false]);
    expect(textOf(next.message)).toContain(`-# Asked: ${NEXT}\n-# ${BROOK}`);
    expect(quotesOf(next.message)[0]).toContain('She met officials of the Department of Justice twice in April.');
    expect(viewOf(bot.discord.message(message?.id ?? ''))).toEqual(before);
    const alone = await use(bot.discord, next.message, 'Ask these words alone');
    expect(alone.acknowledgement).toBe(CallbackKind.update);
    expect(textOf(alone.message)).not.toContain('from the last question');
    expect(textOf(alone.message)).toContain(`-# Asked: ${NEXT}`);
    expect(labelsOf(alone.message)).not.toContain('Ask these words alone');
  });

  it('GIVEN a restart between all turns THEN the conversation goes on, and every page of a card keeps what it took over', async () => {
    const { message } = await ask(FIRST);
    await bot.restart();
    const second = (await more(message, NEXT)).message;
    await bot.restart();
    const third = (await more(second, 'who said so?')).message;
    expect(textOf(third)).toMatch(
      /^-# Asked: who said so\?\n-# Together with \*\*.*Ida Brook.*\*\*, the last question/,
    );
    await bot.restart();
    const opened = await use(bot.discord, second, 'In context');
    expect(textOf(opened.message)).toContain(`-# Asked: ${NEXT}\n-# ${BROOK}`);
    if (!labelsOf(second).includes('More')) return;
    const further = (await use(bot.discord, second, 'More')).message;
    expect(textOf(further)).toContain(`-# ${BROOK}`);
    expect(viewOf((await use(bot.discord, further, 'Back')).message)).toEqual(viewOf(second));
  });

  it('GIVEN a question of its own THEN nothing is taken over', async () => {
    const { message } = await ask(FIRST);
    const next = await more(message, 'What percent do train drivers get?');
    expect(textOf(next.message)).not.toContain('from the last question');
    expect(quotesOf(next.message).join(' ')).toContain('They get 3 percent.');
  });

  it('GIVEN another reader’s card that all see THEN they go on for all; GIVEN a private card THEN privately', async () => {
    const { message } = await ask(FIRST);
    const theirs = await more(message, NEXT, { user: ben });
    expect([theirs.acknowledgement, theirs.ephemeral]).toEqual([CallbackKind.reply, false]);
    const hidden = (await ask(FIRST, { private: true })).message;
    expect(isPrivate((await more(hidden, NEXT)).message)).toBe(true);
    const nothing = (await ask(NOT_SAID)).message;
    expect(isPrivate(nothing)).toBe(true);
    expect(textOf((await more(nothing, 'why?')).message)).toContain(`Together with **${NOT_SAID}**, the last question`);
  });

  it.each(['dm', 'user-install', 'group-dm', 'thread'] as const)(
    'GIVEN a %s THEN it works there, too',
    async (where) => {
      const { message } = await bot.discord.command({ name: 'ask', options: { question: FIRST }, where });
      const next = await more(message, NEXT);
      expect(textOf(next.message)).toContain(BROOK);
    },
  );

  it('GIVEN Chinese THEN the form and the line are, and the turn after it is read in any language', async () => {
    const by = { locale: 'zh-CN' };
    const { message } = await bot.discord.command({ name: 'ask', options: { question: FIRST }, ...by });
    const next = await more(message, NEXT, by, '追问');
    expect(textOf(next.message)).toContain(`-# 提问：${NEXT}\n-# 关于 **Ida Brook**（承接上一个问题及其回答）`);
    const third = await more(next.message, 'why?', {}, '追问');
    expect(textOf(third.message)).toContain('-# Together with **');
  });

  it('GIVEN a form left blank or too long THEN Discord does not send it; GIVEN hostile words THEN a card all the same', async () => {
    const { message } = await ask(FIRST);
    await expect(more(message, '')).rejects.toThrow();
    await expect(more(message, 'x'.repeat(301))).rejects.toThrow();
    const next = await more(message, '   ** <@1> `\u202e why');
    expect(next.acknowledgement).toBe(CallbackKind.reply);
  });

  it('GIVEN cards without an answer THEN no such button', async () => {
    for (const name of ['stories', 'takeaways']) expect(labelsOf((await run(name)).message)).not.toContain('Ask more');
  });
});
