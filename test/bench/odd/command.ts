import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile } from '../../../src/package.ts';
import { exponent, markdownTable, type Point, shown } from '../figures.ts';
import type { Job, Said } from './child.ts';
import { KINDS } from './kinds.ts';
import { ROOMS } from './rooms.ts';

export interface OddWanted {
  readonly sizes: readonly number[];
  /** Words of the names of kinds and rooms; all without any. */
  readonly only: readonly string[];
  /** For a point, at most. */
  readonly seconds: number;
  readonly json: boolean;
  readonly out: string;
}

/** How the time of a room grows with a kind of input. */
interface Growth {
  readonly kind: string;
  readonly room: string;
  readonly exponent: number;
  /** Milliseconds of the processor by characters. */
  readonly points: readonly Point[];
  /** Why there are no more points. */
  readonly fault?: string;
}

/** More than this is not as good as linear: beside n log n there is room for what a busy machine adds. */
const MOST = 1.3;
/** Milliseconds at the greatest size, below which growth is not judged: what is measured then is chance. */
const TOO_SHORT_MS = 4;

/** `npm run bench -- odd`. @returns 1 where anything grows too fast or was not done in time. */
export async function measureOdd(wanted: OddWanted): Promise<number> {
  const runner = new Runner(wanted.seconds);
  const isWanted = (names: readonly string[]): boolean =>
    wanted.only.length === 0 || wanted.only.some((word) => names.some((name) => name.includes(word)));
  const all: Growth[] = [];
  for (const kind of Object.keys(KINDS)) {
    for (const room of Object.keys(ROOMS).filter((each) => isWanted([kind, each]))) {
      let found = await growthOf({ kind, room }, wanted.sizes, runner);
      // What else the machine does may be in it: the least of two counts.
      if (isBad(found) && found.fault === undefined)
        found = leastOf(found, await growthOf({ kind, room }, wanted.sizes, runner));
      all.push(found);
      if (isBad(found)) process.stderr.write(`${room}, ${kind}: ${found.fault ?? found.exponent.toFixed(2)}\n`);
    }
  }
  runner.end();
  all.sort((a, b) => rankOf(b) - rankOf(a));
  const report = reportOf(all, wanted);
  mkdirSync(wanted.out, { recursive: true });
  writeFileSync(join(wanted.out, 'odd.md'), report);
  process.stdout.write(wanted.json ? `${JSON.stringify(all)}\n` : report);
  return all.some(isBad) ? 1 : 0;
}

const isBad = ({ exponent: e, fault }: Growth): boolean => fault !== undefined || e > MOST;
const rankOf = ({ exponent: e, fault }: Growth): number =>
  (fault === undefined ? 0 : 10) + (Number.isFinite(e) ? e : -1);

function grown(job: Pick<Growth, 'kind' | 'room' | 'points' | 'fault'>): Growth {
  const last = job.points.at(-1);
  return { ...job, exponent: last && last.value >= TOO_SHORT_MS ? exponent(job.points) : Number.NaN };
}

async function growthOf(job: Omit<Job, 'size'>, sizes: readonly number[], runner: Runner): Promise<Growth> {
  const points: Point[] = [];
  for (const size of sizes) {
    const result = await runner.run({ ...job, size });
    if (typeof result === 'string')
      return grown({ ...job, points, fault: `${result} at ${size.toLocaleString('en')}` });
    points.push({ size, value: result });
  }
  return grown({ ...job, points });
}

/** Of each point the least. */
function leastOf(first: Growth, second: Growth): Growth {
  const points = first.points.map(({ size, value }, i) => ({
    size,
    value: Math.min(value, second.points[i]?.value ?? value),
  }));
  return grown({ ...first, points });
}

function reportOf(all: readonly Growth[], { sizes }: OddWanted): string {
  const head = ['room', 'input', 'exponent', ...sizes.map((size) => `${size.toLocaleString('en')} characters, CPU ms`)];
  const rows = all
    .filter(({ exponent: e, fault }) => Number.isFinite(e) || fault !== undefined)
    .map(({ kind, room, exponent: e, points, fault }) => [
      room,
      `${kind.replaceAll('|', '\\|')}${fault === undefined ? '' : ` (${fault})`}`,
      Number.isFinite(e) ? e.toFixed(2) : '–',
      ...sizes.map((_, i) => shown(points[i]?.value)),
    ]);
  const about = `${new Date().toISOString().slice(0, 10)}, Node.js ${process.version}. The exponent e of size^e over the upper half of the sizes; ${all.length - rows.length} of ${all.length} are not shown, as they take under ${TOO_SHORT_MS} ms at the greatest.`;
  return `# Odd input\n\n${about}\n\n${markdownTable(head, rows)}`;
}

/** A process that does the work, and that is ended where a point takes too long. */
class Runner {
  readonly #ms: number;
  #child: ChildProcess | undefined;

  constructor(seconds: number) {
    this.#ms = seconds * 1_000;
  }

  /** @returns Milliseconds of the processor, or why it was not done. */
  async run(job: Job): Promise<number | string> {
    const child = this.#child ?? (await started());
    this.#child = child;
    return new Promise((resolve) => {
      let doing = 'what comes before takes too long';
      const done = (result: number | string): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        resolve(result);
      };
      const giveUp = (why: string): void => {
        this.end();
        done(why);
      };
      const start = (): NodeJS.Timeout => setTimeout(() => giveUp(doing), this.#ms);
      let timer = start();
      child.on('message', (said: Said) => {
        if (said === 'ready') {
          clearTimeout(timer);
          doing = `over ${this.#ms / 1_000} s`;
          timer = start();
        } else done('ms' in said ? said.ms : said.fault);
      });
      child.on('exit', () => giveUp('the process ended'));
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
  const child = fork(packageFile('dist/test/bench/odd/child.js'), { execArgv: [] });
  await once(child, 'message');
  return child;
}
