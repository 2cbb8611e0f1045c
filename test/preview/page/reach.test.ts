import { expect, it } from 'vitest';
import { startLocalDiscord } from '../../../src/local-discord/local-discord.ts';
import { whoCanReach } from '../../../src/preview/page/guard.ts';
import { startPage } from '../../../src/preview/page/page.ts';
import { BUILT } from './visitor.ts';

it.each(['127.0.0.1', '127.0.1.1', '::1', '::ffff:127.0.0.1'])('GIVEN %s THEN only this machine can', (address) => {
  expect(whoCanReach(address, ['192.168.1.7'])).toBeUndefined();
});

it.each([
  ['0.0.0.0', 'every address of this machine (192.168.1.7, fe80::1)'],
  ['::', 'every address of this machine (192.168.1.7, fe80::1)'],
  ['192.168.1.7', '192.168.1.7'],
  ['2001:db8::7', '2001:db8::7'],
])('GIVEN %s THEN who can reach it is said, and how to keep it to this machine', (address, where) => {
  expect(whoCanReach(address, ['192.168.1.7', 'fe80::1'])).toBe(
    `The page is served on ${where}: anyone who can reach that address can use it and read what is asked on it, as there is no password. Set HOST=127.0.0.1 to keep it to this machine.`,
  );
});

it.each([
  ['localhost', false],
  ['0.0.0.0', true],
])('GIVEN a page served at HOST %s THEN it is said whether others can reach it: %s', async (host, isReached) => {
  const discord = await startLocalDiscord();
  const page = await startPage({ built: BUILT, discord, host, port: 0, questions: () => [], stories: () => [] });
  try {
    expect(page.reach !== undefined).toBe(isReached);
  } finally {
    await page.close();
    await discord.close();
  }
});
