import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, type TestContext } from 'vitest';
import { startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { textOf } from './bot.ts';
import { countPayloads } from './payload-count.ts';
import { startProgramFor } from './program.ts';

/** What a bot with the story that ships loads until it has answered a question: addresses of modules. */
async function loadedBy(test: TestContext, script: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  test.onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const discord = await startLocalDiscord();
  test.onTestFinished(async () => {
    countPayloads(discord);
    await discord.close();
  });
  const environment = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, NODE_V8_COVERAGE: folder };
  const { child, ended } = startProgramFor(test, environment, script);
  await discord.onceRegistered();
  const { message } = await discord.command({ name: 'ask', options: { question: 'Who is Emil Michael?' } });
  expect(textOf(message)).toMatch(/^> .*Under-Secretary of Defense/m);
  child.kill('SIGTERM');
  expect((await ended).code).toBe(0);
  return readdirSync(folder).flatMap((file) => {
    const { result } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { result: { url: string }[] };
    return result.map(({ url }) => url).filter((url) => url.startsWith('file:'));
  });
}

/** What only other stories, or no bot at Discord, needs. */
const ON_NEED =
  /node_modules\/(?:yaml|smol-toml|mdast|micromark|discord-api-spec|wrap-ansi)|src\/(?:preview|local-discord|reader\/model)/;

it('GIVEN the story that ships THEN no parser of YAML, TOML or Markdown is loaded, and no page', async (test) => {
  const loaded = await loadedBy(test, 'dist/src/main.js');
  expect(loaded.filter((url) => url.includes('dist/src/run.js'))).toHaveLength(1);
  expect(loaded.filter((url) => ON_NEED.test(url))).toEqual([]);
});

it('GIVEN the bundle THEN it answers, and needs nothing beside it', async (test) => {
  const loaded = await loadedBy(test, 'dist/bot/main.js');
  expect(loaded.filter((url) => url.includes('dist/bot/'))).not.toEqual([]);
  expect(loaded.filter((url) => !url.includes('dist/bot/'))).toEqual([]);
  expect(loaded.filter((url) => /\/(?:values|markdown|page|prompt|local-discord|front-matter)\.js$/.test(url))).toEqual(
    [],
  );
});
