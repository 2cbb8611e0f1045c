import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, TestRunner } from 'vitest';
import { packageFile } from '../../src/package.ts';

/** What a program said, and how it ended: its exit code, or none if a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Kills the program when its channel to the test closes: then the test's process is gone, however it ended. */
const LEASH = "data:text/javascript,process.on('disconnect',()=>process.kill(process.pid,'SIGKILL')).channel.unref()";

/** Calls what it is given when it is done, to end a program: a test's context, or anything like it. */
export interface Owner {
  readonly onTestFinished: (end: () => Promise<void>) => void;
}

interface Program {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
}

/**
 * Starts the built program as a host would, in an empty folder, with nothing of this environment's settings. It is
 * killed when the test ends, and if the test's own process is. Throws in a concurrent test: see `startProgramFor`.
 */
export function startProgram(...what: Parameters<typeof start>): Program {
  if (TestRunner.getCurrentTest()?.concurrent)
    throw new Error('A concurrent test calls startProgramFor with its context');
  return startProgramFor({ onTestFinished }, ...what);
}

/** Does the same for a test that may be concurrent: Vitest does not know which of those is running. */
export function startProgramFor(owner: Owner, ...what: Parameters<typeof start>): Program {
  const { cwd, ...program } = start(...what);
  owner.onTestFinished(async () => {
    program.child.kill('SIGKILL');
    await program.ended;
    rmSync(cwd, { recursive: true, force: true });
  });
  return program;
}

function start(
  environment: Record<string, string>,
  script = 'dist/src/main.js',
  args: readonly string[] = [],
  input?: string,
): Program & { readonly cwd: string } {
  const {
    DISCORD_TOKEN: _token,
    DISCORD_API_URL: _url,
    DATA_DIR: _data,
    NODE_ENV: _env,
    LOG_LEVEL: _level,
    HOST: _host,
    PORT: _port,
    CACHE_DIR: _cache,
    STATE_DIR: _state,
    SERVER_STORIES: _stories,
    ...rest
  } = process.env;
  const cwd = mkdtempSync(join(tmpdir(), 'bot-'));
  const child = spawn(process.execPath, ['--import', LEASH, packageFile(script), ...args], {
    // A test that is about the reader turns it on: it takes memory, and would choose other sentences with each model.
    env: { ...rest, READER: 'off', CACHE: 'off', STATE_DIR: join(cwd, 'state'), ...environment },
    cwd,
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
  });
  let [out, err] = ['', ''];
  child.stdout?.on('data', (data: Buffer) => {
    out += data.toString();
  });
  child.stderr?.on('data', (data: Buffer) => {
    err += data.toString();
  });
  if (input !== undefined) child.stdin?.end(input);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended, cwd };
}
