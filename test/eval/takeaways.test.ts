import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { startProgram } from '../e2e/program.ts';
import { randomFrom } from '../train/random.ts';
import { dataBeside } from './data-beside.ts';
import { draws, lead, oracle, textRank } from './takeaways/baselines.ts';
import { bootstrap } from './takeaways/bootstrap.ts';
import { bot } from './takeaways/bot.ts';
import { type Candidate, readItem } from './takeaways/candidates.ts';
import { evaluateTakeaways } from './takeaways/command.ts';
import { scoreItem, type TakeawayFigures } from './takeaways/figures.ts';
import { type Item, readItems } from './takeaways/items.ts';
import { meanOf, type Rouge, rougeOf, stemsBySentence, stemsOf } from './takeaways/rouge.ts';

const rouge = (chosen: string[], summary: string): Rouge => rougeOf(chosen.map(stemsOf), stemsBySentence(summary));
const all = (value: number): Rouge => ({ rouge1: value, rouge2: value, rougeL: value });
/** F1. */
const f1 = (precision: number, recall: number): number => (2 * precision * recall) / (precision + recall);

describe('ROUGE', () => {
  it.each([
    ['The U.S. ponies were running', 'the u s poni were run'],
    ['“Easily”: 2,000 relational conditions', 'easili 2 000 relat condit'],
    // Only words of more than three characters.
    ['his gas, used skies', 'his gas us ski'],
    ['Zoë’s café_bar', 'zo s caf bar'],
    ['走吧！', ''],
  ])('GIVEN %j THEN its words are those of rouge-score with the Porter stemmer', (text, stems) => {
    expect(stemsOf(text)).toBe(stems);
  });

  it.each([
    // Lin 2004, section 3: both have the same words.
    ['police kill the gunman', 'police killed the gunman', 1, 1, 1],
    ['the gunman kill police', 'police killed the gunman', 1, 1 / 3, 1 / 2],
    ['gunman the killed police', 'police killed the gunman', 1, 0, 1 / 4],
    // A word counts as often as it is in both.
    ['the the the', 'the cat', f1(1 / 3, 1 / 2), 0, f1(1 / 3, 1 / 2)],
    ['the cat sat. The cat ran.', 'the cat', f1(2 / 6, 1), f1(1 / 5, 1), f1(2 / 6, 1)],
    ['nothing', 'alike', 0, 0, 0],
    ['one', 'one', 1, 0, 1],
  ])('GIVEN %j for %j THEN the values are those worked out by hand', (chosen, summary, rouge1, rouge2, rougeL) => {
    const score = rouge([chosen], summary);
    expect(score.rouge1).toBeCloseTo(rouge1, 10);
    expect(score.rouge2).toBeCloseTo(rouge2, 10);
    expect(score.rougeL).toBeCloseTo(rougeL, 10);
  });

  it('GIVEN several sentences THEN ROUGE-L unites what each has in common with the summary’s', () => {
    // Lin 2004, section 3.2: w1 w2, and w1 w3 w5, make four of five.
    expect(rouge(['w1 w2 w6 w7 w8', 'w1 w3 w8 w9 w5'], 'w1 w2 w3 w4 w5').rougeL).toBeCloseTo(f1(4 / 10, 4 / 5), 10);
    // Both sentences are there, in another order: only the pairs of words that cross the border are not.
    const turned = rouge(['Buses ran again.', 'Trams stood still.'], 'Trams stood still.\nBuses ran again.');
    expect(turned).toEqual({ rouge1: 1, rouge2: 4 / 5, rougeL: 1 });
    expect(stemsBySentence('Trams stood still. Buses ran.\n\nMr. Lee left.\n')).toHaveLength(3);
  });

  it('GIVEN nothing chosen, or sentences without words THEN all is 0', () => {
    expect(rouge([], 'a summary')).toEqual(all(0));
    expect(rouge(['走吧！'], 'a summary')).toEqual(all(0));
    expect(rouge(['走吧！', 'a summary'], 'a summary')).toEqual(all(1));
    expect(meanOf([])).toEqual(all(0));
  });
});

const STORY = `Bridge to close for repairs

The city council said on Monday that the Harbor Bridge would close in May for repairs to its cables. It rained.

Engineers found rust in the cables of the bridge last autumn, and the council asked for an estimate of the repairs.

A bakery near the bridge has sold rye bread since 1932. Its owner expects fewer customers.

The repairs of the cables will cost 12 million dollars, the council said, and the bridge should open again in October.`;
const SUMMARY = 'The Harbor Bridge will close in May. Repairs of its cables cost 12 million dollars.';
const item = (text: string, ...summaries: string[]): Item => ({ where: 'here', text, summaries, captions: [] });
const starts = (picked: readonly Candidate[]): string[] => picked.map(({ text }) => text.slice(0, 12));

describe('what is picked', () => {
  const parsed = readItem(item(STORY, SUMMARY));
  const summaries = [stemsBySentence(SUMMARY)];

  it('GIVEN a story THEN the lead is its first three sentences, without title; all are slices of it', () => {
    expect(starts(lead(parsed))).toEqual(['The city cou', 'It rained.', 'Engineers fo']);
    for (const { start, end, text } of parsed.candidates) expect(STORY.slice(start, end)).toBe(text);
    expect(parsed.candidates).toHaveLength(6);
  });

  it('GIVEN a date line over the story, and a caption that is labelled THEN the lead has neither', () => {
    const caption = 'The bridge in 1999, seen from the harbor.';
    const text = STORY.replace('\n\n', `\n\nMonday, March 5, 2026\n\n${caption}\n\n`);
    const start = text.indexOf(caption);
    const captions = [{ start, end: start + caption.length }];
    expect(starts(lead(readItem({ ...item(text, SUMMARY), captions })))).toEqual(starts(lead(parsed)));
    expect(starts(lead(readItem(item(text, SUMMARY))))[0]).toBe('The bridge i');
  });

  it('GIVEN sentences that share words THEN TextRank picks those, in order', () => {
    expect(starts(textRank(parsed))).toEqual(['The city cou', 'Engineers fo', 'The repairs ']);
  });

  it('GIVEN the summary THEN the oracle takes what adds to it, and stops where nothing does', () => {
    expect(starts(oracle(parsed, summaries))).toEqual(['The city cou', 'The repairs ']);
    expect(starts(oracle(parsed, [stemsBySentence('It rained.')]))).toEqual(['It rained.']);
    expect(oracle(parsed, [stemsBySentence('Pancakes!')])).toEqual([]);
  });

  it('GIVEN a seed THEN the draws are the same again: three sentences of the story each, in order', () => {
    const drawn = draws(parsed, randomFrom(1));
    expect(draws(parsed, randomFrom(1))).toEqual(drawn);
    expect(draws(parsed, randomFrom(2))).not.toEqual(drawn);
    for (const picked of drawn)
      expect(parsed.candidates.filter((candidate) => picked.includes(candidate))).toEqual(picked);
    expect(new Set(drawn.flat()).size).toBe(6);
    expect(drawn.every((picked) => picked.length === 3)).toBe(true);
  });

  it('GIVEN the bot THEN its sentences are three of the story at most', () => {
    for (const text of [STORY, 'It rained.'])
      for (const { text: said } of bot(readItem(item(text, SUMMARY)))) expect(text).toContain(said);
    expect(bot(parsed).length).toBeLessThanOrEqual(3);
    expect(bot(parsed).length).toBeGreaterThan(0);
  });

  it('GIVEN a story of one sentence THEN all pick it; of several summaries the mean counts', () => {
    const only = 'Trams stood still in the harbor on Monday.';
    const { scores, sentences } = scoreItem(item(only, only, 'Pancakes!'), randomFrom(1));
    expect(sentences).toEqual([only]);
    for (const score of Object.values(scores)) expect(score).toEqual(all(0.5));
  });
});

describe('the interval of a difference', () => {
  it('GIVEN the same differences THEN it is the same again, and holds their mean', () => {
    const random = randomFrom(3);
    const differences = Array.from({ length: 40 }, () => all(random() - 0.4));
    const { rouge1 } = bootstrap(differences);
    expect(bootstrap(differences)).toEqual({ rouge1, rouge2: rouge1, rougeL: rouge1 });
    expect(rouge1.mean).toBeCloseTo(meanOf(differences).rouge1, 10);
    // About 1.96 standard errors of a uniform variable on either side.
    expect(rouge1.high - rouge1.mean).toBeCloseTo(1.96 / Math.sqrt(12 * 40), 1);
    expect(rouge1.mean - rouge1.low).toBeCloseTo(1.96 / Math.sqrt(12 * 40), 1);
  });

  it('GIVEN one value, or two THEN the ends are as worked out by hand', () => {
    expect(bootstrap([all(0.25), all(0.25)]).rouge2).toEqual({ mean: 0.25, low: 0.25, high: 0.25 });
    // A quarter of the resamples holds the same item twice.
    expect(bootstrap([all(0), all(1)]).rougeL).toEqual({ mean: 0.5, low: 0, high: 1 });
  });
});

const folder = mkdtempSync(join(tmpdir(), 'takeaways-'));
function fileOf(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;
const ARTICLE = {
  id: 'article',
  title: 'Bridge to close for repairs',
  paragraphs: STORY.split('\n\n').map((text, i) => ({ kind: i === 0 ? 'head' : i === 3 ? 'figure' : 'p', text })),
  summaries: [
    SUMMARY,
    '(human) The bridge closes.',
    '(gpt4o) By a machine.',
    '(Llama-3.2-3B-Instruct; postedited) By a machine.',
    '(In May) the bridge closes.',
  ],
};

describe('articles with summaries', () => {
  it('GIVEN JSON lines THEN each is an item with its line; empty ones are none', () => {
    const text = `${lineOf({ text: STORY, summary: SUMMARY, id: 7 })}\r\n${lineOf({ text: 'It rained.', summary: 'Rain' })}`;
    const file = fileOf('two.jsonl', `\uFEFF${text}`);
    expect(readItems(file)).toEqual([
      { ...item(STORY, SUMMARY), where: `${file}:1` },
      { ...item('It rained.', 'Rain'), where: `${file}:3` },
    ]);
  });

  it('GIVEN an article THEN its text is whole, its captions stand where they are, and people wrote its summaries', () => {
    const file = fileOf('article.json', JSON.stringify(ARTICLE, undefined, 1));
    const [read, ...more] = readItems(file);
    expect(more).toEqual([]);
    expect(read).toMatchObject({ where: file, title: ARTICLE.title, text: STORY });
    expect(read?.captions.map(({ start, end }) => STORY.slice(start, end))).toEqual([ARTICLE.paragraphs[3]?.text]);
    expect(read?.summaries).toEqual([SUMMARY, 'The bridge closes.', '(In May) the bridge closes.']);
    expect(readItems(fileOf('lines.jsonl', lineOf(ARTICLE)))[0]?.summaries).toEqual(read?.summaries);
  });

  const good = lineOf({ text: 'It rained.', summary: 'Rain' });
  it.each([
    ['a broken line', 'a.jsonl', `${good}\n{"text"\n`, /^[^\n]+a\.jsonl:3: no JSON: [^\n]+$/],
    ['a broken object', 'b.json', '{\n "title": "x",\n "paragraphs": [\n', /^[^\n]+b\.json:3: no JSON: [^\n]+$/],
    ['a wrong comma', 'c.json', '{\n "title": "x",,\n "p": 1\n}', /^[^\n]+c\.json:2: no JSON: [^\n]+$/],
    ['no summary', 'd.jsonl', `${good}{"text":"It rained."}\n`, /^[^\n]+d\.jsonl:2: [^\n]*: summary: [^\n]+$/],
    ['a list', 'e.json', `[\n${good}]`, /^[^\n]+e\.json: no article with its summary: [^\n]+$/],
    ['nothing', 'f.jsonl', '\n', /^[^\n]+f\.jsonl: holds no article$/],
    ['a summary without words', 'g.jsonl', lineOf({ text: 'It rained.', summary: '!' }), /g\.jsonl:1: a summary holds/],
    [
      'machines alone',
      'h.jsonl',
      lineOf({ ...ARTICLE, summaries: ['(gpt4o) x'] }),
      /h\.jsonl:1: no summary was written/,
    ],
  ])('GIVEN %s THEN an error of one line says where', (_, name, content, message) => {
    expect(() => readItems(fileOf(name, content))).toThrow(message);
  });
});

const OTHER = `The toy maker Pim was sold on Friday. Its founder keeps a tenth of the shares.

Nobody wanted to say more. The buyer paid 30 million euros for the toy maker, two people said.`;
const LINES =
  lineOf({ text: STORY, summary: SUMMARY }) +
  lineOf({ text: OTHER, summary: 'Toy maker Pim was sold for 30 million euros.' });

describe('the command', () => {
  let out = '';
  const run = (files: string[], wanted: Partial<Parameters<typeof evaluateTakeaways>[0]> = {}): number => {
    out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
    return evaluateTakeaways({ files, json: false, ...wanted });
  };
  afterEach(() => vi.restoreAllMocks());

  it('GIVEN files of both formats THEN one object of figures, the oracle above all, and a line an item', () => {
    const predictions = join(folder, 'out.jsonl');
    const files = [fileOf('three.jsonl', LINES), fileOf('article.json', JSON.stringify(ARTICLE, undefined, 1))];
    expect(run(files, { json: true, predictions })).toBe(0);
    const once = out;
    const figures = JSON.parse(once) as TakeawayFigures;
    expect(Object.keys(figures)).toEqual([
      ...['items', 'rouge1', 'rouge2', 'rougeL', 'lead3', 'textRank', 'oracle', 'random', 'difference'],
    ]);
    expect(figures.items).toBe(3);
    for (const measure of ['rouge1', 'rouge2', 'rougeL'] as const) {
      for (const other of [figures, figures.lead3, figures.textRank, figures.random])
        expect(figures.oracle[measure]).toBeGreaterThanOrEqual(other[measure]);
      const { mean, low, high } = figures.difference[measure];
      expect(mean).toBeCloseTo(figures[measure] - figures.lead3[measure], 1);
      expect(low).toBeLessThanOrEqual(mean);
      expect(high).toBeGreaterThanOrEqual(mean);
    }
    const lines = readFileSync(predictions, 'utf8').trimEnd().split('\n');
    const read = lines.map((line) => JSON.parse(line) as { index: number; sentences: string[] });
    expect(read.map(({ index }) => index)).toEqual([0, 1, 2]);
    for (const [i, text] of [STORY, OTHER, STORY].entries()) {
      expect(read[i]?.sentences.length).toBeGreaterThan(0);
      for (const sentence of read[i]?.sentences ?? []) expect(text).toContain(sentence);
    }
    expect(run(files, { json: true })).toBe(0);
    expect(out).toBe(once);
  });

  it('GIVEN a person who reads THEN a table, a column a system', () => {
    expect(run([fileOf('two.jsonl', LINES)])).toBe(0);
    expect(out).toMatch(
      /^ +the bot +Lead-3 +TextRank +random +oracle\nrouge1( +[\d.]+){5}\nrouge2( +[\d.]+){5}\nrougeL( +[\d.]+){5}\nitems +2\n/,
    );
    expect(out).toMatch(/\n {2}rougeL +-?[\d.]+ \(-?[\d.]+ to -?[\d.]+\)\n$/);
  });

  it('GIVEN an article without a sentence THEN it is named, and worth nothing', async () => {
    const predictions = join(folder, 'empty-out.jsonl');
    const file = fileOf('empty.jsonl', LINES + lineOf({ text: ' ', summary: 'x' }));
    const args = ['takeaways', file, '--json', '--predictions', predictions];
    const { code, out: said, err } = await startProgram({}, 'dist/test/eval/eval.js', args).ended;
    expect([code, err]).toEqual([0, `${file}:3: holds no sentence\n`]);
    expect(JSON.parse(said)).toMatchObject({ items: 3 });
    expect(readFileSync(predictions, 'utf8').trimEnd().split('\n').at(-1)).toBe('{"index":2,"sentences":[]}');
  });

  it.each([
    [['takeaways'], 2, /^[^\n]+\n\nUsage: /],
    [['takeaways', 'a.jsonl', '--peers'], 2, /^[^\n]+\n\nUsage: /],
    [['takeaways', join(folder, 'none.json')], 1, /^[^\n]+none\.json: ENOENT[^\n]+\n$/],
    [['takeaways', fileOf('wrong.jsonl', `${LINES}x\n`)], 1, /^[^\n]+wrong\.jsonl:3: no JSON[^\n]+\n$/],
  ])('GIVEN %j THEN exit code %d', async (args, expected, message) => {
    const { code, out: said, err } = await startProgram({}, 'dist/test/eval/eval.js', args).ended;
    expect([code, said]).toEqual([expected, '']);
    expect(err).toMatch(message);
  });
});

describe('summaries by people, kept beside the repository', () => {
  const { path: data, isHere } = dataBeside('../shared/data/gum-news');

  it.runIf(isHere)(
    'GIVEN news THEN the oracle is far above all others, these above sentences by lot, and the bot above the lead',
    () => {
      const items = readdirSync(data)
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readItems(join(data, name)));
      expect(items.length).toBe(16);
      expect(items.flatMap(({ summaries }) => summaries).length).toBe(32);
      const random = randomFrom(1);
      const scores = items.map((each) => scoreItem(each, random).scores);
      const rouge1 = (system: keyof (typeof scores)[number]): number =>
        100 * meanOf(scores.map((score) => score[system])).rouge1;
      for (const system of ['bot', 'lead3', 'textRank'] as const) {
        expect(rouge1('oracle')).toBeGreaterThan(rouge1(system) + 5);
        expect(rouge1(system)).toBeGreaterThan(rouge1('random') + 3);
      }
      expect(rouge1('bot')).toBeGreaterThan(rouge1('lead3') + 0.4);
    },
  );
});
