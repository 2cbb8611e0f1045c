import type { Extracted, Hints } from './types.ts';

/** What the thread is to read. */
export interface Job {
  readonly id: number;
  readonly extension: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hints: Hints;
}

/** What it read, or why it could not and what to do. */
export type JobDone =
  | { readonly id: number; readonly extracted: Extracted }
  | { readonly id: number; readonly reason: string; readonly remedy?: string | undefined };
