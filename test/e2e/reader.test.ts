import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { startProgram } from './program.ts';

/** Says on standard error, when something is printed, whether the library that runs the model is loaded. */
const TELLS_WHAT_IS_LOADED = `data:text/javascript,${encodeURIComponent(`
  const write = process.stdout.write;
  process.report.excludeNetwork = true;
  process.stdout.write = function (...args) {
    const { sharedObjects } = process.report.getReport();
    process.stderr.write(sharedObjects.some((each) => each.includes('onnxruntime')) ? 'LOADED' : 'NOT LOADED');
    return write.apply(this, args);
  };
`)}`;
const NODE_OPTIONS = `--import ${TELLS_WHAT_IS_LOADED}`;

const ask = (environment: Record<string, string>) =>
  startProgram(environment, 'dist/src/cli/ask.js', ['Who is Emil Michael?', '--json']).ended;

describe('READER', () => {
  it('GIVEN off THEN nothing of the reader is loaded, and words alone answer', async () => {
    const { code, out, err } = await ask({ READER: 'off', NODE_OPTIONS });
    expect([code, err]).toEqual([0, 'NOT LOADED']);
    expect(JSON.parse(out)).toMatchObject({ outcome: 'answered', reader: 'off' });
  });

  it('GIVEN on THEN it is loaded when the answer is printed in a terminal, and the program ends', async () => {
    const { code, out, err } = await ask({ READER: 'on', NODE_OPTIONS });
    expect([code, err]).toEqual([0, 'LOADED']);
    expect(JSON.parse(out)).toHaveProperty('reader');
  });
});

describe('a bot with a reader', () => {
  /** The bot with a page, its log, and a wait for what it says. */
  function startBot(environment: Record<string, string>) {
    const program = startProgram({ PORT: '0', READER: 'on', LOG_LEVEL: 'debug', ...environment });
    let said = '';
    for (const stream of [program.child.stdout, program.child.stderr])
      stream?.on('data', (data: Buffer) => {
        said += data.toString();
      });
    const until = (text: string) => expect.poll(() => said).toContain(text);
    return { ...program, until };
  }

  it('GIVEN the start THEN nothing of it is loaded before the bot takes questions', async () => {
    const { child, ended, until } = startBot({ NODE_OPTIONS });
    await until('Try the bot at');
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toContain('NOT LOADED');
  });

  it('GIVEN a signal once the stories are read THEN it ends as it should, and what was read is kept', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'cache-')), 'new');
    const { child, ended, until } = startBot({ CACHE: 'on', CACHE_DIR: folder });
    await until('the stories are read');
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toContain('stopped');
    expect(readdirSync(folder).sort()).toEqual([expect.stringMatching(/^reader-/), 'stories']);
  });

  it('GIVEN no CI, in which onnxruntime is silent by itself, THEN it keeps nothing of its own, and so sends nothing', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'home-'));
    const { child, ended, until } = startBot({ CI: '', HOME: folder, XDG_CACHE_HOME: folder });
    await until('the stories are read');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(readdirSync(folder, { recursive: true })).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it('GIVEN a signal while it reads them THEN it ends as it should', async () => {
    const { child, ended, until } = startBot({});
    await until('the reader is ready');
    child.kill('SIGTERM');
    const { code, err } = await ended;
    expect(code).toBe(0);
    expect(err).toMatch(/stopped/);
  });
});
