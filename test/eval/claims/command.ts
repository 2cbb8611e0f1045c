import { writeFileSync } from 'node:fs';
import type { Part } from '../parts.ts';
import { table } from '../table.ts';
import { type ClaimChecked, checkClaims, claimFiguresOf } from './figures.ts';
import { type ClaimedStory, readClaims } from './labelled.ts';

interface Wanted {
  /** A file of labelled claims on articles, or a folder of stories. */
  readonly path: string;
  readonly part?: Part;
  readonly json: boolean;
  /** Where what each claim came to is written. */
  readonly predictions?: string;
}

/** `npm run eval -- check`. @returns The exit code: 1 where a file is not as it must be. */
export async function evaluateClaims({ path, part, json, predictions }: Wanted): Promise<number> {
  let stories: ClaimedStory[];
  try {
    stories = await readClaims(path, part);
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const checked = checkClaims(stories);
  if (predictions !== undefined) writeFileSync(predictions, checked.map(lineOf).join(''));
  const figures = claimFiguresOf(checked);
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(figures));
  return 0;
}

function lineOf({ labelled, checked, isNearest, isMarkedRight }: ClaimChecked): string {
  const { claim, finding, nearest, differences, missing } = checked;
  const text = nearest?.excerpt.document.text ?? '';
  return `${JSON.stringify({
    id: labelled.id,
    label: labelled.label,
    ...(labelled.differs !== undefined && { differs: labelled.differs }),
    claim,
    finding,
    excerpt: nearest?.excerpt.text,
    differences: differences.map(({ kind, said, story }) => ({
      kind,
      said: said.map(({ start, end }) => claim.slice(start, end)),
      story: story.map(({ start, end }) => text.slice(start, end)),
    })),
    missing,
    isNearest,
    isMarkedRight,
  })}\n`;
}
