import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { takeawaysOf } from '../../src/takeaways/takeaways.ts';
import { headingsOf, topicOf } from '../../src/takeaways/topic.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';
import { corpusOf, firstStory, PROSE, pointsOf, storyOf, textsOf } from './stories.ts';

const aboutNothing = undefined;

describe('the points of any story', () => {
  const anyCorpus = fc
    .tuple(fc.array(documentText, { minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([texts]): Corpus | undefined => {
      try {
        return storyOf(texts.map((text, i) => ({ text, published: `2026-03-0${i + 1}` })));
      } catch {
        return undefined;
      }
    });

  it('GIVEN any documents and topic THEN slices of them, in order, none inside another, and some where none is asked for', () => {
    fc.assert(
      fc.property(anyCorpus, fc.option(fc.string({ unit: 'grapheme', maxLength: 30 })), (corpus, about) => {
        if (!corpus) return;
        const { points, source } = pointsOf(corpus, about ?? aboutNothing);
        const { documents } = firstStory(corpus);
        const order = points.map(({ excerpt, citation }) => {
          const { document, start, end, text } = excerpt;
          expect(document.text.slice(start, end)).toBe(text);
          expect(citation.document).toBe(document);
          return documents.indexOf(document);
        });
        expect(order).toEqual([...order].sort((a, b) => a - b));
        if (source !== 'about') expect(points.length).toBeGreaterThan(0);
        for (const [i, { excerpt }] of points.entries())
          for (const other of points.slice(i + 1))
            expect(
              other.excerpt.document !== excerpt.document || other.excerpt.start >= excerpt.end || source === 'about',
            ).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('points of a story without a list', () => {
  const SHORT = 'Strike ends\n\nTrain drivers ended the strike on Friday. They get 3 percent. Buses ran all the time.';

  it.each([undefined, 'strike'])('GIVEN about %s THEN a sentence that another brings along stands once', (about) => {
    const points = textsOf(pointsOf(corpusOf(SHORT), about));
    expect(points[0]).toMatch(/^Train drivers ended the strike on Friday\./);
    expect(points.join(' ').match(/ended the strike/g)).toHaveLength(1);
  });

  it('GIVEN a story too short to have points THEN it is quoted whole', () => {
    const takeaways = pointsOf(corpusOf(SHORT));
    expect(takeaways.source).toBe('whole');
    expect(textsOf(takeaways)).toEqual([SHORT.slice('Strike ends\n\n'.length)]);
    expect(pointsOf(corpusOf('大桥关闭\n\n市议会周二投票决定关闭旧桥两年。公交车将改道。')).source).toBe('whole');
  });

  it('GIVEN stories of more and more words THEN 3 to 7 points, in the story’s order', () => {
    const more = (i: number): string =>
      `The bridge of Town${i} was measured on ${i + 1} March by an engineer from Bern, who found nothing new there. ` +
      `Its neighbour by Lake${i} needs paint, a railing and ${i + 3} lamps before the summer of next year begins.`;
    const counts = [1, 6, 12, 30, 60].map((length) => {
      const text = [PROSE, ...Array.from({ length }, (_, i) => more(i))].join('\n\n');
      const { points } = pointsOf(corpusOf(`Bridge closes\n\n${text}`));
      expect(points.map(({ excerpt }) => excerpt.start)).toEqual(
        points.map(({ excerpt }) => excerpt.start).sort((a, b) => a - b),
      );
      return points.length;
    });
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    expect([counts[0], counts.at(-1)]).toEqual([3, 7]);
  });

  it('GIVEN a sentence that leans on the one before THEN both, or another', () => {
    const text = `Bridge closes\n\nThe council proposed a toll of 5 francs for the bridge on Tuesday. The proposal drew 400 letters of protest against the toll from drivers of the bridge. ${PROSE}`;
    for (const point of textsOf(pointsOf(corpusOf(text)))) {
      expect(point).not.toMatch(/^The proposal/);
      if (point.includes('The proposal')) expect(point).toMatch(/^The council proposed/);
    }
  });

  it('GIVEN Chinese THEN sentences of it, none that leans, joined ones last', () => {
    const text = `旧桥关闭

阿劳市议会周二投票决定关闭旧桥两年，因为工程师发现桥墩自洪水以来移动了12厘米。公交车将改道北区行驶，交通局在致所有住户的信中表示。

市长安娜·迈尔表示，工程费用为五百万法郎，由州政府的洪水基金承担。她说商店将照常营业，顾客可以步行前往。

北区居民担心交通拥堵，已有四百人签署反对改道的信件。这导致议会推迟了第二次投票，并要求交通局提出新的方案。

来自伯尔尼的工程师将每月测量桥墩，直到大桥在2028年重新开放。旧桥建于1903年，每天有一万两千辆汽车通过，是该市最古老的桥梁。

为什么桥墩会移动？工程师认为，1994年的洪水冲走了河床的砂石，此后没有人检查过水下部分。`;
    const { source, points } = pointsOf(corpusOf(text));
    expect(source).toBe('chosen');
    expect(points.length).toBeGreaterThanOrEqual(3);
    expect(points[0]?.excerpt.text).toMatch(/^阿劳市议会周二投票/);
    for (const { excerpt } of points) expect(excerpt.text).not.toMatch(/^(?:她|这)|？$/u);
  });
});

describe('points about a topic', () => {
  const story = `Bridge closes\n\nKey points\n\n- The bridge closes for two years.\n- Anna Meier calls it hard.\n\nThe vote\n\n${PROSE}\n\nThe costs\n\nThe canton pays 5 million francs. The fund was made after the flood of 1994, when the river took two bridges. Insurers of the town pay for the shops.`;
  const corpus = corpusOf(story, { names: [{ name: 'Anna Meier', kind: 'person', aliases: ['the boss'] }] });

  it('GIVEN a name by any form THEN the listed points about it first, then the body’s', () => {
    for (const typed of ['Anna Meier', 'meier', 'The Boss']) {
      const takeaways = pointsOf(corpus, typed);
      expect(takeaways.topic).toMatchObject({ kind: 'name', name: { name: 'Anna Meier' } });
      expect(textsOf(takeaways)[0]).toBe('Anna Meier calls it hard.');
      expect(textsOf(takeaways)[1]).toContain('Mayor Anna Meier called the closure');
    }
  });

  it('GIVEN a heading THEN what stands under it', () => {
    const takeaways = pointsOf(corpus, 'the costs');
    expect(takeaways.topic?.kind).toBe('heading');
    expect(takeaways.points.map(({ citation }) => citation.section)).toEqual(takeaways.points.map(() => 'The costs'));
    expect(headingsOf(firstStory(corpus)).map(({ text }) => text)).toEqual(['The vote', 'The costs']);
  });

  it('GIVEN words THEN sentences that hold them together, in related forms where not as they are', () => {
    for (const point of textsOf(pointsOf(corpus, 'old bridge'))) expect(point).toMatch(/old bridge/);
    expect(textsOf(pointsOf(corpus, 'insurance')).join(' ')).toContain('Insurers of the town');
    expect(textsOf(pointsOf(corpus, 'Meier closure'))[0]).toContain('called the closure');
  });

  it('GIVEN a misspelt name THEN the nearest; GIVEN what it does not speak of THEN nothing', () => {
    expect(pointsOf(corpus, 'Anna Meyer').topic).toMatchObject({ kind: 'name', typed: 'Anna Meyer' });
    for (const typed of ['pancakes', '???', 'the']) expect(pointsOf(corpus, typed).points).toEqual([]);
  });
});

describe('points of a story of several documents', () => {
  const first = `Strike begins\n\n${PROSE}\n\nTrain drivers of Olten began a strike on Monday, and 5 people were hurt in the crowd at the station.`;
  const second = `Strike ends\n\nTrain drivers of Olten ended the strike on Friday after four days without trains. In all 7 people were hurt in the crowd at the station of Olten.\n\nThe railway lost 3 million francs in fares in those days, its finance chief said. The union called the raise of 3 percent a success for its members in Olten and Basel.\n\n${PROSE.split('\n\n')[0]}`;
  const corpus = storyOf([
    { text: first, published: '2026-03-02' },
    { text: second, published: '2026-03-06' },
  ]);

  it('GIVEN no list THEN points of each, the newest first, what both say once, of the newest', () => {
    const { points, source } = pointsOf(corpus);
    expect(source).toBe('chosen');
    const titles = points.map(({ citation }) => citation.document.title);
    expect(titles[0]).toBe('Strike ends');
    expect(titles.at(-1)).toBe('Strike begins');
    expect(titles).toEqual([...titles].sort().reverse());
    const told = points.filter(({ excerpt }) => excerpt.text.includes('council of Aarau voted'));
    expect(told.map(({ citation }) => citation.document.title)).toEqual(['Strike ends']);
  });

  it('GIVEN what they say otherwise THEN both, the newest first', () => {
    const { points } = pointsOf(corpus, 'people were hurt');
    expect(textsOf({ ...pointsOf(corpus), points }).map((text) => /\d people/.exec(text)?.[0])).toEqual([
      '7 people',
      '5 people',
    ]);
  });

  it('GIVEN a list in one of them THEN it is whole, and sentences are chosen of the other', () => {
    const listed = `Strike explained\n\nKey points\n\n- It lasted four days.\n- It cost 3 million.\n\nCosts\n\n${PROSE}`;
    const { source, points } = pointsOf(
      storyOf([
        { text: second, published: '2026-03-06' },
        { text: listed, published: '2026-03-08' },
      ]),
    );
    expect(source).toBe('mixed');
    expect(points.slice(0, 2).map(({ excerpt }) => excerpt.text)).toEqual([
      'It lasted four days.',
      'It cost 3 million.',
    ]);
    expect(points.slice(2).every(({ citation }) => citation.document.title === 'Strike ends')).toBe(true);
    expect(points.length).toBeGreaterThan(3);
  });

  it('GIVEN short ones THEN both whole, without what is said twice', () => {
    const short = storyOf([
      { text: 'Strike begins\n\nTrain drivers began a strike on Monday in Olten.', published: '2026-03-02' },
      { text: 'Strike goes on\n\nTrain drivers began a strike on Monday in Olten.', published: '2026-03-03' },
      { text: 'Strike ends\n\nTrain drivers ended the strike. They get 3 percent.', published: '2026-03-06' },
    ]);
    const { source, points } = pointsOf(short);
    expect(source).toBe('whole');
    expect(points.map(({ citation }) => citation.document.title)).toEqual(['Strike ends', 'Strike goes on']);
  });

  it('GIVEN 200 documents THEN points without much work', () => {
    const many = storyOf(
      Array.from({ length: 200 }, (_, i) => ({
        text: `Day ${i} of the strike\n\n${PROSE.replaceAll('Aarau', `Aarau${i}`)}`,
        published: `2026-03-${String((i % 28) + 1).padStart(2, '0')}`,
      })),
    );
    const story = firstStory(many);
    expectWork(() => {
      expect(takeawaysOf(story, many).points.length).toBeGreaterThan(1);
      takeawaysOf(story, many, topicOf('bridge', story, many));
    }, 500);
  });
});
