import { describe, expect, it } from 'vitest';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { eventually } from '../eventually.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { startBot, textOf } from './bot.ts';
import { answered, messageBot, say, unanswered } from './messages.ts';
import { isPrivate, labelsOf, quotesOf, use } from './reading.ts';
import { NOT_SAID, WORTH } from './stories.ts';

const corpus = vellmarCorpus();
const story = corpus.library.documents[0]?.text;
const scene = messageBot(corpus);
const said = (message: Message | undefined): string => plain(textOf(message));

describe('a message to the bot', () => {
  it.each([
    ['a mention', { content: `@bot ${WORTH}` }],
    ['a mention in the middle', { content: `By the way, the port is in the news. @bot ${WORTH}` }],
    ['a mention at the end', { content: `${WORTH} @bot` }],
    ['a mention in a thread', { content: `@bot ${WORTH}`, where: 'thread' }],
    ['a mention in another server', { content: `@bot ${WORTH}`, where: 'second-guild' }],
    ['a mention of others too', { content: `@everyone @bot ${WORTH}` }],
    ['a direct message', { content: WORTH, where: 'dm' }],
    ['a question among other sentences', { content: `@bot I read this today. ${WORTH} Thanks!` }],
    ['a question on a line of its own', { content: `@bot\n> the cranes\n**${WORTH}**` }],
  ] as const)('GIVEN %s THEN the answer of /ask replies to it, for all, and pings nobody', async (_, saying) => {
    const { bot } = scene;
    const answer = await scene.answered(saying);
    const asked = await bot.discord.command({ name: 'ask', options: { question: WORTH } });
    expect(textOf(answer)).toBe(textOf(asked.message));
    expect(labelsOf(answer)).toEqual(labelsOf(asked.message));
    expect(quotesOf(answer).every((quote) => story?.includes(quote))).toBe(true);
    expect(isPrivate(answer)).toBe(false);
    expect(answer).toMatchObject({ mentions: [], mention_everyone: false, mention_roles: [] });
  });

  it('GIVEN a greeting before the mention THEN the question is answered all the same', async () => {
    expect(said(await scene.answered({ content: 'hey @bot who owns the port?' }))).toContain(
      'Asked: hey who owns the port?',
    );
    expect(quotesOf(await scene.answered({ content: 'hi, @bot, how much is the contract worth?' }))).not.toEqual([]);
  });

  it('GIVEN what the story does not say THEN one line, which is true', async () => {
    for (const where of ['guild', 'dm'] as const) {
      const absent = await scene.answered({ content: '@bot What about pancakes?', where });
      expect(said(absent)).toBe('Nothing in this story about **pancakes**.');
      expect(labelsOf(absent)).toEqual([]);
      expect(isPrivate(absent)).toBe(false);
    }
    expect(said(await scene.answered({ content: `@bot ${NOT_SAID}` }))).toBe(
      'The story speaks of **Brightwater Shipping**; I am not sure that it says this.',
    );
  });

  it('GIVEN words that ask nothing THEN they are answered where the stories do, and a question without a mark is always', async () => {
    const found = await scene.answered({ content: '@bot The contract is worth $48 million.' });
    expect(quotesOf(found)).not.toEqual([]);
    for (const content of [
      '@bot tell me about pancakes',
      '@bot what do pancakes cost',
      '@bot combien coûtent les crêpes',
    ])
      expect(said(await scene.answered({ content }))).toMatch(/^(?:Nothing|I found nothing|I am not sure|The story)/);
    expect(said(await scene.answered({ content: '@bot help' }))).toContain('Ask what the stories tell');
  });

  it('GIVEN a question in Chinese THEN the bot’s words are Chinese', async () => {
    expect(textOf(await scene.answered({ content: '@bot 煎饼多少钱？' }))).toMatch(/^(?:我在)?这篇报道中没有/u);
    expect(textOf(await scene.answered({ content: '@bot 你好' }))).toContain('请就报道提问');
  });

  it.each(['@bot', '@bot hello!', '@bot ?'])(
    'GIVEN %j THEN a line on how to ask, with a question that is answered',
    async (content) => {
      const text = said(await scene.answered({ content }));
      const [, example = ''] = /^Ask me a question about the stories, for example “(.+)”$/u.exec(text) ?? [];
      const { message } = await scene.bot.discord.command({ name: 'ask', options: { question: example } });
      expect(quotesOf(message)).not.toEqual([]);
    },
  );

  it('GIVEN a question longer than 300 characters THEN the first 300 are asked', async () => {
    const text = said(await scene.answered({ content: `@bot who ${'really '.repeat(60)}pays?` }));
    expect(text).not.toBe('');
    const asked = await scene.answered({ content: `@bot ${WORTH} ${'The cranes of the port. '.repeat(20)}` });
    expect(said(asked)).toContain(`Asked: ${WORTH}\n`);
  });

  it('GIVEN a reply that pings a message of the bot THEN it is answered as a question', async () => {
    const first = await scene.answered({ content: `@bot ${WORTH}` });
    const second = await scene.answered({ content: 'Who owns the port?', replyTo: first });
    expect(said(second)).toContain('Asked: Who owns the port?');
    expect(await scene.answered({ content: 'and what do pancakes cost?', replyTo: first })).toBeDefined();
  });
});

describe('a reply to an answer', () => {
  it('GIVEN words that lean on it THEN they are read in its light, turn by turn, and a button drops what they took over', async () => {
    const first = await scene.answered({ content: '@bot Who is the chief executive of Quorra Robotics?' });
    const second = await scene.answered({ content: 'and what did she say?', replyTo: first });
    expect(said(second)).toContain(
      'Asked: and what did she say?\n-# About **Marit Solheim**, from the last question and its answer',
    );
    expect(quotesOf(second).join(' ')).toContain('it was asked to do too much');
    const third = await scene.answered({ content: 'where is the company based?', replyTo: second });
    expect(said(third)).toMatch(/Asked: where is the company based\?\n-# About \*\*/);
    expect(labelsOf(third)).toContain('Ask these words alone');
    const own = await scene.answered({ content: 'Who owns the port?', replyTo: third });
    expect(said(own)).not.toContain('from the last question');
  });

  it('GIVEN nothing found THEN one line, with what was taken over', async () => {
    const first = await scene.answered({ content: '@bot Who is the chief executive of Quorra Robotics?' });
    const second = await scene.answered({ content: 'how old is she?', replyTo: first });
    expect(said(second)).toContain('About **Marit Solheim**, from the last question and its answer');
    expect(labelsOf(second)).toEqual([]);
  });
});

describe('what is not answered', () => {
  it('GIVEN messages that are not to the bot, or ask nothing THEN silence', async () => {
    const { users, others, bot } = scene.bot.discord;
    const first = await scene.answered({ content: `@bot ${WORTH}` });
    const card = await scene.bot.discord.command({ name: 'ask', options: { question: WORTH } });
    if (!card.message) throw new Error('no reply');
    await scene.unanswered(
      { content: WORTH },
      { content: `@everyone ${WORTH}` },
      { content: `<@&${scene.bot.discord.servers.first.editors}> ${WORTH}` },
      { content: `<@${users.ben.id}> ${WORTH}` },
      { content: `\`@bot ${WORTH}\`` },
      { content: `\`\`\`\n@bot ${WORTH}\n\`\`\`` },
      ...['thanks!', 'ok', '谢谢', 'lol, nice', '👍', '<:crane:1300000000000000009>'].map((text) => ({
        content: `@bot ${text}`,
      })),
      ...[
        'merci beaucoup',
        'Спасибо!',
        'ありがとうございます',
        'no worries',
        'stop',
        'pancakes, my uncle says',
      ].flatMap((text) => [{ content: `@bot ${text}` }, { content: text, where: 'dm' as const }]),
      // Thanks in a language that nobody thought of: nothing is found on them.
      { content: '@bot Aitäh sulle' },
      { content: '@bot pancakes' },
      { content: 'Thank you so much!', where: 'dm' },
      { user: others.bot, content: `@bot ${WORTH}` },
      { user: others.webhook, content: `@bot ${WORTH}` },
      { user: bot, content: `@bot ${WORTH}` },
      { content: WORTH, replyTo: first, pings: false },
      { content: 'pancakes, my uncle says', replyTo: first },
      { content: 'hello', replyTo: first },
      // Its author cannot be pinged, so Discord keeps the words back.
      { content: WORTH, replyTo: card.message },
      { content: `@bot ${WORTH}`, where: 'hidden' },
    );
  });

  it.each([undefined, 'MESSAGE_UPDATE'])(
    'GIVEN a message that comes twice, or is edited (%s) THEN one answer',
    async (again) => {
      const { discord } = scene.bot;
      discord.faults.dispatchTwice(again);
      const asked = scene.say({ content: `@bot ${WORTH}` });
      await eventually(() => expect(discord.answersTo(asked)).toHaveLength(1));
      await scene.unanswered();
      expect(discord.answersTo(asked)).toHaveLength(1);
      expect(scene.bot.log.filter(({ messageId, outcome }) => messageId === asked.id && outcome)).toHaveLength(1);
    },
  );

  it('GIVEN two processes of the bot THEN one answer', async () => {
    const bot = await startBot(corpus, { mentions: true });
    await bot.overlap();
    const asked = say(bot, { content: `@bot ${WORTH}` });
    await eventually(() => expect(bot.log.filter(({ door, outcome }) => door && outcome)).toHaveLength(2));
    expect(bot.discord.answersTo(asked)).toHaveLength(1);
    await bot.close();
  });

  it('GIVEN MENTIONS=off THEN no intent is asked for, and nothing is answered', async () => {
    const bot = await startBot(corpus);
    const messages = [say(bot, { content: `@bot ${WORTH}` }), say(bot, { content: WORTH, where: 'dm' })];
    expect((await bot.discord.command({ name: 'stories' })).message).toBeDefined();
    for (const message of messages) expect(bot.discord.answersTo(message)).toEqual([]);
    expect(new Set(bot.discord.faults.events)).toEqual(new Set(['READY', 'INTERACTION_CREATE']));
    await bot.close();
  });
});

describe('limits', () => {
  it('GIVEN a reader who is too fast THEN one line says so, and commands count with messages', async () => {
    const bot = await startBot(corpus, { mentions: true, cooldown: { commands: 2, withinMs: 3_600_000 } });
    const { ben } = bot.discord.users;
    await answered(bot, { content: `@bot ${WORTH}` });
    await bot.discord.command({ name: 'stories' });
    expect(textOf(await answered(bot, { content: `@bot ${WORTH}` }))).toContain('That was a lot at once.');
    const more = [1, 2, 3].map(() => say(bot, { content: `@bot ${WORTH}` }));
    const thanks = say(bot, { content: '@bot thanks!', user: ben });
    await answered(bot, { content: `@bot ${WORTH}`, user: ben });
    for (const message of [...more, thanks]) expect(bot.discord.answersTo(message)).toEqual([]);
    await bot.close();
  });

  it('GIVEN a channel in which the bot may not write THEN one warning says what to do', async () => {
    const bot = await startBot(corpus, { mentions: true });
    for (const _ of [1, 2]) say(bot, { content: `@bot ${WORTH}`, where: 'read-only' });
    await eventually(() => expect(bot.log.filter(({ outcome }) => outcome === 'not allowed')).toHaveLength(2));
    const warnings = bot.log.filter(({ level }) => Number(level) >= 40);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 50_013, remedy: expect.stringContaining('send messages') });
    await bot.close();
  });

  it('GIVEN a rate limit THEN the answer comes after it; GIVEN the end of the bot THEN nothing is taken any more', async () => {
    const bot = await startBot(corpus, { mentions: true });
    bot.discord.faults.rest({ kind: 'rate-limit', retryAfter: 0.05, on: 'messages' });
    expect(quotesOf(await answered(bot, { content: `@bot ${WORTH}` }))).not.toEqual([]);
    await bot.close();
    expect(bot.discord.answersTo(say(bot, { content: `@bot ${WORTH}` }))).toEqual([]);
  });

  it('GIVEN an answer that seems to fail THEN it is there once', async () => {
    const bot = await startBot(corpus, { mentions: true });
    bot.discord.faults.rest({ kind: 'error', applied: true, on: 'messages' });
    const asked = say(bot, { content: `@bot ${WORTH}` });
    await eventually(() => expect(bot.log.some(({ door, outcome }) => door && outcome === 'answered')).toBe(true));
    expect(bot.discord.answersTo(asked)).toHaveLength(1);
    await unanswered(bot, []);
    await bot.close();
  });
});

describe('buttons on an answer to a message', () => {
  it('GIVEN a press in a server THEN a private copy; GIVEN one in direct messages THEN it is in place', async () => {
    const { discord } = scene.bot;
    const answer = await scene.answered({ content: `@bot ${WORTH}` });
    const context = await use(discord, answer, 'In context');
    expect(isPrivate(context.message)).toBe(true);
    expect(said(context.message)).toContain('Asked: ');
    const more = await use(discord, answer, 'More');
    expect(more.message?.id).not.toBe(answer.id);
    expect(isPrivate(more.message)).toBe(true);
    const direct = await scene.answered({ content: WORTH, where: 'dm' });
    const inPlace = await use(discord, direct, 'More');
    expect(inPlace.message?.id).toBe(direct.id);
  });
});
