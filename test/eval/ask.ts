import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { shippedRanking } from '../../src/answer/ranking/weights.ts';
import { packageFile } from '../../src/package.ts';
import { type Asked, askAll, type Scope } from './asking.ts';
import { evaluateCases } from './cases.ts';
import { figuresOf } from './figures.ts';
import { cases, type Report } from './formats.ts';
import { ofPart, readLabelled } from './labelled.ts';
import type { Part } from './parts.ts';
import { shippedReader } from './reader.ts';
import { beside, table } from './table.ts';
import type { Typing } from './typing.ts';

interface Wanted {
  readonly file: string;
  readonly scope: Scope;
  readonly sample?: number;
  readonly typing?: Typing;
  /** Asks about the stories of this part alone. */
  readonly part?: Part;
  /** Asks with the reader, too. */
  readonly withReader: boolean;
}

/** `npm run eval -- ask`. @returns The exit code: 1 where the file is not as it must be. */
export async function evaluateAsking(wanted: Wanted, json: boolean, out: string | undefined): Promise<number> {
  let reports: Report[];
  try {
    reports = await reportsOf(wanted);
  } catch (error) {
    process.stderr.write(`${wanted.file}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const [{ figures, predictions } = { figures: {}, predictions: [] }, read] = reports;
  const lines = predictions.map((line, i) => ({ ...line, ...(read && { reader: read.predictions[i] }) }));
  if (out !== undefined) writeFileSync(out, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  if (json) process.stdout.write(`${JSON.stringify({ ...figures, ...(read && { reader: read.figures }) })}\n`);
  else process.stdout.write(table(read ? beside({ words: figures, reader: read.figures }) : figures));
  return 0;
}

/** By words alone, then with the reader if that is wanted. */
async function reportsOf({ file, scope, sample, typing, part, withReader }: Wanted): Promise<Report[]> {
  const text = readFileSync(file, 'utf8');
  const own = cases.safeParse(JSON.parse(text));
  if (own.success && part) throw new Error('its questions are in no parts: leave --part out');
  const readers = [undefined, ...(withReader ? [await shippedReader()] : [])];
  const reports: Report[] = [];
  if (own.success) {
    for (const reader of readers) reports.push(await evaluateCases(own.data, reader));
    return reports;
  }
  const some = { ...(sample && { sample }), ...(typing && { typing }) };
  const isKnown = wasLearntFrom(text);
  // Of what was learnt from, what was not, unless a part is asked for.
  const stories = ofPart(readLabelled(file, isKnown && !part ? 'held' : undefined), part);
  const isOurs = stories.some((story) => story.isOurs);
  if (isKnown && !part && isOurs)
    process.stderr.write('The weights were learnt from a part of these questions: only the others are asked.\n');
  else if (isKnown && part !== 'held' && part !== 'checked')
    process.stderr.write(
      'The weights were learnt from this file, so the figures flatter; --part held asks what they were not learnt from.\n',
    );
  for (const reader of readers)
    reports.push(reportOf(await askAll(stories, { scope, ranking: shippedRanking(), ...some, reader }), scope));
  return reports;
}

function reportOf(asked: readonly Asked[], scope: Scope): Report {
  const predictions = asked.map(({ id, outcome, lead, excerpts }) => ({
    id,
    outcome,
    ...(lead && { lead: lead.text }),
    excerpts,
  }));
  return { figures: { ...figuresOf(asked, scope) }, predictions };
}

const source = z.object({ source: z.array(z.object({ file: z.string(), sha256: z.string() })) });

function wasLearntFrom(text: string): boolean {
  const weights = readFileSync(packageFile('src/answer/ranking/weights/weights.json'), 'utf8');
  const sha256 = createHash('sha256').update(text).digest('hex');
  return source.parse(JSON.parse(weights)).source.some((each) => each.sha256 === sha256);
}
