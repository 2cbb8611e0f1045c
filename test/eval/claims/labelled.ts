import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { documentFromText } from '../../../src/library/document.ts';
import { loadLibrary } from '../../../src/library/library.ts';
import { type Article, articlesOf } from '../article-questions.ts';
import { type Part, partIn } from '../parts.ts';
import { corpusOf } from '../short-stories/stories.ts';

/**
 * What a reader of the story says of a claim. `same`: the story says so; `differs`: it says otherwise; `hedge`: it says so less
 * surely; `not-said`: it speaks of the subject alone; `absent`: not even that.
 */
export const LABELS = ['same', 'differs', 'hedge', 'not-said', 'absent'] as const;
export type Label = (typeof LABELS)[number];

/** A claim with what a reader says of it. */
export interface LabelledClaim {
  readonly id: string;
  readonly text: string;
  readonly label: Label;
  /** Of one that differs: in what. */
  readonly differs?: string;
  /** The words of the claim that differ, and the story's in their place; empty where that is not labelled. */
  readonly said: readonly string[];
  readonly story: readonly string[];
  /** The sentences by which it stands or falls. */
  readonly nearest: readonly string[];
}

/** Claims about a story that is alone in its library. */
export interface ClaimedStory {
  readonly corpus: Corpus;
  readonly claims: readonly LabelledClaim[];
}

const place = z.tuple([z.int().min(0), z.int().min(0), z.int().min(0)]);
/** Our claims on articles: paragraph, start and end of each place, so that no text is copied. */
const onArticles = z.strictObject({
  source: z.string().min(1),
  corpus: z.literal('wikinews'),
  /** JSON lines `{ id, paragraphs }`, from the package. */
  file: z.string().min(1),
  claims: z.array(
    z.strictObject({
      id: z.string().min(1),
      article: z.string(),
      text: z.string().min(1),
      label: z.enum(LABELS),
      differs: z.string().optional(),
      said: z.array(z.string()).default([]),
      story: z.array(place).default([]),
      places: z.array(place),
    }),
  ),
});

/** `questions.json` in a folder of stories, as far as it is about claims. */
const inFolder = z.object({
  stories: z.array(
    z.object({
      file: z.string().min(1),
      claims: z.array(
        z.object({
          id: z.string().min(1),
          text: z.string().min(1),
          label: z.enum(LABELS),
          differs: z.string().optional(),
          nearest: z.string(),
        }),
      ),
    }),
  ),
});

/**
 * Reads labelled claims: a file of ours on articles, or a folder of stories with `questions.json`.
 *
 * @param part The articles of this part; all without it.
 * @throws Error where it is of another format.
 */
export async function readClaims(path: string, part?: Part): Promise<ClaimedStory[]> {
  if (statSync(path).isDirectory()) return readFolder(path);
  const { data, error } = onArticles.safeParse(JSON.parse(readFileSync(path, 'utf8')));
  if (!data) throw new Error(z.prettifyError(error));
  const articles = articlesOf(data);
  const partOf = partIn(data.corpus);
  const ids = [...new Set(data.claims.map(({ article }) => article))];
  return ids
    .filter((id) => part === undefined || partOf(id) === part)
    .map((id) => {
      const article = articles.get(id);
      if (!article) throw new Error(`${data.file} has no article ${id}`);
      const claims = data.claims.filter((claim) => claim.article === id);
      return {
        corpus: corpusOf(documentFromText(`${id}.txt`, article.paragraphs.join('\n\n'))),
        claims: claims.map((claim) => claimOf(claim, article)),
      };
    });
}

function claimOf(
  { differs, ...claim }: z.infer<typeof onArticles>['claims'][number],
  { paragraphs }: Article,
): LabelledClaim {
  const slice = ([paragraph, start, end]: z.infer<typeof place>): string =>
    paragraphs[paragraph]?.slice(start, end) ?? '';
  return {
    id: claim.id,
    text: claim.text,
    label: claim.label,
    ...(differs !== undefined && { differs }),
    said: claim.said,
    story: claim.story.map(slice),
    nearest: claim.places.map(slice),
  };
}

async function readFolder(folder: string): Promise<ClaimedStory[]> {
  const { data, error } = inFolder.safeParse(JSON.parse(readFileSync(join(folder, 'questions.json'), 'utf8')));
  if (!data) throw new Error(`questions.json: ${z.prettifyError(error)}`);
  const library = await loadLibrary(folder);
  return data.stories.map(({ file, claims }) => {
    const document = library.documents.find(({ id }) => id === file);
    if (!document) throw new Error(`${file} is not there`);
    return {
      corpus: corpusOf(document, library.names),
      claims: claims.map(({ nearest, differs, ...claim }) => ({
        ...claim,
        ...(differs !== undefined && { differs }),
        said: [],
        story: [],
        nearest: [nearest],
      })),
    };
  });
}
