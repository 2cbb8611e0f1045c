import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, explain, explainWithReader } from '../../src/answer/answer.ts';
import { shippedRanking } from '../../src/answer/ranking/weights.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { excerptOf } from '../../src/corpus/excerpt.ts';
import { documentFromText } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { documentText } from '../documents.ts';
import { shippedReader } from '../eval/reader.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';

const reader = shippedReader();
let corpus: Corpus;
beforeAll(() => {
  corpus = vellmarCorpus();
});

it('GIVEN a caption on who is asked about THEN it is not shown', () => {
  const text = [
    'Ostwick chooses a mayor',
    'Ostwick chose a mayor on Monday.',
    'Mayor Dana Kilbride promised to open the harbor in May, after years of dispute.',
    'Kilbride (left) and Omar Stell (right) at the harbor on Monday. Image: Tom Sorrel.',
    'Her rival, the baker Omar Stell, won 300 votes and called the count fair.',
  ].join('\n\n');
  const story = buildCorpus(makeLibrary([documentFromText('a.txt', text)]));
  const shown = answerQuestion('tell me about Kilbride', story).excerpts.map(({ excerpt }) => excerpt.text);
  expect(shown[0]).toContain('promised');
  expect(shown.filter((excerpt) => excerpt.includes('(left)'))).toEqual([]);
});

it('GIVEN a role that changed THEN who somebody is says the newest document', () => {
  const documents = [
    ['2026-01-10', 'The chief engineer of Norvane, Dana Kilbride, opened the harbor on Monday. It rained.'],
    ['2026-06-02', 'The city’s mayor, Dana Kilbride, closed the harbor on Monday. It rained.'],
  ].map(([published, text = '']) => documentFromText(`harbor/${published}.txt`, text, { published }));
  const story = buildCorpus(makeLibrary(documents));
  const [first] = answerQuestion('Who is Dana Kilbride?', story).excerpts;
  const { start = 0, end = 0 } = first?.excerpt.highlight ?? {};
  expect(first?.excerpt.document.text.slice(start, end)).toBe('The city’s mayor');
});

describe('questions that the story answers', () => {
  it.each([
    ['Who is the chief executive of Quorra Robotics?', /Marit Solheim/],
    ['How much is the contract worth?', /\$48 million/],
    ['Where is Quorra Robotics based?', /Aldhaven/],
    ['When will the board publish its final report?', /May 20/],
    ['How long was the eastern quay closed?', /nine days/],
    ['What percent of members did not trust the machines?', /63 percent/],
    ['Who leads the board’s inspectors?', /Pell Okafor/],
    ['Which companies rent cranes to the port?', /Brightwater Shipping/],
    ['Who is Tomas Erel?', /the port's director/],
    ['Why was no one hurt?', /because the quay had been cleared/],
    ['What did the inspectors find?', /crack in a weld/],
    ['What does Quorra Robotics blame?', /software update/],
    ['tell me about Brightwater Shipping', /Brightwater Shipping/],
    ['dockworkers’ union', /dockworkers' union/],
  ])('GIVEN %j THEN what says so comes first, at least as likely', async (question, said) => {
    const { answer } = await explainWithReader(question, corpus, await reader);
    expect(answer.excerpts[0]?.excerpt.text).toMatch(said);
    expect(['answered', 'likely']).toContain(answer.outcome);
  });
});

describe('questions that it does not answer', () => {
  it.each([
    'How old is Tomas Erel?',
    'When was Quorra Robotics founded?',
    'How many employees does Quorra Robotics have?',
    'Who designed the crane?',
    'Where is Brightwater Shipping based?',
    'Did the port sue Quorra Robotics?',
    'What did the Harbor Safety Board and Elon Musk say?',
  ])('GIVEN %j, whose subject it has, THEN what is closest, with no words marked as the answer', async (question) => {
    for (const { answer } of [explain(question, corpus), await explainWithReader(question, corpus, await reader)]) {
      expect(['likely', 'related']).toContain(answer.outcome);
      expect(answer.excerpts.length).toBeGreaterThan(0);
      for (const { excerpt } of answer.excerpts) expect(excerpt.highlight).toBeUndefined();
    }
  });

  it('GIVEN two names that no sentence holds together THEN the closest sentence holds one', () => {
    const { subject, excerpts } = answerQuestion('Is Marit Solheim suing the Harbor Safety Board?', corpus);
    expect(subject).toBe('Marit Solheim');
    expect(excerpts[0]?.excerpt.text).toMatch(/Harbor Safety Board|Marit Solheim/);
  });

  it.each([
    'Who is the prime minister of Japan?',
    'What is the best pizza in Chicago?',
    'Who is Elon Musk?',
    'pancakes',
    'how do i bake bread',
    'Was anyone fired?',
    'Who is the mayor of Leeds?',
    '???',
    '',
  ])('GIVEN %j, of which it says nothing, THEN absent and no excerpt', (question) => {
    const { outcome, excerpts } = answerQuestion(question, corpus);
    expect(outcome).toBe('absent');
    expect(excerpts).toEqual([]);
  });

  it('GIVEN none of its words THEN nothing is called its subject, whatever comes near by meaning', async () => {
    const never = { judge: 2, gate: 2 };
    const low = { answered: { words: never, reader: never }, likely: { words: never, reader: never }, present: 0 };
    const question = 'pancakes';
    const { answer } = await explainWithReader(question, corpus, await reader, undefined, {
      ...shippedRanking(),
      bars: low,
    });
    expect([answer.outcome, answer.subject]).toEqual(['related', '']);
  });

  it('GIVEN a name that the story has as a common word THEN absent', () => {
    const own = buildCorpus(makeLibrary([documentFromText('a.txt', 'Ethics\n\nFear will trump the rules, he said.')]));
    expect(answerQuestion('What is Trump’s position?', own).outcome).toBe('absent');
  });
});

describe('the subject of an answer', () => {
  it.each([
    ['What did the Harbor Safety Board and Elon Musk say?', 'Harbor Safety Board'],
    ['What is Trump’s position?', 'Trump'],
    ['How do I make pancakes at home?', 'pancakes'],
    ['Who is the chief executive of Brightwater Shipping?', 'Brightwater Shipping'],
    ['Who designed the crane?', 'the crane'],
    ['???', ''],
  ])('GIVEN %j THEN %j', (question, subject) => {
    expect(answerQuestion(question, corpus).subject).toBe(subject);
  });
});

describe('what a story is about', () => {
  it.each([
    'What is this story about?',
    'what’s it about',
    'summary',
    'Please summarise the article',
    'tl;dr',
    'What happened?',
    'the main points',
  ])('GIVEN %j THEN its first sentences', (question) => {
    const { outcome, excerpts } = answerQuestion(question, corpus);
    expect(outcome).toBe('answered');
    expect(excerpts[0]?.excerpt.text).toMatch(/^The Port of Vellmar suspended its contract/);
    expect(excerpts).toHaveLength(3);
  });

  it('GIVEN several stories THEN the first sentence of each', () => {
    const own = buildCorpus(
      makeLibrary([
        documentFromText('a.txt', 'A bridge closes\n\nThe bridge in Bern closes on Monday. It is old.'),
        documentFromText('b.txt', 'A road opens\n\nThe road to Basel opens on Friday. It is new.'),
      ]),
    );
    const shown = (story?: number) =>
      answerQuestion('What are these stories about?', own, own.library.stories[story ?? -1]).excerpts.map(
        ({ excerpt }) => excerpt.text,
      );
    expect(shown()).toEqual(['The bridge in Bern closes on Monday.', 'The road to Basel opens on Friday.']);
    expect(shown(1)).toEqual(['The road to Basel opens on Friday. It is new.']);
  });

  it('GIVEN a question on something in it THEN that', () => {
    expect(answerQuestion('What is the union about?', corpus).excerpts[0]?.excerpt.text).toContain('union');
    expect(answerQuestion('What happened to the containers?', corpus).excerpts[0]?.excerpt.text).toMatch(/containers/);
  });
});

describe('what is shown', () => {
  it('GIVEN a list and a paragraph that say the same THEN no two excerpts do', () => {
    const { excerpts } = answerQuestion('How much is the contract with Quorra Robotics worth?', corpus);
    const texts = excerpts.map(({ excerpt }) => excerpt.text);
    expect(texts.length).toBeGreaterThan(0);
    expect(new Set(texts).size).toBe(texts.length);
  });

  it('GIVEN a list after a colon THEN it is not cut from its introduction', () => {
    const text =
      'News\n\nThe companies that signed are these:\n\n- Google of California\n- Oracle of Texas\n\nNobody else was asked to sign.';
    const own = buildCorpus(makeLibrary([documentFromText('a.txt', text)]));
    const { excerpts } = answerQuestion('Which companies signed?', own);
    expect(excerpts[0]?.excerpt.text).toContain('Oracle of Texas');
  });

  it('GIVEN a sentence that refers to the one before THEN both', () => {
    const { excerpts } = answerQuestion('Who said that the port would ask for its money back?', corpus);
    expect(excerpts[0]?.excerpt.text).toMatch(/^"We will not run.*Tomas Erel.*safe\.$/s);
  });

  it('GIVEN Chinese text THEN a Chinese question finds its sentence', () => {
    const own = buildCorpus(
      makeLibrary([
        documentFromText(
          'a.txt',
          '新闻\n\n五角大楼要求不受限制的访问权。公司拒绝了这一要求。\n\n市场预计将增长到数百亿美元。',
        ),
      ]),
    );
    const { outcome, excerpts } = answerQuestion('五角大楼要求什么？', own);
    expect(outcome).toBe('answered');
    expect(excerpts[0]?.excerpt.text).toContain('不受限制的访问权');
  });
});

describe('excerpts', () => {
  it('GIVEN a range that is no slice THEN none is made', () => {
    const document = documentFromText('a.txt', 'One 😀 sentence here.');
    for (const [start, end] of [
      [-1, 3],
      [3, 3],
      [5, 2],
      [0, 999],
      [0, 5],
    ] as const)
      expect(() => excerptOf(document, start, end)).toThrow(RangeError);
    expect(() => excerptOf(document, 0, 3, { start: 2, end: 8 })).toThrow(RangeError);
  });

  it('GIVEN any documents and question THEN every excerpt is a slice of its document', () => {
    fc.assert(
      fc.property(
        fc.array(documentText, { minLength: 1, maxLength: 3 }),
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 60 }),
          fc.constantFrom('Who is the CEO?', 'Tell me about the Pentagon', 'contract talks', '五角大楼'),
        ),
        (texts, question) => {
          const documents = texts.flatMap((text, i) => {
            try {
              return [documentFromText(`${i}.txt`, text)];
            } catch {
              return [];
            }
          });
          const own = buildCorpus(makeLibrary(documents));
          const points = own.library.stories.flatMap((story) => takeawaysOf(story, own).points);
          for (const { excerpt } of [...answerQuestion(question, own).excerpts, ...points]) {
            expect(excerpt.document.text.slice(excerpt.start, excerpt.end)).toBe(excerpt.text);
            expect(excerpt.text).toBe(excerpt.text.trim());
          }
          for (const { mentions, roles } of own.names.names)
            for (const { document, start, end } of [...mentions, ...roles])
              expect(document.text.slice(start, end).trim()).not.toBe('');
        },
      ),
      { numRuns: 200 },
    );
  });
});
