import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Span } from '../../../src/language/span.ts';
import { stemsBySentence } from './rouge.ts';

/** An article with what people wrote to sum it up. */
export interface Item {
  /** The file, with the line where it holds several: `news.jsonl:3`. */
  readonly where: string;
  readonly text: string;
  readonly title?: string;
  readonly summaries: readonly string[];
  /** Paragraphs of the text that are labelled as captions; offsets in UTF-16 code units. */
  readonly captions: readonly Span[];
}

const GAP = '\n\n';

const pair = z.object({ text: z.string(), summary: z.string() });
const article = z.object({
  title: z.string(),
  paragraphs: z.array(z.object({ kind: z.string(), text: z.string() })).min(1),
  summaries: z.array(z.string()).min(1),
});

/**
 * Reads articles with summaries: JSON lines of `{ "text", "summary" }`, or an article with its paragraphs and several
 * summaries as one JSON object, as in the README of the data.
 *
 * @throws Error of one line that begins with the file and, where it is known, the line.
 */
export function readItems(file: string): Item[] {
  const items = recordsOf(file).map(({ where, value }) => itemOf(where, value));
  if (items.length === 0) throw new Error(`${file}: holds no article`);
  return items;
}

interface Entry {
  readonly where: string;
  readonly value: unknown;
}

function recordsOf(file: string): Entry[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw new Error(`${file}: ${reasonOf(error)}`);
  }
  // An object over several lines begins with a bracket alone.
  if (/^\s*[{[]\s*?\n/.test(content)) return [{ where: file, value: parse(content, file) }];
  return content.split('\n').flatMap((line, i) => {
    const where = `${file}:${i + 1}`;
    return line.trim() === '' ? [] : [{ where, value: parse(line, where) }];
  });
}

function parse(content: string, where: string): unknown {
  try {
    return JSON.parse(content);
  } catch (error) {
    const reason = reasonOf(error);
    // For an object over several lines the error names the character, or says that the text ended.
    const at = Number(/position (\d+)/.exec(reason)?.[1] ?? content.trimEnd().length);
    const lines = content.slice(0, at).split('\n').length;
    throw new Error(`${content.includes('\n') ? `${where}:${lines}` : where}: no JSON: ${reason}`);
  }
}

function itemOf(where: string, value: unknown): Item {
  const isArticle = typeof value === 'object' && value !== null && 'paragraphs' in value;
  const item = isArticle
    ? articleOf(where, checked(article, value, where))
    : pairOf(where, checked(pair, value, where));
  if (item.summaries.length === 0) throw new Error(`${where}: no summary was written by people`);
  if (item.summaries.some((summary) => stemsBySentence(summary).length === 0))
    throw new Error(`${where}: a summary holds no word of Latin letters or digits`);
  return item;
}

function checked<T>(schema: z.ZodType<T>, value: unknown, where: string): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.length ? `${issue.path.join('.')}: ` : '';
  throw new Error(`${where}: no article with its summary: ${path}${issue?.message ?? ''}`);
}

function pairOf(where: string, { text, summary }: z.infer<typeof pair>): Item {
  return { where, text, summaries: [summary], captions: [] };
}

/** What GUM sets before a summary: who wrote it, "(human) " or a model's name, "(gpt4o) ". */
const WRITER = /^\((?<writer>[\w.-]+)(?:; [\w-]+)?\)\s+/;

function articleOf(where: string, { title, paragraphs, summaries }: z.infer<typeof article>): Item {
  const captions: Span[] = [];
  let at = 0;
  for (const { kind, text } of paragraphs) {
    if (kind === 'figure') captions.push({ start: at, end: at + text.length });
    at += text.length + GAP.length;
  }
  return {
    where,
    title,
    text: paragraphs.map(({ text }) => text).join(GAP),
    captions,
    summaries: summaries.flatMap((summary) => {
      const [label = '', writer] = WRITER.exec(summary) ?? [];
      return writer === undefined || writer === 'human' ? [summary.slice(label.length)] : [];
    }),
  };
}

function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
}
