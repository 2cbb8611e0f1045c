import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { eventually } from '../eventually.ts';
import { EAST, pasteInto } from '../servers/opened.ts';
import { ownBot, QUARRY } from './own-bot.ts';

/** Whether it is kept that the bot left a server. */
const isLeft = (state: string, server: string): boolean => existsSync(join(state, 'servers', server, 'left'));

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
