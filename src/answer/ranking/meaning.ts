import type { Weighed } from '../../reader/encoder.ts';
import type { Nearness } from '../../reader/nearness.ts';

/** What words and the reader say of a sentence. */
export interface Read {
  /** The words' score, in logits, and the share of the question's weight that the sentence holds. */
  readonly words: number;
  readonly coverage: number;
  readonly near: Nearness;
  /** The finder's score, in logits. */
  readonly found?: number;
  readonly weighed?: Weighed | undefined;
}

/** A sentence among the others. */
interface Among {
  readonly it: Read;
  readonly all: readonly Read[];
}

type Row = (among: Among) => number;

/** Words and vectors: what finds the sentences that the reader then reads together with the question. */
const NEAR = {
  words: ({ it, all }) => Math.max(-10, it.words - most(all, ({ words }) => words)),
  'share of words': ({ it, all }) => share(it, all, ({ words }) => words),
  coverage: ({ it }) => it.coverage,
  cosine: ({ it }) => it.near.cosine,
  late: ({ it }) => it.near.late,
  missed: ({ it }) => it.near.missed,
  'cosine below the best': ({ it, all }) => it.near.cosine - most(all, ({ near }) => near.cosine),
  'late below the best': ({ it, all }) => it.near.late - most(all, ({ near }) => near.late),
  'rank by words': ({ it, all }) => rankOf(it, all, ({ words }) => words),
  'rank by cosine': ({ it, all }) => rankOf(it, all, ({ near }) => near.cosine),
  'rank by late': ({ it, all }) => rankOf(it, all, ({ near }) => near.late),
} as const satisfies Record<string, Row>;

/** What the reader makes of a sentence and a question that it reads together. */
const TOGETHER = {
  found: ({ it, all }) => Math.max(-10, (it.found ?? 0) - most(all, ({ found = 0 }) => found)),
  answers: ({ it }) => it.weighed?.answers ?? 0,
  answered: ({ it }) => it.weighed?.answered ?? 0,
  'answers below the best': ({ it, all }) => answersOf(it) - most(all, answersOf),
  'share of answers': ({ it, all }) => share(it, all, answersOf),
  'rank by answers': ({ it, all }) => rankOf(it, all, answersOf),
} as const satisfies Record<string, Row>;

/** A list of features that are read of candidates together. */
export interface ReadFeatures {
  readonly names: readonly string[];
  readonly rows: readonly Row[];
}

const listOf = (rows: Readonly<Record<string, Row>>): ReadFeatures => ({
  names: Object.keys(rows),
  rows: Object.values(rows),
});

export const FINDER: ReadFeatures = listOf(NEAR);
export const CHOOSER: ReadFeatures = listOf({ ...NEAR, ...TOGETHER });

/** The features of each of a question's candidates. */
export function readFeatures({ rows }: ReadFeatures, all: readonly Read[]): Float64Array[] {
  return all.map((it) => Float64Array.from(rows, (row) => row({ it, all })));
}

const answersOf = ({ weighed }: Read): number => weighed?.answers ?? 0;

function most(all: readonly Read[], of: (read: Read) => number): number {
  return Math.max(...all.map(of));
}

function share(it: Read, all: readonly Read[], of: (read: Read) => number): number {
  const top = most(all, of);
  return Math.exp(of(it) - top) / all.reduce((sum, each) => sum + Math.exp(of(each) - top), 0);
}

/** 1 for the best, 1/2 for the second, and so on. */
function rankOf(it: Read, all: readonly Read[], of: (read: Read) => number): number {
  return 1 / (1 + all.filter((each) => of(each) > of(it)).length);
}
