import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exponent, markdownTable, type Point, shown } from '../figures.ts';
import { KINDS } from './kinds.ts';
import { ROOMS, type Room } from './rooms.ts';
import { Runner } from './runner.ts';

export interface OddWanted {
  readonly sizes: readonly number[];
  /** Words of the names of kinds; all without any. */
  readonly only: readonly string[];
  /** For a room with one input, at most. */
  readonly seconds: number;
  readonly json: boolean;
  readonly out: string;
}

/** How the time of a room grows with a kind of input. */
interface Growth {
  readonly kind: string;
  readonly room: Room;
  /** `NaN` where it takes too short a time to be judged. */
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
  const all: Growth[] = [];
  for (const kind of Object.keys(KINDS)) {
    if (wanted.only.length > 0 && !wanted.only.some((word) => kind.includes(word))) continue;
    let found = await growthsOf(kind, wanted.sizes, runner);
    // What else the machine does may be in it: the least of two counts.
    if (found.some(({ exponent: e }) => e > MOST)) found = leastOf(found, await growthsOf(kind, wanted.sizes, runner));
    all.push(...found);
    const bad = found.filter(isBad).map((each) => `${each.room} ${each.fault ?? each.exponent.toFixed(2)}`);
    process.stderr.write(`${kind}: ${bad.length === 0 ? 'linear' : bad.join(', ')}\n`);
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
/** What was not done in time is the worst. */
const rankOf = ({ exponent: e, fault }: Growth): number =>
  (fault === undefined ? 0 : 10) + (Number.isFinite(e) ? e : -1);

/** Rooms after one that was not done in time have fewer points, and no fault of their own. */
async function growthsOf(kind: string, sizes: readonly number[], runner: Runner): Promise<Growth[]> {
  const points = new Map<Room, Point[]>(ROOMS.map((room) => [room, []]));
  const faults = new Map<Room, string>();
  let before: Room | undefined;
  for (const size of sizes) {
    const { ms, stopped } = await runner.run({ kind, size, before });
    for (const [room, value] of ms) points.get(room)?.push({ size, value });
    if (!stopped) continue;
    before = stopped.room;
    faults.set(before, `${stopped.fault} at ${size.toLocaleString('en')}`);
  }
  return ROOMS.map((room) => {
    const fault = faults.get(room);
    return grown({ kind, room, points: points.get(room) ?? [], ...(fault !== undefined && { fault }) });
  });
}

function grown(job: Omit<Growth, 'exponent'>): Growth {
  const last = job.points.at(-1);
  return { ...job, exponent: last && last.value >= TOO_SHORT_MS ? exponent(job.points) : Number.NaN };
}

/** Of each point the least. */
function leastOf(first: readonly Growth[], second: readonly Growth[]): Growth[] {
  return first.map((each, i) => {
    const again = new Map(second[i]?.points.map(({ size, value }) => [size, value]));
    const points = each.points.map(({ size, value }) => ({ size, value: Math.min(value, again.get(size) ?? value) }));
    return grown({ ...each, points });
  });
}

function reportOf(all: readonly Growth[], { sizes }: OddWanted): string {
  const head = ['room', 'input', 'exponent', ...sizes.map((size) => `${size.toLocaleString('en')}, CPU ms`)];
  const rows = all
    .filter(({ exponent: e, fault }) => Number.isFinite(e) || fault !== undefined)
    .map(({ kind, room, exponent: e, points, fault }) => [
      room,
      `${kind.replaceAll('|', '\\|')}${fault === undefined ? '' : ` (${fault})`}`,
      Number.isFinite(e) ? e.toFixed(2) : '–',
      ...sizes.map((_, i) => shown(points[i]?.value)),
    ]);
  const short = all.length - rows.length;
  const about = `${new Date().toISOString().slice(0, 10)}, Node.js ${process.version}. The exponent e of size^e over the upper half of the sizes, in characters; ${short} of ${all.length} are not shown, as they take under ${TOO_SHORT_MS} ms at the greatest.`;
  return `# Odd input\n\n${about}\n\n${markdownTable(head, rows)}`;
}
