import { describe, expect, it } from 'vitest';
import { unescapeText as plain } from '../../src/discord/markdown.ts';
import type { Message } from '../../src/local-discord/local-discord.ts';
import { CallbackKind } from '../../src/local-discord/protocol.ts';
import { textOf } from './bot.ts';
import { CHANGED, libraryBot } from './library-bot.ts';
import { labelsOf, pressablesOf, quotesOf, useThis, viewOf } from './reading.ts';
import { NOT_SAID, WORTH } from './stories.ts';

const { corpus, edited, bot, run, ask, press } = await libraryBot();

describe('Share', () => {
  it.each([
    ['a private answer', () => ask(WORTH, { private: true })],
    ['the sentences closest to a question', async () => press((await ask(NOT_SAID)).message, 'Closest sentences')],
    ['a paragraph in context', async () => press((await ask(WORTH)).message, 'In context')],
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

  it('GIVEN a public card, a related or absent answer or a notice THEN there is none', async () => {
    const cards = [ask(WORTH), ask(NOT_SAID), ask('pancakes'), ask('x', { story: 'no such' })];
    for (const { message } of await Promise.all(cards)) expect(labelsOf(message)).not.toContain('Share');
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

  it('GIVEN an answer THEN one question is next, and its button puts it in place, for all', async () => {
    const { message } = await ask(WORTH);
    const [offer, ...others] = pressablesOf(message).filter(({ label }) => label === 'Ask');
    expect(others).toEqual([]);
    const question = offer?.customId.split(':').slice(3).join(':') ?? '';
    expect(plain(textOf(message))).toContain(`*${question}*`);
    const answered = await press(message, 'Ask');
    expect([answered.acknowledgement, answered.ephemeral]).toEqual([CallbackKind.update, false]);
    expect(answered.message?.id).toBe(message?.id);
    expect(plain(textOf(answered.message))).toContain(`-# Asked: ${question}`);
    expect(quotesOf(answered.message).length).toBeGreaterThan(0);
    expect(viewOf(answered.message)).toEqual(viewOf((await ask(question)).message));
  });
});

describe('from card to card', () => {
  it('GIVEN /stories THEN Takeaways, Who is in it, a name, what is said of it, where that is, and all stories again', async () => {
    const { message } = await run('stories');
    // The story with a date is first, this one second.
    const [, ofMerger] = pressablesOf(message).filter(({ label }) => label === 'Takeaways');
    const takeaways = message && ofMerger && (await useThis(bot.discord, message, ofMerger)).message;
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
    const where = await press(about, '[2] Key Takeaways, paragraph 2');
    expect(where.ephemeral).toBe(true);
    expect(textOf(where.message)).toContain('**The first refusal');
    const all = (await press(about, 'All stories')).message;
    expect(all?.id).toBe(message?.id);
    expect(viewOf(all)).toEqual(viewOf(message));
  });

  it('GIVEN takeaways about a topic THEN a point in context and back, and the points of the whole story', async () => {
    const { message } = await run('takeaways', { story: 'vellmar-cranes', about: 'cracked weld', private: true });
    const point = labelsOf(message)[0] ?? '';
    const where = (await press(message, point)).message;
    expect(textOf(where)).toContain('-# Asked: cracked weld');
    expect(viewOf((await press(where, 'Back')).message)).toEqual(viewOf(message));
    expect(textOf((await press(message, 'Takeaways')).message)).toContain('Key points, as the story lists them');
  });

  it('GIVEN more stories than a page holds THEN pages', async () => {
    const { message } = await run('stories');
    expect(labelsOf(message).filter((label) => label === 'Takeaways')).toHaveLength(4);
    const second = (await press(message, 'Next')).message;
    expect(textOf(second)).toContain('Page 2 of 2');
    expect(labelsOf(second).filter((label) => label === 'Takeaways')).toHaveLength(4);
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
