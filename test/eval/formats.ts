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

export type Cases = z.infer<typeof cases>;
export type Squad = z.infer<typeof squad>;

/** Figures of a labelled file, shares in percent, and a line a question. */
export interface Report {
  readonly figures: Readonly<Record<string, unknown>>;
  readonly predictions: readonly object[];
}
