import { statSync, writeFileSync } from 'node:fs';
import { UsageError } from '../../../src/cli/command-line.ts';
import type { Part } from '../parts.ts';
import { shippedReader } from '../reader.ts';
import { beside, table } from '../table.ts';
import { readArticles } from './articles.ts';
import { askStories, type StoryAsked } from './asking.ts';
import { storyFiguresOf } from './figures.ts';
import { readStories } from './folder.ts';
import type { StoryAlone } from './stories.ts';

interface Wanted {
  /** A folder of stories, or a file of questions on articles. */
  readonly path: string;
  readonly part?: Part;
  readonly json: boolean;
  /** Where what each question came to is written. */
  readonly predictions?: string;
}

/** `npm run eval -- stories`. @returns The exit code: 1 where a file is not as it must be. */
export async function evaluateStories({ path, part, json, predictions }: Wanted): Promise<number> {
  let stories: StoryAlone[];
  try {
    const isFolder = statSync(path).isDirectory();
    if (isFolder && part) throw new UsageError('--part goes with a file of questions on articles.');
    stories = isFolder ? await readStories(path) : readArticles(path, part);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const words = await askStories(stories, undefined);
  const reader = await askStories(stories, await shippedReader());
  if (predictions !== undefined)
    writeFileSync(predictions, words.map((each, i) => lineOf(each, reader[i] ?? each)).join(''));
  const figures = { words: storyFiguresOf(words), reader: storyFiguresOf(reader) };
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table(beside(figures)));
  return 0;
}

function lineOf(words: StoryAsked, reader: StoryAsked): string {
  const said = ({ outcome, estimate, ranked, shown, lead, excerpts, otherArticle }: StoryAsked) => ({
    outcome,
    estimate,
    ranked,
    shown,
    ...(lead !== undefined && { lead }),
    excerpts,
    ...(otherArticle && { otherArticle }),
  });
  return `${JSON.stringify({ id: words.id, kind: words.kind, question: words.question, words: said(words), reader: said(reader) })}\n`;
}
