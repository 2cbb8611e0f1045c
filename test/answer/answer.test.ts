import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer.ts';
import { suggestQuestions } from '../../src/answer/suggest.ts';
import { buildCorpus, type Corpus } from '../../src/corpus/corpus.ts';
import { excerptOf } from '../../src/corpus/excerpt.ts';
import { documentFromText } from '../../src/library/document.ts';
import { loadLibrary, makeLibrary } from '../../src/library/library.ts';
import { packageFile } from '../../src/package.ts';
import { takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { documentText } from '../documents.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = buildCorpus(await loadLibrary(packageFile('data')));
});

it('GIVEN a picture of whom is asked about THEN its text stands neither first nor below', () => {
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
    ['Who is the CEO of Anthropic?', /Dario Amodei/],
    ['who runs anthropic', /Dario Amodei/],
    ['How much is the JWCC worth?', /\$9 billion/],
    ['Which companies were awarded the JWCC?', /Google, Amazon, Microsoft, and Oracle/],
    ['What did Anthropic refuse?', /unrestricted access/],
    ['How big is the US defense AI market?', /tens of billions/],
    ['Who has invested in Anthropic?', /Google and Amazon/],
    ['Who is Emil Michael?', /Under-Secretary of Defense for Research and Engineering/],
    ['Who is Sam Altman?', /OpenAI.*Altman/],
    ['Who gains if Anthropic is excluded?', /rivals|exclude/],
    ['Why did negotiations colapse?', /access/],
    ['tell me about Palantir', /Palantir/],
    ['supply chain risk', /supply chain risk/],
    ['What does the DoD often require?', /audit, modify, and deploy/],
    ['What would the proposed contract allow?', /continue using Anthropic's technology/],
  ])('GIVEN %j THEN answered, with what says so', (question, said) => {
    const { outcome, excerpts } = answerQuestion(question, corpus);
    expect(outcome).toBe('answered');
    expect(excerpts[0]?.excerpt.text).toMatch(said);
  });
});

describe('questions that it does not answer', () => {
  it.each([
    'Who is the CEO of Palantir?',
    'Who is the CEO of Google?',
    'When did OpenAI release GPT-4?',
    'How many soldiers does the US Army have?',
    'How many employees does Palantir have?',
    'Where is Anthropic based?',
    'Who is the Secretary of Defense?',
    'When did the talks collapse?',
    'How much is Anthropic valued at?',
    'What did Emil Michael say about China?',
    'Did Anthropic sign the contract?',
    'Why did the talks fail?',
  ])('GIVEN %j, whose subject it has, THEN what is closest, with no words marked as the answer', (question) => {
    const { outcome, excerpts } = answerQuestion(question, corpus);
    expect(outcome).toBe('related');
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { excerpt } of excerpts) expect(excerpt.highlight).toBeUndefined();
  });

  it('GIVEN two names THEN the closest sentence holds both', () => {
    const { outcome, subject, excerpts } = answerQuestion('Is Sam Altman suing the Pentagon?', corpus);
    expect([outcome, subject]).toEqual(['related', 'Sam Altman, US Department of Defense']);
    expect(excerpts[0]?.excerpt.text).toMatch(/Pentagon contracts, with CEO Sam Altman/);
  });

  it.each([
    'Who is the prime minister of Japan?',
    'What is the best pizza in Chicago?',
    'Who is Elon Musk?',
    'pancakes',
    'how do i bake bread',
    'What is Claude?',
    // "… will overwhelmingly trump self-imposed ethical boundaries."
    'What is Trump’s position?',
    'Was anyone fired?',
    '???',
    '',
  ])('GIVEN %j, of which it says nothing, THEN absent and no excerpt', (question) => {
    const { outcome, excerpts } = answerQuestion(question, corpus);
    expect(outcome).toBe('absent');
    expect(excerpts).toEqual([]);
  });
});

describe('what the wording names', () => {
  it.each([
    ['What did the White House and Elon Musk say?', 'White House, Elon Musk'],
    ['What is Trump’s position?', 'Trump'],
    ['How do I make pancakes at home?', 'pancakes at home'],
    ['Who is the CEO of Palantir?', 'Palantir'],
    ['When will the talks end?', 'talks, end'],
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
    expect(excerpts[0]?.excerpt.text).toMatch(/^Anthropic CEO Dario Amodei is attempting to salvage/);
    expect(excerpts).toHaveLength(3);
  });

  it('GIVEN several stories THEN the first sentence of each', () => {
    const own = buildCorpus(
      makeLibrary([
        documentFromText('a.txt', 'A bridge closes\n\nThe bridge in Bern closes on Monday. It is old.'),
        documentFromText('b.txt', 'A road opens\n\nThe road to Basel opens on Friday. It is new.'),
      ]),
    );
    const told = (story?: number) =>
      answerQuestion('What are these stories about?', own, own.library.stories[story ?? -1]).excerpts.map(
        ({ excerpt }) => excerpt.text,
      );
    expect(told()).toEqual(['The bridge in Bern closes on Monday.', 'The road to Basel opens on Friday.']);
    expect(told(1)).toEqual(['The road to Basel opens on Friday. It is new.']);
  });

  it('GIVEN a question on something in it THEN that', () => {
    expect(answerQuestion('What is the JWCC about?', corpus).excerpts[0]?.excerpt.text).toContain('JWCC');
    expect(answerQuestion('What happened to the negotiations?', corpus).excerpts[0]?.excerpt.text).toMatch(
      /negotiation/,
    );
  });
});

describe('what is shown', () => {
  it('GIVEN the questions above THEN no two excerpts say the same', () => {
    const { excerpts } = answerQuestion('Why was Anthropic labeled a supply chain risk?', corpus);
    const texts = excerpts.map(({ excerpt }) => excerpt.text);
    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(texts).size).toBe(texts.length);
    // The teaser says the same as the list, and gives way to it.
    expect(texts.join()).not.toContain('exclude it from future military contracts');
  });

  it('GIVEN a list behind a colon THEN it is not cut from its introduction', () => {
    const text =
      'News\n\nThe companies that signed are these:\n\n- Google of California\n- Oracle of Texas\n\nNobody else was asked to sign.';
    const own = buildCorpus(makeLibrary([documentFromText('a.txt', text)]));
    const { excerpts } = answerQuestion('Which companies signed?', own);
    expect(excerpts[0]?.excerpt.text).toContain('Oracle of Texas');
  });

  it('GIVEN a sentence that leans on the one before THEN both', () => {
    const { excerpts } = answerQuestion('What could empower other companies to push for stricter terms?', corpus);
    expect(excerpts[0]?.excerpt.text).toMatch(/^If Anthropic successfully negotiates.*stricter terms\.$/s);
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

  it('GIVEN what is suggested THEN it is answered', () => {
    const questions = suggestQuestions(corpus, undefined);
    expect(questions).toHaveLength(3);
    for (const question of questions) expect(answerQuestion(question, corpus).outcome).toBe('answered');
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
