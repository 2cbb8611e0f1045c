import { fork } from 'node:child_process';
import { packageFile } from '../../../src/package.ts';
import type { Measured, Task } from './child.ts';

interface Limits {
  /** For each process. */
  readonly seconds: number;
  /** MiB of V8's heap. */
  readonly heap: number;
}

/** Measures in a process of its own. @returns What it measured, or in words why it did not. */
export function runChild(task: Task, { seconds, heap }: Limits): Promise<Measured | string> {
  return new Promise((resolve) => {
    const child = fork(packageFile('dist/test/bench/size/child.js'), {
      execArgv: ['--expose-gc', `--max-old-space-size=${heap}`],
      env: { ...process.env, READER: 'off', CACHE: 'off' },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let said = '';
    child.stderr?.on('data', (data: Buffer) => {
      said = (said + data.toString()).slice(0, 10_000);
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`over ${seconds} s`);
    }, seconds * 1_000);
    child.once('message', (result) => resolve(result as Measured));
    child.once('error', ({ message }) => resolve(message));
    child.once('close', () => {
      clearTimeout(timer);
      resolve(
        /heap out of memory/.test(said)
          ? `over ${heap} MiB`
          : `failed: ${said.match(/^\S*Error.*$/m)?.[0] ?? said.slice(0, 200)}`,
      );
    });
    child.send(task);
  });
}
