import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { shippedRanking } from '../../src/answer/ranking/weights.ts';
import { packageFile } from '../../src/package.ts';
import { askAll, type Scope } from './asking.ts';
import { evaluateCases } from './cases.ts';
import { figuresOf } from './figures.ts';
import { askInFolds } from './folds.ts';
import { cases, type Report } from './formats.ts';
import { readLabelled } from './labelled.ts';
import { table } from './table.ts';
import type { Typing } from './typing.ts';

interface Wanted {
  readonly file: string;
  readonly scope: Scope;
  readonly sample?: number;
  readonly folds: number;
  readonly typing?: Typing;
}

/** `npm run eval -- ask`. @returns The exit code: 1 where the file is not as it must be. */
export async function evaluateAsking(wanted: Wanted, json: boolean, out: string | undefined): Promise<number> {
  let report: Report;
  try {
    report = await reportOf(wanted);
  } catch (error) {
    process.stderr.write(`${wanted.file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  if (out !== undefined) writeFileSync(out, report.predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
  process.stdout.write(json ? `${JSON.stringify(report.figures)}\n` : table(report.figures));
  return 0;
}

async function reportOf({ file, scope, sample, folds, typing }: Wanted): Promise<Report> {
  const text = readFileSync(file, 'utf8');
  const own = cases.safeParse(JSON.parse(text));
  if (own.success) return evaluateCases(own.data);
  const some = { ...(sample && { sample }), ...(typing && { typing }) };
  let asked = folds > 0 ? (await askInFolds(file, folds, [scope], some))[0] : undefined;
  if (!asked) {
    const isKnown = wasLearntFrom(text);
    const stories = readLabelled(file, isKnown ? 'held' : undefined);
    if (isKnown)
      process.stderr.write(
        stories.some(({ isOurs }) => isOurs)
          ? 'The weights were learnt from a part of these questions: only the others are asked.\n'
          : 'The weights were learnt from this file, so the figures flatter; --folds K learns without what it asks.\n',
      );
    asked = askAll(stories, { scope, ranking: shippedRanking(), ...some });
  }
  const predictions = asked.map(({ id, outcome, excerpts }) => ({ id, outcome, excerpts }));
  return { figures: { ...figuresOf(asked, scope) }, predictions };
}

const source = z.object({ source: z.array(z.object({ file: z.string(), sha256: z.string() })) });

function wasLearntFrom(text: string): boolean {
  const weights = readFileSync(packageFile('src/answer/ranking/weights/weights.json'), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return source.parse(JSON.parse(weights)).source.some((each) => each.sha256 === sha256);
}
