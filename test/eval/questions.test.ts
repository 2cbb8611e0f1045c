import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../src/language/sentences.ts';
import { packageFile } from '../../src/package.ts';
import { articleQuestions, articlesOf } from './article-questions.ts';
import { dataBeside } from './data-beside.ts';
import { news, newsArticle, ownStories, squad } from './formats.ts';
import { parts } from './parts.ts';

const read = (path: string): unknown => JSON.parse(readFileSync(packageFile(path), 'utf8'));
const newsQuestions = news.parse(read('test/eval/questions/news.json'));
const { questions: storyQuestions } = ownStories.parse(read('test/eval/questions/stories.json'));
const storyText = (story: string): string =>
  readFileSync(
    packageFile(story === 'anthropic-pentagon' ? `data/${story}.txt` : `test/eval/stories/${story}.txt`),
    'utf8',
  );

/** What is in `values` more than once. */
function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.has(value) || !seen.add(value));
}

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

describe.each(['wikinews', 'features'])('questions on %s', (name) => {
  const labelled = articleQuestions.parse(read(`test/eval/questions/${name}.json`));
  const { questions } = labelled;

  it('GIVEN the file THEN no id and no question of an article is there twice', () => {
    expect(repeated(questions.map(({ id }) => id))).toEqual([]);
    expect(repeated(questions.map((asked) => `${asked.article}: ${asked.question.toLowerCase()}`))).toEqual([]);
  });

  const { isHere } = dataBeside(labelled.file);

  it.runIf(isHere)('GIVEN the articles THEN each question is on one, and its places are whole sentences of it', () => {
    const articles = articlesOf(labelled);
    const sentencesOf = new Map(
      [...articles].map(([id, { paragraphs }]) => [id, paragraphs.map((text) => splitSentences(text, 0, text.length))]),
    );
    const astray = questions.flatMap(({ id, article, places = [], also = [], needs = [] }) => {
      const ofArticle = sentencesOf.get(article);
      if (!ofArticle) return [`${id}: no article ${article}`];
      return [...places, ...also, ...needs].flatMap(({ paragraph, start, end }) =>
        ofArticle[paragraph]?.some((sentence) => sentence.start === start && sentence.end === end) ? [] : [id],
      );
    });
    expect(astray).toEqual([]);
  });
});

describe('the parts of stories', () => {
  const { squad: ofSquad, wikinews, features } = parts();
  const ofArticles = { wikinews, features };
  const named = ({ held, ranked, checked }: typeof ofSquad): string[] => [...held, ...ranked, ...checked];

  it('GIVEN the file THEN no story is in two parts', () => {
    expect(repeated(named(ofSquad))).toEqual([]);
    for (const each of Object.values(ofArticles)) expect(repeated(named(each))).toEqual([]);
  });

  it.each(['wikinews', 'features'] as const)(
    'GIVEN the questions on %s THEN every story of a part has some',
    (corpus) => {
      const { questions } = articleQuestions.parse(read(`test/eval/questions/${corpus}.json`));
      const known = new Set(questions.map(({ article }) => article));
      expect(named(ofArticles[corpus]).filter((name) => !known.has(name))).toEqual([]);
    },
  );

  const { path: file, isHere } = dataBeside('../shared/data/squad/dev.json');

  it.runIf(isHere)('GIVEN SQuAD THEN every story of a part is in it', () => {
    const known = new Set(squad.parse(JSON.parse(readFileSync(file, 'utf8'))).data.map(({ title }) => title));
    expect(named(ofSquad).filter((name) => !known.has(name))).toEqual([]);
  });
});
