import { KINDS } from './kinds.ts';
import { type Room, worksOf } from './rooms.ts';

/** A kind of input of so many characters, for the rooms before one. */
export interface Job {
  readonly kind: string;
  readonly size: number;
  readonly before?: Room | undefined;
}

/** `ready` at the start; then which room begins, and what it took in milliseconds of the processor, or its fault; then `done`. */
export type Said =
  | 'ready'
  | 'done'
  | { readonly begins: Room }
  | { readonly ended: Room; readonly ms: number }
  | { readonly failed: Room; readonly fault: string };

/** All is done so often at every size, and the least of each room counts: the least of more tries would make a size look faster. */
const TRIES = 3;
/** Milliseconds of the processor after which it is not done again: there, chance tells little. */
const LONG_MS = 5_000;

const say = (said: Said): void => void process.send?.(said);

function through(text: string, before: Room | undefined): void {
  for (const { room, work } of worksOf(text)) {
    if (room === before) return;
    say({ begins: room });
    // What the rooms before it left is not to be collected at its cost.
    globalThis.gc?.();
    const began = process.cpuUsage();
    try {
      work();
    } catch (error) {
      say({ failed: room, fault: error instanceof Error ? error.message : String(error) });
      return;
    }
    say({ ended: room, ms: msSince(began) });
  }
}

function msSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

// So that the first input has no tables to load.
const ORDINARY = 'John Smith, the chief executive of Acme, said on 5 March that it will pay $5m. ';
for (let i = 0; i < TRIES; i++) for (const { work } of worksOf(ORDINARY.repeat(TRIES))) work();
say('ready');

process.on('message', ({ kind, size, before }: Job) => {
  const text = KINDS[kind]?.(size) ?? '';
  const began = process.cpuUsage();
  for (let i = 0; i < TRIES && msSince(began) < LONG_MS; i++) through(text, before);
  say('done');
});
