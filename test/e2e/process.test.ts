import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type LocalDiscord, startLocalDiscord } from '../../src/local-discord/local-discord.ts';
import { VELLMAR_FOLDER } from '../fixtures/vellmar.ts';
import { textOf } from './bot.ts';
import { countPayloads } from './payload-count.ts';
import { type Ended, startProgram } from './program.ts';

let discord: LocalDiscord | undefined;

afterEach(async () => {
  if (discord) countPayloads(discord);
  await discord?.close();
  discord = undefined;
});

const STORY = { DATA_DIR: VELLMAR_FOLDER };

const run = (...what: Parameters<typeof startProgram>): Promise<Ended> => startProgram(...what).ended;

describe('the process', () => {
  it.each(['rest', 'gateway'] as const)(
    'GIVEN a token that Discord refuses (%s) THEN exit 1 with one clear line',
    async (rejectToken) => {
      discord = await startLocalDiscord({ rejectToken });
      const { code, err } = await run({
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.apiUrl,
        LOG_LEVEL: 'error',
      });
      expect(code).toBe(1);
      expect(err.trim().split('\n')).toHaveLength(1);
      expect(err).toContain('DISCORD_TOKEN');
      expect(err).not.toContain(discord.token);
    },
  );

  it('GIVEN the start of node as it ships THEN READY, and an answer from the story that ships', async () => {
    discord = await startLocalDiscord();
    const { child, ended } = startProgram({ DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl });
    await discord.onceRegistered();
    const { message } = await discord.command({ name: 'ask', options: { question: 'Who is Emil Michael?' } });
    expect(textOf(message)).toMatch(/^> .*Under-Secretary of Defense/m);
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('GIVEN no story THEN exit 1 and where to put one; a broken file is named', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stories-'));
    writeFileSync(join(folder, 'empty.txt'), ' \n');
    const { code, err } = await run({ DATA_DIR: folder });
    expect(code).toBe(1);
    expect(err).toContain('empty.txt');
    expect(err).toContain(`Put a .txt, .md, .html, .pdf or .docx file into ${folder}`);
  });

  it('GIVEN production without a token THEN exit 1 with the variable’s name', async () => {
    const { code, err } = await run({ NODE_ENV: 'production' });
    expect(code).toBe(1);
    expect(err).toContain('DISCORD_TOKEN is not set');
  });

  it('GIVEN wrong settings THEN exit 1 with each named', async () => {
    const { code, err } = await run({ DISCORD_TOKEN: 'x', LOG_LEVEL: 'loud', DISCORD_GUILD_ID: '12' });
    expect(code).toBe(1);
    for (const name of ['DISCORD_TOKEN', 'LOG_LEVEL', 'DISCORD_GUILD_ID']) expect(err).toContain(name);
  });

  it('GIVEN no token THEN one line with the address of a page that answers', async () => {
    const { child, ended } = startProgram({ ...STORY, PORT: '0' });
    const line = await new Promise<string>((resolve) => {
      child.stdout?.once('data', (data: Buffer) => resolve(data.toString()));
    });
    const url = /^Try the bot at (http:\/\/127\.0\.0\.1:\d+\/) .*README\.md.*\n$/.exec(line)?.[1] ?? '';
    const question = 'Who is the chief executive of Quorra Robotics?';
    const answered = await fetch(`${url}do/command`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ reader: 'ada', name: 'ask', options: { question } }),
    });
    expect(await answered.json()).toEqual({ kind: 'done' });
    child.kill('SIGTERM');
    expect(await ended).toEqual({ code: 0, out: line, err: '' });
  });

  it('GIVEN a HOST or PORT that cannot be served on THEN exit 1 with one line that names them', async () => {
    const { code, err } = await run({ HOST: '192.0.2.1', PORT: '0' });
    expect(code).toBe(1);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toContain('HOST 192.0.2.1');
    expect((await run({ HOST: 'http://x', PORT: '70000' })).err).toMatch(/HOST must be[\s\S]*PORT must be/);
  });

  it('GIVEN “chat” THEN a prompt at a local Discord, where commands, bare questions and buttons work', async () => {
    const { code, out } = await run(
      STORY,
      'dist/src/main.js',
      ['chat'],
      '/ask How much is the contract worth?\n1\n1\n/who Solheim\n2\n/takeaways about:Brightwater\n/stories\n1\npancakes\n/check The contract is worth $48 million.\n/nothing\n99\n',
    );
    expect(code).toBe(0);
    expect(out).toContain('$48 million');
    expect(out).toContain('Fourteen containers fell into the harbor.');
    expect(out).toContain('Also: Solheim');
    expect(out).toContain('Mentioned with:');
    expect(out).toContain('Company or organisation · mentioned 6 times');
    expect(out).toContain('Key points, as the story lists them');
    // The paragraph, what is around it, what nothing is found about, and what was checked.
    expect(out.match(/Only you can see this/g)).toHaveLength(4);
    expect(out).toContain('There is no command /nothing');
    expect(out).toContain('There is no button of that number');
    expect(out).not.toMatch(/\\[^n]/);
  });
});

describe('npm run ask', () => {
  it('GIVEN a question THEN the card as text, cited', async () => {
    const { code, out } = await run(STORY, 'dist/src/cli/ask.js', ['How many containers fell into the harbor?']);
    expect(code).toBe(0);
    expect(out).toMatch(/\nFourteen containers\n.*Fourteen containers fell into the harbor\.\n/s);
    expect(out).toContain('\nThe collapse, paragraph 2\n');
  });

  it('GIVEN a question that no sentence is seen to answer THEN that, and the closest sentence under it', async () => {
    const { code, out } = await run(STORY, 'dist/src/cli/ask.js', ['What is the colour of the Quorra Robotics logo?']);
    expect(code).toBe(0);
    expect(out).toMatch(
      /The story speaks of Quorra Robotics; I am not sure that it says this\. The closest:\n.*Quorra Robotics/,
    );
  });

  it('GIVEN --json THEN outcome, excerpts with offsets into the file, and citations', async () => {
    const { out } = await run(STORY, 'dist/src/cli/ask.js', ['--json', 'How many containers fell into the harbor?']);
    const { outcome, excerpts } = JSON.parse(out) as {
      outcome: string;
      excerpts: { text: string; highlight: object; citation: object }[];
    };
    expect(outcome).toBe('answered');
    expect(excerpts[0]).toMatchObject({
      citation: {
        story: 'vellmar-cranes',
        document: 'vellmar-cranes.txt',
        section: 'The collapse',
        paragraph: 2,
      },
    });
    expect(excerpts[0]?.highlight).toBeDefined();
  });

  it('GIVEN --after THEN the question in the light of the one before, and what was carried over', async () => {
    const ASK = 'dist/src/cli/ask.js';
    const after = ['--after', 'How many containers fell into the harbor?'];
    const { code, out } = await run(STORY, ASK, ['when?', ...after]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^Asked: when\?\nTogether with How many containers fell into the harbor\?, the last question\n/,
    );
    const { carried, read } = JSON.parse((await run(STORY, ASK, ['when?', ...after, '--json'])).out);
    expect(carried).toEqual({ kind: 'question', words: 'How many containers fell into the harbor?' });
    expect(read).toBe('when containers fell into the harbor?');
    const own = await run(STORY, ASK, ['Who is Solheim?', ...after, '--json']);
    expect(JSON.parse(own.out)).toMatchObject({ carried: null, read: 'Who is Solheim?' });
  });

  it('GIVEN nothing in the stories THEN it says so and exits 0', async () => {
    const { code, out } = await run(STORY, 'dist/src/cli/ask.js', ['How do I make pancakes?']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing in this story about pancakes.');
  });
});
