import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Span } from '../../src/language/span.ts';
import { startProgram } from '../e2e/program.ts';
import { dataBeside } from './data-beside.ts';
import { evaluateNames } from './names/command.ts';
import { readConll } from './names/conll.ts';
import { nameFiguresOf, type Outcome } from './names/figures.ts';
import { bot, compromise, type FoundName } from './names/finders.ts';
import { type LabelledMention, type LabelledText, readTexts } from './names/labelled.ts';

const TEXT = 'Ann Lee of Acme met Bo Fox. Lee left, and the Acme board thanked Fox.';

/** Where a piece is in the text above, for the n-th time. */
function at(piece: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(piece, start + 1);
  return { start, end: start + piece.length };
}
const person = (span: Span, cluster?: number): LabelledMention => ({
  ...span,
  kind: 'person',
  ...(cluster !== undefined && { cluster }),
});
const organization = (span: Span, cluster?: number): LabelledMention => ({
  ...person(span, cluster),
  kind: 'organization',
});
const found = (kind: FoundName['kind'], ...mentions: Span[]): FoundName => ({ name: 'a name', kind, mentions });
const outcome = (mentions: LabelledMention[], names: FoundName[], salient?: number[]): Outcome => ({
  labelled: { id: 'a', text: TEXT, mentions, ...(salient && { salient }) },
  names,
  took: 3,
});

describe('figures of names', () => {
  it('GIVEN the same spans, longer ones and wrong ones THEN exact and overlap count what they should', () => {
    const figures = nameFiguresOf([
      outcome(
        [
          person(at('Ann Lee')),
          organization(at('Acme')),
          person(at('Bo Fox')),
          person(at('Lee', 2)),
          organization(at('the Acme board')),
        ],
        [
          found('person', at('Ann Lee'), at('Lee', 2)),
          found('company', at('Acme', 2), at('Acme')),
          found('public body', at('Fox')),
          found('person', at('left')),
        ],
      ),
    ]);
    expect(figures).toEqual({
      documents: 1,
      exact: { precision: 50, recall: 60, f1: 54.55 },
      overlap: { precision: 83.33, recall: 100, f1: 90.91 },
      besideUnnamed: null,
      byKind: { person: { exact: 66.67, overlap: 66.67 }, organization: { exact: 40, overlap: 80 } },
      kindAccuracy: 80,
      aliasB3: null,
      topNames: { labelled: 75, offered: 75, salient: null },
      msPerDocument: 3,
    });
  });

  it('GIVEN a name within a mention without a name THEN it counts as wrong, and beside these not at all', () => {
    const { labelled, ...rest } = outcome(
      [person(at('Bo Fox'))],
      [found('person', at('Bo Fox'), at('Lee', 2), at('left'))],
    );
    const figures = nameFiguresOf([{ ...rest, labelled: { ...labelled, unnamed: [at('Fox. Lee')] } }]);
    expect(figures.exact).toEqual({ precision: 33.33, recall: 100, f1: 50 });
    expect(figures.besideUnnamed?.exact).toEqual({ precision: 50, recall: 100, f1: 66.67 });
  });

  it('GIVEN two names in one label THEN one of them is right; in nested labels each finds its own', () => {
    const both = at('Ann Lee of Acme');
    const names = [found('company', at('Acme')), found('person', at('Ann Lee'))];
    expect(nameFiguresOf([outcome([person(both)], names)]).overlap).toEqual({ precision: 50, recall: 100, f1: 66.67 });
    const nested = [person(both), organization(at('Acme')), person(at('Ann'))];
    expect(nameFiguresOf([outcome(nested, names)])).toMatchObject({
      exact: { precision: 50, recall: 33.33 },
      overlap: { precision: 100, recall: 66.67 },
    });
    expect(nameFiguresOf([outcome(nested.slice(0, 2), names)])).toMatchObject({
      overlap: { precision: 100, recall: 100 },
      kindAccuracy: 100,
    });
  });

  it('GIVEN texts without a label or a name THEN shares are 0', () => {
    const none = { precision: 0, recall: 0, f1: 0 };
    expect(nameFiguresOf([outcome([], [])])).toMatchObject({ exact: none, overlap: none, kindAccuracy: 0 });
    expect(nameFiguresOf([])).toMatchObject({ documents: 0, exact: none, aliasB3: null, msPerDocument: 0 });
  });

  const [ann, lee, bo, fox] = [at('Ann Lee'), at('Lee', 2), at('Bo Fox'), at('Fox', 2)];
  const same = [person(ann, 1), person(lee, 1), person(bo, 2), person(fox, 2)];

  it.each([
    ['the same groups', [found('person', ann, lee), found('person', bo, fox)], 100],
    // Every group is pure, and holds half of what it should.
    ['all apart', [found('person', ann), found('person', lee), found('person', bo), found('person', fox)], 66.67],
    // Every group holds all that it should, and half of it is wrong.
    ['all in one', [found('person', ann, lee, bo, fox)], 66.67],
    ['nothing found, so that each is alone', [], 66.67],
    // Precision 1; recall 1, 1, 1/2, 1/2.
    ['one missed', [found('person', ann, lee), found('person', bo)], 85.71],
  ])('GIVEN %s THEN B-cubed is as worked out by hand', (_, names, expected) => {
    expect(nameFiguresOf([outcome(same, names)]).aliasB3).toBe(expected);
  });

  it('GIVEN labels of which some have no cluster THEN B-cubed is over the others; clusters of two texts are two', () => {
    const some = [person(ann, 1), person(lee, 1), person(bo)];
    expect(nameFiguresOf([outcome(some, [found('person', ann, lee, bo)])]).aliasB3).toBe(100);
    const other: Outcome = { ...outcome([person(fox, 1)], [found('person', fox)]) };
    const elsewhere = { ...other, labelled: { ...other.labelled, id: 'b' } };
    expect(nameFiguresOf([outcome(some, [found('person', ann, lee)]), elsewhere]).aliasB3).toBe(100);
  });

  it('GIVEN more than five names THEN the first five count; salient clusters without a name do not', () => {
    const wrong = ['of', 'met', 'left', 'and'].map((piece) => found('company', at(piece)));
    const names = [found('person', lee), ...wrong, found('person', fox)];
    const salient = [1, 2, 77];
    expect(nameFiguresOf([outcome(same, names, salient)]).topNames).toEqual({ labelled: 20, offered: 20, salient: 50 });
    expect(nameFiguresOf([outcome(same, [], salient)]).topNames).toEqual({ labelled: 0, offered: 0, salient: 0 });
  });

  it('GIVEN names that are never offered THEN those that are offered have a figure of their own', () => {
    const names = [found('person', lee), { ...found('company', at('of')), isUnsure: true }];
    expect(nameFiguresOf([outcome(same, names)]).topNames).toEqual({ labelled: 50, offered: 100, salient: null });
  });
});

const ARTICLE = {
  id: 'article',
  title: 'OpenAI hires',
  paragraphs: [
    { kind: 'head', text: 'OpenAI hires' },
    {
      kind: 'p',
      text: 'Sam Altman, the CEO of OpenAI, hired people on Monday. He thanked them, and they thanked him.',
    },
    { kind: 'p', text: 'At the end of the week Altman was in London, where Google had invited him to speak.' },
  ],
  mentions: [
    { paragraph: 0, start: 0, end: 6, text: 'OpenAI', type: 'organization', cluster: 1, named: true, name: 'OpenAI' },
    { paragraph: 1, start: 0, end: 10, text: 'Sam Altman', type: 'person', cluster: 2, named: true },
    { paragraph: 1, start: 55, end: 57, text: 'He', type: 'person', cluster: 2, named: false },
    { paragraph: 2, start: 51, end: 57, text: 'Google', type: 'organization', cluster: null, named: true },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'names-'));
function fileOf(content: unknown, name = 'article.json'): string {
  const file = join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}
const piecesOf = ({ text, mentions }: LabelledText): string[] =>
  mentions.map(({ start, end }) => text.slice(start, end));

describe('labelled names', () => {
  it('GIVEN an article THEN each mention is at its offsets in the whole text with its title', () => {
    const [text] = readTexts(fileOf(ARTICLE), 'json');
    expect(text && piecesOf(text)).toEqual(['OpenAI', 'Sam Altman', 'Google']);
    expect(text?.mentions.map(({ kind, cluster }) => [kind, cluster])).toEqual([
      ['organization', 1],
      ['person', 2],
      ['organization', undefined],
    ]);
    expect(text?.salient).toBeUndefined();
  });

  it.each([
    ['no JSON', 'x\ny', /not valid JSON/],
    ['another format', { data: [] }, /^no article with labelled names: id: [^\n]+$/],
    [
      'a label that is elsewhere',
      { ...ARTICLE, mentions: [{ ...ARTICLE.mentions[0], start: 1 }] },
      /^no article with labelled names: mentions\.0: its text is not at its offsets$/,
    ],
  ])('GIVEN %s THEN an error says so', (_, content, message) => {
    expect(() => readTexts(fileOf(content), 'json')).toThrow(message);
  });
});

const CONLL = `-DOCSTART- O

Ann I-PER
Lee I-PER
of O
Acme I-ORG
( O
Oslo I-LOC
) O
. O

She O
met O
Bo I-PER
Fox B-PER
's O
" O
Big I-ORG
Co I-ORG
. I-ORG
" O
Acme I-ORG
Ann I-PER
. O

-DOCSTART- O

IOB2 B-ORG
Works I-ORG
left O
`;

describe('CoNLL columns', () => {
  it('GIVEN IOB1 THEN names that touch are parted, places left out, and sentences written as one paragraph', () => {
    const texts = readConll(CONLL, 'wiki');
    expect(texts.map(({ id, text }) => [id, text])).toEqual([
      ['wiki-1', `Ann Lee of Acme (Oslo). She met Bo Fox's "Big Co." Acme Ann.`],
      ['wiki-2', 'IOB2 Works left'],
    ]);
    expect(texts.map(piecesOf)).toEqual([['Ann Lee', 'Acme', 'Bo', 'Fox', 'Big Co.', 'Acme', 'Ann'], ['IOB2 Works']]);
    expect(texts[0]?.mentions.map(({ kind }) => kind.charAt(0)).join('')).toBe('poppoop');
  });

  it('GIVEN more columns and no mark of a document THEN twenty sentences make one', () => {
    const texts = readConll('Ann NNP I-NP I-PER\nleft VBD I-VP O\n. . O O\n\n'.repeat(41), 'wiki');
    expect(texts.map(({ mentions }) => mentions.length)).toEqual([20, 20, 1]);
    expect(texts[2]?.text).toBe('Ann left.');
  });

  it.each([
    ['Ann I-PER\nleft\n', 'line 2 is no token and tag of CoNLL'],
    ['Ann PERSON\n', 'line 1 is no token and tag of CoNLL'],
    ['\n-DOCSTART- O\n\n', 'holds no sentence'],
  ])('GIVEN %j THEN an error says what is wrong', (content, message) => {
    expect(() => readConll(content, 'wiki')).toThrow(message);
  });
});

describe('the command', () => {
  let out = '';
  const run = (wanted: Partial<Parameters<typeof evaluateNames>[0]> = {}): number => {
    out = '';
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      out += String(text);
      return true;
    });
    return evaluateNames({ files: [fileOf(ARTICLE)], conll: false, json: false, peers: false, ...wanted });
  };
  afterEach(() => vi.restoreAllMocks());

  it('GIVEN an article THEN the offsets of what the bot found are those of the text', () => {
    const predictions = join(folder, 'out.jsonl');
    expect(run({ json: true, predictions })).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: 1, kindAccuracy: 100 });
    const text = ARTICLE.paragraphs.map((paragraph) => paragraph.text).join('\n\n');
    const lines = readFileSync(predictions, 'utf8').trim().split('\n');
    const [{ id, names }] = lines.map((line) => JSON.parse(line) as { id: string; names: FoundName[] }) as [
      { id: string; names: FoundName[] },
    ];
    expect(id).toBe('article');
    const pieces = names.map(({ name, kind, mentions }) => [
      name,
      kind,
      ...new Set(mentions.map(({ start, end }) => text.slice(start, end))),
    ]);
    expect(pieces).toContainEqual(['Sam Altman', 'person', 'Sam Altman', 'Altman']);
    expect(pieces).toContainEqual(['OpenAI', 'company', 'OpenAI']);
    expect(pieces).toContainEqual(['Google', 'company', 'Google']);
  });

  it('GIVEN peers THEN their figures are beside the bot’s', () => {
    expect(run({ peers: true })).toBe(0);
    expect(out).toMatch(/^ +the bot +compromise\ndocuments +1 +1\nexact\n {2}precision +[\d.]+ +[\d.]+\n/);
    expect(run({ peers: true, json: true })).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ documents: 1, peers: { compromise: { documents: 1 } } });
    const [text] = readTexts(fileOf(ARTICLE), 'json');
    const mentions = text ? compromise(text).flatMap((name) => name.mentions) : [];
    expect(mentions.map(({ start, end }) => text?.text.slice(start, end))).toContain('Sam Altman');
  });

  it.each([
    [['names'], 2, /^[^\n]+\n\nUsage: /],
    [['names', 'a.json', '--scope', 'story'], 2, /^[^\n]+\n\nUsage: /],
    [['names', 'a.json', '--unknown'], 2, /^[^\n]+\n\nUsage: /],
    [['names', join(folder, 'none.json')], 1, /^[^\n]+none\.json: ENOENT[^\n]+\n$/],
    [['names', fileOf('x\ny', 'wrong.json')], 1, /^[^\n]+wrong\.json: [^\n]+\n$/],
    [['names', '--conll', fileOf('x\n', 'wrong.txt')], 1, /^[^\n]+wrong\.txt: line 1 [^\n]+\n$/],
  ])('GIVEN %j THEN exit code %d', async (args, expected, message) => {
    const { code, out: said, err } = await startProgram({}, 'dist/test/eval/eval.js', args).ended;
    expect([code, said]).toEqual([expected, '']);
    expect(err).toMatch(message);
  });
});

describe('labelled names kept beside the repository', () => {
  const { path: data, isHere } = dataBeside('../shared/data');

  it.runIf(isHere)(
    'GIVEN news and encyclopedia THEN labels are where they say, and the bot finds as much as is recorded',
    () => {
      const news = readdirSync(join(data, 'gum-news'))
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => readTexts(join(data, 'gum-news', name), 'json'));
      const wiki = readTexts(join(data, 'wikigold/wikigold.conll.txt'), 'conll');
      expect(news.length).toBe(16);
      expect(wiki.length).toBe(145);
      for (const text of [...news, ...wiki])
        for (const piece of piecesOf(text)) expect(piece).toMatch(/^\S(?:[^\n]*\S)?$/);
      const figures = (texts: LabelledText[]) =>
        nameFiguresOf(texts.map((labelled) => ({ labelled, names: bot(labelled), took: 0 })));
      // A point and a half below what is published.
      const [ofNews, ofWiki] = [figures(news), figures(wiki)];
      expect([ofNews.exact.f1 > 58.4, ofNews.overlap.f1 > 71.3, (ofNews.aliasB3 ?? 0) > 90.2]).toEqual([
        true,
        true,
        true,
      ]);
      expect([ofWiki.exact.f1 > 71.4, ofWiki.overlap.f1 > 78.4]).toEqual([true, true]);
    },
  );
});
