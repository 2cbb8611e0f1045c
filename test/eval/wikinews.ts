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
  'near-miss',
] as const;

/** Our questions on articles of Wikinews: places by paragraph and offsets, so that no text is copied. */
export const wikinews = z.strictObject({
  source: z.string().min(1),
  /** JSON lines `{ id, paragraphs }`, from the package; the file is kept beside it. */
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
export type Wikinews = z.infer<typeof wikinews>;

const article = z.object({ id: z.string(), paragraphs: z.array(z.string()) });

/** The paragraphs of each article, by its name. */
export function wikinewsArticles({ file }: Pick<Wikinews, 'file'>): ReadonlyMap<string, readonly string[]> {
  const lines = readFileSync(packageFile(file), 'utf8').trim().split('\n');
  return new Map(lines.map((line) => article.parse(JSON.parse(line))).map(({ id, paragraphs }) => [id, paragraphs]));
}
