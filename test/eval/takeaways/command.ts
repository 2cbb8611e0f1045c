import { writeFileSync } from 'node:fs';
import { randomFrom } from '../../train/random.ts';
import { beside, table } from '../table.ts';
import { NOTHING, type Scored, scoreItem, type TakeawayFigures, takeawayFiguresOf } from './figures.ts';
import { type Item, readItems } from './items.ts';
import { byMeasure } from './rouge.ts';

interface Wanted {
  readonly files: readonly string[];
  readonly json: boolean;
  /** Where the sentences that the bot picked are written to. */
  readonly predictions?: string;
}

const SEED = 1980;

/** `npm run eval -- takeaways`. @returns The exit code: 1 where a file is not as it must be. */
export function evaluateTakeaways({ files, json, predictions }: Wanted): number {
  const random = randomFrom(SEED);
  let items: Item[];
  try {
    items = files.flatMap(readItems);
  } catch (error) {
    process.stderr.write(`${reasonOf(error)}\n`);
    return 1;
  }
  const scored = items.map((item) => scoredOf(item, random));
  if (predictions !== undefined) writeFileSync(predictions, scored.map(lineOf).join(''));
  const figures = takeawayFiguresOf(scored);
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : tableOf(figures));
  return 0;
}

/** What cannot be scored is named, and worth nothing to any system. */
function scoredOf(item: Item, random: () => number): Scored {
  try {
    return scoreItem(item, random);
  } catch (error) {
    process.stderr.write(`${item.where}: ${reasonOf(error)}\n`);
    return NOTHING;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function lineOf({ sentences }: Scored, index: number): string {
  return `${JSON.stringify({ index, sentences })}\n`;
}

function tableOf({ items, lead3, textRank, oracle, random, difference, ...bot }: TakeawayFigures): string {
  return table({
    ...beside({ 'the bot': bot, 'Lead-3': lead3, TextRank: textRank, random, oracle }),
    items,
    'less Lead-3 (95 %)': byMeasure((measure) => {
      const { mean, low, high } = difference[measure];
      return `${mean} (${low} to ${high})`;
    }),
  });
}
