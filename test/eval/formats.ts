import { z } from 'zod';

/** `[question, pattern]` pairs that are answered, and questions that are not. */
export const cases = z.object({
  answerable: z.array(z.tuple([z.string(), z.string()])),
  unanswerable: z.array(z.string()),
});

/** SQuAD 1.1 and 2.0. */
export const squad = z.object({
  data: z.array(
    z.object({
      title: z.string(),
      paragraphs: z.array(
        z.object({
          context: z.string(),
          qas: z.array(
            z.object({
              id: z.string(),
              question: z.string(),
              is_impossible: z.boolean().default(false),
              answers: z.array(z.object({ text: z.string() })),
            }),
          ),
        }),
      ),
    }),
  ),
});

/** Our questions on news articles: places by article, paragraph and offsets, so that no text is copied. */
export const news = z.strictObject({
  source: z.string().min(1),
  /** Where the articles are, from the package; they are kept beside it. */
  folder: z.string().min(1),
  /** Articles whose questions nothing is learnt from. */
  held: z.array(z.string()).min(1),
  answerable: z.array(
    z.strictObject({
      id: z.string(),
      article: z.string(),
      question: z.string().min(1).max(300),
      places: z
        .array(
          z
            .strictObject({ paragraph: z.int().min(0), start: z.int().min(0), end: z.int() })
            .refine(({ start, end }) => start < end),
        )
        .min(1),
    }),
  ),
  unanswerable: z.array(
    z.strictObject({
      id: z.string(),
      article: z.string(),
      kind: z.enum(['near', 'off']),
      question: z.string().min(1).max(300),
    }),
  ),
});
/** An article that they are about. */
export const newsArticle = z.object({
  title: z.string(),
  paragraphs: z.array(z.object({ kind: z.string(), text: z.string() })),
});

/** Our questions on small stories: sentences that match the pattern answer. */
export const ownStories = z.strictObject({
  questions: z.array(
    z
      .strictObject({
        id: z.string(),
        story: z.string().regex(/^[a-z-]+$/),
        kind: z.enum(['answerable', 'near', 'off']),
        split: z.enum(['tune', 'held']),
        question: z.string().min(1).max(300),
        pattern: z.string().min(1).optional(),
      })
      .refine(({ kind, pattern }) => (kind === 'answerable') === (pattern !== undefined)),
  ),
});

export type Cases = z.infer<typeof cases>;
export type Squad = z.infer<typeof squad>;
export type News = z.infer<typeof news>;
export type OwnStories = z.infer<typeof ownStories>;

/** Figures of a labelled file, asked in one way, shares in percent, and a line a question. */
export interface Report {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly predictions: readonly object[];
}
