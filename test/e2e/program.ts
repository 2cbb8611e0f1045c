import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageFile } from '../../src/package.ts';

/** What a program said, and how it ended: its exit code, or none if a signal ended it. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Starts the built program as a host would, in an empty folder, with nothing of this environment's settings. */
export function startProgram(
  environment: Record<string, string>,
  script = 'dist/src/main.js',
  args: readonly string[] = [],
  input?: string,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const {
    DISCORD_TOKEN: _token,
    DISCORD_API_URL: _url,
    DATA_DIR: _data,
    NODE_ENV: _env,
    LOG_LEVEL: _level,
    HOST: _host,
    PORT: _port,
    ...rest
  } = process.env;
  const child = spawn(process.execPath, [packageFile(script), ...args], {
    env: { ...rest, ...environment },
    cwd: mkdtempSync(join(tmpdir(), 'bot-')),
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (data: Buffer) => {
    out += data.toString();
  });
  child.stderr.on('data', (data: Buffer) => {
    err += data.toString();
  });
  if (input !== undefined) child.stdin.end(input);
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { child, ended };
}
