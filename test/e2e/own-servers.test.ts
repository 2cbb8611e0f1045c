import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { EAST, pasteInto, temporary } from '../servers/opened.ts';
import { textOf } from './bot.ts';
import { ownBot, QUARRY } from './own-bot.ts';

/** Whether it is kept that the bot left a server. */
const isLeft = (state: string, server: string): boolean => existsSync(join(state, 'servers', server, 'left'));

describe('a folder that cannot be used', () => {
  it('GIVEN one THEN whoever adds or lists stories is told so, in their language, and nothing is offered', async () => {
    const state = join(temporary(), 'file');
    writeFileSync(state, 'x');
    const { discord, run } = await ownBot({ state });
    const file = { filename: 'quarry.txt', content: QUARRY };
    const said = 'cannot be looked up now';
    expect(textOf((await run('story list')).message)).toContain(said);
    expect(textOf((await run('story add', { file })).message)).toContain(said);
    expect(textOf((await run('story remove', { story: 'quarry' })).message)).toContain(said);
    expect(textOf((await run('story list', {}, { locale: 'zh-CN' })).message)).toContain('现在无法查看');
    expect(await discord.autocomplete({ name: 'story remove', focused: 'story', options: { story: '' } })).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });
});

describe('a server that the bot is not in', () => {
  it('GIVEN somebody who manages it and has the bot for themselves THEN nothing is added or listed there', async () => {
    const { discord, servers } = await ownBot();
    const member = { user: discord.users.ada, permissions: '32', roles: [] };
    const by = { where: 'user-install', forged: true, packet: { member } } as const;
    const file = { filename: 'quarry.txt', content: QUARRY };
    const said = 'I am not in this server';
    expect(textOf((await discord.command({ name: 'story add', options: { file }, ...by })).message)).toContain(said);
    expect(textOf((await discord.command({ name: 'story list', ...by })).message)).toContain(said);
    expect(await servers.servers()).toEqual([]);
    expect(discord.refusals).toEqual([]);
  });
});

describe('servers with stories', () => {
  it('GIVEN one that the bot leaves and joins again THEN both are kept, and an outage is neither', async () => {
    const { discord, add, state } = await ownBot();
    const { first, second } = discord.servers;
    await add('quarry.txt', QUARRY);
    await add('quarry.txt', QUARRY, { where: 'second-guild' });
    discord.breakDown(second);
    discord.leave(first);
    await eventually(() => expect(isLeft(state, first.id)).toBe(true));
    // What is told comes in turn, so that the outage was told before.
    expect(isLeft(state, second.id)).toBe(false);
    discord.join(first);
    await eventually(() => expect(isLeft(state, first.id)).toBe(false));
    expect(discord.refusals).toEqual([]);
  });

  it('GIVEN one that the bot left or joined while it was away THEN that is seen as it connects', async () => {
    const { discord, add, state, servers, store, bot } = await ownBot();
    const { first } = discord.servers;
    await add('quarry.txt', QUARRY);
    await pasteInto(servers, EAST, 'The quarry', QUARRY);
    await store.leave(first.id);
    expect([isLeft(state, first.id), isLeft(state, EAST)]).toEqual([true, false]);
    await bot.restart();
    await eventually(() => expect([isLeft(state, first.id), isLeft(state, EAST)]).toEqual([false, true]));
  });
});
