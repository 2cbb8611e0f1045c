import { type Document, isNode, LineCounter, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { DocumentFacts, NameEntry } from './types.ts';

/** Whether an ISO 8601 date is a day that exists. */
function isDay(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}

const name = z.strictObject({
  name: z.string().trim().min(1),
  kind: z.enum(['person', 'company', 'public body']).optional(),
  aliases: z.array(z.string().trim().min(1)).optional(),
  role: z.string().trim().min(1).optional(),
  not: z.boolean().optional(),
});

const facts = z.object({
  // YAML reads `title: 1984` as a number.
  title: z
    .union([z.string(), z.number().transform(String)])
    .pipe(z.string().trim().min(1).max(300))
    .optional(),
  url: z
    .url({ protocol: /^https?$/, message: 'must be an address that begins with http:// or https://' })
    .max(512)
    .optional(),
  author: z
    .union([z.string(), z.array(z.string().trim().min(1)).transform((authors) => authors.join(', '))])
    .pipe(z.string().trim().min(1))
    .optional(),
  published: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}(?:[T ].*)?$/, 'must be a date as 2026-03-05')
    .transform((date) => date.slice(0, 10))
    .refine(isDay, 'must be a day of the calendar')
    .optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/, 'must be a language tag as en or zh-CN')
    .optional(),
  names: z.array(name).optional(),
});

/** A field without a value, as templates have them, says nothing. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== null));
}

const manifest = z.strictObject({
  documents: z.record(z.string(), z.preprocess(withoutEmpty, facts.strict().nullable())).nullish(),
  names: z.array(name).nullish(),
});

/** What `library.yaml` says of the files beside it. */
export interface Manifest {
  readonly documents: ReadonlyMap<string, DocumentFacts>;
  readonly names: readonly NameEntry[];
}

/** Parses YAML against a schema. @throws Error whose message names the line or the field. */
function parse<T>(source: string, schema: z.ZodType<T>, firstLine: number): T {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const error = document.errors[0];
  const lineAt = (offset: number): number => lines.linePos(offset).line + firstLine - 1;
  if (error) throw new Error(`line ${lineAt(error.pos[0])}: ${error.message}`);
  const dangling = danglingAlias(document);
  if (dangling) throw new Error(`line ${lineAt(dangling.at)}: *${dangling.name}: nothing is marked &${dangling.name}`);
  const result = schema.safeParse(document.toJS() ?? {});
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.filter((part) => typeof part !== 'symbol') ?? [];
  const wrong = issue?.code === 'unrecognized_keys' ? [...path, ...issue.keys.slice(0, 1)] : path;
  // A field that is missing stands nowhere; what it is missing from does.
  const places = wrong
    .map((_, i) => document.getIn(wrong.slice(0, wrong.length - i), true))
    .filter((node) => isNode(node));
  const range = places[0]?.range ?? document.contents?.range;
  const line = range ? `line ${lineAt(range[0])}: ` : '';
  throw new Error(`${line}${path.join('.') || 'it'}: ${issue?.message ?? 'not understood'}`);
}

/** YAML takes `*word` for what is marked `&word` elsewhere. */
function danglingAlias(document: Document): { name: string; at: number } | undefined {
  let found: { name: string; at: number } | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document)) return undefined;
      found = { name: alias.source, at: alias.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

/** @throws Error whose message names the line or the field that is wrong. */
export function readManifest(source: string): Manifest {
  const { documents, names } = parse(source, manifest, 1);
  const entries = Object.entries(documents ?? {}).map(([file, known]) => [file, known ?? {}] as const);
  return { documents: new Map(entries), names: names ?? [] };
}

/**
 * Parts YAML front matter from the text below it.
 *
 * @returns The facts, and the source with the front matter cut off; no facts where there is no front matter.
 * @throws Error whose message names the line or the field that is wrong.
 */
export function readFrontMatter(source: string): { facts: DocumentFacts; body: string } {
  const opening = /^---[ \t]*\r?\n/.exec(source);
  if (!opening) return { facts: {}, body: source };
  const rest = source.slice(opening[0].length);
  const closing = /^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(rest);
  if (!closing) {
    if (/^[A-Za-z_]+:/.test(rest)) throw new Error('line 1: the front matter that begins here has no closing ---');
    return { facts: {}, body: source };
  }
  const yaml = rest.slice(0, closing.index);
  // A rule across the page, and text under it, is no front matter.
  if (yaml.trim() !== '' && !/^[ \t]*[\w"'-]+[ \t]*:|^[ \t]*[-[{#]/m.test(yaml)) return { facts: {}, body: source };
  return {
    facts: parse(yaml, z.preprocess(withoutEmpty, facts), 2),
    body: rest.slice(closing.index + closing[0].length),
  };
}
