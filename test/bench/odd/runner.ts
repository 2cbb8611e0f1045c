import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { packageFile } from '../../../src/package.ts';
import type { Job, Said } from './child.ts';
import type { Room } from './rooms.ts';

/** What a job gave: milliseconds of the processor by room, and why a room was not done, if one was not. */
interface Done {
  readonly ms: ReadonlyMap<Room, number>;
  readonly stopped?: { readonly room: Room; readonly fault: string };
}

/** A process that does the work, and that is ended where a room takes too long. */
export class Runner {
  readonly #seconds: number;
  #child: ChildProcess | undefined;

  /** @param seconds For a room with one input, at most. */
  constructor(seconds: number) {
    this.#seconds = seconds;
  }

  async run(job: Job): Promise<Done> {
    const child = this.#child ?? (await started());
    this.#child = child;
    const ms = new Map<Room, number>();
    return new Promise((resolve) => {
      let room: Room | undefined;
      let timer: NodeJS.Timeout | undefined;
      const finish = (stopped?: Done['stopped']): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve({ ms, ...(stopped && { stopped }) });
      };
      const giveUp = (fault: string): void => {
        this.end();
        // What was measured at its first try is enough.
        finish(room === undefined || ms.has(room) ? undefined : { room, fault });
      };
      child.on('exit', () => giveUp('the process ended'));
      child.on('message', (said: Said) => {
        if (said === 'ready') return;
        clearTimeout(timer);
        if (said === 'done') finish();
        else if ('failed' in said) {
          this.end();
          finish({ room: said.failed, fault: said.fault });
        } else if ('begins' in said) {
          room = said.begins;
          timer = setTimeout(() => giveUp(`over ${this.#seconds} s`), this.#seconds * 1_000);
        } else ms.set(said.ended, Math.min(said.ms, ms.get(said.ended) ?? said.ms));
      });
      child.send(job);
    });
  }

  end(): void {
    this.#child?.removeAllListeners();
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }
}

/** A process that has said that it is there. */
async function started(): Promise<ChildProcess> {
  const child = fork(packageFile('dist/test/bench/odd/child.js'), { execArgv: ['--expose-gc'] });
  await once(child, 'message');
  return child;
}
