import { writeFileSync } from 'node:fs';
import type { Part } from '../parts.ts';
import { beside, table } from '../table.ts';
import { type NameFigures, nameFiguresOf, type Outcome } from './figures.ts';
import { bot, compromise, type Finder } from './finders.ts';
import { type LabelledText, readTexts } from './labelled.ts';

interface Wanted {
  readonly files: readonly string[];
  readonly conll: boolean;
  readonly json: boolean;
  /** Finds the names with others' code, too. */
  readonly peers: boolean;
  /** Of our labels on articles only these. */
  readonly part?: Part;
  /** Where what the bot found is written to. */
  readonly predictions?: string;
}

/** `npm run eval -- names`. @returns The exit code: 1 where a file is not as it must be. */
export function evaluateNames({ files, conll, json, peers, part, predictions }: Wanted): number {
  const texts: LabelledText[] = [];
  const outcomes: Outcome[] = [];
  for (const file of files) {
    try {
      for (const text of readTexts(file, conll ? 'conll' : 'json', part)) {
        outcomes.push(outcomeOf(text, bot, texts.length === 0));
        texts.push(text);
      }
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${file}: ${reason.replace(/\s+/g, ' ')}\n`);
      return 1;
    }
  }
  const figures = nameFiguresOf(outcomes);
  const others = peers
    ? { compromise: nameFiguresOf(texts.map((text, i) => outcomeOf(text, compromise, i === 0))) }
    : undefined;
  if (predictions !== undefined) writeFileSync(predictions, outcomes.map(lineOf).join(''));
  process.stdout.write(
    json ? `${JSON.stringify({ ...figures, ...(others && { peers: others }) })}\n` : tableOf(figures, others),
  );
  return 0;
}

/** @param isFirst The first time loads tables and warms up: that is not what a text takes. */
function outcomeOf(labelled: LabelledText, find: Finder, isFirst: boolean): Outcome {
  if (isFirst) find(labelled);
  const before = performance.now();
  const names = find(labelled);
  return { labelled, names, took: performance.now() - before };
}

function lineOf({ labelled: { id }, names }: Outcome): string {
  return `${JSON.stringify({ id, names })}\n`;
}

function tableOf(figures: NameFigures, others: Readonly<Record<string, NameFigures>> | undefined): string {
  return table(others ? beside({ 'the bot': figures, ...others }) : { ...figures });
}
