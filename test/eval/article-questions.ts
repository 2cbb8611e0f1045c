import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { packageFile } from '../../src/package.ts';

export const place = z
  .strictObject({ paragraph: z.int().min(0), start: z.int().min(0), end: z.int() })
  .refine(({ start, end }) => start < end);

/** How a question is asked. */
export const KINDS = [
  'direct',
  'paraphrase',
  'reason',
  'condition',
  'amount',
  'who',
  'yes-no',
  'colloquial',
  'keyword',
  'typo',
  'role',
  'definition',
  'name',
  'near-miss',
] as const;

/** Our questions on short articles: places by paragraph and offsets, so that no text is copied. */
export const articleQuestions = z.strictObject({
  source: z.string().min(1),
  /** Which of `parts.json` its articles are. */
  corpus: z.enum(['wikinews', 'features']),
  /** JSON lines `{ id, title?, paragraphs }`, from the package. */
  file: z.string().min(1),
  questions: z.array(
    z
      .strictObject({
        id: z.string(),
        article: z.string(),
        kind: z.enum(KINDS),
        question: z.string().min(1).max(300),
        /** Whole sentences, each of which answers by itself. */
        places: z.array(place).min(1).optional(),
        /** Sentences that one of two readers took for an answer: neither right nor wrong to learn from. */
        also: z.array(place).min(1).optional(),
        /** Sentences that an answer cannot be understood without. */
        needs: z.array(place).min(1).optional(),
      })
      .refine(({ kind, places }) => (kind === 'near-miss') === (places === undefined)),
  ),
});
export type ArticleQuestions = z.infer<typeof articleQuestions>;

const article = z.object({ id: z.string(), title: z.string().optional(), paragraphs: z.array(z.string()) });
export type Article = z.infer<typeof article>;

/** The articles, by their names. */
export function articlesOf({ file }: Pick<ArticleQuestions, 'file'>): ReadonlyMap<string, Article> {
  const lines = readFileSync(packageFile(file), 'utf8').trim().split('\n');
  return new Map(lines.map((line) => article.parse(JSON.parse(line))).map((each) => [each.id, each]));
}
