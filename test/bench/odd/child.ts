import { KINDS } from './kinds.ts';
import { ROOMS } from './rooms.ts';

/** A kind of input of so many characters, for a room. */
export interface Job {
  readonly kind: string;
  readonly room: string;
  readonly size: number;
}

/** `ready` once at the start, and for each job once all is there but the work; then the milliseconds of the processor that it took. */
export type Said = 'ready' | { readonly ms: number } | { readonly fault: string };

/** Short work is done again until it took so long in all, with what comes before it, and the least counts. */
const ENOUGH_MS = 100;
const TRIES = 5;

/** So that the first point of a room has no tables to load. */
const ORDINARY = 'John Smith, the chief executive of Acme, said on 5 March that it will pay $5m. ';
for (const room of Object.values(ROOMS)) for (let i = 0; i < TRIES; i++) room(ORDINARY.repeat(TRIES))();
process.send?.('ready' satisfies Said);

process.on('message', ({ kind, room, size }: Job) => {
  const say = (said: Said): void => void process.send?.(said);
  try {
    const text = KINDS[kind]?.(size) ?? '';
    let least = Number.POSITIVE_INFINITY;
    const began = process.cpuUsage();
    for (let i = 0; i < TRIES && msSince(began) < ENOUGH_MS; i++) {
      const work = ROOMS[room]?.(text);
      if (i === 0) say('ready');
      const before = process.cpuUsage();
      work?.();
      least = Math.min(least, msSince(before));
    }
    say({ ms: least });
  } catch (error) {
    say({ fault: error instanceof Error ? error.message : String(error) });
  }
});

function msSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}
