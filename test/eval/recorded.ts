import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { shippedRanking } from '../../src/answer/ranking/weights.ts';
import { packageFile } from '../../src/package.ts';
import type { Reader } from '../../src/reader/reader.ts';
import { askAll, type Scope } from './asking.ts';
import { figuresOf } from './figures.ts';
import { readLabelled, type Split } from './labelled.ts';
import { shippedReader } from './reader.ts';

const RECORD = packageFile('test/eval/recorded.json');
/** Points by which a figure may be worse than what is recorded. */
const TOLERANCE = 1.5;

interface Sample {
  readonly name: string;
  readonly file: string;
  readonly scope: Scope;
  readonly split?: Split;
  readonly sample?: number;
  /** Only every n-th story is asked about: each takes a library without it. */
  readonly every?: number;
  /** Questions that are asked with the reader, too: fewer, as it takes ten times as long; none in a library of SQuAD's length. */
  readonly withReader: number;
}

/** What is asked: those of our own questions that nothing was learnt from, and evenly spread questions of SQuAD. */
const SAMPLES: readonly Sample[] = [
  {
    name: 'squad, story',
    file: '../shared/data/squad/dev.json',
    scope: 'story',
    sample: 1500,
    withReader: 250,
  },
  {
    name: 'squad, library',
    file: '../shared/data/squad/dev.json',
    scope: 'library',
    sample: 4000,
    every: 4,
    withReader: 0,
  },
  { name: 'news', file: 'test/eval/questions/news.json', scope: 'story', split: 'held', withReader: 300 },
  { name: 'features', file: 'test/eval/questions/features.json', scope: 'story', split: 'held', withReader: 300 },
  { name: 'small stories', file: 'test/eval/questions/stories.json', scope: 'story', split: 'held', withReader: 300 },
  {
    name: 'small stories, library',
    file: 'test/eval/questions/stories.json',
    scope: 'library',
    split: 'held',
    withReader: 300,
  },
];

/** Figures that may not fall, and ones that may not rise. */
const HIGHER = ['sentence1', 'sentence3', 'passage1', 'mrr', 'answeredRecall', 'answeredPrecision'] as const;
const LOWER = ['offStory', 'adversarial', 'removed'] as const;

const record = z.record(z.string(), z.record(z.string(), z.number()));
type Recorded = z.infer<typeof record>;

/**
 * Asks fixed samples and compares with what is recorded.
 *
 * @param write Records the figures instead.
 * @returns The exit code: 1 where a figure is worse by more than the tolerance, or where the data is not here and `SHARED_DATA=required`.
 */
export async function checkRecorded(write: boolean): Promise<number> {
  const data = packageFile('../shared/data');
  if (!existsSync(data)) {
    process.stdout.write(`skipped: ${data} is not here\n`);
    return process.env['SHARED_DATA'] === 'required' ? 1 : 0;
  }
  const reader = await shippedReader();
  const seen: Recorded = {};
  for (const sample of SAMPLES) {
    seen[sample.name] = await seenOf(sample);
    if (sample.withReader > 0)
      seen[`${sample.name}, reader`] = await seenOf({ ...sample, sample: sample.withReader }, reader);
  }
  if (write) {
    writeFileSync(RECORD, `${JSON.stringify(seen, null, 2)}\n`);
    return 0;
  }
  const faults = compare(record.parse(JSON.parse(readFileSync(RECORD, 'utf8'))), seen);
  process.stdout.write(
    `${Object.entries(seen)
      .map(([name, figures]) => `${name}: ${JSON.stringify(figures)}`)
      .join('\n')}\n${faults.join('\n')}${faults.length > 0 ? '\n' : ''}`,
  );
  return faults.length > 0 ? 1 : 0;
}

async function seenOf({ file, scope, split, sample, every = 1 }: Sample, reader?: Reader): Promise<Recorded[string]> {
  const stories = readLabelled(packageFile(file), split);
  const only = (story: number): boolean => story % every === 0;
  const asked = await askAll(stories, { scope, ranking: shippedRanking(), only, reader, ...(sample && { sample }) });
  const figures = figuresOf(asked, scope);
  const falsely = LOWER.flatMap((name) => {
    const value = figures.falseAnswers[name];
    return value === null ? [] : [[name, value] as const];
  });
  return Object.fromEntries([...HIGHER.map((name) => [name, figures[name]] as const), ...falsely]);
}

/** @returns A line for each figure that is worse than recorded by more than the tolerance, or missing. */
export function compare(recorded: Recorded, seen: Recorded): string[] {
  return Object.entries(recorded).flatMap(([name, figures]) =>
    Object.entries(figures).flatMap(([figure, before]) => {
      const now = seen[name]?.[figure];
      const worse = now === undefined ? Number.POSITIVE_INFINITY : isLower(figure) ? now - before : before - now;
      return worse > TOLERANCE ? [`${name}: ${figure} was ${before}, is ${now ?? 'missing'}`] : [];
    }),
  );
}

const isLower = (figure: string): boolean => LOWER.some((each) => each === figure);
