import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { articleQuestions } from '../article-questions.ts';
import { articleStories } from '../labelled.ts';
import type { Part } from '../parts.ts';
import { corpusOf, type StoryAlone } from './stories.ts';

/**
 * Reads our questions on short articles, each article alone.
 *
 * @param part The articles of this part; all without it.
 * @throws Error where the file is of another format.
 */
export function readArticles(file: string, part?: Part): StoryAlone[] {
  const { data, error } = articleQuestions.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  if (!data) throw new Error(z.prettifyError(error));
  return articleStories(data)
    .filter((story) => part === undefined || story.part === part)
    .map((story) => ({
      corpus: corpusOf(story.document),
      part: story.part,
      questions: story.questions.map(({ id, kind = '', question, places, needs = [] }) => ({
        id,
        kind,
        question,
        answers: places.map(({ text }) => text),
        ...(needs.length > 0 && { needs: needs.map(({ text }) => text) }),
      })),
    }));
}
