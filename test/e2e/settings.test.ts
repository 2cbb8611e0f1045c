import { type ChildProcess, execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { startProgram } from './program.ts';

let child: ChildProcess | undefined;

afterEach(() => {
  child?.kill('SIGKILL');
});

function start(environment: Record<string, string>, args: readonly string[] = [], input?: string) {
  const program = startProgram(environment, 'dist/src/main.js', args, input);
  child = program.child;
  return program;
}

/** More than may be asked in a time where nothing else is set. */
const TOO_MANY = 12;

/** The same question many times at the prompt. */
const chat = (environment: Record<string, string>) =>
  start(environment, ['chat'], '/ask Who is Emil Michael?\n'.repeat(TOO_MANY)).ended;

it('GIVEN COOLDOWN=0 THEN nobody has to wait', async () => {
  const { code, out } = await chat({ COOLDOWN: '0' });
  expect(code).toBe(0);
  expect(out.match(/Under-Secretary of Defense/g)?.length).toBeGreaterThanOrEqual(TOO_MANY);
  expect(out).not.toContain('You can ask again');
});

it('GIVEN a reader at the prompt who asks too fast THEN when they may ask again is said in words', async () => {
  const { out } = await chat({ COOLDOWN: '1/1h' });
  expect(out).toMatch(/You can ask again in (?:1 hour|\d+ minutes)\./);
  expect(out).not.toContain('<t:');
});

it('GIVEN a .env in UTF-16 in the working folder THEN it is read', async () => {
  const cwd = mkdtempSync(join(tmpdir(), 'bot-'));
  writeFileSync(join(cwd, '.env'), Buffer.from('\ufeffLOG_LEVEL=loud\r\n', 'utf16le'));
  const { LOG_LEVEL: _level, ...env } = process.env;
  const fault = await new Promise((resolve) => {
    execFile(process.execPath, [packageFile('dist/src/cli/names.js')], { cwd, env }, (_error, _out, err) =>
      resolve(err),
    );
  });
  expect(fault).toContain('LOG_LEVEL must be one of');
});

it('GIVEN HOST=0.0.0.0 THEN who can reach the page is printed with its address', async () => {
  const { child, ended } = start({ HOST: '0.0.0.0', PORT: '0' });
  if (child.stdout) await once(child.stdout, 'data');
  child.kill('SIGTERM');
  const { out } = await ended;
  expect(out).toMatch(
    /^Try the bot at http:\/\/0\.0\.0\.0:\d+\/ .*\nThe page is served on every address of this machine/,
  );
});

it('GIVEN a misspelt variable THEN it is named, and the bot runs', async () => {
  const { code, err } = await start({ DISCORD_TOKNE: 'x' }, ['chat'], '').ended;
  expect(code).toBe(0);
  expect(err).toContain('DISCORD_TOKNE in the environment is not a setting of the bot: is DISCORD_TOKEN meant?');
});

it.each<[string, Record<string, string>, boolean]>([
  ['is info', { LOG_LEVEL: 'info' }, true],
  ['is not set', {}, false],
])(
  'GIVEN a LOG_LEVEL that %s, at a local Discord THEN what it does is logged only if that is set',
  async (_, environment, isLogged) => {
    const { code, err } = await start(environment, ['chat'], '/stories\n').ended;
    expect(code).toBe(0);
    expect(err.includes('{"level":30')).toBe(isLogged);
  },
);
