import { describe, expect, it } from 'vitest';
import { buildCorpus } from '../../src/corpus/corpus.ts';
import { makeDocument } from '../../src/library/document.ts';
import { makeLibrary } from '../../src/library/library.ts';
import { readMarkdown } from '../../src/library/markdown.ts';
import { vellmarCorpus } from '../fixtures/vellmar.ts';
import { corpusOf, PROSE, pointsOf, textsOf } from './stories.ts';

const POINTS = ['The bridge closes for two years.', 'Buses take another way.', 'It costs 5 million francs.'];
const story = (list: string): string => `Bridge closes\n\n${PROSE}\n\n${list}\n\nBackground\n\n${PROSE.slice(0, 500)}`;
const listOf = (text: string) => {
  const takeaways = pointsOf(corpusOf(text));
  return takeaways.source === 'own' ? textsOf(takeaways) : takeaways.source;
};

describe('a document’s own list', () => {
  it.each([
    'Key Takeaways',
    'KEY POINTS',
    'Key points:',
    'The key takeaways from Tuesday’s vote',
    'Five things to know',
    'At a glance',
    'Highlights',
    'Story highlights',
    'In brief',
    'In short',
    'What we know',
    'What we know so far',
    'What to know about the closure',
    'What you need to know',
    'TL;DR',
    'Summary',
    'The bottom line',
    'Here’s what we know:',
    '要点',
    'L’essentiel',
    'Das Wichtigste in Kürze',
  ])('GIVEN bullets under “%s” THEN they are its points, word for word', (heading) => {
    expect(listOf(story(`${heading}\n\n${POINTS.map((point) => `• ${point}`).join('\n')}`))).toEqual(POINTS);
  });

  it.each([
    ['dashes', (point: string) => `- ${point}`, '\n'],
    ['long dashes', (point: string) => `– ${point}`, '\n'],
    ['stars, parted by blank lines', (point: string) => `* ${point}`, '\n\n'],
    ['numbers', (point: string, i: number) => `${i + 1}. ${point}`, '\n'],
    ['numbers in brackets', (point: string, i: number) => `(${i + 1}) ${point}`, '\n'],
    ['short paragraphs', (point: string) => point, '\n\n'],
    ['lines', (point: string) => point, '\n'],
    ['paragraphs without full stops', (point: string) => point.slice(0, -1), '\n\n'],
    ['lines without full stops', (point: string) => point.slice(0, -1), '\n'],
  ] as const)('GIVEN %s THEN the points without their marks', (name, mark, gap) => {
    const points = name.includes('without') ? POINTS.map((point) => point.slice(0, -1)) : POINTS;
    expect(listOf(story(`Highlights\n\n${POINTS.map(mark).join(gap)}`))).toEqual(points);
    expect(listOf(story(`Key points\n${POINTS.map(mark).join(gap)}`))).toEqual(points);
  });

  it('GIVEN a line with a colon that says what follows THEN the items are its points, without the line', () => {
    expect(listOf(story(`Here are the key takeaways:\n\n- ${POINTS.join('\n- ')}`))).toEqual(POINTS);
    expect(listOf(story(`Key points\n\nThe council decided this:\n\n- ${POINTS.join('\n- ')}`))).toEqual(POINTS);
    expect(listOf(story(`Key points\n\nFrom the meeting on Tuesday.\n\n- ${POINTS.join('\n- ')}`))).toEqual(POINTS);
  });

  it('GIVEN points without full stops and the body under them without a heading THEN the body is none of them', () => {
    const points = POINTS.map((point) => point.slice(0, -1));
    expect(listOf(`Bridge closes\n\nKey Takeaways\n\n${points.join('\n\n')}\n\n${PROSE}`)).toEqual(points);
  });

  it('GIVEN points with a paragraph under each THEN the points', () => {
    const under = PROSE.replaceAll('the', 'this').split('\n\n');
    const list = POINTS.map((point, i) => `• ${point}\n\n${under[i]}`).join('\n\n');
    expect(listOf(story(`Key points\n\n${list}`))).toEqual(POINTS);
  });

  it('GIVEN a point that the body says in the same words THEN the list is whole, before it or behind', () => {
    const said = [...POINTS, 'Shops near the river stay open, and customers reach them on foot.'];
    const list = `Key points\n\n- ${said.join('\n- ')}`;
    const body = `${PROSE}\n\n${said[3]}\n\nIt is so.`;
    expect(listOf(`Bridge closes\n\n${body}\n\n${list}`)).toEqual(said);
    expect(listOf(`Bridge closes\n\n${list}\n\nBackground\n\n${body}`)).toEqual(said);
  });

  it('GIVEN a point with points under it THEN they are one', () => {
    const text =
      'Key points\n\n• The works have two parts:\n    ◦ the pillars,\n    ◦ the deck.\n• Buses take another way.';
    expect(listOf(story(text))).toEqual([
      'The works have two parts:\n    ◦ the pillars,\n    ◦ the deck.',
      'Buses take another way.',
    ]);
    const source = `# T\n\n${PROSE}\n\n## Key points\n\n- Two parts:\n  - pillars\n  - deck\n- Buses take another way.`;
    const { text: plain, blocks } = readMarkdown(source);
    const corpus = buildCorpus(makeLibrary([makeDocument('a.md', plain, blocks)]));
    expect(textsOf(pointsOf(corpus)).map((point) => point.split(/\s+/).join(' '))).toEqual([
      'Two parts: pillars deck',
      'Buses take another way.',
    ]);
  });

  it('GIVEN “TL;DR” before or over one paragraph THEN that is the point', () => {
    const said = 'The bridge closes for two years, and buses take another way.';
    expect(listOf(story(`TL;DR\n\n${said}`))).toEqual([said]);
    expect(listOf(`Bridge closes\n\nTL;DR: ${said}\n\n${PROSE}`)).toEqual([`TL;DR: ${said}`]);
  });

  it('GIVEN several THEN those that are surest to be the story’s points', () => {
    const facts = 'Fast facts\n\n- Length: 300 metres\n- Built in 1903\n- 12,000 cars a day';
    expect(listOf(story(`${facts}\n\nKey points\n\n- ${POINTS.join('\n- ')}`))).toEqual(POINTS);
  });

  it.each([
    ['a “Summary” of long prose', `Summary\n\n${PROSE}`],
    [
      '“Highlights” over paragraphs of several sentences',
      `Highlights\n\nA singer came. She sang.\n\nIt rained. All left.`,
    ],
    [
      'a list inside a “Summary” of prose',
      `Summary\n\n${PROSE.replaceAll('the', 'this')}\n\nThere are two parts:\n\n- the pillars,\n- the deck.`,
    ],
    ['what is not known', 'What we don’t know\n\n- When it opens.\n- What it costs.'],
    ['another list', 'The guests\n\n- Anna Meier, the mayor.\n- Jill Miller, an engineer.'],
    ['one paragraph under “What we know”', 'What we know\n\nThe bridge closes for two years.'],
  ])('GIVEN %s THEN it is no list of points', (_, list) => {
    expect(listOf(story(list))).toBe('chosen');
  });

  it('GIVEN a title that could name a list, over prose THEN it names none', () => {
    const text = `What we know so far\n\n${PROSE.replaceAll('. ', '.\n\n')}`;
    expect(pointsOf(corpusOf(text)).source).toBe('chosen');
  });

  it('GIVEN a story with a list THEN its points, each with the sentence that says it at more length', () => {
    const { points } = pointsOf(vellmarCorpus());
    expect(points.map(({ citation }) => [citation.section, citation.paragraph])).toEqual(
      [1, 2, 3].map((paragraph) => ['Key Takeaways', paragraph]),
    );
    const elaborations = points.map(({ atLength }) => atLength?.excerpt.text);
    expect(elaborations[0]).toMatch(/^The Port of Vellmar suspended its contract/);
    expect(elaborations[1]).toMatch(/^The eastern quay stayed closed for nine days/);
    expect(elaborations[2]).toMatch(/^Its inspectors found a crack in a weld/);
    for (const { atLength } of points) expect(atLength?.citation.section).not.toBe('Key Takeaways');
  });

  it('GIVEN a point that the body does not speak of THEN no second place', () => {
    const { points } = pointsOf(
      corpusOf(story('Key points\n\n- The bridge closes.\n- A zoo opened in Lima on Sunday.')),
    );
    expect(points[1]?.atLength).toBeUndefined();
  });
});
