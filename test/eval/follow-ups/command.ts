import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Part } from '../parts.ts';
import { shippedReader } from '../reader.ts';
import { table } from '../table.ts';
import { askConversations } from './asking.ts';
import { type Conversation, readConversations } from './conversations.ts';
import { followUpFiguresOf } from './figures.ts';

interface Wanted {
  /** A file of conversations, or a folder of stories with `questions.json`. */
  readonly path: string;
  readonly part?: Part;
  readonly withReader: boolean;
  readonly json: boolean;
  /** Where what each turn came to is written. */
  readonly predictions?: string;
}

/** `npm run eval -- follow-ups`. @returns The exit code: 1 where a file is not as it must be. */
export async function evaluateFollowUps({ path, part, withReader, json, predictions }: Wanted): Promise<number> {
  let conversations: Conversation[];
  try {
    conversations = await readConversations(statSync(path).isDirectory() ? join(path, 'questions.json') : path, part);
  } catch (error) {
    process.stderr.write(`${path}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const asked = await askConversations(conversations, withReader ? await shippedReader() : undefined);
  if (predictions !== undefined) writeFileSync(predictions, asked.map((each) => `${JSON.stringify(each)}\n`).join(''));
  const figures = followUpFiguresOf(asked);
  process.stdout.write(json ? `${JSON.stringify(figures)}\n` : table({ ...figures }));
  return 0;
}
