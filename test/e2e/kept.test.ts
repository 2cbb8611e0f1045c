import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { textOf } from './bot.ts';
import { countPayloads } from './payload-count.ts';
import { startProgramFor } from './program.ts';

/** Starts the bot, asks as soon as it takes questions, and stops it once what it read is kept. */
async function answeredBy(test: TestContext, environment: Record<string, string>, isKept: () => boolean) {
  const discord = await startLocalDiscord();
  test.onTestFinished(async () => {
    countPayloads(discord);
    await discord.close();
  });
  const to = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl };
  const { child, ended } = startProgramFor(test, { ...to, ...environment }, 'dist/bot/main.js');
  await discord.onceRegistered();
  const { message } = await discord.command({ name: 'ask', options: { question: 'Who is Emil Michael?' } });
  await expect.poll(isKept).toBe(true);
  child.kill('SIGTERM');
  const { code, err } = await ended;
  // Which question is offered next depends on how many were found so far.
  return { code, err, text: textOf(message).replace(/\n\*.*\*$/, '') };
}

it('GIVEN a second start THEN it uses what the first kept; GIVEN damage THEN it says so; both answer as the first', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  test.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const environment = { CACHE: 'on', CACHE_DIR: folder };
  const files = (): string[] => (existsSync(join(folder, 'stories')) ? readdirSync(join(folder, 'stories')) : []);
  const isKept = (): boolean => files().length === 1 && /^[\da-f]+$/.test(files()[0] ?? '');

  const first = await answeredBy(test, environment, isKept);
  expect(first).toMatchObject({ code: 0, text: expect.stringMatching(/^> .*Under-Secretary of Defense/m) });
  const file = join(folder, 'stories', files()[0] ?? '');
  const { ino } = statSync(file);

  const second = await answeredBy(test, environment, isKept);
  expect(second).toMatchObject({ code: 0, text: first.text });
  // What is written anew is another file of the same name.
  expect(statSync(file).ino).toBe(ino);

  const cut = readFileSync(file).subarray(0, 1_000);
  writeFileSync(file, cut);
  const third = await answeredBy(test, environment, () => readFileSync(file).length > cut.length);
  expect(third).toMatchObject({ code: 0, text: first.text });
  expect(third.err).toContain('is not used and will be written anew: it is damaged.');
});

it('GIVEN CACHE=off THEN nothing is written', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-'));
  test.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { code } = await answeredBy(test, { CACHE: 'off', CACHE_DIR: folder }, () => true);
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});
