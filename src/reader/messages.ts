import type { Weighed } from './encoder.ts';
import type { Nearness } from './nearness.ts';
import type { Reading } from './reading.ts';

/** What the worker is given when it starts. */
export interface WorkerData {
  /** The folder of the model. */
  readonly model: string;
  /** The folder in which vectors are kept; without it in memory alone. */
  readonly cache?: string | undefined;
}

/** What each kind of question gives of each sentence. */
export interface Values {
  readonly near: Nearness;
  readonly weigh: Weighed;
  /** The question's own vector, whatever the sentence. */
  readonly embed: readonly number[];
}

/** A part of a story that is to be prepared, as messages are copied whole and a story may be large. */
export interface Slice {
  readonly readings: readonly Reading[];
  /** Sentences of the whole story. */
  readonly of: number;
  /** Whether the story ends with it. */
  readonly ends: boolean;
}

/** What the worker is told. */
export type ToWorker =
  | {
      readonly kind: keyof Values;
      readonly id: number;
      readonly question: string;
      readonly readings: readonly Reading[];
      /** Comes after all others, and gives way to them. */
      readonly isPatient?: boolean;
    }
  /** Nobody waits for this question any more. */
  | { readonly kind: 'drop'; readonly id: number }
  /** There are stories to prepare, instead of those of an earlier plan. */
  | { readonly kind: 'prepare'; readonly plan: number }
  /** The next part of a plan; without a slice there is no more. */
  | { readonly kind: 'part'; readonly plan: number; readonly slice?: Slice | undefined }
  | { readonly kind: 'close' };

/** What the worker tells. */
export type FromWorker =
  | { readonly kind: 'loaded' }
  /** The model cannot be used; a sentence says why, and what to do. */
  | { readonly kind: 'failed'; readonly fault: string }
  /** The answer to a question; without values it could not be read. */
  | { readonly kind: 'done'; readonly id: number; readonly values?: readonly Values[keyof Values][] }
  | { readonly kind: 'next'; readonly plan: number }
  /** All of a plan is prepared, or as much as is kept at once. */
  | { readonly kind: 'prepared'; readonly plan: number }
  | { readonly kind: 'say'; readonly line: string };
