import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { writeWhole } from '../kept/whole-file.ts';
import type { KeptStory, StoryHead } from './types.ts';

/** What a file begins with; the digit is the version of its form. After it come a digest of the rest, the head, the facts, and the text. */
const MAGIC = 'story-bot story 1';

/** In bytes: longer than any first line and head, whose title and address are bounded. */
const HEAD_BYTES = 32 * 1024;

/** In characters. */
export const LONGEST_TITLE = 300;

const head = z.strictObject({
  id: z.string(),
  title: z.string(),
  from: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('pasted') }),
    z.strictObject({ kind: z.literal('file'), name: z.string() }),
    z.strictObject({ kind: z.literal('page'), url: z.string() }),
  ]),
  added: z.iso.date(),
  print: z.string(),
});

const fact = z.string().optional();
const about = z.strictObject({
  form: z.enum(['plain', 'markdown']),
  pages: z.array(z.number().int().nonnegative()).optional(),
  facts: z.strictObject({
    title: fact,
    url: fact,
    author: fact,
    published: fact,
    updated: fact,
    publication: fact,
    place: fact,
    language: fact,
    names: z
      .array(
        z.strictObject({
          name: z.string(),
          kind: z.enum(['person', 'company', 'public body']).optional(),
          aliases: z.array(z.string()).optional(),
          role: fact,
          not: z.boolean().optional(),
        }),
      )
      .optional(),
  }),
});

/** Whoever reads the file meanwhile finds what was there before, or all of the new. @throws Error of the file system. */
export async function writeStory(path: string, story: KeptStory): Promise<void> {
  const { form, text, facts, pages, ...others } = story;
  const rest = Buffer.from(`${JSON.stringify(others)}\n${JSON.stringify({ form, pages, facts })}\n${text}`);
  // Stories may be nobody else's business.
  await writeWhole(path, [Buffer.from(`${MAGIC} ${digestOf(rest)}\n`), rest], 0o600);
}

/**
 * @throws Error of the file system; Error if it is damaged or foreign, with a message that completes a sentence which begins with the
 * file's name.
 */
export async function readStory(path: string, id: string): Promise<KeptStory> {
  const [magic, rest] = cutLine(await readFile(path));
  if (magic !== `${MAGIC} ${digestOf(rest)}`) throw damaged();
  const [first, others] = cutLine(rest);
  const [second, text] = cutLine(others);
  const { form, facts, pages } = parsed(about, second);
  return { ...headIn(first, id), form, facts, ...(pages && { pages }), text: text.toString('utf8') };
}

/** The same of its head alone: its text may be damaged. */
export async function readHead(path: string, id: string): Promise<StoryHead> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    const [magic, rest] = cutLine(buffer.subarray(0, bytesRead));
    if (!magic.startsWith(`${MAGIC} `)) throw damaged();
    return headIn(cutLine(rest)[0], id);
  } finally {
    await file.close();
  }
}

function headIn(json: string, id: string): StoryHead {
  const read = parsed(head, json);
  if (read.id !== id) throw damaged();
  return read;
}

function parsed<Shape>(shape: z.ZodType<Shape>, json: string): Shape {
  try {
    return shape.parse(JSON.parse(json));
  } catch {
    throw damaged();
  }
}

/** The first line, without its end, and what stands after it. */
function cutLine(bytes: Buffer): [line: string, rest: Buffer] {
  const end = bytes.indexOf('\n');
  if (end < 0) throw damaged();
  return [bytes.toString('utf8', 0, end), bytes.subarray(end + 1)];
}

const damaged = (): Error => new Error('is damaged');

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
