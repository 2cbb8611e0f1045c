import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageFile } from '../../src/package.ts';
import { dataBeside } from './data-beside.ts';
import { news, newsArticle, ownStories } from './formats.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(packageFile(path), 'utf8'));
const newsQuestions = news.parse(read('test/eval/questions/news.json'));
const { questions: storyQuestions } = ownStories.parse(read('test/eval/questions/stories.json'));
const storyText = (story: string): string =>
  readFileSync(
    packageFile(story === 'anthropic-pentagon' ? `data/${story}.txt` : `test/eval/stories/${story}.txt`),
    'utf8',
  );

/** What is in `values` more than once. */
const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);

describe('questions on news articles', () => {
  const { answerable, unanswerable } = newsQuestions;

  it('GIVEN the file THEN there are enough of each kind', () => {
    expect(answerable.length).toBeGreaterThanOrEqual(320);
    expect(unanswerable.length).toBeGreaterThanOrEqual(100);
    for (const kind of ['near', 'off']) {
      expect(unanswerable.filter((asked) => asked.kind === kind).length).toBeGreaterThanOrEqual(50);
    }
    expect(new Set(answerable.map((asked) => asked.article)).size).toBe(16);
  });

  it('GIVEN the file THEN no id and no question of an article is there twice', () => {
    const all = [...answerable, ...unanswerable];
    expect(repeated(all.map(({ id }) => id))).toEqual([]);
    expect(repeated(all.map((asked) => `${asked.article}: ${asked.question.toLowerCase()}`))).toEqual([]);
  });

  const { path: folder, isHere } = dataBeside('../shared/data/gum-news');

  it.runIf(isHere)('GIVEN the articles THEN every answer is a trimmed piece of its paragraph', () => {
    const texts = new Map(
      [...new Set(answerable.map((asked) => asked.article))].map((name) => [
        name,
        newsArticle
          .parse(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')))
          .paragraphs.map(({ text }) => text),
      ]),
    );
    const astray = answerable.flatMap(({ id, article: name, places }) =>
      places.flatMap(({ paragraph, start, end }) => {
        const text = texts.get(name)?.[paragraph] ?? '';
        const span = text.slice(start, end);
        return span.length === end - start && span === span.trim() ? [] : [id];
      }),
    );
    expect(astray).toEqual([]);
  });
});

describe('questions on small stories', () => {
  it('GIVEN the file THEN there are enough of each kind', () => {
    expect(storyQuestions.length).toBeGreaterThanOrEqual(120);
    for (const kind of ['answerable', 'near', 'off']) {
      expect(storyQuestions.filter((asked) => asked.kind === kind).length).toBeGreaterThanOrEqual(40);
    }
  });

  it('GIVEN the file THEN no id and no question of a story is there twice', () => {
    expect(repeated(storyQuestions.map(({ id }) => id))).toEqual([]);
    expect(repeated(storyQuestions.map((asked) => `${asked.story}: ${asked.question.toLowerCase()}`))).toEqual([]);
  });

  it('GIVEN what is held back THEN it has enough of each kind, on stories that nothing was tuned on', () => {
    const [held, tuned] = (['held', 'tune'] as const).map((split) =>
      storyQuestions.filter((asked) => asked.split === split),
    );
    for (const kind of ['answerable', 'near', 'off'])
      expect(held?.filter((asked) => asked.kind === kind).length).toBeGreaterThanOrEqual(30);
    const known = new Set(tuned?.map(({ story }) => story));
    expect(new Set(held?.map(({ story }) => story).filter((story) => !known.has(story))).size).toBeGreaterThanOrEqual(
      3,
    );
  });

  it('GIVEN an answerable question THEN its pattern matches a line of the story, and not most of them', () => {
    const wrong = storyQuestions.flatMap(({ id, story, pattern }) => {
      if (pattern === undefined) return [];
      const lines = storyText(story)
        .split('\n')
        .filter((line) => line.trim() !== '');
      const matching = lines.filter((line) => new RegExp(pattern, 'i').test(line)).length;
      return matching > 0 && matching < lines.length / 3 ? [] : [`${id}: ${matching}`];
    });
    expect(wrong).toEqual([]);
  });
});
