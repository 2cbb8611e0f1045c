import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { shippedRanking } from '../../src/answer/ranking/weights.ts';
import { packageFile } from '../../src/package.ts';
import { askAll, type Scope } from './asking.ts';
import { evaluateCases } from './cases.ts';
import { figuresOf } from './figures.ts';
import { askInFolds } from './folds.ts';
import { cases, type Report } from './formats.ts';
import { readLabelled } from './labelled.ts';
import { checkRecorded } from './recorded.ts';
import { TYPINGS, type Typing } from './typing.ts';

const USAGE = `Usage: npm run eval -- ask FILE [--scope story|library] [--sample N] [--folds K] [--typed typos|lower|keywords]
                           [--json] [--predictions OUT]
       npm run eval -- recorded [--write]
`;

interface Wanted {
  readonly file: string;
  readonly scope: Scope;
  readonly sample?: number;
  readonly folds: number;
  readonly typing?: Typing;
}

/** `npm run eval`: quality on a labelled file, or on fixed samples against what is recorded. */
function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      scope: { type: 'string', default: 'story' },
      sample: { type: 'string', default: '0' },
      folds: { type: 'string', default: '0' },
      typed: { type: 'string' },
      json: { type: 'boolean', default: false },
      predictions: { type: 'string' },
      write: { type: 'boolean', default: false },
    },
  });
  const [what, file, ...more] = positionals;
  if (what === 'recorded' && file === undefined) return Promise.resolve(checkRecorded(values.write));
  const scope: Scope | undefined = values.scope === 'story' || values.scope === 'library' ? values.scope : undefined;
  const [sample, folds] = [Number(values.sample), Number(values.folds)];
  const typing = TYPINGS.find((each) => each === values.typed);
  const isWrong = !isCount(sample) || !isCount(folds) || folds === 1 || (values.typed !== undefined && !typing);
  if (what !== 'ask' || !file || !scope || more.length > 0 || isWrong) {
    process.stderr.write(USAGE);
    return Promise.resolve(2);
  }
  const wanted: Wanted = { file, scope, folds, ...(sample > 0 && { sample }), ...(typing && { typing }) };
  return evaluate(wanted, values.json, values.predictions);
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

async function evaluate(wanted: Wanted, json: boolean, out: string | undefined): Promise<number> {
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

function table(figures: Report['figures'], indent = ''): string {
  return Object.entries(figures)
    .map(([name, value]) => {
      if (Array.isArray(value)) {
        const lines = value.map((line) => `${indent}  ${line}`).join('\n');
        return `${indent}${name.padEnd(20)} ${value.length === 0 ? 'none' : `\n${lines}`}\n`;
      }
      return typeof value === 'object' && value !== null
        ? `${indent}${name}\n${table(value as Report['figures'], `${indent}  `)}`
        : `${indent}${name.padEnd(20)} ${String(value)}\n`;
    })
    .join('');
}

process.exitCode = await main();
