import { describe, expect, it } from 'vitest';
import { type TakeawaysPage, takeawaysCard } from '../../src/cards/takeaways.ts';
import type { Takeaways } from '../../src/takeaways/takeaways.ts';
import type { Topic } from '../../src/takeaways/topic.ts';
import { bridge, cite, context, harbor, name, quoted } from './invented.ts';
import { outline } from './outline.ts';

const opened = cite(bridge, 'It opened in May.', 'Points');
const cost = cite(bridge, 'The bridge cost £3 million.', 'Points', 2);
const paid = cite(bridge, 'The town paid for it.', 'The money');
const [document] = bridge.documents;
if (!document) throw new Error('no document');

const page = (takeaways: Partial<Takeaways>, more: Partial<TakeawaysPage> = {}): TakeawaysPage => ({
  takeaways: { story: bridge, source: 'own', points: [opened, cost], ...takeaways },
  page: 0,
  others: [],
  names: [],
  headings: [],
  ofAll: false,
  ...more,
});
const heading = (text: string, number: number): Topic & { kind: 'heading' } => ({
  kind: 'heading',
  heading: { text, document, section: number, number },
});
const FROM = 'from={kind:takeaways,story:bridge}';

describe('the card of points', () => {
  it('GIVEN a list of a story THEN its points with their places, and a menu of these and of where the story says more', () => {
    const card = takeawaysCard(page({ points: [opened, { ...cost, atLength: paid }] }, { others: [harbor] }), context);
    expect(outline(card)).toEqual([
      'plain',
      '# The bridge of Pell',
      '- Key points, as the story lists them',
      '> It opened in May. [1]',
      '> The bridge cost £3 million. [2]',
      '[1] Points, paragraph 1 · [2] paragraph 2',
      'menu: See a point in context',
      `  ([1] Points, paragraph 1 → ${quoted(opened)} ${FROM}) It opened in May.`,
      `  ([2] Points, paragraph 2 → ${quoted(cost)} ${FROM}) The bridge cost £3 million.`,
      `  ([2] The money, paragraph 1 → ${quoted(paid)} ${FROM}) The town paid for it.`,
      '(Who is in it → names story=bridge page=0)',
      '(The five Ws → fiveWs story=bridge)',
      '(All stories → stories page=0)',
      'menu: Another story',
      '  (The harbor of Ostwick → takeaways story=harbor)',
      'share (Share → share documents=bridge)',
    ]);
  });

  it.each<[what: string, takeaways: Partial<Takeaways>, line: string]>([
    ['its own list', { source: 'own' }, 'Key points, as the story lists them'],
    ['chosen sentences', { source: 'chosen' }, 'Main points, quoted (the story has no list of its own)'],
    ['all of it', { source: 'whole' }, 'All of it, quoted: the story is too short to have main points'],
    ['a name', { source: 'about', topic: { kind: 'name', name: name('Ada Lund') } }, 'What it says about *Ada Lund*'],
    ['a heading', { source: 'about', topic: heading('The money', 2) }, 'Main points under *The money*'],
    [
      'words',
      { source: 'about', topic: { kind: 'words', typed: 'money', names: [], terms: [] } },
      'What it says about *money*',
    ],
  ])('GIVEN %s THEN the line that says so', (_what, takeaways, line) => {
    expect(outline(takeawaysCard(page(takeaways), context))).toContain(`- ${line}`);
  });

  it.each<[what: string, given: TakeawaysPage, about: string]>([
    ['a name', page({ topic: { kind: 'name', name: name('Ada Lund') } }), 'about={name:Ada Lund} '],
    ['a heading', page({ topic: heading('The money', 2) }), 'about={heading:2} '],
    ['what was typed', page({ topic: heading('The money', 2) }, { asked: 'money' }), 'about=asked '],
  ])('GIVEN two pages about %s THEN the next page is about it, too', (_what, given, about) => {
    const points = Array.from({ length: 11 }, () => opened);
    const card = takeawaysCard({ ...given, takeaways: { ...given.takeaways, points } }, context);
    expect(outline(card)).toContain(`(Next → takeaways story=bridge ${about}page=1)`);
    expect(outline(card)).toContain('(Takeaways → takeaways story=bridge)');
  });

  it('GIVEN a page beyond the last THEN the last, numbered on', () => {
    const points = Array.from({ length: 11 }, () => opened);
    const lines = outline(takeawaysCard(page({ points }, { page: 99 }), context));
    expect(lines).toContain('> It opened in May. [11]');
    expect(lines.filter((line) => /^\((?:Previous|Next)/.test(line))).toEqual([
      expect.stringMatching(/^\(Previous → takeaways story=bridge(?: page=\d)?\)$/),
    ]);
  });

  it.each([
    [false, 'This story says nothing about *pancakes*.'],
    [true, 'No story says anything about *pancakes*.'],
  ])('GIVEN nothing on a topic, all stories searched: %s, THEN what the story does mention', (ofAll, line) => {
    const topic: Topic = { kind: 'words', typed: 'pancakes', names: [], terms: ['pancak'] };
    const given = page(
      { source: 'about', points: [], topic },
      { asked: 'pancakes', ofAll, names: [name('Ada Lund')], headings: [heading('The money', 2).heading] },
    );
    const card = takeawaysCard(given, context);
    expect(outline(card)).toEqual([
      'nothing',
      '- Asked: pancakes',
      '# The bridge of Pell',
      line,
      'menu: What it does mention',
      '  (Ada Lund → takeaways story=bridge about={name:Ada Lund}) Person',
      '  (The money → takeaways story=bridge about={heading:2}) Heading',
      '(Who is in it → names story=bridge page=0)',
      '(The five Ws → fiveWs story=bridge)',
      '(Takeaways → takeaways story=bridge)',
    ]);
  });

  it('GIVEN more stories than a menu holds THEN the first of them', () => {
    const others = Array.from({ length: 5 }, () => harbor);
    expect(
      outline(takeawaysCard(page({}, { others }), context)).filter((line) => line.includes('harbor')),
    ).toHaveLength(3);
  });
});
