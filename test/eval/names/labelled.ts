import { readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { z } from 'zod';
import type { Span } from '../../../src/language/span.ts';
import { articlesOf } from '../article-questions.ts';
import { type Part, partIn } from '../parts.ts';
import { readConll } from './conll.ts';

/** The labels do not distinguish companies from public bodies. */
export type LabelledKind = 'person' | 'organization';

/** A place that people say holds a name. */
export interface LabelledMention extends Span {
  readonly kind: LabelledKind;
  /** The same number for the same person or organization, where the labels say it. */
  readonly cluster?: number;
}

/** A text with its labelled names; offsets are in UTF-16 code units. */
export interface LabelledText {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly mentions: readonly LabelledMention[];
  /**
   * What the labels call a mention without a name, if they say so. There are names among them: "Facebook creator Mark
   * Zuckerberg", "the United Nations".
   */
  readonly unnamed?: readonly Span[];
  /** Clusters that summaries by people speak of, named or not. */
  readonly salient?: readonly number[];
}

const GAP = '\n\n';

const offset = z.int().min(0);
const article = z
  .object({
    id: z.string().min(1),
    title: z.string(),
    paragraphs: z.array(z.object({ kind: z.string(), text: z.string() })).min(1),
    mentions: z.array(
      z.object({
        paragraph: offset,
        start: offset,
        end: offset,
        text: z.string().min(1),
        type: z.enum(['person', 'organization']),
        cluster: z.int().nullable(),
        /** False for what speaks of somebody without a name: "she", "the minister". */
        named: z.boolean(),
        name: z.string().min(1).optional(),
      }),
    ),
    salient: z.array(z.int()).optional(),
  })
  .superRefine(({ paragraphs, mentions }, context) => {
    for (const [i, { paragraph, start, end, text }] of mentions.entries())
      if (paragraphs[paragraph]?.text.slice(start, end) !== text)
        context.addIssue({ code: 'custom', path: ['mentions', i], message: 'its text is not at its offsets' });
  });

const places = z.array(z.tuple([offset, offset, offset]));
/** Our labels on articles: paragraph, start and end of each name, so that no text is copied. */
const onArticles = z.strictObject({
  source: z.string().min(1),
  corpus: z.literal('wikinews'),
  /** JSON lines `{ id, paragraphs }`, from the package. */
  file: z.string().min(1),
  articles: z.array(z.strictObject({ article: z.string(), persons: places, organizations: places })),
});

/**
 * Reads texts with labelled names: an article as JSON, as in the README of the data, our labels on articles, or CoNLL columns.
 *
 * @param part Of our labels only those on its articles.
 * @throws Error of one line when the file is of no such format.
 */
export function readTexts(file: string, format: 'json' | 'conll', part?: Part): LabelledText[] {
  const content = readFileSync(file, 'utf8');
  if (format === 'conll') return readConll(content, basename(file, extname(file)));
  const json: unknown = JSON.parse(content);
  const ours = onArticles.safeParse(json);
  if (ours.success) return textsOf(ours.data, part);
  const parsed = article.safeParse(json);
  if (parsed.success) return [textOf(parsed.data)];
  const [issue] = parsed.error.issues;
  throw new Error(`no article with labelled names: ${issue?.path.join('.')}: ${issue?.message}`);
}

function textsOf({ articles, corpus, file }: z.infer<typeof onArticles>, part: Part | undefined): LabelledText[] {
  const texts = articlesOf({ file });
  const partOf = partIn(corpus);
  return articles.flatMap(({ article: id, persons, organizations }) => {
    if (part !== undefined && partOf(id) !== part) return [];
    const paragraphs = texts.get(id)?.paragraphs;
    if (!paragraphs) throw new Error(`${file} has no article ${id}`);
    const starts = startsOf(paragraphs);
    const labelled = (some: z.infer<typeof places>, kind: LabelledKind): LabelledMention[] =>
      some.map(([paragraph, start, end]) => {
        const from = starts[paragraph] ?? 0;
        return { start: from + start, end: from + end, kind };
      });
    const mentions = [...labelled(persons, 'person'), ...labelled(organizations, 'organization')];
    return [{ id, text: paragraphs.join(GAP), mentions: mentions.sort((a, b) => a.start - b.start) }];
  });
}

/** Where each paragraph begins in the text of all. */
function startsOf(paragraphs: readonly string[]): number[] {
  let at = 0;
  return paragraphs.map((text) => {
    const start = at;
    at += text.length + GAP.length;
    return start;
  });
}

function textOf({ id, title, paragraphs, mentions, salient }: z.infer<typeof article>): LabelledText {
  const starts = startsOf(paragraphs.map(({ text }) => text));
  return {
    id,
    title,
    text: paragraphs.map(({ text }) => text).join(GAP),
    mentions: mentions
      .filter(({ named }) => named)
      .map(({ paragraph, start, text, name = text, type, cluster }) => {
        // "the Labour Party's" is labelled with article and possessive; `name` is without the article.
        const from = (starts[paragraph] ?? 0) + start + Math.max(0, text.indexOf(name));
        const written = name.replace(/['’]s?$/, '');
        return { start: from, end: from + written.length, kind: type, ...(cluster !== null && { cluster }) };
      }),
    unnamed: mentions
      .filter(({ named }) => !named)
      .map(({ paragraph, start, end }) => ({
        start: (starts[paragraph] ?? 0) + start,
        end: (starts[paragraph] ?? 0) + end,
      })),
    ...(salient && { salient }),
  };
}
