import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shippedRanking } from '../../src/answer/ranking/weights.ts';
import { packageFile } from '../../src/package.ts';
import { type Asked, askAll } from './asking.ts';
import { auc, figuresOf } from './figures.ts';
import { ofPart, readLabelled } from './labelled.ts';
import { isLeadRight, leadFigures } from './leads.ts';
import type { Part } from './parts.ts';
import { compare } from './recorded.ts';
import { beside, table } from './table.ts';
import { TYPINGS, typedAs } from './typing.ts';

function asked(part: Partial<Asked>): Asked {
  return {
    id: '1',
    type: 'what',
    answerable: true,
    outcome: 'answered',
    estimate: 0.9,
    took: 1,
    sentence: 0,
    passage: 0,
    lenient: true,
    right: true,
    excerpts: [],
    ...part,
  };
}

describe('answers that are led by the words that answer', () => {
  it('GIVEN what questions came to THEN shares are over answered ones, and over led ones', () => {
    const time = { wanted: 'time' } as const;
    const figures = leadFigures([
      asked({ ...time, lead: { text: 'in May', isRight: true } }),
      asked({ ...time, lead: { text: 'in June', isRight: false } }),
      asked({ ...time, right: false, lead: { text: 'in May', isRight: true } }),
      asked(time),
      asked({ ...time, outcome: 'likely' }),
      asked({ ...time, answerable: false, lead: { text: 'in May', isRight: false } }),
      asked({}),
    ]);
    expect(figures.time).toEqual({ answered: 4, led: 75, right: 50, rightOfAll: 33.33, rightAnywhere: 66.67 });
    expect(figures.all).toEqual(figures.time);
    expect(figures.place).toEqual({ answered: 0, led: 0, right: null, rightOfAll: null, rightAnywhere: null });
  });

  it.each([
    ['in 1990', '1990', true],
    ['on Monday, 5 March 2026', '5 March', true],
    ['nearly 40 of the 212 workers', '40', true],
    ['at the old hospital in the north of Oslo', 'Oslo', false],
    ['Mayor Dana Kilbride', 'Dana Kilbride', true],
    ['Kilbride', 'Omar Stell', false],
    ['the mayor', 'mayor', true],
  ])('GIVEN “%s” where “%s” is labelled THEN it is right: %s', (lead, label, is) => {
    expect(isLeadRight(lead, ['none', label])).toBe(is);
  });
});

describe('figures', () => {
  it('GIVEN what questions came to THEN shares are over the right ones', () => {
    const figures = figuresOf(
      [
        asked({ offStory: { answered: false, estimate: 0.1 } }),
        asked({ sentence: 2, right: false, lenient: false, offStory: { answered: true, estimate: 0.95 } }),
        asked({
          outcome: 'related',
          estimate: 0.4,
          sentence: -1,
          passage: 3,
          right: false,
          lenient: false,
          type: 'who',
        }),
        asked({ sentence: 1, passage: 0, right: false, took: 9 }),
        asked({ answerable: false, sentence: -1, passage: -1, lenient: false, right: false, estimate: 0.2 }),
        asked({ answerable: false, outcome: 'absent', sentence: -1, passage: -1, estimate: 0.1 }),
      ],
      'story',
    );
    expect(figures).toMatchObject({
      scope: 'story',
      questions: 6,
      sentence1: 25,
      sentence3: 75,
      passage1: 75,
      passage3: 75,
      mrr: 45.83,
      lenient1: 50,
      answeredRecall: 75,
      answeredPrecision: 33.33,
      falseAnswers: { offStory: 50, adversarial: 50, removed: null },
      auc: { offStory: 0.5, adversarial: 1, removed: null },
      byType: {
        what: { questions: 3, sentence1: 33.33, answeredRecall: 100 },
        who: { questions: 1, answeredRecall: 0 },
      },
      p50ms: 1,
      p99ms: 9,
    });
  });

  it.each([
    [[0.9, 0.8], [0.1, 0.2], 1],
    [[0.1], [0.9], 0],
    [[0.5], [0.5], 0.5],
    [[0.3, 0.7], [0.5], 0.5],
  ])('GIVEN %j against %j THEN the area is %d', (positives, negatives, area) => {
    expect(auc(positives, negatives)).toBe(area);
  });
});

describe('a table', () => {
  it('GIVEN the same figures twice THEN numbers are side by side, and lists follow each other', () => {
    const figures = { right: 9, of: { who: 50 }, wrong: ['Who?'] };
    expect(table(beside({ words: figures, reader: { ...figures, right: 10, wrong: [] } })).replace(/ +/g, ' ')).toBe(
      ' words reader\nright 9 10\nof\n who 50 50\nwrong\n words \n Who?\n reader none\n',
    );
  });
});

describe('a record', () => {
  const recorded = { squad: { sentence1: 78, offStory: 0.5 } };

  it('GIVEN figures that are as good or nearly THEN nothing is wrong', () => {
    expect(compare(recorded, { squad: { sentence1: 76.5, offStory: 2 } })).toEqual([]);
    expect(compare(recorded, { squad: { sentence1: 90, offStory: 0 } })).toEqual([]);
  });

  it('GIVEN a figure that fell, rose or is gone THEN it is named', () => {
    expect(compare(recorded, { squad: { sentence1: 76.4, offStory: 2.1 } })).toEqual([
      'squad: sentence1 was 78, is 76.4',
      'squad: offStory was 0.5, is 2.1',
    ]);
    expect(compare(recorded, { squad: { offStory: 0.5 } })).toEqual(['squad: sentence1 was 78, is missing']);
  });
});

describe('ways of typing', () => {
  const question = 'Which companies share the JWCC contract?';

  it('GIVEN a question THEN each way changes it as it says', () => {
    expect(typedAs('lower', question, 'a')).toBe('which companies share the jwcc contract');
    expect(typedAs('keywords', question, 'a')).toBe('companies share JWCC contract');
    const typo = typedAs('typos', question, 'a');
    expect(typo).not.toBe(question);
    const changed = typo.split(' ').filter((word, i) => word !== question.split(' ')[i]);
    expect(changed.length).toBe(1);
  });

  it.each(TYPINGS)('GIVEN the same id THEN %s types the same, and never nothing', (typing) => {
    for (const id of ['a', 'b', '56beb4343aeaaa14008c925b'])
      for (const text of [question, 'Who?', 'Why is it so?', '谁？'])
        expect(typedAs(typing, text, id)).toBe(typedAs(typing, text, id));
    expect(typedAs('keywords', 'Who is it?', 'a')).not.toBe('');
  });
});

describe('labelled questions', () => {
  it('GIVEN our small stories THEN every answerable question has a sentence that is right, and halves do not meet', () => {
    const file = packageFile('test/eval/questions/stories.json');
    const ids = (split?: 'tune' | 'held'): string[] =>
      readLabelled(file, split).flatMap(({ questions }) => questions.map(({ id }) => id));
    const [tune, held] = [ids('tune'), ids('held')];
    expect([...tune, ...held].sort()).toEqual(ids().sort());
    expect(tune.filter((id) => held.includes(id))).toEqual([]);
    const stories = readLabelled(file);
    expect(stories.map(({ document }) => document.id)).toContain('anthropic-pentagon.txt');
  });

  it('GIVEN a file of no such format THEN an error names it', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'labelled-')), 'other.json');
    writeFileSync(file, '{"questions": 3}');
    expect(() => readLabelled(file)).toThrow(/other\.json: neither in SQuAD's format/);
  });

  it('GIVEN a part THEN its stories alone are asked about, and the others are still searched', () => {
    const paragraphs = [
      {
        context: 'The mill burnt down.',
        qas: [{ id: '1', question: 'What burnt down?', answers: [{ text: 'mill' }] }],
      },
    ];
    // Held, ranked, and in neither list.
    const data = ['Prime_number', 'Kenya', 'Mill'].map((title) => ({ title, paragraphs }));
    const file = join(mkdtempSync(join(tmpdir(), 'labelled-')), 'squad.json');
    writeFileSync(file, JSON.stringify({ data }));
    const stories = readLabelled(file);
    expect(stories.map(({ part }) => part)).toEqual(['held', 'ranked', 'taught']);
    const askedOf = (part?: Part): number[] => ofPart(stories, part).map(({ questions }) => questions.length);
    expect([askedOf(), askedOf('held'), askedOf('taught')]).toEqual([
      [1, 1, 1],
      [1, 0, 0],
      [0, 0, 1],
    ]);
    expect(() => ofPart(stories, 'checked')).toThrow('no story is of the part “checked”');
  });

  it('GIVEN a sample THEN so many questions are asked, spread over all stories', async () => {
    const stories = readLabelled(packageFile('test/eval/questions/stories.json'));
    const answers = await askAll(stories, { scope: 'story', ranking: shippedRanking(), sample: 20 });
    expect(answers.length).toBeGreaterThanOrEqual(20);
    expect(answers.length).toBeLessThanOrEqual(21);
    expect(new Set(answers.map(({ id }) => id.replace(/-[a-z]\d+$/, ''))).size).toBeGreaterThan(stories.length / 2);
  });
});
