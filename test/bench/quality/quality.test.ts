import { describe, expect, it } from 'vitest';
import { startProgram } from '../../e2e/program.ts';
import { squad } from '../../eval/formats.ts';
import { squadStories } from '../../eval/labelled.ts';
import { allPeers } from '../peers/peers.ts';
import type { System } from '../peers/system.ts';
import { collectionOf, sampled } from './collection.ts';
import { figuresOf, measure } from './quality.ts';

const paragraph = (context: string, ...qas: readonly (readonly [question: string, answer?: string])[]) => ({
  context,
  qas: qas.map(([question, answer]) => ({
    id: question,
    question,
    is_impossible: answer === undefined,
    answers: answer === undefined ? [] : [{ text: answer }],
  })),
});

const { articles, questions } = collectionOf(
  squadStories(
    squad.parse({
      data: [
        {
          title: 'Old_bridge',
          paragraphs: [
            paragraph('The old bridge was built by masons.  It crosses the harbor in nine arches.', [
              'In how many arches is the harbor crossed?',
              'nine',
            ]),
            paragraph('Engineers found cracks in June. Repairs cost forty million crowns, the council said.', [
              'What do the repairs cost?',
              'forty  million',
            ]),
            paragraph('Ferries sail every hour. A ticket is sold on the pier.', ['Who sails to the moon?']),
          ],
        },
        {
          title: 'Seed_bank',
          paragraphs: [
            paragraph('Seeds of wheat lie frozen in a mountain. Guards watch the steel door.', [
              'Where do the seeds of wheat lie frozen?',
              'mountain',
            ]),
            paragraph('Farmers may borrow seeds after a drought. Nobody pays for them.'),
          ],
        },
      ],
    }),
  ),
);
const peers = await allPeers();
const apart = articles.map((article) => [article]);

describe('a labelled collection', () => {
  it('GIVEN articles THEN ids of their own for all texts, and answerable questions with the sentences that are right', () => {
    const texts = articles.flatMap(({ sentences }) => sentences);
    expect(texts.map(({ id }) => id)).toEqual([...texts.keys()]);
    expect(articles.flatMap(({ paragraphs }) => paragraphs).map(({ id }) => id)).toEqual([0, 1, 2, 3, 4]);
    expect(questions.map((asked) => [...asked.sentences].map((id) => texts[id]?.text))).toEqual([
      ['It crosses the harbor in nine arches.'],
      ['Repairs cost forty million crowns, the council said.'],
      ['Seeds of wheat lie frozen in a mountain.'],
    ]);
  });

  it('GIVEN a count THEN so many questions from one end to the other, or all', () => {
    expect(sampled(questions, 1)).toEqual(questions.slice(0, 1));
    expect(sampled(questions, 2)).toEqual([questions[0], questions[1]]);
    expect(sampled(questions, 9)).toEqual(questions);
  });
});

describe('quality of search', () => {
  it.each(peers)(
    'GIVEN easy questions THEN $name finds paragraph and sentence, in the story and in all',
    async (peer) => {
      for (const groups of [apart, [articles]]) {
        const figures = await measure(peer, groups, questions);
        expect(figures).toMatchObject({ sentence1: 100, sentence3: 100, mrr: 100, passage1: 100, passage3: 100 });
      }
    },
  );

  it('GIVEN a system THEN each question goes to the index of its article, and its ranks are counted', async () => {
    const built: string[] = [];
    const inOrder: System = {
      name: 'unchanged',
      build(texts, { unit, documents }) {
        built.push(`${unit} ${documents.map(({ title }) => title).join(' + ')}`);
        return () => texts.map(({ id }) => id);
      },
    };
    expect(await measure(inOrder, apart, questions)).toMatchObject({
      sentence1: 33.3,
      sentence3: 66.7,
      mrr: 58.3,
      passage1: 66.7,
      passage3: 100,
    });
    expect(await measure(inOrder, [articles], questions)).toMatchObject({ sentence1: 0, sentence3: 33.3, mrr: 29.8 });
    expect(built).toEqual([
      'paragraph Old bridge',
      'sentence Old bridge',
      'paragraph Seed bank',
      'sentence Seed bank',
      'paragraph Old bridge + Seed bank',
      'sentence Old bridge + Seed bank',
    ]);
  });

  it('GIVEN what was seen THEN shares of all questions, quantiles and the sum of building', () => {
    const searchMs = Array.from({ length: 200 }, (_, at) => 199 - at);
    const ranks = { sentenceRanks: [0, 1, 3, -1], passageRanks: [2, 0, 0, 3] };
    expect(figuresOf({ ...ranks, searchMs, buildMs: [1.2, 2.4] })).toEqual({
      sentence1: 25,
      sentence3: 50,
      mrr: 43.8,
      passage1: 50,
      passage3: 75,
      p50ms: 100,
      p99ms: 198,
      buildMs: 4,
    });
  });
});

describe('npm run bench', () => {
  const run = (...args: string[]) => startProgram({}, 'dist/test/bench/bench.js', args).ended;

  it('GIVEN a wrong call THEN how to call it, and code 2', async () => {
    for (const args of [[], ['quality'], ['speed', 'a.json'], ['quality', 'a.json', '--sample', '0'], ['--nonsense']]) {
      const { code, out, err } = await run(...args);
      expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(/^[^\n]+\n\nUsage: /) });
    }
  });

  it('GIVEN a file that is not there THEN one line that says so, and code 1', async () => {
    expect(await run('quality', 'nowhere.json')).toEqual({ code: 1, out: '', err: 'nowhere.json: cannot be read\n' });
  });
});
