import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentFromText } from '../../src/library/document.ts';
import { packageFile } from '../../src/package.ts';
import { startProgram } from '../e2e/program.ts';
import { dataBeside } from './data-beside.ts';
import { readLabelled, type Split } from './labelled.ts';
import type { Part } from './parts.ts';
import { readArticles } from './short-stories/articles.ts';
import { askStories, nextOfPart, type StoryAsked, sampleOf } from './short-stories/asking.ts';
import { storyFiguresOf } from './short-stories/figures.ts';
import { readStories } from './short-stories/folder.ts';
import { shows } from './short-stories/matching.ts';
import { corpusOf, type StoryAlone } from './short-stories/stories.ts';

const FERRY = `The ferry to Oster is cancelled until Friday. Its captain, Ida Brandt, said that the propeller is broken.

A new propeller costs 40,000 crowns.`;

let folders = 0;
const top = mkdtempSync(join(tmpdir(), 'short-stories-'));

/** A folder with the ferry's story and these questions on it. */
function folderOf(story: object, files: Readonly<Record<string, string>> = { 'ferry.txt': FERRY }): string {
  folders += 1;
  const folder = join(top, String(folders));
  mkdirSync(folder);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const stories = [{ file: 'ferry.txt', questions: [], unanswerable: [], ...story }];
  writeFileSync(join(folder, 'questions.json'), JSON.stringify({ stories }));
  return folder;
}

const asks = (id: string, question: string, answers: readonly string[], kind = 'direct') => ({
  id,
  question,
  answers,
  kind,
});

const CAPTAIN = 'Its captain, Ida Brandt, said that the propeller is broken.';
const OF_FERRY = {
  questions: [
    asks('q1', 'How much does a new propeller cost?', ['A new propeller costs 40,000 crowns.'], 'amount'),
    asks('q2', 'Who is Ida Brandt?', [CAPTAIN], 'who'),
  ],
  unanswerable: [
    { id: 'u1', question: 'How old is Ida Brandt?', kind: 'near-miss' },
    { id: 'u2', question: 'Who invented the telescope?', kind: 'off-topic' },
  ],
  // Not read here.
  claims: [{ id: 'c1' }],
};

describe('what is right', () => {
  const sentence = 'The “night” buses start on *May 4*.';

  it.each([
    ['the sentence', 'The “night” buses start on *May 4*.', true],
    ['more than the sentence', 'It was said before. The "night" buses start on May 4. They will run.', true],
    ['other quotation marks, spaces and no emphasis', "The  'night'\nbuses start on May 4.", true],
    ['the better part', 'buses start on May 4.', true],
    ['the lesser part', 'start on May 4.', false],
    ['another sentence', 'The night buses started in May.', false],
    ['nothing', '', false],
    ['marks alone', '"|"', false],
  ])('GIVEN %s THEN %s: %s', (_, text, is) => {
    expect(shows(text, [sentence])).toBe(is);
    expect(shows(text, ['Otherwise.', sentence])).toBe(is);
    expect(shows(text, [])).toBe(false);
  });

  it('GIVEN a row of a table THEN its bars and the names of its columns do not count', () => {
    expect(shows('N1 | Station | 18 minutes', ['| N1 | Station | 18 minutes |'])).toBe(true);
    expect(shows('Route: N1 | From: Station | Journey: 18 minutes', ['| N1 | Station | 18 minutes |'])).toBe(true);
    expect(shows('Route: N1 | From: Station | Journey: 17 minutes', ['| N1 | Station | 18 minutes |'])).toBe(false);
  });
});

describe('figures of stories', () => {
  function asked(part: Partial<StoryAsked>): StoryAsked {
    return {
      id: '1',
      kind: 'who',
      question: 'Who?',
      answerable: true,
      outcome: 'answered',
      estimate: 0.9,
      ranked: 0,
      shown: 0,
      excerpts: [],
      ...part,
    };
  }
  const missed = { answerable: false, ranked: -1, shown: -1 };

  it('GIVEN what questions came to THEN shares are over the right ones', () => {
    const figures = storyFiguresOf([
      asked({ otherArticle: 'absent', whole: true, excerpts: ['A'.repeat(20), 'B'.repeat(10)] }),
      asked({ ranked: 2, shown: 1, estimate: 0.3, otherArticle: 'answered' }),
      asked({ kind: 'reason', outcome: 'related', shown: 0, ranked: 1, estimate: 0.5, whole: true }),
      asked({ kind: 'reason', outcome: 'absent', shown: -1, ranked: 0, estimate: 0.1 }),
      asked({ ...missed, kind: 'near-miss', estimate: 0.4, excerpts: ['C'.repeat(10)] }),
      asked({ ...missed, kind: 'near-miss', outcome: 'related', estimate: 0.2 }),
      asked({ ...missed, kind: 'off-topic', outcome: 'absent', estimate: 0 }),
    ]);
    expect(figures).toEqual({
      questions: 7,
      answerable: 4,
      nearMisses: 2,
      offTopics: 1,
      otherArticles: 2,
      rightFirst: 50,
      shownFirst: 50,
      rightOfThree: 100,
      shownOfThree: 75,
      answered: 50,
      answeredRight: 25,
      rightOfAnswered: 50,
      visible: 100,
      absent: 25,
      falseAnswers: { nearMiss: 50, offTopic: 0, otherArticle: 50 },
      ofOtherArticle: { aboveAbsent: 50, aboveRelated: 50 },
      needs: { questions: 2, shown: 50, ofThree: 100 },
      length: { first: 10, all: 13.3, excerpts: 1 },
      auc: 0.625,
      byKind: {
        reason: {
          questions: 2,
          rightFirst: 50,
          shownFirst: 50,
          rightOfThree: 100,
          shownOfThree: 50,
          answered: 0,
          answeredRight: 0,
          rightOfAnswered: null,
          visible: 100,
          absent: 50,
        },
        who: {
          questions: 2,
          rightFirst: 50,
          shownFirst: 50,
          rightOfThree: 100,
          shownOfThree: 100,
          answered: 100,
          answeredRight: 50,
          rightOfAnswered: 50,
          visible: 100,
          absent: 0,
        },
      },
    });
  });

  it('GIVEN nothing of a kind THEN its figure is null', () => {
    const { falseAnswers, auc } = storyFiguresOf([asked({})]);
    expect({ ...falseAnswers, auc }).toEqual({ nearMiss: null, offTopic: null, otherArticle: null, auc: null });
  });
});

describe('stories that are asked alone', () => {
  it('GIVEN a folder THEN each question is asked of its own file', async () => {
    const other = 'The propeller of the airship costs 90,000 crowns.';
    const folder = folderOf(OF_FERRY, { 'ferry.txt': FERRY, 'airship.txt': other });
    const [cost, captain, age, telescope] = await askStories(await readStories(folder), undefined);
    expect(cost).toMatchObject({ id: 'q1', kind: 'amount', answerable: true, ranked: 0, shown: 0 });
    expect(cost?.excerpts[0]).toBe('A new propeller costs 40,000 crowns.');
    expect(captain).toMatchObject({ answerable: true, shown: 0 });
    expect(age).toMatchObject({ kind: 'near-miss', answerable: false, ranked: -1, shown: -1 });
    expect(telescope?.kind).toBe('off-topic');
    expect(telescope?.outcome).not.toBe('answered');
    expect([cost, captain].some((each) => each && 'otherArticle' in each)).toBe(false);
  });

  it('GIVEN the story that ships THEN it is found by the name “seed”', async () => {
    const folder = folderOf({ file: 'seed', questions: [] });
    expect((await readStories(folder))[0]?.corpus.library.documents.map(({ id }) => id)).toEqual([
      'anthropic-pentagon.txt',
    ]);
  });

  it('GIVEN a question about what a story is about THEN its opening is what comes first', async () => {
    const opening = 'The ferry to Oster is cancelled until Friday.';
    const folder = folderOf({ questions: [asks('q1', 'What is this story about?', [opening])] });
    const [about] = await askStories(await readStories(folder), undefined);
    expect(about).toMatchObject({ outcome: 'answered', ranked: 0, shown: 0 });
  });

  it.each<[string, object, Readonly<Record<string, string>>, string]>([
    ['no file', {}, {}, 'ferry.txt: is not there'],
    ['an empty file', {}, { 'ferry.txt': ' ' }, 'ferry.txt: is empty'],
    ['no file of its form', { file: 'ferry.pdf' }, { 'ferry.pdf': 'x' }, 'ferry.pdf: is no PDF file'],
    [
      'a sentence that is not there',
      { questions: [asks('q1', 'Who?', ['Ida Brand said so.'])] },
      { 'ferry.txt': FERRY },
      'q1: not in ferry.txt: Ida Brand said so.',
    ],
    [
      'a needed sentence that is not there',
      { questions: [{ ...asks('q1', 'Who?', [CAPTAIN]), needs: ['She said so.'] }] },
      { 'ferry.txt': FERRY },
      'q1: not in ferry.txt: She said so.',
    ],
    [
      'an id twice',
      {
        questions: [asks('q1', 'Who?', [CAPTAIN])],
        unanswerable: [{ id: 'q1', question: 'Why?', kind: 'near-miss' }],
      },
      { 'ferry.txt': FERRY },
      'q1: is there twice',
    ],
    ['no answer', { questions: [asks('q1', 'Who?', [])] }, { 'ferry.txt': FERRY }, 'stories[0].questions[0].answers'],
    [
      'an unknown kind',
      { unanswerable: [{ id: 'u1', question: 'Why?', kind: 'far' }] },
      { 'ferry.txt': FERRY },
      'stories[0].unanswerable[0].kind',
    ],
  ])('GIVEN %s THEN an error says so', async (_, story, files, message) => {
    await expect(readStories(folderOf(story, files))).rejects.toThrow(message);
  });
});

describe('articles of parts', () => {
  const articles = join(top, 'articles.jsonl');
  // Two that are held, one to rank, one in no list; invented text under their names.
  const names = ['wn009', 'wn003', 'wn017', 'ferry'];
  writeFileSync(articles, names.map((id) => `${JSON.stringify({ id, paragraphs: FERRY.split('\n\n') })}\n`).join(''));
  const questions = names.flatMap((article) => [
    {
      id: `${article}-1`,
      article,
      kind: 'amount',
      question: 'What does a propeller cost?',
      places: [{ paragraph: 1, start: 0, end: 36 }],
    },
    { id: `${article}-2`, article, kind: 'near-miss', question: 'How old is the ferry?' },
  ]);
  const file = join(top, 'wikinews.json');
  writeFileSync(
    file,
    JSON.stringify({ source: 'invented', corpus: 'wikinews', file: relative(packageFile('.'), articles), questions }),
  );

  it('GIVEN a part THEN its articles alone, with the sentences that answer', () => {
    const idsOf = (part?: Part): string[] =>
      readArticles(file, part).flatMap((story) => story.questions.map(({ id }) => id));
    expect(idsOf('held')).toEqual(['wn009-1', 'wn009-2', 'wn017-1', 'wn017-2']);
    expect(idsOf('ranked')).toEqual(['wn003-1', 'wn003-2']);
    expect(idsOf('taught')).toEqual(['ferry-1', 'ferry-2']);
    expect(idsOf('checked')).toEqual([]);
    expect(idsOf()).toHaveLength(8);
    expect(readArticles(file)[0]?.questions).toEqual([
      {
        id: 'wn009-1',
        kind: 'amount',
        question: 'What does a propeller cost?',
        answers: ['A new propeller costs 40,000 crowns.'],
      },
      { id: 'wn009-2', kind: 'near-miss', question: 'How old is the ferry?', answers: [] },
    ]);
  });

  it('GIVEN a split THEN the held articles, or the others', () => {
    const namesOf = (split?: Split): string[] => readLabelled(file, split).map(({ document }) => document.id);
    expect(namesOf('held')).toEqual(['wn009.txt', 'wn017.txt']);
    expect(namesOf('tune')).toEqual(['wn003.txt', 'ferry.txt']);
    expect(namesOf()).toHaveLength(4);
  });

  it('GIVEN answerable questions THEN they are put to the next article of their part, if there is one', async () => {
    const results = await askStories(readArticles(file), undefined);
    expect(results.filter(({ otherArticle }) => otherArticle !== undefined).map(({ id }) => id)).toEqual([
      'wn009-1',
      'wn017-1',
    ]);
  });

  const alone = (name: string, part?: Part, count = 0): StoryAlone => ({
    corpus: corpusOf(documentFromText(`${name}.txt`, FERRY)),
    questions: Array.from({ length: count }, (_, i) => ({
      ...asks(`${name}-${i}`, 'Who?', i % 2 === 0 ? [CAPTAIN] : []),
    })),
    ...(part && { part }),
  });

  it('GIVEN articles of two parts THEN each is followed by the next of its own, the last by the first', () => {
    const [a, b, c, d, e] = [
      alone('a', 'held'),
      alone('b', 'ranked'),
      alone('c', 'held'),
      alone('d', 'held'),
      alone('e'),
    ] as const;
    const next = nextOfPart([a, b, c, d, e]);
    expect([next.get(a), next.get(c), next.get(d)]).toEqual([c.corpus, d.corpus, a.corpus]);
    expect([next.get(b), next.get(e)]).toEqual([undefined, undefined]);
  });

  it.each([
    [10, ['a-0', 'a-2', 'a-4', 'b-0', 'b-2']],
    [5, ['a-0', 'a-2', 'a-4', 'b-0', 'b-2']],
    [3, ['a-0', 'a-2', 'a-4', 'b-0', 'b-2']],
    [2, ['a-0', 'a-4', 'b-2']],
    [1, ['a-0']],
  ])('GIVEN a sample of at least %d THEN evenly spread answerable questions', (least, ids) => {
    const chosen = sampleOf([alone('a', 'held', 5), alone('b', 'held', 4)], least);
    expect([...chosen].map(({ id }) => id)).toEqual(ids);
  });
});

describe('the command', () => {
  it('GIVEN a folder THEN figures by words and with the reader, and a line a question', async () => {
    const out = join(top, 'out.jsonl');
    const args = ['stories', folderOf(OF_FERRY), '--json', '--predictions', out];
    const { code, out: said, err } = await startProgram({}, 'dist/test/eval/eval.js', args).ended;
    expect([code, err]).toEqual([0, '']);
    const figures = JSON.parse(said);
    expect(Object.keys(figures)).toEqual(['words', 'reader']);
    expect(figures.words).toMatchObject({ questions: 4, answerable: 2, nearMisses: 1, offTopics: 1, rightFirst: 100 });
    expect(Object.keys(figures.reader)).toEqual(Object.keys(figures.words));
    const lines = readFileSync(out, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual(['q1', 'q2', 'u1', 'u2']);
    expect(Object.keys(lines[0].reader)).toEqual(Object.keys(lines[0].words));
    expect(lines[0]).toMatchObject({ kind: 'amount', words: { ranked: 0, shown: 0 } });
  });

  it.each([
    [['stories', join(top, 'none')], 1, /^[^\n]+none: ENOENT[^\n]+\n$/],
    [['stories', top], 1, /^[^\n]+: ENOENT[^\n]+questions\.json'\n$/],
    [['stories', folderOf({}, {})], 1, /^[^\n]+: ferry\.txt: is not there\n$/],
    [['stories', packageFile('package.json')], 1, /package\.json: /],
    [['stories', top, '--part', 'held'], 2, /^--part goes with [^\n]+\n\nUsage: /],
  ])('GIVEN %j THEN exit code %d', async (args, expected, message) => {
    const { code, out, err } = await startProgram({}, 'dist/test/eval/eval.js', args).ended;
    expect([code, out]).toEqual([expected, '']);
    expect(err).toMatch(message);
  });
});

describe('stories kept beside the repository', () => {
  const { path, isHere } = dataBeside('../shared/cases/stories');

  it.runIf(isHere)('GIVEN them THEN every answer is a sentence that the bot can quote', async () => {
    const stories = await readStories(path);
    expect(stories.flatMap(({ questions }) => questions).length).toBe(132);
    const lost = stories.flatMap(({ corpus, questions }) => {
      const sentences = corpus.index.passages.flatMap(({ passage, document }) =>
        passage.sentences.map(({ start, end }) => document.text.slice(start, end)),
      );
      return questions.filter(
        ({ answers }) => answers.length > 0 && !sentences.some((sentence) => shows(sentence, answers)),
      );
    });
    expect(lost.map(({ id }) => id)).toEqual([]);
  });
});
