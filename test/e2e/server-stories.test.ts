import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { FileStore } from '../../src/store/file-store.ts';
import { VELLMAR_FOLDER } from '../fixtures/vellmar.ts';
import { storyOf } from '../store/contract.ts';
import { textOf } from './bot.ts';
import { countPayloads } from './payload-count.ts';
import { startProgramFor } from './program.ts';

const QUESTION = { question: 'Why did the zinc mine flood?' };
const MINE =
  'The zinc mine at Grauberg flooded because a pump failed. Minister Odda Krell said that forty miners got out.\n\nThe owner had been warned in May.';

const inUrl = (source: string): string => `data:text/javascript,${encodeURIComponent(source)}`;
const HOOK = inUrl(`
  import { writeSync } from 'node:fs';
  export async function load(url, context, next) {
    if (new RegExp('/dist/bot/(?:servers|file-store)[.]js$').test(url)) writeSync(2, 'LOADED');
    return next(url, context);
  }`);
/** Says on standard error whether what servers' own stories need is loaded. */
const NODE_OPTIONS = `--import ${inUrl(`import { register } from 'node:module'; register(${JSON.stringify(HOOK)});`)}`;

/** What of all files below a folder holds a word. */
const filesWith = (folder: string, word: RegExp): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => {
    const path = join(folder, file);
    return statSync(path).isFile() && word.test(readFileSync(path, 'latin1'));
  });

it('GIVEN a story of one server THEN it is asked there alone, and nothing of it is kept but in its own folder', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'servers-'));
  const discord = await startLocalDiscord();
  test.onTestFinished(async () => {
    countPayloads(discord);
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const [state, cache] = [join(folder, 'state'), join(folder, 'cache')];
  const store = new FileStore({ folder: state, most: 3, now: Date.now, say: () => {} });
  const story = storyOf(MINE, { title: 'Mine floods' });
  await store.keepDraft(discord.guildId, story);
  await store.add(discord.guildId, story.id);

  const { child, ended } = startProgramFor(
    test,
    {
      DISCORD_TOKEN: discord.token,
      DISCORD_API_URL: discord.apiUrl,
      DATA_DIR: VELLMAR_FOLDER,
      STATE_DIR: state,
      READER: 'on',
      CACHE: 'on',
      CACHE_DIR: cache,
      LOG_LEVEL: 'debug',
      NODE_OPTIONS,
    },
    'dist/bot/main.js',
  );
  let said = '';
  child.stderr?.on('data', (data: Buffer) => {
    said += data.toString();
  });
  await discord.onceRegistered();
  await expect.poll(() => said).toContain('stories of a server read');
  const there = await discord.command({ name: 'ask', options: QUESTION });
  expect(textOf(there.message)).toContain('a pump failed');
  for (const where of ['dm', 'user-install', 'group-dm'] as const) {
    const elsewhere = await discord.command({ name: 'ask', options: QUESTION, where });
    expect(textOf(elsewhere.message).replace(QUESTION.question, '')).not.toMatch(/pump|Grauberg|Krell/);
    expect(await discord.autocomplete({ name: 'who', options: { name: 'krell' }, focused: 'name', where })).toEqual([]);
  }
  expect(await discord.autocomplete({ name: 'who', options: { name: 'krell' }, focused: 'name' })).toHaveLength(1);
  await expect.poll(() => said).toContain('the questions to suggest are found');
  await expect.poll(() => existsSync(join(cache, 'stories'))).toBe(true);
  child.kill('SIGTERM');
  const { code, err } = await ended;
  expect(code).toBe(0);
  expect(err).toContain('LOADED');
  expect(err.replaceAll(QUESTION.question, '')).not.toMatch(/Grauberg|Krell|Mine floods/);
  expect(filesWith(folder, /Grauberg|grauberg/)).toEqual([
    join('state', 'servers', discord.guildId, 'stories', `${story.id}.story`),
  ]);
  expect(
    readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.vectors')),
  ).toHaveLength(1);
});

it('GIVEN no stories of servers THEN nothing that they need is loaded, and no folder is made', async (test) => {
  const folder = mkdtempSync(join(tmpdir(), 'servers-'));
  const discord = await startLocalDiscord();
  test.onTestFinished(async () => {
    countPayloads(discord);
    await discord.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const to = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATA_DIR: VELLMAR_FOLDER };
  const environment = { ...to, STATE_DIR: join(folder, 'state'), NODE_OPTIONS };
  const { child, ended } = startProgramFor(test, environment, 'dist/bot/main.js');
  await discord.onceRegistered();
  const { message } = await discord.command({ name: 'ask', options: { question: 'Who is Marit Solheim?' } });
  expect(textOf(message)).toContain('Solheim');
  child.kill('SIGTERM');
  const { code, err } = await ended;
  expect(code).toBe(0);
  expect(err).not.toContain('LOADED');
  expect(existsSync(join(folder, 'state'))).toBe(false);
});
