import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { isRedundant } from '../../src/corpus/redundancy.ts';
import { anaphoraOf } from '../../src/takeaways/anaphora.ts';
import { choosePoints, rankedSentences } from '../../src/takeaways/choose.ts';
import { selfContained } from '../../src/takeaways/self-contained.ts';
import { isOfPage, isUsable } from '../../src/takeaways/usable.ts';
import { documentText } from '../documents.ts';
import { expectWork } from '../work.ts';
import { corpusOf, PROSE, sentencesOf } from './stories.ts';

/** A sentence of a story, behind another in its paragraph, or in a paragraph of its own. */
const last = (sentence: string) => {
  const before = 'It rained on Monday in all of the town, and nobody came.';
  for (const text of [`${before} ${sentence}`, `${before} ${sentence} ${before}`, `${before}\n\n${sentence}`]) {
    const found = sentencesOf(corpusOf(`Council of Aarau votes\n\n${text}`)).find((each) => each.text === sentence);
    if (found) return found.indexed;
  }
  throw new Error(`not a sentence by itself: ${sentence}`);
};

const anyCorpus = fc.oneof(documentText, fc.constant(PROSE)).map((text): Corpus | undefined => {
  try {
    return corpusOf(text);
  } catch {
    return undefined;
  }
});

/** The texts of the first sentences that are taken. */
const ranked = ({ index }: Corpus, count: number): string[] =>
  [...rankedSentences(index.passages)]
    .slice(0, count)
    .map(({ indexed: { sentence, passage } }) => passage.document.text.slice(sentence.start, sentence.end));

describe('choosing sentences', () => {
  it('GIVEN any document THEN all its sentences are ranked, none twice', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        if (!corpus) return;
        const all = sentencesOf(corpus).map(({ indexed }) => indexed);
        const taken = [...rankedSentences(corpus.index.passages)].map(({ indexed }) => indexed);
        expect(taken).toHaveLength(all.length);
        expect(new Set(taken)).toEqual(new Set(all));
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN any document THEN what is worth showing can be a point, comes with what it leans on, and is not said twice', () => {
    fc.assert(
      fc.property(anyCorpus, (corpus) => {
        if (!corpus) return;
        const points = choosePoints(corpus.index.passages);
        for (const [i, { indexed, lead }] of points.entries()) {
          if (points.length > 3) expect(isUsable(indexed)).toBe(true);
          expect(points.slice(0, i).some((other) => isRedundant(other.indexed, indexed))).toBe(false);
          if (lead) expect([lead.passage, lead.position < indexed.position]).toEqual([indexed.passage, true]);
          if (points.length > 3 && anaphoraOf(indexed).kind === 'leans') expect(lead).toBeDefined();
        }
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN a story THEN its first sentence, and none that says again what another said', () => {
    const twice = PROSE.replace(
      'Buses will',
      'The council of Aarau voted to close the old bridge for two years. Buses will',
    );
    const texts = ranked(corpusOf(`Bridge closes\n\n${twice}`), 4);
    expect(texts[0]).toMatch(/^The council of Aarau voted on Tuesday/);
    expect(texts.filter((text) => text.includes('voted'))).toHaveLength(1);
  });

  it('GIVEN a story of 1,000 sentences THEN a choice without much work', () => {
    const words =
      'bridge river council flood pillar bus shop canton mayor quarter letter fund works office traffic'.split(' ');
    const sentence = (i: number): string =>
      `The ${words[i % 15]} of ${words[(i * 7) % 15]} ${i} moved ${words[(i * 11) % 15]} by ${i % 90} metres.`;
    const { passages } = corpusOf(Array.from({ length: 1_000 }, (_, i) => sentence(i)).join(' ')).index;
    choosePoints(passages);
    expectWork(() => choosePoints(passages), 100);
  });
});

describe('what can be a point', () => {
  it.each([
    'Why did the old bridge move by 12 centimetres?',
    'The bridge of Aarau over the river',
    'The bridge, the river and the flood...',
    'The mayor of Aarau said the following:',
    'READ MORE ABOUT THE BRIDGE OF AARAU.',
    'Read more: the history of the bridge of Aarau.',
    'Sign up for our newsletter about bridges and rivers.',
    'Photo: The bridge of Aarau after the flood.',
    'Jill Miller of Reuters contributed to this report from Bern.',
    'CNN’s Jill Miller and Frank Brown reported from Bern.',
    'Journalist Jill Miller in Bern contributed to this report.',
    'This story has been updated with comments of the mayor.',
    'Reporting by Jill Miller and editing by Frank Brown.',
    'and the river rose by two metres in a night.',
    'Length | 300 metres | built in 1903.',
    'So it was.',
  ])('GIVEN “%s” THEN not', (sentence) => {
    expect(isUsable(last(sentence))).toBe(false);
  });

  it.each([
    'The river rose by two metres in one night of March.',
    'The report, published in a journal on Monday, says that the pillars moved.',
    'Twelve cases of flood damage were reported from Bern on Monday.',
    'The forecast has been updated to 5 percent with the new figures.',
    'A newsletter of the canton names the shops that stay open.',
    'See for yourself, said Anna Meier, how far the pillars moved.',
    'Anna Meier posted a video of the bridge: it moves in the wind.',
    'Mayor Anna Meier called it “the hardest decision of all.”',
    'iPhones with maps of the detour were given to all drivers.',
    'Buses take another way through the northern quarter.[1]',
  ])('GIVEN “%s” THEN so', (sentence) => {
    expect(isUsable(last(sentence))).toBe(true);
  });

  it.each([
    'Anna Meier on the old bridge in March of this year. The mayor opened it in 2004. Image: Jill Miller.',
    'The old bridge of Aarau in March of this year, as seen from the river. (AP Photo/Jill Miller)',
    'Editor’s note: Anna Meier is the mayor of Aarau. The town has 20,000 people. The views are her own.',
  ])('GIVEN the paragraph “%s” THEN no sentence of it', (paragraph) => {
    const chosen = choosePoints(corpusOf(`Bridge closes\n\n${paragraph}\n\n${PROSE}`).index.passages);
    expect(chosen.length).toBeGreaterThan(4);
    for (const { indexed } of chosen) expect(indexed.sentence.start).toBeGreaterThan(paragraph.length);
  });

  it('GIVEN a paragraph that speaks of pictures THEN it is of the story', () => {
    expect(isOfPage('Anna Meier posted a video: “The bridge moves,” she said.')).toBe(false);
    expect(isOfPage('The town shows photos: of the bridge, the river and the flood.')).toBe(false);
  });
});

describe('how a sentence stands by itself', () => {
  it.each([
    'This led to protests in all parts of the town.',
    'These rules are meant for drivers of buses.',
    'It was built in 1903 by two engineers from Bern.',
    'They want more buses at night.',
    'He called the decision a mistake.',
    'Her office said on Monday that works begin in May.',
    'But he called the decision a mistake.',
    'When asked about costs, he said that nobody knew.',
    'In 2010, they moved to the northern quarter.',
    'According to him, the works begin in May.',
    '“We will fight,” she said on Monday.',
    '“We will fight until the last bus.”',
    'The proposal would cost 5 million francs.',
    'The proposed fund would hold 5 million francs.',
    'The outcome of these talks is open to all sides.',
    'Such works are paid for by the canton.',
    'Both were seen on the bridge at night.',
    'All have received letters from the canton.',
    'Others fear that the shops will close.',
    'The former owns half of the land by the river.',
    'In the second case, the canton pays for the works.',
    'I was there when the pillars moved.',
    'But shops near the river stay open.',
    'However, shops near the river stay open.',
    'For example, a bus ran every ten minutes on Monday.',
    '此外，市议会批准了一座新的人行桥。',
    '这导致全城抗议，并影响了夜间公交。',
    '他表示，工程将于五月开始。',
  ])('GIVEN “%s” THEN it leans on what stands before it', (sentence) => {
    expect(anaphoraOf(last(sentence)).kind).toBe('leans');
  });

  it.each([
    'Mayor Anna Meier said she would not close the bridge.',
    'In her speech, Anna Meier spoke of the flood.',
    'Engineers of World War I built the first bridge of the town.',
    'It is unclear when the bridge will open again.',
    'It was not immediately clear who pays for the works.',
    'Both the canton and the town pay for the works.',
    'This week, the canton sent letters to all households.',
    'The plan to close the bridge was made in March.',
    'The Proposal Group of Bern builds bridges in many towns.',
    'There are 12,000 cars on the bridge every day.',
    '“We will fight,” Anna Meier said on Monday.',
    'Earlier this week, the canton sent letters to all households.',
    'First Lady Jill Brown opened the bridge in 2004.',
    'So far, 400 people have signed the letter.',
    'The votes were counted twice on Tuesday night.',
    '市议会周二投票决定关闭旧桥两年。',
  ])('GIVEN “%s” THEN it stands alone', (sentence) => {
    expect(anaphoraOf(last(sentence)).kind).toBe('alone');
  });

  it('GIVEN one among several THEN it stands loosely', () => {
    for (const sentence of ['Meier also wants more buses at night.', 'In March we saw the pillars move by a metre.'])
      expect(anaphoraOf(last(sentence)).kind).toBe('loosely');
  });
});

describe('what a sentence is quoted with', () => {
  const together = (paragraph: string) => {
    const all = sentencesOf(corpusOf(`Council of Aarau votes\n\nIt rained on Monday.\n\n${paragraph}`)).slice(1);
    const numberOf = (wanted: unknown): number => all.findIndex(({ indexed }) => indexed === wanted);
    return all.map(({ indexed }) => {
      const { kind, lead, tail } = selfContained(indexed, new Set());
      return [kind, numberOf(lead ?? indexed), numberOf(tail ?? indexed)];
    });
  };

  it.each([
    ['straight', '"', '"'],
    ['curly', '“', '”'],
  ])('GIVEN a part of a quotation in %s marks THEN all of it, with who says it', (_, open, close) => {
    const said = `Anna Meier said, ${open}The old bridge moves in the wind. The pillars are old. Buses are heavy.${close} Shops stay open.`;
    expect(together(said)).toEqual([
      ['led', 0, 2],
      ['led', 0, 2],
      ['led', 0, 2],
      ['alone', 3, 3],
    ]);
  });

  it('GIVEN one that leans on one that leans THEN the one that stands alone, where it is near', () => {
    const paragraph =
      'The council of Aarau proposed a toll on Tuesday. This drew protests. They went on for days. Such a thing is rare.';
    expect(together(paragraph).map(([kind, lead]) => [kind, lead])).toEqual([
      ['alone', 0],
      ['led', 0],
      ['led', 0],
      ['loose', 3],
    ]);
  });
});
